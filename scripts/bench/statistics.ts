/** The middle one of some values, the upper one of two; not a number where there are none. */
export const median = (values: number[]): number =>
	[...values].sort((one, other) => one - other)[Math.floor(values.length / 2)] ?? Number.NaN;
