import type { IDataObject } from 'n8n-workflow';
import { isObject } from '../../lib/answer';

/** The names on the way to a place; none for the document itself. */
export const stepsOf = (place: string): string[] => place.split('.').filter((name) => name !== '');

/** A member of its own; nothing that an object merely inherits. */
const memberOf = (node: unknown, name: string): unknown =>
	isObject(node) && Object.hasOwn(node, name) ? node[name] : undefined;

/** What stands at a place of a document; undefined where there is nothing. */
export const at = (document: unknown, place: string): unknown =>
	stepsOf(place).reduce(memberOf, document);

/** A document with something at a place. */
export const placed = (place: string, content: unknown): unknown =>
	stepsOf(place).reduceRight<unknown>((inner, name) => ({ [name]: inner }), content);

/** The text of a member; undefined where there is none or an empty one. */
export function textAt(row: IDataObject, name: string): string | undefined {
	const value = memberOf(row, name);
	if (value === undefined || value === null || typeof value === 'object') return undefined;
	const text = String(value).trim();
	return text === '' ? undefined : text;
}
