/** So many whole numbers in a row. */
export const numbers = (first: number, count: number): number[] =>
	Array.from({ length: count }, (_, index) => first + index);
