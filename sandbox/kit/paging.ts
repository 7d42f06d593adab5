/** One page of a list; a page beyond the end is empty. */
export interface Page<T> {
	rows: T[];
	/** 1-based. */
	page: number;
	pageCount: number;
}

/** Cuts page number `page` (1-based) out of a list. An empty list has one empty page. */
export function pageOf<T>(all: readonly T[], page: number, size: number): Page<T> {
	return {
		rows: all.slice((page - 1) * size, page * size),
		page,
		pageCount: Math.max(1, Math.ceil(all.length / size)),
	};
}

/**
 * The list with the last row of its first page repeated as the first of its second, as happens when
 * rows are inserted while somebody pages. Lists of one page stay as they are.
 */
export function withRepeatedRow<T>(all: readonly T[], size: number): T[] {
	const edge = all[size - 1];
	if (edge === undefined || all.length <= size) return [...all];
	return [...all.slice(0, size), edge, ...all.slice(size)];
}
