import type { IDataObject } from 'n8n-workflow';
import { type DurationFormat } from '../../lib/duration';
import type { Params } from '../../lib/params';
import { Problem } from '../../lib/problem';
import { ianaZone } from '../../lib/time';

/** The members that have a value. */
export const given = (members: IDataObject): IDataObject =>
	Object.fromEntries(Object.entries(members).filter(([, value]) => value !== undefined));

/** What an item says that changes nothing. */
export const nothingToChange = (where: string): Problem =>
	new Problem('There is nothing to change', { description: `Add a field under ${where}.` });

/** A numeric id that must be there. */
export function requiredId(params: Params, name: string): number {
	const id = params.optionalId(name);
	if (id === undefined) throw new Problem(`${params.label(name)} is empty`);
	return id;
}

function listOf(params: Params, name: string): string[] {
	const value = params.raw(name);
	const parts = Array.isArray(value) ? value : String(value ?? '').split(',');
	return parts.map((part) => String(part).trim()).filter((part) => part !== '');
}

/**
 * The ids of a field that holds several, as text with commas or as a list; undefined for none.
 * @throws Problem that names the field when one is no id
 */
export function idsOf(params: Params, name: string): number[] | undefined {
	const ids = listOf(params, name).map((text) => {
		const id = Number(text);
		if (/^\d+$/.test(text) && Number.isSafeInteger(id)) return id;
		throw new Problem(`${params.label(name)}: "${text.slice(0, 80)}" is not an ID`, {
			description: 'Expected whole numbers, separated by commas.',
		});
	});
	return ids.length > 0 ? ids : undefined;
}

/** The texts of a field that holds several; undefined for none. */
export function textsOf(params: Params, name: string): string[] | undefined {
	const texts = listOf(params, name);
	return texts.length > 0 ? texts : undefined;
}

/**
 * What was chosen in a list of several choices; undefined for none.
 * @throws Problem when an expression gives something that is not offered
 */
export function choicesOf(
	params: Params,
	name: string,
	offered: readonly string[],
): string[] | undefined {
	const chosen = listOf(params, name);
	const other = chosen.find((text) => !offered.includes(text));
	if (other !== undefined) {
		const expected = `one of ${offered.join(', ')}`;
		throw new Problem(`${params.label(name)} "${other.slice(0, 80)}" is not ${expected}`, {
			description: `Expected ${expected}.`,
		});
	}
	return chosen.length > 0 ? chosen : undefined;
}

/** A switch that may be absent. */
export const optionalFlag = (params: Params, name: string): boolean | undefined =>
	params.has(name) ? params.flag(name) : undefined;

/** Whole minutes, which may be negative; undefined when the field is empty. */
export function optionalMinutes(params: Params, name: string): number | undefined {
	if (!params.has(name)) return undefined;
	return params.integer(name, Number.MIN_SAFE_INTEGER, 'a whole number of minutes');
}

/** A moment for a query; undefined when the field is empty. */
export const optionalMoment = (params: Params, name: string): string | undefined =>
	params.optionalInstant(name)?.toISOString();

/** The filters by creation and change, in the collection *Filters*. */
export const changedOf = (params: Params): IDataObject => ({
	created_after: optionalMoment(params, 'filters.createdAfter'),
	created_before: optionalMoment(params, 'filters.createdBefore'),
	updated_after: optionalMoment(params, 'filters.updatedAfter'),
	updated_before: optionalMoment(params, 'filters.updatedBefore'),
});

/**
 * Two moments of a filter.
 * @throws Problem when the second is before the first
 */
export function spanOf(params: Params, start: string, end: string): IDataObject {
	const from = optionalMoment(params, start);
	const until = optionalMoment(params, end);
	if (from !== undefined && until !== undefined && until < from) {
		throw new Problem(`${params.label(end)} "${until}" is before ${params.label(start)} "${from}"`);
	}
	return { starts_at: from, ends_at: until };
}

/** The zone that the user gave; undefined to read the company's. */
export function optionalZone(params: Params, name = 'timeZone'): string | undefined {
	const zone = params.optionalText(name);
	return zone === undefined ? undefined : ianaZone(zone, params.label(name));
}

/** How balances are written. */
export const balanceFormatOf = (params: Params): DurationFormat =>
	params.choice('balanceFormat', ['minutes', 'hours', 'clock']);
