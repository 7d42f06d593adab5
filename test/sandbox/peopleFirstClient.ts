import type { Profile } from '../../sandbox/vendors/people-first/profiles';
import type { Client, Reply, Row } from './client';

export const TOKEN = 'sandbox-people-first-token';

/** Whoever may ask a system. */
export const headersOf = ({ tenantCode, environmentCode }: Profile): Record<string, string> => ({
	authorization: `Bearer ${TOKEN}`,
	accept: 'application/json',
	tenantcode: tenantCode,
	...(environmentCode === null ? {} : { environmentcode: environmentCode }),
});

interface PersonState {
	personId: string;
	personalReference: string;
	occupancies: Array<{ occupancyId: string; start: string; end: string | null }>;
}

interface SystemState {
	persons: PersonState[];
	clockRecords: Row[];
	timePairs: Row[];
	events: Row[];
}

/** Speaks to one system, and looks into it. */
export function peopleFirstClient(sandbox: Client, profile: Profile) {
	const { system } = profile;
	const send = async (
		method: string,
		path: string,
		{ body, headers = {} }: { body?: unknown; headers?: Record<string, string> } = {},
	): Promise<Reply> =>
		sandbox.call(method, `/people-first/${system}${path}`, body, {
			headers: {
				...headersOf(profile),
				...(body === undefined ? {} : { 'content-type': 'application/json' }),
				...headers,
			},
		});
	const state = () =>
		(sandbox.control.state('people-first') as Record<string, SystemState>)[system] as SystemState;
	return {
		send,
		get: async (path: string) => send('GET', path),
		state,
		/** The person at a position, negative from the end. */
		person: (index: number) => state().persons.at(index) as PersonState,
		journal: () =>
			sandbox.control
				.journal({ vendor: 'people-first', system })
				.map(({ operation, outcome, status }) => `${operation} ${outcome} ${status}`),
	};
}

interface Message {
	id: string;
	text: string;
	object: string | null;
}

/** What a refusal says; an empty text when it has no body, as some have. */
export function wordsOf({ status, text }: Reply): [status: number, words: string] {
	if (text === '') return [status, ''];
	const { messages, ...rest } = JSON.parse(text) as { messages: Message[] };
	expect(rest).toEqual({});
	expect(messages).toEqual([
		{ id: expect.any(String), text: expect.any(String), object: messages[0]?.object ?? null },
	]);
	return [status, messages[0]?.text ?? ''];
}
