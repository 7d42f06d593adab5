/**
 * @jest-environment ./test/harness/environment.ts
 */
import Fastify, { type FastifyInstance } from 'fastify';
import { callWebhook, findSecret, poll, runWorkflow } from '.';

let server: FastifyInstance;
let feedUrl: string;
let broken: boolean;

const entry = (day: number) =>
	`<item><title>Day ${day}</title><pubDate>0${day} Jun 2026 00:00:00 GMT</pubDate></item>`;

beforeAll(async () => {
	server = Fastify();
	server.get('/feed', async (_request, reply) => {
		if (broken) return await reply.code(500).send('out of order');
		const items = [1, 2, 3].map(entry).join('');
		reply.type('application/rss+xml');
		return await reply.send(`<rss version="2.0"><channel>${items}</channel></rss>`);
	});
	feedUrl = `${await server.listen({ port: 0, host: '127.0.0.1' })}/feed`;
});

beforeEach(() => (broken = false));
afterAll(async () => await server.close());

describe('a polling trigger', () => {
	const type = 'n8n-nodes-base.rssFeedReadTrigger';
	const staticData = { lastItemDate: '2026-06-01T12:00:00.000Z' };
	const newest = { lastItemDate: '2026-06-03T00:00:00.000Z' };

	test('gives what is new and keeps its cursor', async () => {
		const first = await poll({ type, parameters: { feedUrl }, staticData });

		expect(first.items?.map(({ json }) => json['title'])).toEqual(['Day 2', 'Day 3']);
		expect(first.staticData).toStrictEqual(newest);
		expect(await poll({ type, parameters: { feedUrl }, staticData: newest })).toMatchObject({
			items: null,
			staticData: newest,
		});
	});

	test('keeps its cursor where the poll failed', async () => {
		broken = true;
		const result = await poll({ type, parameters: { feedUrl }, staticData });

		expect(result.items).toBeNull();
		expect(result.error?.name).toBe('NodeOperationError');
		expect(result.staticData).toStrictEqual(staticData);
	});

	test('gives a sample when tried by hand', async () => {
		const result = await poll({ type, parameters: { feedUrl }, staticData, mode: 'manual' });

		expect(result.items?.map(({ json }) => json['title'])).toEqual(['Day 1']);
		expect(result.staticData).toStrictEqual(staticData);
	});

	test('hands its items to the workflow behind it', async () => {
		const { items } = await poll({ type, parameters: { feedUrl }, staticData });
		const node = { id: '1', typeVersion: 1, position: [0, 0] as [number, number] };
		const { outputs } = await runWorkflow(
			{
				nodes: [
					{ ...node, name: 'Feed', type, parameters: { feedUrl } },
					{ ...node, name: 'Next', type: 'n8n-nodes-base.noOp', parameters: {} },
				],
				connections: { Feed: { main: [[{ node: 'Next', type: 'main', index: 0 }]] } },
			},
			{ mode: 'trigger', triggerItems: items ?? [] },
		);

		expect(outputs['Next']?.[0]?.map(({ json }) => json['title'])).toEqual(['Day 2', 'Day 3']);
	});
});

describe('a webhook trigger', () => {
	const post = { type: 'n8n-nodes-base.webhook', version: 2, method: 'POST' };
	const parameters = { httpMethod: 'POST', path: 'hook' };

	test('gets JSON parsed, and the workflow starts', async () => {
		const result = await callWebhook({ ...post, parameters, query: { a: '1' }, body: { b: 2 } });

		expect(result.status).toBe(200);
		expect(result.body).toEqual({ message: 'Workflow was started' });
		expect(result.outputs?.[0]?.[0]?.json).toMatchObject({ query: { a: '1' }, body: { b: 2 } });
		expect(result.path).toBe('hook');
	});

	test('gets XML as n8n parses it', async () => {
		const { outputs } = await callWebhook({
			...post,
			parameters,
			headers: { 'content-type': 'text/xml; charset=utf-8' },
			body: '<TimeCard><Hours unit="h">7.5</Hours></TimeCard>',
		});

		expect(outputs?.[0]?.[0]?.json['body']).toEqual({
			timecard: { hours: { _: '7.5', $: { unit: 'h' } } },
		});
	});

	test('has the raw body at hand', async () => {
		const { outputs } = await callWebhook({
			...post,
			parameters: { ...parameters, options: { rawBody: true } },
			headers: { 'content-type': 'application/octet-stream' },
			body: Buffer.from([1, 2, 3]),
		});

		expect(outputs?.[0]?.[0]?.binary?.['data']?.data).toBe(
			Buffer.from([1, 2, 3]).toString('base64'),
		);
	});

	test('is not called with a body that n8n cannot parse', async () => {
		const result = await callWebhook({
			...post,
			parameters,
			headers: { 'content-type': 'application/json' },
			body: '{"cut":',
		});

		expect(result).toMatchObject({
			status: 422,
			body: { code: 422, message: 'Failed to parse request body' },
			outputs: null,
		});
	});

	test('answers by itself and starts nothing', async () => {
		const result = await callWebhook({
			...post,
			parameters: { ...parameters, authentication: 'headerAuth' },
			credentials: { httpHeaderAuth: { name: 'X-Key', value: 'key-to-the-door' } },
			body: {},
		});

		expect(result.status).toBe(403);
		expect(result.outputs).toBeNull();
		expect(findSecret('key-to-the-door', result)).toEqual([]);
	});

	test('lets in whom it knows', async () => {
		const { status, outputs } = await callWebhook({
			...post,
			parameters: { ...parameters, authentication: 'headerAuth' },
			credentials: { httpHeaderAuth: { name: 'X-Key', value: 'key-to-the-door' } },
			headers: { 'x-key': 'key-to-the-door' },
			body: {},
		});

		expect(status).toBe(200);
		expect(outputs).not.toBeNull();
	});
});
