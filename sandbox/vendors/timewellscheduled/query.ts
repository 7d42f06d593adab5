import type { Wall } from './records';
import { Refused } from './refused';
import { dateIn } from './times';

type Fields = Record<string, unknown>;

const SECRETS = ['appid', 'p', 'pws'];

const fieldsOf = (value: unknown): Fields =>
	typeof value === 'object' && value !== null ? { ...value } : {};

/** Everything a request says, in query and body. A name given twice has both values, as ASP has it. */
const saidIn = ({ query, body }: { query: unknown; body: unknown }): Record<string, string> =>
	Object.fromEntries(
		Object.entries({ ...fieldsOf(query), ...fieldsOf(body) }).map(([name, value]) => [
			name,
			[value].flat().map(String).join(', '),
		]),
	);

/** What a request says without what has to stay secret, for the journal. */
export const journalled = (request: { query: unknown; body: unknown }): Record<string, string> =>
	Object.fromEntries(
		Object.entries(saidIn(request)).filter(([name]) => !SECRETS.includes(name.toLowerCase())),
	);

export interface Spelling {
	/** Whether names are read without regard to case. */
	anyCase: boolean;
	/** Whether the month and the day of a date may have one digit. */
	unpaddedDates: boolean;
}

/** The parameters of a request. A parameter that has two documented spellings is given both. */
export function readQuery(
	request: { query: unknown; body: unknown },
	{ anyCase, unpaddedDates }: Spelling,
) {
	const key = (name: string): string => (anyCase ? name.toLowerCase() : name);
	const said = new Map(Object.entries(saidIn(request)).map(([name, value]) => [key(name), value]));

	/** Undefined when it was not sent. */
	const optional = (...names: string[]): string | undefined =>
		names.map((name) => said.get(key(name))).find((value) => value !== undefined);
	const text = (...names: string[]): string => {
		const value = optional(...names);
		if (value === undefined || value === '') throw new Refused(`${names[0]} is missing.`);
		return value;
	};
	const integer = (least: number, most: number, ...names: string[]): number => {
		const value = text(...names);
		const number = Number(value);
		if (!/^\d+$/.test(value) || number < least || number > most) {
			throw new Refused(`${names[0]} has to be a whole number from ${least} to ${most}.`);
		}
		return number;
	};
	const date = (...names: string[]): Wall => {
		const day = dateIn(text(...names), unpaddedDates);
		if (day === undefined) throw new Refused(`${names[0]} has to be a date in YYYY-MM-DD.`);
		return day;
	};
	return {
		optional,
		text,
		integer,
		/** The midnight with which the date begins. */
		date,
	};
}

export type Query = ReturnType<typeof readQuery>;
