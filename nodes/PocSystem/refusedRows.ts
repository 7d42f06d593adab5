import type { IDataObject } from 'n8n-workflow';
import type { Names } from './assumed';
import { rowsAt } from './documents';
import { textAt } from './places';

/** Why employees were not taken, by number. */
export type RefusedRows = Map<string, string>;

/** The rows that an answer to a file says were not taken; none where it names none. */
export function refusedRowsIn(answer: unknown, names: Names): RefusedRows {
	const rows = rowsAt(answer, names['refused.place'], names['refused.row']) ?? [];
	const read = (row: IDataObject): [string, string] => [
		textAt(row, names['refused.employeeNumber']) ?? '',
		textAt(row, names['refused.reason']) ?? 'no reason given',
	];
	return new Map(rows.map(read));
}
