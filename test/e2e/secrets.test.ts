import path from 'node:path';
import type { IDataObject } from 'n8n-workflow';
import type { FaultRule } from '../../sandbox/server';
import { findSecret } from '../harness/secrets';
import { bytesOf, filesIn, tablesOf } from './support/leaks';
import { useN8n } from './support/n8n';
import { until } from '../../sandbox/n8n/until';
import { refusedKey } from './support/versions';
import { chain, node, outputOf, pollingEvery } from '../../sandbox/n8n/workflow';

/** Both look different in a URL, in JSON and in base64 from what they are. */
const API_KEY = 'Kf7+q/Zw=29"tX&vB8mR';
const WEBHOOK_SECRET = 'Hs4/uN+e="31&kP?yG6d';
const QUOTED = 'may not do this today';

const CREDENTIAL = { id: 'dyflexisSecrets', name: 'Dyflexis', type: 'dyflexisApi' };
const credentials = { dyflexisApi: { id: CREDENTIAL.id, name: CREDENTIAL.name } };
const start = node('Start', 'n8n-nodes-base.manualTrigger');

const offices = (name: string, more: IDataObject = {}) =>
	node(
		name,
		'n8n-nodes-workforce.dyflexis',
		{ resource: 'office', operation: 'getAll', options: { retries: 1 } },
		{ credentials, ...more },
	);

const receiver = (id: string, authentication: string) =>
	chain(id, [
		node(
			'Message',
			'n8n-nodes-workforce.dyflexisTrigger',
			{ authentication },
			{ credentials, webhookId: `${id}-address` },
		),
	]);

const n8n = useN8n({
	keys: { dyflexis: API_KEY },
	env: { N8N_LOG_LEVEL: 'debug' },
	contents: (sandboxUrl) => ({
		credentials: [
			{
				...CREDENTIAL,
				data: {
					host: `${sandboxUrl}/dyflexis`,
					systemName: 'demo',
					apiKey: API_KEY,
					webhookSecret: WEBHOOK_SECRET,
					wireNames: '{}',
				},
			},
		],
		workflows: [
			chain('offices', [start, offices('Offices')]),
			chain('onwards', [start, offices('Offices', { onError: 'continueErrorOutput' })]),
			chain('http', [
				start,
				node(
					'Offices over HTTP',
					'n8n-nodes-base.httpRequest',
					{
						url: `${sandboxUrl}/dyflexis/demo/api2/offices`,
						authentication: 'predefinedCredentialType',
						nodeCredentialType: 'dyflexisApi',
						options: { response: { response: { fullResponse: true } } },
					},
					{ credentials, typeVersion: 4.2 },
				),
			]),
			chain('queue', [
				node(
					'Period',
					'n8n-nodes-workforce.dyflexisPayrollQueueTrigger',
					{ pollTimes: pollingEvery(5) },
					{ credentials },
				),
			]),
			receiver('inHeader', 'header'),
			receiver('inQuery', 'query'),
		],
	}),
});

/** Dyflexis refuses with everything it was sent. */
const quoting: FaultRule = {
	kind: 'status',
	status: 422,
	body: {
		message: `"Token ${API_KEY}" ${QUOTED}`,
		url: `https://dyflexis.example/?key=${encodeURIComponent(API_KEY)}`,
		header: Buffer.from(`Token ${API_KEY}`).toString('base64'),
	},
};

/** Ways in which a request goes wrong, each in the n8n execution record in another shape. */
const faults: Array<[string, FaultRule]> = [
	['a refusal that quotes the key', quoting],
	['a refusal without a body', { kind: 'status', status: 403 }],
	['a page that is no JSON', { kind: 'html' }],
	['a connection that ends', { kind: 'reset-before' }],
	['half an answer', { kind: 'cut-json' }],
];

describe('the credential', () => {
	test('passes the test in the editor, and fails it with another key', async () => {
		const credential = await n8n.rest.request<{ data: IDataObject }>(
			'GET',
			`/credentials/${CREDENTIAL.id}?includeData=true`,
		);
		const tested = async (changes: IDataObject) =>
			await n8n.rest.request<{ status: string; message: string }>('POST', '/credentials/test', {
				credentials: { ...CREDENTIAL, data: { ...credential.data, ...changes } },
			});
		expect(await tested({})).toMatchObject({ status: 'OK' });
		expect(await tested({ apiKey: 'another' })).toMatchObject({
			status: 'Error',
			message: refusedKey('Dyflexis did not accept the key'),
		});
	});

	test("works in n8n's own HTTP Request node", async () => {
		const { status, data } = await n8n.rest.run('http', 'Start');
		expect(status).toBe('success');
		const [answer] = outputOf({ data }, 'Offices over HTTP');
		expect(answer).toMatchObject({ statusCode: 200 });
		expect(JSON.stringify(answer?.['body'])).toContain('Antwerpen');
	});
});

