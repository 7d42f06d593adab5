import type { FieldType, IDataObject, ResourceMapperFields } from 'n8n-workflow';
import { pairsOf } from './pairs';
import type { Params } from './params';
import { Problem } from './problem';
import { isoDate } from './time';

/** One field of a record that is written. */
export interface RecordField {
	/** Its name in the item and on the wire. */
	id: string;
	/** Its name in the editor. */
	displayName: string;
	type: 'string' | 'number' | 'integer' | 'date' | 'pairs';
	required?: boolean;
}

function checked(field: RecordField, value: unknown, zone: string): IDataObject[string] {
	if (value === null) return null;
	if (field.type !== 'string' && typeof value === 'string' && value.trim() === '') return null;
	if (field.type === 'pairs') return pairsOf(value, field.displayName) as IDataObject[string];
	if (field.type === 'date') return isoDate(value, field.displayName, zone);
	if (field.type === 'string') {
		if (typeof value !== 'object') return String(value);
		throw unexpected(field, value, 'text');
	}
	const number = typeof value === 'string' ? Number(value.trim()) : value;
	const whole = field.type === 'integer';
	const fits = whole ? Number.isSafeInteger(number) : Number.isFinite(number);
	if (!fits) throw unexpected(field, value, whole ? 'a whole number' : 'a number');
	return number as number;
}

function unexpected(field: RecordField, value: unknown, expected: string): Problem {
	const shown = typeof value === 'object' ? JSON.stringify(value) : String(value);
	return new Problem(`${field.displayName} "${shown.slice(0, 80)}" is not ${expected}`, {
		description: `Field "${field.id}": expected ${expected}.`,
	});
}

/**
 * Reads a record from a resource mapper. *Map Automatically* takes the members of the item that
 * have the name of a field, and evaluates nothing; *Map Each Field* takes what was filled in.
 * Members that are absent stay absent: an absent member may mean something else to the vendor
 * than an empty one. Empty text is passed on; an empty date or number becomes null.
 *
 * @throws Problem that names the field when a value does not fit or a required one is missing
 */
export function readRecord(
	params: Params,
	name: string,
	fields: readonly RecordField[],
): IDataObject {
	const automatic = params.raw(`${name}.mappingMode`) === 'autoMapInputData';
	const source = automatic ? params.json : (params.raw(`${name}.value`) as IDataObject | null);
	const record: IDataObject = {};
	for (const field of fields) {
		const value = source?.[field.id];
		const missing = value === undefined || value === null || value === '';
		if (field.required && missing) {
			throw new Problem(`${field.displayName} is empty`, {
				description: `Every item needs the field "${field.id}".`,
			});
		}
		// The editor keeps null for a field that was never filled in.
		if (value === undefined || (value === null && !automatic)) continue;
		record[field.id] = checked(field, value, params.zone);
	}
	return record;
}

/** The given members of a record, those that it has. */
export function pick(record: IDataObject, names: readonly string[]): IDataObject {
	return Object.fromEntries(
		names.filter((name) => name in record).map((name) => [name, record[name]]),
	);
}

const MAPPER_TYPES: Record<RecordField['type'], FieldType> = {
	string: 'string',
	// Texts such as 2031-03-04: the editor's date picker would add a time.
	date: 'string',
	number: 'number',
	integer: 'number',
	pairs: 'object',
};

/** The fields as the editor's resource mapper wants them. */
export function mapperFields(fields: readonly RecordField[]): ResourceMapperFields {
	return {
		fields: fields.map(({ id, displayName, type, required = false }) => ({
			id,
			displayName: type === 'date' ? `${displayName} (YYYY-MM-DD)` : displayName,
			type: MAPPER_TYPES[type],
			required,
			defaultMatch: false,
			display: true,
		})),
	};
}
