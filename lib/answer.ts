import type { IDataObject } from 'n8n-workflow';
import { Problem } from './problem';

/** What a request promises to answer. `any` accepts an empty body. */
export type Expected = 'object' | 'array' | 'json' | 'any' | 'text';

/** The answer to one request. */
export interface Answer {
	status: number;
	/** Names in lower case. */
	headers: Record<string, string>;
	/** The parsed JSON; `{}` for an accepted empty body; the text itself where text was expected. */
	body: unknown;
}

/** An answer that is not what was promised. Whether the server acted is unknown. */
export class UnreadableAnswer extends Problem {}

const QUOTED = 200;

/** The first 200 characters of a body, on one line, for a message. */
export function quote(text: string): string {
	const line = text.replace(/\s+/g, ' ').trim();
	return line.length > QUOTED ? `${line.slice(0, QUOTED)}…` : line;
}

/** Whether a value is a JSON object: no list, not null. */
export function isObject(value: unknown): value is IDataObject {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

const CHECKS: Record<'object' | 'array' | 'json' | 'any', (body: unknown) => boolean> = {
	object: isObject,
	array: Array.isArray,
	json: (body) => typeof body === 'object' && body !== null,
	any: () => true,
};

/**
 * Parses the text of a successful answer.
 * @param service the vendor's name, for the message
 * @param shown the text as it may be quoted, without secrets
 * @throws UnreadableAnswer when it is empty, a web page, cut off or of another shape
 */
export function readBody(
	text: string,
	contentType: string,
	expected: Expected,
	service: string,
	shown = text,
): unknown {
	const unreadable = (what: string) =>
		new UnreadableAnswer(`${service} answered ${what}`, {
			description:
				text.trim() === ''
					? 'Check the address in the credential, and whether the service is up.'
					: `The answer starts with: ${quote(shown)}`,
		});
	if (expected === 'text') return text;
	if (text.trim() === '') {
		if (expected === 'any') return {};
		throw unreadable('with an empty body where data was due');
	}
	if (contentType.includes('html') || /^\s*<(!doctype|html)/i.test(text)) {
		throw unreadable('with a web page where data was due');
	}
	let body: unknown;
	try {
		body = JSON.parse(text);
	} catch {
		throw unreadable('with something that is not complete JSON');
	}
	if (!CHECKS[expected](body)) {
		throw unreadable(
			`with JSON that is not the ${expected === 'json' ? 'data' : expected} it promised`,
		);
	}
	return body;
}
