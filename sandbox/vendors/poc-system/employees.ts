import { DateTime } from 'luxon';
import { isTree, rowsAt, type Tree } from './documents';
import type { NameId, Profile } from './profiles';
import type { Employee, Field, Hierarchy } from './store';

/** A row that cannot be taken, and why. */
export interface BadRow {
	employeeNumber: string;
	reason: string;
}

const MANDATORY: Field[] = ['siteNumber', 'firstName', 'employeeNumber'];

const textOf = (value: unknown): string | undefined => {
	if (value === undefined || value === null) return undefined;
	return typeof value === 'string' ? value : String(value);
};

const fieldsOf = ({ names }: Profile): Array<[Field, string]> =>
	(Object.keys(names) as NameId[])
		.filter((id) => id.startsWith('field.'))
		.map((id) => [id.slice('field.'.length) as Field, names[id]]);

function hierarchiesOf(value: unknown, profile: Profile): Hierarchy[] {
	const { names } = profile;
	return rowsAt({ list: value }, 'list', names['hierarchy.entry'], profile).map((entry) => ({
		label: textOf(entry[names['hierarchy.label']]) ?? '',
		value: textOf(entry[names['hierarchy.value']]) ?? '',
	}));
}

function isoDay(text: string, { dateFormat }: Profile): string | undefined {
	const day = DateTime.fromFormat(text, dateFormat, { zone: 'utc' });
	return day.isValid ? day.toFormat('yyyy-MM-dd') : undefined;
}

/** Reads one employee, or says why it cannot be taken (rules: vendors/poc-system.md 3). */
export function readEmployee(row: unknown, profile: Profile): Employee | BadRow {
	if (!isTree(row)) return { employeeNumber: '', reason: 'is no employee' };
	const { names, sites } = profile;
	const given = fieldsOf(profile).flatMap(([field, name]) => {
		const value = row[name];
		if (value === undefined) return [];
		return [[field, field === 'hierarchies' ? hierarchiesOf(value, profile) : textOf(value)]];
	});
	const employee = Object.fromEntries(given) as Employee;
	const bad = (reason: string): BadRow => ({
		employeeNumber: employee.employeeNumber ?? '',
		reason,
	});
	const unknown = Object.keys(row).filter((name) => !Object.values<string>(names).includes(name));
	if (unknown.length > 0) return bad(`${unknown.join(', ')} is not known`);
	for (const field of MANDATORY) {
		if ((employee[field] ?? '') === '') return bad(`${names[`field.${field}`]} is missing`);
	}
	if (!sites.includes(employee.siteNumber)) return bad(`site ${employee.siteNumber} is not known`);
	const { terminationDate } = employee;
	if (terminationDate === undefined || terminationDate === '') return employee;
	const day = isoDay(terminationDate, profile);
	return day === undefined
		? bad(`${terminationDate} is not a date of the agreed form`)
		: { ...employee, terminationDate: day };
}

export const isBad = (read: Employee | BadRow): read is BadRow => 'reason' in read;

/** A list of rows that cannot be taken, as it is answered. */
export const badRowTree = ({ employeeNumber, reason }: BadRow, { names }: Profile): Tree => ({
	[names['refused.employeeNumber']]: employeeNumber,
	[names['refused.reason']]: reason,
});
