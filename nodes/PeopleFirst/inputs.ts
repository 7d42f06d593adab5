import type { IDataObject } from 'n8n-workflow';
import { isObject } from '../../lib/answer';
import type { Params } from '../../lib/params';
import { Problem } from '../../lib/problem';
import { writeInstant } from '../../lib/time';
import { segment } from '../../lib/url';
import type { Person } from './client';

const GUID = /^[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}$/i;

function guid(text: string, label: string): string {
	if (GUID.test(text)) return text;
	throw new Problem(`${label} "${text.slice(0, 80)}" is not an ID of People First`, {
		description: 'Expected a GUID, such as 3fa85f64-5717-4562-b3fc-2c963f66afa6.',
	});
}

/** An id that has to be there. @throws Problem unless it is a GUID */
export function guidOf(params: Params, name: string): string {
	return guid(params.text(name), params.label(name));
}

/** An id, or undefined when the field is empty. @throws Problem unless it is a GUID */
export function optionalGuidOf(params: Params, name: string): string | undefined {
	return params.has(name) ? guidOf(params, name) : undefined;
}

/** The last segment of an address when that is an id. */
export function guidAtEnd(address: unknown): string | undefined {
	const last = String(address ?? '')
		.split(/[?#]/)[0]
		?.split('/')
		.at(-1);
	return last !== undefined && GUID.test(last) ? last : undefined;
}

/**
 * Who is meant. Text that comes from an expression alone counts as an id when it looks like one.
 * @throws Problem when it is empty, no GUID where an id is due, or cannot be part of an address
 */
export function personOf(params: Params): Person {
	const text = params.text('person');
	const mode = params.mode('person') ?? (GUID.test(text) ? 'id' : 'reference');
	if (mode === 'id') return { id: guid(text, 'Person ID') };
	segment(text, 'Personal Reference');
	return { reference: text };
}

/** Whom a resource locator of the editor names; undefined while it is empty. */
export function personIn(locator: unknown): Person | undefined {
	const { mode, value } = isObject(locator) ? locator : { mode: undefined, value: locator };
	const text = String(value ?? '').trim();
	// An expression that the editor could not work out names nobody.
	if (text === '' || text.startsWith('=')) return undefined;
	return (mode ?? (GUID.test(text) ? 'id' : 'reference')) === 'id'
		? { id: guid(text, 'Person ID') }
		: { reference: text };
}

/** What keeps the items of one person in order. One who is named in both ways has two keys. */
export function keyOf({ person }: { person: Person }): string {
	return ('id' in person ? person.id : person.reference).toLowerCase();
}

/** A period whose ends are both optional. @throws Problem when it ends before it starts */
export function periodOf(params: Params, names: { from: string; to: string }): Period {
	const from = params.optionalInstant(names.from);
	const to = params.optionalInstant(names.to);
	if (from && to && to < from) {
		throw new Problem(`${params.label(names.to)} is before ${params.label(names.from)}`);
	}
	return { from, to };
}

/** The ends of a period, as far as they are given. */
export interface Period {
	from?: Date;
	to?: Date;
}

/** An instant as it travels: UTC, to the second (vendors/people-first.md 1.9). */
export function writeUtc(instant: Date): string {
	return writeInstant(instant, 'utc', 'UTC');
}

/** Members that have a value. */
export function given(members: Record<string, IDataObject[string] | undefined>): IDataObject {
	return Object.fromEntries(Object.entries(members).filter(([, value]) => value !== undefined));
}
