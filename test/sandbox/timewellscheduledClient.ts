import { XMLParser } from 'fast-xml-parser';
import { hashSync } from 'bcryptjs';
import type { Profile } from '../../sandbox/vendors/timewellscheduled/profiles';
import type { Client, Reply, Row } from './client';

export const APP_ID = 'sandbox-tws-appid';
export const PASSWORD = 'pass-word-1';
export const ADMINISTRATOR = 'admin-word-1';
export const SALT = '$2b$04$abcdefghijklmnopqrstuu';
export const HASHED = hashSync(PASSWORD, SALT);
export const HASHED_ADMINISTRATOR = hashSync(ADMINISTRATOR, SALT);

export type Query = Record<string, string | number>;

interface SystemState {
	employees: Row[];
	schedules: Row[];
	absences: Row[];
	messages: Row[];
	punches: Row[];
	restricted: boolean;
}

const parser = new XMLParser({
	ignoreAttributes: false,
	attributeNamePrefix: '@',
	parseTagValue: false,
	isArray: (_name, path) =>
		/\.(roles\.role|statuses\.status|departments\.department|absenceRequestTypes\.absenceRequestType|schedules\.schedule|payroll\.employeeData|absences\.absence|reasons\.reason)$/.test(
			String(path),
		),
});

/** The response of XML whose declaration and last tag may be broken. */
export function responseIn(text: string): Row {
	const whole = text.replace(/<\?.*?\?>/, '').replace('</absences\n', '</absences>\n');
	return (parser.parse(whole) as { response: Row }).response;
}

/** Text without breaks and indentation between elements. */
export const flat = (text: string): string =>
	text.replace(/\s+/g, ' ').replace(/ ?> ?/g, '>').replace(/ ?< ?/g, '<').trim();

/** The rows of a list, none when it is missing or empty. */
export const listOf = (response: Row, list: string, row: string): Row[] =>
	((response[list] as Row | undefined)?.[row] as Row[] | undefined) ?? [];

/** The six time fields of a punch. */
export function at(moment: string): Query {
	const [Year = '', Month = '', Day = '', Hour = '', Minute = '', Second = '0'] =
		moment.split(/[-T:]/);
	const fields = { Year, Month, Day, Hour, Minute, Second };
	return Object.fromEntries(Object.entries(fields).map(([name, text]) => [name, Number(text)]));
}

/** Requests to one system of TimeWellScheduled. */
export function timeWellScheduled(sandbox: Client, { system, company, code }: Profile) {
	const url = (path: string, query: Query): string =>
		`/timewellscheduled/${system}/${path}?${new URLSearchParams(
			Object.entries({ appid: APP_ID, c: company, ...query }).map(
				([name, value]): [string, string] => [name, String(value)],
			),
		).toString()}`;
	const send = async (module: string, query: Query = {}): Promise<Reply> =>
		sandbox.get(url('response.asp', { module, ...query }));
	const read = async (module: string, query: Query = {}): Promise<Row> =>
		responseIn((await send(module, query)).text);
	return {
		url,
		/** In XML. */
		send,
		/** In XML, parsed. */
		read,
		/** In JSON. */
		json: async (module: string, query: Query = {}): Promise<Row> =>
			(await sandbox.get(url('response_json.asp', { module, ...query }))).json,
		/** A punch of the employee at a position. */
		punch: async (module: string, index: number, moment: string, more: Query = {}): Promise<Row> =>
			read(module, { u: code(index), p: HASHED, ...at(moment), ...more }),
		state: (): SystemState =>
			(sandbox.control.state('timewellscheduled') as Record<string, SystemState>)[
				system
			] as SystemState,
		journal: () => sandbox.control.journal({ vendor: 'timewellscheduled', system }),
		act: (action: string, body: object = {}): unknown =>
			sandbox.control.act('timewellscheduled', system, action, body),
	};
}
