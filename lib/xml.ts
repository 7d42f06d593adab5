import type { IDataObject } from 'n8n-workflow';
import { XMLBuilder, XMLValidator } from '../vendor/fast-xml-parser';
import { quote } from './answer';
import { Problem } from './problem';
import { membersOf, TEXT } from './xmlMembers';
import { isPlainXml } from './xmlPlain';

/** Characters of a message from outside: far beyond a month of time cards, and read in seconds. */
const LARGEST = 2_000_000;

/** Why a document is not read, if so. */
function objectionTo(text: string): string | undefined {
	if (isPlainXml(text)) return undefined;
	if (/<!DOCTYPE/i.test(text)) return 'carries a document type, which is not accepted';
	const checked = XMLValidator.validate(text);
	return checked === true ? undefined : `is not complete XML: ${quote(checked.err.msg)}`;
}

/**
 * Reads an XML document. All values stay text; attributes are members that start with `@`.
 * Document types are refused, and with them every entity that a document could define.
 *
 * @param what the document, for the message
 * @param largest characters beyond which it is not read
 * @throws Problem that quotes the first 200 characters
 */
export function parseXml(text: string, what: string, largest = LARGEST): IDataObject {
	const unreadable = (reason: string) =>
		new Problem(`${what} ${reason}`, {
			description: `It starts with: ${quote(text.slice(0, 2000))}`,
		});
	if (text.length > largest) throw unreadable(`is larger than ${largest} characters`);
	const objection = objectionTo(text);
	if (objection !== undefined) throw unreadable(objection);
	let document: IDataObject;
	try {
		document = membersOf(text);
	} catch {
		throw unreadable('could not be read as XML');
	}
	const roots = Object.keys(document);
	if (roots.length > 1 || roots.some((name) => Array.isArray(document[name]))) {
		throw unreadable('has more than one root');
	}
	return document;
}

const builder = new XMLBuilder({
	ignoreAttributes: false,
	attributeNamePrefix: '@',
	textNodeName: TEXT,
	suppressEmptyNode: true,
});

const NAME = /^@?[\p{L}_][\p{L}\p{N}._-]*$/u;
/** Everything else has no place in XML 1.0, not even as an entity. */
const CONTENT = /^[\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]*$/u;

/** Whether an element may be called so. */
export const isXmlName = (name: string): boolean => NAME.test(name) && !name.startsWith('@');

function checkContent(value: unknown, name: string): void {
	if (Array.isArray(value)) {
		for (const entry of value) checkContent(entry, name);
	} else if (typeof value === 'object' && value !== null) {
		for (const [member, content] of Object.entries(value)) {
			if (member !== TEXT && !NAME.test(member)) {
				throw new Problem(`"${member}" cannot be the name of an XML element`);
			}
			checkContent(content, member);
		}
	} else if (!CONTENT.test(String(value ?? ''))) {
		throw new Problem(`"${name}" holds a character that XML cannot carry`, {
			description: `It starts with: ${quote(JSON.stringify(value))}`,
		});
	}
}

/**
 * Writes an XML document, in UTF-8. Members that start with `@` become attributes; a list repeats
 * its element.
 * @throws Problem where a name or a text has no place in XML
 */
export function writeXml(document: IDataObject): string {
	checkContent(document, '');
	return `<?xml version="1.0" encoding="UTF-8"?>\n${builder.build(document)}`;
}
