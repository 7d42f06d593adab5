import type { Profile } from '../../sandbox/vendors/shyftplan/profiles';
import { rowsOf, type Client, type Reply, type Row } from './client';

export const PAIR = {
	user_email: 'api_user@example.com',
	authentication_token: 'sandbox-shyftplan-token',
};

/** Queries repeat the name of a list. */
export type QueryFields = Record<
	string,
	string | number | boolean | ReadonlyArray<string | number>
>;

const queryOf = (fields: QueryFields): string =>
	new URLSearchParams(
		Object.entries(fields).flatMap(([name, value]) =>
			[value].flat().map((each): [string, string] => [name, String(each)]),
		),
	).toString();

interface SystemState {
	absenceReasons: Row[];
	employments: Row[];
	timeAccounts: Row[];
	absences: Row[];
	evaluations: Row[];
}

/** Requests to one system of shyftplan, with the pair and the company as the vendor wants them. */
export function shyftplan(sandbox: Client, { system, company }: Profile) {
	const access: QueryFields = { ...PAIR, company_id: company.id };
	const at = (path: string) => `/shyftplan/${system}/api/${path}`;

	const get = async (path: string, query: QueryFields = {}): Promise<Reply> =>
		sandbox.get(`${at(path)}?${queryOf({ ...access, ...query })}`);
	const send = async (method: string, path: string, body: object = {}): Promise<Reply> =>
		sandbox.call(method, at(path), { ...access, ...body });
	return {
		at,
		get,
		send,
		remove: async (path: string): Promise<Reply> =>
			sandbox.call('DELETE', `${at(path)}?${queryOf(access)}`),
		items: async (path: string, query: QueryFields = {}): Promise<Row[]> =>
			rowsOf(await get(path, { per_page: 500, ...query }), 'items'),
		state: (): SystemState =>
			(sandbox.control.state('shyftplan') as Record<string, SystemState>)[system] as SystemState,
		journal: () =>
			sandbox.control
				.journal({ vendor: 'shyftplan', system })
				.map(({ operation, outcome, status }) => `${operation} ${outcome} ${status}`),
		act: (action: string, body: object): unknown =>
			sandbox.control.act('shyftplan', system, action, body),
	};
}
