import type { IDataObject } from 'n8n-workflow';
import { DateTime } from 'luxon';
import type { Pair } from '../../lib/pairs';
import type { Params } from '../../lib/params';
import { Problem } from '../../lib/problem';
import { readRecord } from '../../lib/records';
import type { Names } from './assumed';
import { employeeFields, type EmployeeField, type FieldId } from './fields';
import type { PocSettings } from './settings';

/** An employee as an item has it: texts, dates as YYYY-MM-DD, and additional hierarchies. */
export type Employee = Partial<Record<Exclude<FieldId, 'hierarchies'>, string>> & {
	siteNumber: string;
	firstName: string;
	employeeNumber: string;
	hierarchies?: Pair[];
};

/** Everything may be missing while it is read, so that all gaps can be named together. */
const readable = employeeFields.map((field) => ({ ...field, required: false }));

const optionOn = (params: Params, name: string): boolean =>
	params.has(`options.${name}`) && params.flag(`options.${name}`);

const isBlank = (value: unknown): boolean =>
	value === null || value === '' || (Array.isArray(value) && value.length === 0);

/** Without surrounding spaces, which no cell of a table means. */
const trimmed = (value: unknown): unknown => (typeof value === 'string' ? value.trim() : value);

/** Which of some fields an employee has nothing in. */
const gapsIn = (record: IDataObject, fields: EmployeeField[]): string[] =>
	fields
		.filter(({ id }) => record[id] === undefined || isBlank(record[id]))
		.map(({ displayName }) => displayName);

function refuseGaps(record: IDataObject, requireWorkstation: boolean): void {
	const mandatory = employeeFields.filter(
		({ id, required }) => required || (requireWorkstation && id === 'workstationNumber'),
	);
	const gaps = gapsIn(record, mandatory);
	if (gaps.length === 0) return;
	const ids = mandatory.filter(({ displayName }) => gaps.includes(displayName)).map(({ id }) => id);
	throw new Problem(`${gaps.join(', ')} ${gaps.length === 1 ? 'is' : 'are'} empty`, {
		description: `Every employee needs the fields "${ids.join('", "')}".`,
	});
}

/**
 * The employee of an item. Reads `record` and the options.
 * @throws Problem that names every mandatory field that is empty
 */
export function employeeOf(params: Params): Employee {
	const read = Object.entries(readRecord(params, 'record', readable));
	const record = Object.fromEntries(read.map(([id, value]) => [id, trimmed(value)])) as IDataObject;
	refuseGaps(record, optionOn(params, 'requireWorkstation'));
	const sendEmpty = optionOn(params, 'sendEmpty');
	const entries = Object.entries(record).flatMap(([id, value]) => {
		if (!isBlank(value)) return [[id, value]];
		return sendEmpty ? [[id, id === 'hierarchies' ? [] : '']] : [];
	});
	return Object.fromEntries(entries) as Employee;
}

/** What the vendor recommends and an employee has not (vendors/poc-system.md 3). */
export const warningsOf = (employee: Employee): string[] =>
	gapsIn(
		employee as unknown as IDataObject,
		employeeFields.filter(({ recommended }) => recommended),
	).map((label) => `${label} is empty, although P.O.C. System recommends it`);

/** Who it is, and what was missing, for the output. */
export function rowOf(employee: Employee, more: IDataObject = {}): IDataObject {
	const { siteNumber, employeeNumber } = employee;
	const warnings = warningsOf(employee);
	return { siteNumber, employeeNumber, ...more, ...(warnings.length > 0 && { warnings }) };
}

/** How a date is written on the wire. */
export const writtenDate = (
	day: string,
	{ dateFormat }: Pick<PocSettings, 'dateFormat'>,
): string =>
	day === '' ? '' : DateTime.fromISO(day, { zone: 'utc' }).toFormat(dateFormat, { locale: 'en' });

function hierarchiesFor(pairs: Pair[], names: Names, format: PocSettings['format']): unknown {
	const list = pairs.map(({ name, value }) => ({
		[names['hierarchy.label']]: name,
		[names['hierarchy.value']]: value,
	}));
	return format === 'xml' ? { [names['hierarchy.entry']]: list } : list;
}

/** An employee by the names on the wire, in the printed order. */
export function onWire(employee: Employee, settings: WireSettings): IDataObject {
	const { names, format } = settings;
	const members = employeeFields.flatMap(({ id, type }) => {
		const value = employee[id];
		if (value === undefined) return [];
		const name = names[`field.${id}`];
		if (Array.isArray(value)) return [[name, hierarchiesFor(value, names, format)]];
		return [[name, type === 'date' ? writtenDate(value, settings) : value]];
	});
	return Object.fromEntries(members) as IDataObject;
}

/** What writing an employee depends on. */
export type WireSettings = Pick<PocSettings, 'names' | 'format' | 'dateFormat'>;
