import type { ICredentialDataDecryptedObject } from 'n8n-workflow';
import type { Http, RequestSpec } from '../../../../lib/http';
import { assumed } from '../../../../nodes/Dyflexis/assumed';
import {
	DyflexisClient,
	dyflexisSettings,
	membersOf,
	readDyflexisMessage,
} from '../../../../nodes/Dyflexis/client';
import { wireNames } from '../../../../lib/wireNames';
import { all, problemOf, rejectionOf } from '../../../lib/support';

const GOOD = { systemName: 'demo', apiKey: 'sandbox-key', host: 'https://app.dyflexis.com' };
const settings = (more: Record<string, unknown> = {}) =>
	dyflexisSettings({ ...GOOD, ...more } as ICredentialDataDecryptedObject);

describe('dyflexisSettings', () => {
	it.each([
		[{}, 'https://app.dyflexis.com/demo'],
		[{ systemName: ' /demo/ ' }, 'https://app.dyflexis.com/demo'],
		[{ systemName: 'Zoë & co' }, 'https://app.dyflexis.com/Zo%C3%AB%20%26%20co'],
		[{ host: 'https://app.planning.nu/' }, 'https://app.planning.nu/demo'],
		[{ host: 'http://127.0.0.1:4010/dyflexis' }, 'http://127.0.0.1:4010/dyflexis/demo'],
	])('%j', (given, url) => {
		expect(settings(given).baseUrl).toBe(url);
	});

	it.each([
		[{ systemName: '' }, 'System Name is empty'],
		[{ systemName: '//' }, 'System Name is empty'],
		[{ systemName: undefined }, 'System Name is empty'],
		[{ systemName: 'a/b' }, 'System Name "a/b" cannot be part of an address'],
		[{ systemName: '..' }, 'System Name ".." cannot be part of an address'],
		[{ apiKey: '' }, 'API Key is empty'],
		[{ apiKey: ' \n' }, 'API Key is empty'],
		[{ apiKey: undefined }, 'API Key is empty'],
		[{ host: 'app.dyflexis.com' }, 'Host "app.dyflexis.com" is no web address'],
		[{ host: undefined }, 'Host "" is no web address'],
		[{ host: 'http://app.dyflexis.com' }, /^Host .* has to start with https:/],
		[{ wireNames: '{"clock":"x"}' }, 'Wire Names does not know "clock"'],
		[{ wireNames: '[' }, 'Wire Names is not a JSON object of texts'],
	])('names the field that is wrong in %j', (given, message) => {
		expect(problemOf(() => settings(given)).message).toEqual(
			typeof message === 'string' ? message : expect.stringMatching(message),
		);
	});

	it('counts the key and the webhook secret among what must not be shown', () => {
		expect(settings({ webhookSecret: 'of our own' }).secrets).toEqual([
			'sandbox-key',
			'of our own',
		]);
	});

	it('takes the assumed names, and the customer’s own', () => {
		expect(settings().names['clock.moment']).toBe(assumed['clock.moment'].default);
		expect(settings({ wireNames: '{"clock.moment":"at"}' }).names['clock.moment']).toBe('at');
	});
});

/** A client on answers that were recorded, by the page that is asked for. */
function clientOf(answers: unknown[], overrides = '{}') {
	const asked: RequestSpec[] = [];
	const http = {
		request: async (spec: RequestSpec) => {
			asked.push(spec);
			return { status: 200, headers: {}, body: answers[asked.length - 1] };
		},
	} satisfies Pick<Http, 'request'>;
	return { client: new DyflexisClient(http as Http, wireNames(assumed, overrides)), asked };
}

const walk = async (answers: unknown[]) => {
	const { client, asked } = clientOf(answers);
	const given = await all(client.list('/shifts', { known: 'shifts' }, { startDate: '2031-01-01' }));
	return { ids: given.map(({ id }) => id), queries: asked.map(({ query }) => query) };
};
const page = (ids: number[], more: object) => ({ shifts: ids.map((id) => ({ id })), ...more });

