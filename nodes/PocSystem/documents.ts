import type { IDataObject } from 'n8n-workflow';
import { isObject, unreadableAnswer, type Answered, type Expected } from '../../lib/answer';
import { parseXml, writeXml } from '../../lib/xml';
import { at } from './places';
import type { PocSettings } from './settings';

/** A document for the wire, with its media type. */
export interface Written {
	content: string;
	type: string;
}

/** Characters of an answer, bytes of a file: those of some fifty thousand employees. */
export const LARGEST = 16 * 1024 * 1024;

/** Writes a document in a format. */
export function writeDocument(document: unknown, format: PocSettings['format']): Written {
	return format === 'json'
		? { content: JSON.stringify(document), type: 'application/json' }
		: { content: writeXml(document as IDataObject), type: 'application/xml' };
}

/** How an answer is read: JSON by the kernel, XML here. */
export function expectedIn(
	{ format }: PocSettings,
	service: string,
	json: Expected = 'json',
): Expected {
	if (format === 'json') return json;
	return (text: string, { shown }: Answered) => {
		try {
			return parseXml(text, 'The answer', LARGEST);
		} catch {
			throw unreadableAnswer(service, 'with something that is not complete XML', shown);
		}
	};
}

const isEmpty = (content: unknown): boolean => content === undefined || content === '';

/**
 * The rows at a place of a document: a list, one record alone, or, in XML, the elements that have
 * the name of a row. Undefined where there is no such place.
 */
export function rowsAt(document: unknown, place: string, row: string): IDataObject[] | undefined {
	const content = at(document, place);
	if (content === undefined) return undefined;
	const wrapped = isObject(content) && Object.hasOwn(content, row) ? content[row] : content;
	if (isEmpty(wrapped)) return [];
	const rows = [wrapped].flat();
	return rows.every(isObject) ? (rows as IDataObject[]) : undefined;
}
