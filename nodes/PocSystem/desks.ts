import type { IDataObject } from 'n8n-workflow';
import type { Names } from './assumed';
import { textAt } from './places';

/** Who sits where (vendors/poc-system.md 4); null for what is not said. */
export type Desk = Record<
	'siteNumber' | 'employeeNumber' | 'employeeName' | 'workstationNumber',
	string | null
>;

/** A row of an answer or a file, by the names on the wire. */
export const deskIn = (row: IDataObject, names: Names): Desk => ({
	siteNumber: textAt(row, names['found.siteNumber']) ?? null,
	employeeNumber: textAt(row, names['found.employeeNumber']) ?? null,
	employeeName: textAt(row, names['found.employeeName']) ?? null,
	workstationNumber: textAt(row, names['found.workstationNumber']) ?? null,
});