describe('list', () => {
	const startDate = '2031-01-01';

	it('walks pages by their count, from 1', async () => {
		const seen = await walk([page([1], { pageCount: 2 }), page([2], { pageCount: 2 })]);
		expect(seen.ids).toEqual([1, 2]);
		expect(seen.queries).toEqual([{ startDate }, { startDate, page: 2 }]);
	});

	it('follows the query of a next link, and never its host', async () => {
		const next = (href: unknown) => ({ _links: { next: { href } } });
		const seen = await walk([
			page([1], next('https://evil.example/other?page=2&cursor=x')),
			page([2], next('/relative?page=3')),
			page([3], next(null)),
		]);
		expect(seen.ids).toEqual([1, 2, 3]);
		expect(seen.queries).toEqual([
			{ startDate },
			{ startDate, page: '2', cursor: 'x' },
			{ startDate, page: '3' },
		]);
	});

	it.each([
		['a total that grows', [2, 3, 3], 3],
		['a total as text', ['3', '3', '3'], 3],
		['a total that shrinks to where it is', [3, 2, 2], 2],
		['no total', [undefined], 1],
		['a total of none', [0], 1],
		['a total that is null', [null], 1],
	])('%s', async (_, counts, pages) => {
		const answers = counts.map((pageCount, at) => page([at], { pageCount }));
		expect((await walk(answers)).queries).toHaveLength(pages);
	});

	it.each([
		['_links', null],
		['_links', []],
		['_links', { next: null }],
		['_links', { next: 'x' }],
		['_links', { next: { href: 7 } }],
	])('ends at %s: %j', async (name, value) => {
		expect((await walk([page([1], { [name]: value })])).ids).toEqual([1]);
	});

	it('gives a row that came before once, and goes on', async () => {
		const pageCount = 3;
		const answers = [[1, 2], [2, 3], [4]].map((ids) => page(ids, { pageCount }));
		expect((await walk(answers)).ids).toEqual([1, 2, 3, 4]);
	});

	it('raises at a link that goes round', async () => {
		const round = page([1], { _links: { next: { href: '?page=2' } } });
		const { client } = clientOf([round, round]);
		const given = all(client.list('/shifts', { known: 'shifts' }));
		expect((await rejectionOf(given)).message).toContain('leads back');
	});
});

describe('rowsIn', () => {
	const { client } = clientOf([], '{"tree.list":"afdelingen"}');

	it.each([
		[[{ id: 1 }], [{ id: 1 }]],
		[[], []],
		[{ offices: [{ id: 1 }], other: [{ id: 2 }] }, [{ id: 1 }]],
		[{ OFFICES: [{ id: 1 }] }, [{ id: 1 }]],
	])('finds the list in %j', (body, rows) => {
		expect(client.rowsIn(body, { known: 'offices' })).toEqual(rows);
	});

	it('takes the customer’s own name for an assumed one', () => {
		expect(client.rowsIn({ afdelingen: [{ id: 1 }] }, { assumed: 'tree.list' })).toHaveLength(1);
		const problem = problemOf(() => client.rowsIn({ departments: [] }, { assumed: 'tree.list' }));
		expect(problem.message).toBe('Dyflexis answered without a list "afdelingen"');
		expect(problem.description).toBe(
			'The answer has: departments. Set "tree.list" in the credential\'s Wire Names to the member that holds the list.',
		);
	});

	it.each([[{}], [{ offices: null }], [{ offices: {} }], [{ offices: 'x' }], [{ __proto__: [] }]])(
		'finds none in %j',
		(body) => {
			const problem = problemOf(() => client.rowsIn(body, { known: 'offices' }));
			expect(problem.message).toBe('Dyflexis answered without a list "offices"');
		},
	);

	it.each([[[null]], [[1]], [['a']], [[[]]], [{ offices: [{ id: 1 }, null] }]])(
		'takes no list of something else: %j',
		(body) => {
			const problem = problemOf(() => client.rowsIn(body, { known: 'offices' }));
			expect(problem.message).toMatch(/^Dyflexis answered a list that holds something other/);
		},
	);
});

describe('membersOf', () => {
	it.each([
		[{ a: 1 }, { a: 1 }],
		[{}, {}],
		[[], {}],
		[null, {}],
		[[{ a: 1 }], { answer: [{ a: 1 }] }],
		['OK', { answer: 'OK' }],
		[7, { answer: 7 }],
		[true, { answer: true }],
		[
			{ status: 'warning', data: [{ fieldName: 'f', value: 'v' }] },
			{
				status: 'warning',
				data: [{ fieldName: 'f', value: 'v' }],
				warnings: [{ fieldName: 'f', value: 'v' }],
			},
		],
	])('of %j', (answer, members) => {
		expect(membersOf(answer)).toEqual(members);
	});
});

describe('readDyflexisMessage', () => {
	it.each([
		[{ message: 'no' }, 'no'],
		[{ error: { message: 'nested' } }, 'nested'],
		[{ error: 'text' }, 'text'],
		[{ detail: 'detail', title: 'title' }, 'detail'],
		[{ title: 'title' }, 'title'],
		[{ message: '', error: 'text' }, 'text'],
		[{ message: { a: 1 }, detail: 'detail' }, 'detail'],
		[{ error: null, title: 'title' }, 'title'],
		[{ message: ['a'] }, undefined],
		[{}, undefined],
		[[], undefined],
		[null, undefined],
		[undefined, undefined],
		['text', undefined],
		[7, undefined],
	])('of %j is %j', (body, message) => {
		expect(readDyflexisMessage(body)).toBe(message);
	});
});
