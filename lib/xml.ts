import type { IDataObject } from 'n8n-workflow';
import { XMLParser, XMLValidator } from '../vendor/fast-xml-parser';
import { quote } from './answer';
import { Problem } from './problem';

/** Characters of a message from outside: far beyond a month of time cards, and read in seconds. */
const LARGEST = 2_000_000;
const DEEPEST = 100;

const parser = new XMLParser({
	ignoreAttributes: false,
	attributeNamePrefix: '@',
	textNodeName: '#text',
	parseTagValue: false,
	parseAttributeValue: false,
	trimValues: true,
	htmlEntities: true,
	maxNestedTags: DEEPEST,
	// Nobody is told of paths; making them takes a third of the time.
	jPath: false,
});

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
	if (/<!DOCTYPE/i.test(text)) throw unreadable('carries a document type, which is not accepted');
	const checked = XMLValidator.validate(text);
	if (checked !== true) throw unreadable(`is not complete XML: ${checked.err.msg}`);
	let document: IDataObject;
	try {
		document = parser.parse(text) as IDataObject;
	} catch {
		throw unreadable('could not be read as XML');
	}
	delete document['?xml'];
	const roots = Object.keys(document).filter((name) => !name.startsWith('?'));
	if (roots.length > 1 || roots.some((name) => Array.isArray(document[name]))) {
		throw unreadable('has more than one root');
	}
	return document;
}
