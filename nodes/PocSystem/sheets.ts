import type { IDataObject } from 'n8n-workflow';
import { pairsText } from '../../lib/pairs';
import { Problem } from '../../lib/problem';
import type { Desk } from './desks';
import { type Employee, writtenDate } from './employees';
import { employeeFields } from './fields';
import type { PocSettings } from './settings';

/** Header texts of a sheet, by field. */
export type Headers = Record<string, string>;

/** The header texts that the vendor prints (vendors/poc-system.md 3), in that order. */
const printedHeaders: Headers = Object.fromEntries(
	employeeFields.map(({ id, printed }) => [id, printed]),
);

/** Columns that come back (vendors/poc-system.md 4), as either section of the document calls them. */
const deskHeaders: Record<keyof Desk, string[]> = {
	siteNumber: ['Site Number'],
	employeeNumber: ['Employee Number', 'Employee Unique Number'],
	employeeName: ['Employee Name'],
	workstationNumber: ['Workstation Number'],
};

function given(headers: IDataObject, known: string[]): Headers {
	for (const [field, text] of Object.entries(headers)) {
		if (!known.includes(field)) {
			throw new Problem(`Header Texts does not know "${field}"`, {
				description: `It knows: ${known.join(', ')}.`,
			});
		}
		if (typeof text !== 'string' || text.trim() === '') {
			throw new Problem(`Header Texts has no text for "${field}"`, {
				description: 'Expected something like {"siteNumber": "Site No."}.',
			});
		}
	}
	return headers as Headers;
}

/**
 * The header texts of a sheet of employees.
 * @throws Problem when a field is not known, two have one text, or a text is empty
 */
export function sheetHeaders(own: IDataObject): Headers {
	const headers = { ...printedHeaders, ...given(own, Object.keys(printedHeaders)) };
	const texts = Object.values(headers);
	const twice = texts.find((text, at) => texts.indexOf(text) !== at);
	if (twice === undefined) return headers;
	throw new Problem(`Header Texts has "${twice}" twice`);
}

/** An employee as a row of a sheet: all columns, in the printed order, as text. */
export function sheetRow(
	employee: Employee,
	headers: Headers,
	settings: Pick<PocSettings, 'dateFormat'>,
): IDataObject {
	const cells = employeeFields.map(({ id, type }) => {
		const value = employee[id] ?? '';
		if (Array.isArray(value)) return [headers[id], pairsText(value)];
		return [headers[id], type === 'date' ? writtenDate(value, settings) : value];
	});
	return Object.fromEntries(cells) as IDataObject;
}

/** Headers are compared by their letters and digits alone: "Site number" is "SITE NUMBER". */
const bare = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');

/** The header texts of a sheet with workstation numbers. */
export const deskHeadersOf = (own: IDataObject): Headers => given(own, Object.keys(deskHeaders));

/**
 * A row of a sheet with workstation numbers.
 * @throws Problem that names the columns there are, when none is among those expected
 */
export function deskInRow(row: IDataObject, own: Headers): Desk {
	const columns = new Map(Object.entries(row).map(([header, cell]) => [bare(header), cell]));
	const cellOf = (field: keyof Desk): unknown => {
		const texts = own[field] === undefined ? deskHeaders[field] : [own[field]];
		const header = texts.map(bare).find((text) => columns.has(text));
		return header === undefined ? undefined : columns.get(header);
	};
	const found = (Object.keys(deskHeaders) as Array<keyof Desk>).map(
		(field) => [field, cellOf(field)] as const,
	);
	if (found.every(([, cell]) => cell === undefined)) {
		throw new Problem('The row has none of the columns with workstation numbers', {
			description: `It has: ${Object.keys(row).slice(0, 20).join(', ') || 'nothing'}. Set Header Texts.`,
		});
	}
	const texts = found.map(([field, cell]) => {
		const text = typeof cell === 'object' ? '' : String(cell ?? '').trim();
		return [field, text === '' ? null : text];
	});
	return Object.fromEntries(texts) as Desk;
}
