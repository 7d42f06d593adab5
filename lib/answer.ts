import type { IDataObject } from 'n8n-workflow';
import { Problem } from './problem';

/**
 * Reads the text of a successful answer that is no JSON.
 * @throws UnreadableAnswer when it is not what was promised
 */
export type ReadText = (text: string, answered: Answered) => unknown;

/** What a reader is told of an answer beside its text. */
export interface Answered {
	contentType: string;
	/** The text as it may be quoted, without secrets. */
	shown: string;
}

/** What a request promises to answer. `any` accepts an empty body. */
export type Expected = 'object' | 'array' | 'json' | 'any' | 'text' | ReadText;

/** The answer to one request. */
export interface Answer {
	status: number;
	/** Names in lower case. */
	headers: Record<string, string>;
	/**
	 * The parsed JSON; `{}` for an accepted empty body; the text itself where text was expected;
	 * what the reader made of it where there is one.
	 */
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

const CHECKS: Record<Exclude<Expected, 'text' | ReadText>, (body: unknown) => boolean> = {
	object: isObject,
	array: Array.isArray,
	json: (body) => typeof body === 'object' && body !== null,
	any: () => true,
};

/**
 * An answer that is not what was promised, with how it starts.
 * @param what goes on with "answered"
 * @param shown the text without secrets
 */
export function unreadableAnswer(service: string, what: string, shown: string): UnreadableAnswer {
	return new UnreadableAnswer(`${service} answered ${what}`, {
		description:
			shown.trim() === ''
				? 'Check the address in the credential, and whether the service is up.'
				: `The answer starts with: ${quote(shown)}`,
	});
}

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
	const unreadable = (what: string) => unreadableAnswer(service, what, shown);
	if (expected === 'text') return text;
	if (text.trim() === '') {
		if (expected === 'any') return {};
		throw unreadable('with an empty body where data was due');
	}
	if (contentType.includes('html') || /^\s*<(!doctype|html)/i.test(text)) {
		throw unreadable('with a web page where data was due');
	}
	if (typeof expected === 'function') return expected(text, { contentType, shown });
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
