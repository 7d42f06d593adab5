import { isObject } from '../../lib/answer';
import { parseXml } from '../../lib/xml';

/** Members that services use for a message. No source states one (vendors/poc-system.md 7, 18). */
const USUAL = /^(message|error|errors|text|detail|details|description|title|fault(string)?)$/i;

function messageIn(node: unknown, depth: number): string | undefined {
	if (!isObject(node) || depth === 0) return undefined;
	const entries = Object.entries(node);
	for (const [name, value] of entries) {
		if (USUAL.test(name) && typeof value === 'string' && value !== '') return value;
	}
	for (const [, value] of entries) {
		const message = messageIn(value, depth - 1);
		if (message !== undefined) return message;
	}
	return undefined;
}

/** The text in a refusal: in one of the usual members, at the top or within its root. */
export const readPocMessage = (body: unknown): string | undefined => messageIn(body, 3);

/** Reads a refusal in XML. @throws Problem when it is none */
export const readPocRefusal = (text: string): unknown => parseXml(text, 'The refusal');
