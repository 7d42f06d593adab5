import { setTimeout } from 'node:timers/promises';
import { startSandbox, type Sandbox } from '../../sandbox/server';

export const KEY = 'sandbox-dyflexis-key';

export interface Reply {
	status: number;
	headers: Headers;
	text: string;
	/** The parsed body; reading it throws when the body is no JSON object. */
	readonly json: Record<string, unknown>;
}

/** One sandbox for the tests of a file, back to its seeded data before each of them. */
export function useSandbox() {
	let sandbox: Sandbox;
	beforeAll(async () => {
		sandbox = await startSandbox({ port: 0 });
	});
	beforeEach(() => sandbox.control.reset());
	afterAll(async () => sandbox.close());

	const call = async (
		method: string,
		path: string,
		body?: unknown,
		init: RequestInit = {},
	): Promise<Reply> => {
		const response = await fetch(`${sandbox.url}${path}`, {
			method,
			headers: {
				authorization: `Token ${KEY}`,
				...(body === undefined ? {} : { 'content-type': 'application/json' }),
			},
			...(body === undefined ? {} : { body: JSON.stringify(body) }),
			...init,
		});
		const text = await response.text();
		return {
			status: response.status,
			headers: response.headers,
			text,
			get json() {
				return JSON.parse(text) as Record<string, unknown>;
			},
		};
	};

	return {
		get url() {
			return sandbox.url;
		},
		get control() {
			return sandbox.control;
		},
		call,
		get: async (path: string) => call('GET', path),
		post: async (path: string, body?: unknown) => call('POST', path, body),
	};
}

export type Client = ReturnType<typeof useSandbox>;

export type Row = Record<string, unknown>;

/** The rows under a member of an answer. */
export const rowsOf = (reply: Reply, name: string): Row[] => reply.json[name] as Row[];

const nextOf = (reply: Reply): string | null | undefined =>
	(reply.json._links as { next: { href: string | null } } | undefined)?.next.href;

/** All pages of a list, followed by the query of the next link. */
export async function followLinks({ get }: Client, path: string): Promise<Reply[]> {
	const replies = [await get(path)];
	for (;;) {
		const href = nextOf(replies.at(-1) as Reply);
		if (!href) return replies;
		const query = href.slice(href.indexOf('?'));
		replies.push(await get(`${path.split('?', 1)[0]}${query}`));
	}
}

/** All pages of a list, counted by `pageCount`. */
export async function countPages({ get }: Client, path: string): Promise<Reply[]> {
	const replies = [await get(path)];
	const joint = path.includes('?') ? '&' : '?';
	for (let page = 2; page <= Number(replies[0]?.json.pageCount); page += 1) {
		replies.push(await get(`${path}${joint}page=${page}`));
	}
	return replies;
}

/** Waits until something holds; a test that waits in vain ends by its own time limit. */
export async function until(holds: () => boolean): Promise<void> {
	while (!holds()) await setTimeout(5);
}
