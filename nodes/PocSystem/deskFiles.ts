import type { IDataObject } from 'n8n-workflow';
import { isObject, quote } from '../../lib/answer';
import { Problem } from '../../lib/problem';
import { parseXml } from '../../lib/xml';
import type { Names } from './assumed';
import { type Desk, deskIn } from './desks';
import { LARGEST, rowsAt } from './documents';

const WHAT = 'The file';

function parsedJson(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return undefined;
	}
}

function documentIn(text: string): unknown {
	if (text.length > LARGEST) {
		throw new Problem(`${WHAT} is larger than ${LARGEST} characters`);
	}
	const [first = ''] = text.trimStart();
	if (first === '<') return parseXml(text, WHAT, LARGEST);
	const document = parsedJson(text);
	if (typeof document === 'object' && document !== null) return document;
	const isCut = first === '{' || first === '[';
	throw new Problem(isCut ? `${WHAT} is not complete JSON` : `${WHAT} is neither XML nor JSON`, {
		description:
			first === ''
				? 'It is empty.'
				: `It starts with: ${quote(text.slice(0, 2000))} For an Excel sheet, use the node Extract from File, and parse its rows.`,
	});
}

const isRow = (names: Names) => (row: IDataObject) =>
	Object.values(deskIn(row, names)).some((text) => text !== null);

/**
 * The workstation numbers in a document: at the agreed place, or, where there is no such place, in
 * the list that the document is.
 * @throws Problem that names the members there are, where rows are in neither
 */
export function desksIn(document: unknown, names: Names, what: string): Desk[] {
	const place = names['found.place'];
	const rows =
		rowsAt(document, place, names['found.row']) ?? rowsAt(document, '.', names['found.row']);
	if (rows?.every(isRow(names))) return rows.map((row) => deskIn(row, names));
	const members = isObject(document) ? Object.keys(document).slice(0, 20).join(', ') : '';
	throw new Problem(`${what} has no rows with workstation numbers at "${place}"`, {
		description:
			`It has: ${quote(members) || 'nothing'}. Set "found.place" and the names of its members in ` +
			"the credential's Wire Names.",
		failure: { cause: 'configuration-invalid' },
	});
}

/**
 * The workstation numbers in the text of a file, XML or JSON.
 * @throws Problem when it cannot be read, or has none
 */
export const desksInText = (text: string, names: Names): Desk[] =>
	desksIn(documentIn(text), names, WHAT);