describe('executions that use the key and the secret', () => {
	test('one that goes well', async () => {
		const { status, data } = await n8n.rest.run('offices', 'Start');
		expect(status).toBe('success');
		expect(outputOf({ data }, 'Offices').length).toBeGreaterThan(0);
	});

	test.each(faults)(
		'one that ends with %s, and one that goes on after it',
		async (_what, fault) => {
			n8n.sandbox.control.faults([fault]);
			const stopped = await n8n.rest.run('offices', 'Start');
			const onwards = await n8n.rest.run('onwards', 'Start');
			n8n.sandbox.control.faults([]);
			expect([stopped.status, onwards.status]).toEqual(['error', 'success']);
			expect(stopped.data.resultData.error?.message).toContain('Dyflexis');
		},
	);

	test('polls that go wrong', async () => {
		await n8n.rest.activate('queue');
		n8n.sandbox.control.faults([quoting]);
		await until('a poll that went wrong is on record', async () => {
			const filter = { workflowId: 'queue', status: ['error' as const] };
			return (await n8n.rest.executions(filter)).length > 0;
		});
		n8n.sandbox.control.faults([]);
		await n8n.rest.deactivate('queue');
	});

	test('messages with the right secret, and with the wrong one', async () => {
		const post = async (id: string, secret: string) => {
			const query = new URLSearchParams({ secret });
			const address = n8n.server.webhookUrl(`${id}-address/dyflexis`);
			const { status } = await fetch(id === 'inQuery' ? `${address}?${query}` : address, {
				method: 'POST',
				headers: { 'content-type': 'application/json', 'x-webhook-secret': secret },
				body: '{"type": "sick_leave_created"}',
			});
			return status;
		};
		for (const id of ['inHeader', 'inQuery']) {
			await n8n.rest.activate(id);
			expect(await post(id, 'wrong')).toBe(401);
			expect(await post(id, WEBHOOK_SECRET)).toBe(200);
			await until(`the execution of "${id}" is on record`, async () => {
				const filter = { workflowId: id, status: ['success' as const] };
				return (await n8n.rest.executions(filter)).length === 1;
			});
		}
	});
});

describe('neither the key nor the secret is found', () => {
	const expectAbsent = (place: unknown) => {
		expect(findSecret(API_KEY, place)).toEqual([]);
		expect(findSecret(WEBHOOK_SECRET, place)).toEqual([]);
	};

	/** The search does find what is there. */
	const expectPresent = (text: string, place: unknown) => {
		expect(findSecret(text, place)).not.toEqual([]);
	};

	test('in what n8n tells the editor of executions, workflows and credentials', async () => {
		const get = async (where: string) => await n8n.rest.request<unknown>('GET', where);
		const executions = await n8n.rest.executions();
		const answers = [
			await get('/credentials?includeScopes=true'),
			await get(`/credentials/${CREDENTIAL.id}?includeData=true`),
			await Promise.all(executions.map(async ({ id }) => await get(`/executions/${id}`))),
			await Promise.all(['offices', 'queue'].map(async (id) => await get(`/workflows/${id}`))),
		];
		expect(executions.length).toBeGreaterThan(2 * faults.length);
		expectPresent(QUOTED, answers);
		expectAbsent(answers);
	});

	test("in any table of n8n's database", async () => {
		await n8n.server.stop();
		const tables = tablesOf(path.join(n8n.userFolder, '.n8n', 'database.sqlite'));
		expect(tables['credentials_entity']).toHaveLength(1);
		expectPresent(QUOTED, tables['execution_data']);
		expectAbsent(tables);
	});

	test("in any file of n8n's, its log among them, not even in deleted pages of the database", () => {
		const names = filesIn(n8n.userFolder);
		const files = bytesOf(n8n.userFolder, names);
		const database = names.filter((name) => name.includes('database.sqlite'));
		expectPresent('Test queue', files['n8n.log']);
		expectPresent(QUOTED, bytesOf(n8n.userFolder, database));
		expectAbsent(files);
	});
});
