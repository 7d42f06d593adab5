/**
 * @jest-environment ./test/harness/environment.ts
 */
import Fastify, { type FastifyInstance } from 'fastify';
import { executeNode, listSearch, loadOptions, testCredential } from '.';

let server: FastifyInstance;
let url: string;
let sessions: number;

const password = 'pass-phrase-0815';

beforeAll(async () => {
	server = Fastify();
	server.post('/api/session', async (request, reply) => {
		const { password: given } = request.body as { password: string };
		if (given !== password) return await reply.code(401).send({ message: 'wrong password' });
		sessions += 1;
		return { id: `session-${sessions}` };
	});
	server.get('/api/user/current', async (request, reply) => {
		const session = request.headers['x-metabase-session'];
		if (session === undefined || session === 'stale') return await reply.code(401).send({});
		return { session };
	});
	server.get('/categories.json', async (request) => ({
		category_list: { categories: [{ name: request.headers['api-key'], id: 7 }] },
	}));
	server.get('/search/users', async (request) => {
		const { q, page } = request.query as { q: string; page: string };
		return { items: [{ login: `${q}-${page}`, html_url: url }], total_count: 101 };
	});
	url = await server.listen({ port: 0, host: '127.0.0.1' });
});

beforeEach(() => (sessions = 0));
afterAll(async () => await server.close());

const withSession = (more: object = {}) => ({
	metabaseApi: { url, username: 'someone', password, ...more },
});

const currentUser = () => ({
	type: 'n8n-nodes-base.httpRequest',
	version: 4.2,
	parameters: {
		url: `${url}/api/user/current`,
		authentication: 'predefinedCredentialType',
		nodeCredentialType: 'metabaseApi',
	},
});

describe('credentials', () => {
	test('are authenticated before their first use, and the session is stored', async () => {
		const credentials = withSession({ sessionToken: '' });
		const { items, storedCredentials } = await executeNode({ ...currentUser(), credentials });

		expect(items[0]?.json).toEqual({ session: 'session-1' });
		expect(storedCredentials['metabaseApi']).toMatchObject({ sessionToken: 'session-1', password });
	});

	test('are authenticated again when the session has expired', async () => {
		const credentials = withSession({ sessionToken: 'stale' });
		const { items } = await executeNode({ ...currentUser(), credentials });

		expect(items[0]?.json).toEqual({ session: 'session-1' });
		expect(sessions).toBe(1);
	});

	test('keep a session that holds', async () => {
		const credentials = withSession({ sessionToken: 'kept' });
		const { items, storedCredentials } = await executeNode({ ...currentUser(), credentials });

		expect(items[0]?.json).toEqual({ session: 'kept' });
		expect(storedCredentials).toEqual({});
	});

	test('resolve the expressions in their fields', async () => {
		const credentials = withSession({ sessionToken: '={{ "from" + "-expression" }}' });
		const { items } = await executeNode({ ...currentUser(), credentials });

		expect(items[0]?.json).toEqual({ session: 'from-expression' });
	});

	test('that were not given are named', async () => {
		const { error } = await executeNode({
			...currentUser(),
			node: { credentials: { metabaseApi: { id: '9', name: 'Ours' } } },
		});

		expect(error?.message).toContain('No data given for the credential "Ours" (metabaseApi)');
	});
});

describe('the test of a credential', () => {
	test('succeeds', async () => {
		const { metabaseApi } = withSession();
		const { status, message } = await testCredential('metabaseApi', metabaseApi);

		expect({ status, message }).toEqual({ status: 'OK', message: 'Connection successful!' });
	});

	test('fails with what the service answered', async () => {
		const { metabaseApi } = withSession({ password: 'other' });

		expect(await testCredential('metabaseApi', metabaseApi)).toMatchObject({
			status: 'Error',
			message: 'Unauthorized',
		});
	});

	test('fails where nobody listens', async () => {
		const { metabaseApi } = withSession({ url: 'http://127.0.0.1:1' });

		expect(await testCredential('metabaseApi', metabaseApi)).toMatchObject({ status: 'Error' });
	});
});

describe('lists', () => {
	test('are loaded', async () => {
		const options = await loadOptions({
			type: 'n8n-nodes-base.discourse',
			method: 'getCategories',
			credentials: { discourseApi: { url, apiKey: 'key', username: 'someone' } },
		});

		expect(options).toStrictEqual([{ name: 'key', value: 7 }]);
	});

	test('are searched page by page', async () => {
		const search = {
			type: 'n8n-nodes-base.github',
			method: 'getUsers',
			credentials: { githubApi: { server: url, accessToken: 'token' } },
			filter: 'ann',
		};
		const first = await listSearch(search);

		expect(first.results).toMatchObject([{ name: 'ann-1' }]);
		expect(first.paginationToken).toBe('2');
		expect(await listSearch({ ...search, paginationToken: '2' })).toMatchObject({
			results: [{ name: 'ann-2' }],
		});
	});

	test('reject for a method that is not there', async () => {
		await expect(
			loadOptions({ type: 'n8n-nodes-base.noOp', method: 'getNothing' }),
		).rejects.toThrow('n8n-nodes-base.noOp has no method named "getNothing"');
	});
});
