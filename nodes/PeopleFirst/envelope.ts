import type { IDataObject } from 'n8n-workflow';
import { isObject, quote } from '../../lib/answer';
import { queryOfLink } from '../../lib/paging';
import { Problem } from '../../lib/problem';

/** A member by its name; names are case-insensitive (vendors/people-first.md 2.5). */
export function memberOf(parent: unknown, name: string): unknown {
	if (!isObject(parent)) return undefined;
	const key = Object.keys(parent).find((each) => each.toLowerCase() === name.toLowerCase());
	return key === undefined ? undefined : parent[key];
}

/**
 * What stands under the name of an entity. The domain API wraps it in `data`, clock records are
 * printed without that; both are read (vendors/people-first.md 1.5).
 */
function contentOf(body: unknown, entity: string): unknown {
	return memberOf(memberOf(body, 'data'), entity) ?? memberOf(body, entity);
}

/** One record, or undefined when the answer holds none under this name. */
export function recordIn(body: unknown, entity: string): IDataObject | undefined {
	const content = contentOf(body, entity);
	return isObject(content) ? content : undefined;
}

/**
 * The records of a list.
 * @throws Problem that names the members there are, when the list is not among them
 */
export function rowsIn(body: unknown, entity: string): IDataObject[] {
	const rows = contentOf(body, entity);
	if (Array.isArray(rows) && rows.every(isObject)) return rows;
	const holder = memberOf(body, 'data') ?? body;
	const names = isObject(holder) ? Object.keys(holder).join(', ') : '';
	throw new Problem(`People First answered without a list "${entity}"`, {
		description: `The answer has: ${names || 'nothing'}. It is not what the vendor documents.`,
		failure: { cause: 'configuration-invalid' },
	});
}

/** The query of the next page; a link is an object with `href`, or the address itself. */
export function nextPage(body: unknown): IDataObject | undefined {
	const next = memberOf(memberOf(memberOf(body, 'meta'), 'links'), 'next');
	return queryOfLink(memberOf(next, 'href') ?? next);
}

const isText = (value: unknown): value is string => typeof value === 'string' && value !== '';

/** The texts of `messages`, each with its id (vendors/people-first.md 1.8). */
export function messagesIn(body: unknown): string[] {
	const messages = memberOf(body, 'messages');
	if (!Array.isArray(messages)) return [];
	return messages.flatMap((message: unknown) => {
		const text = isText(message) ? message : memberOf(message, 'text');
		const id = memberOf(message, 'id');
		if (isText(text)) return [isText(id) ? `${text} (${id})` : text];
		return isText(id) ? [id] : [];
	});
}

/**
 * The text in a refusal: `messages`, or the "accompanying text" whose form no source states, as a
 * text of its own or in one of the usual members.
 */
export function readPeopleFirstMessage(body: unknown): string | undefined {
	const texts = messagesIn(body);
	if (texts.length > 0) return texts.join(' ');
	const usual = ['message', 'detail', 'title', 'error'].map((name) => memberOf(body, name));
	return [body, ...usual].find(isText);
}

/** A record whose shape is not what was promised. Whether the service acted is unknown. */
export function withoutEntity(entity: string, body: unknown): Problem {
	return new Problem(`People First answered without "${entity}"`, {
		description: `The answer starts with: ${quote(JSON.stringify(body))}`,
		inDoubt: true,
	});
}
