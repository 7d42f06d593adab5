import { DateTime } from 'luxon';
import { Invalid, type Reasons } from './refusals';

export type Fields = Record<string, unknown>;

const asInteger = (value: unknown): number | undefined => {
	if (Number.isInteger(value)) return Number(value);
	return typeof value === 'string' && /^[+-]?\d+$/.test(value) ? Number(value) : undefined;
};

const asNumber = (value: unknown): number | undefined => {
	if (typeof value !== 'number' && typeof value !== 'string') return undefined;
	return Number.isFinite(Number(value)) ? Number(value) : undefined;
};

const asBoolean = (value: unknown): boolean | undefined => {
	if (value === true || value === 'true') return true;
	return value === false || value === 'false' ? false : undefined;
};

const asText = (value: unknown): string | undefined =>
	typeof value === 'string' ? value : undefined;

const asMoment = (value: unknown): string | undefined =>
	typeof value === 'string' && DateTime.fromISO(value).isValid ? value : undefined;

const isBlank = (value: unknown): boolean => value === undefined || value === null || value === '';

/**
 * Reads the fields of a body or a query: numbers and flags count as text too, as forms and queries
 * send them. A field that was not sent is undefined, an empty one null. `done` throws an Invalid
 * that names everything that could not be read.
 */
export function createReader(fields: Fields) {
	const invalid: Reasons = {};
	const refuse = (name: string, reason: string): void => {
		(invalid[name] ??= []).push(reason);
	};
	const read = <T>(name: string, parse: (value: unknown) => T | undefined, reason: string) => {
		const value = fields[name];
		if (value === undefined) return undefined;
		if (isBlank(value)) return null;
		const parsed = parse(value);
		if (parsed === undefined) refuse(name, reason);
		return parsed;
	};
	return {
		refuse,
		has: (name: string) => !isBlank(fields[name]),
		require: (...names: string[]) => {
			for (const name of names) if (isBlank(fields[name])) refuse(name, 'is missing');
		},
		raw: (name: string) => fields[name],
		integer: (name: string) => read(name, asInteger, 'is no whole number'),
		number: (name: string) => read(name, asNumber, 'is no number'),
		flag: (name: string) => read(name, asBoolean, 'is neither true nor false'),
		text: (name: string) => read(name, asText, 'is no text'),
		/** An ISO 8601 moment, as it was written. */
		moment: (name: string) => read(name, asMoment, 'is no moment'),
		oneOf: <T extends string>(name: string, values: readonly T[]) =>
			read(name, (value) => values.find((each) => each === value), 'is not included in the list'),
		done: () => {
			if (Object.keys(invalid).length > 0) throw new Invalid(invalid);
		},
	};
}

export type Reader = ReturnType<typeof createReader>;

/** The values that a query asks for, by the name of one and by the name of many; null for any. */
export function wantedValues(query: Fields, one: string, many: string): Set<string> | null {
	const given = [query[one], query[many]].flat().filter((value) => !isBlank(value));
	return given.length === 0 ? null : new Set(given.map(String));
}
