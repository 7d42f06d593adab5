/**
 * @jest-environment ./test/harness/environment.ts
 */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { INode } from 'n8n-workflow';
import { executeNode, findSecret, runWorkflow, type WorkflowJson } from '.';

interface Received {
	url: string;
	body: unknown;
}

let server: Server;
let url: string;
let received: Received[];

beforeAll(async () => {
	server = createServer((request, response) => {
		let text = '';
		request.on('data', (chunk: Buffer) => (text += chunk.toString()));
		request.on('end', () => {
			received.push({ url: request.url ?? '', body: text === '' ? undefined : JSON.parse(text) });
			if (request.url === '/slow') return;
			const refused = request.url?.startsWith('/refuse') === true || text.includes('"refuse"');
			response.writeHead(refused ? 422 : 200, { 'content-type': 'application/json' });
			response.end(refused ? '{"message":"no such city"}' : `{"echo":${text || 'null'}}`);
		});
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

beforeEach(() => {
	received = [];
});

afterAll(async () => {
	server.closeAllConnections();
	await new Promise((resolve) => server.close(resolve));
});

const node = (name: string, type: string, more: Partial<INode>): INode => ({
	id: name,
	name,
	type: `n8n-nodes-base.${type}`,
	typeVersion: 1,
	position: [0, 0],
	parameters: {},
	...more,
});

const chain = (...nodes: INode[]): WorkflowJson => ({
	nodes,
	connections: Object.fromEntries(
		nodes
			.slice(1)
			.map(({ name }, index) => [
				nodes[index]?.name,
				{ main: [[{ node: name, type: 'main' as const, index: 0 }]] },
			]),
	),
});

const trigger = node('Start', 'manualTrigger', {});

const edit = node('Edit', 'set', {
	typeVersion: 3.4,
	parameters: {
		assignments: {
			assignments: [
				{ id: '1', name: 'city', type: 'string', value: '={{ $json.city.toUpperCase() }}' },
				{ id: '2', name: 'zone', type: 'string', value: '={{ $now.zoneName }}' },
			],
		},
	},
});

const post = (more: Partial<INode> = {}): INode =>
	node('Post', 'httpRequest', {
		typeVersion: 4.2,
		parameters: {
			method: 'POST',
			url: `=${url}/cities/{{ $json.city }}`,
			sendBody: true,
			specifyBody: 'json',
			jsonBody: '={{ { name: $json.city } }}',
		},
		...more,
	});

const cities = ['Gouda', 'Delft', 'refuse'].map((city) => ({ json: { city } }));

test('runs a workflow of built-in nodes over HTTP, with expressions and paired items', async () => {
	const result = await runWorkflow(chain(trigger, edit, post()), {
		triggerItems: cities.slice(0, 2),
		timezone: 'Europe/Amsterdam',
	});

	expect(result.status).toBe('success');
	expect(result.error).toBeUndefined();
	expect(result.outputs['Edit']?.[0]).toStrictEqual([
		{ json: { city: 'GOUDA', zone: 'Europe/Amsterdam' }, pairedItem: { item: 0 } },
		{ json: { city: 'DELFT', zone: 'Europe/Amsterdam' }, pairedItem: { item: 1 } },
	]);
	expect(result.outputs['Post']?.[0]).toStrictEqual([
		{ json: { echo: { name: 'GOUDA' } }, pairedItem: { item: 0 } },
		{ json: { echo: { name: 'DELFT' } }, pairedItem: { item: 1 } },
	]);
	expect(received.map((request) => request.url).sort()).toEqual(['/cities/DELFT', '/cities/GOUDA']);
	expect(result.runData['Post']?.[0]?.executionStatus).toBe('success');
});

test('hands the items of a trigger over in a production mode, too', async () => {
	const result = await runWorkflow(chain(trigger, edit), {
		mode: 'trigger',
		triggerItems: cities.slice(0, 1),
	});

	expect(result.outputs['Edit']?.[0]?.[0]?.json).toMatchObject({ city: 'GOUDA' });
});

test('routes a refused item to the error output', async () => {
	const workflow = chain(trigger, post({ onError: 'continueErrorOutput' }));
	const { outputs, status } = await runWorkflow(workflow, { triggerItems: cities });

	expect(status).toBe('success');
	expect(outputs['Post']?.[0]?.map(({ pairedItem }) => pairedItem)).toEqual([
		{ item: 0 },
		{ item: 1 },
	]);
	expect(outputs['Post']?.[1]).toHaveLength(1);
	expect(outputs['Post']?.[1]?.[0]).toMatchObject({ pairedItem: { item: 2 } });
	expect(JSON.stringify(outputs['Post']?.[1])).toContain('no such city');
});

test('gives the failure of a workflow as its result', async () => {
	const { error, status, runData } = await runWorkflow(chain(trigger, post()), {
		triggerItems: cities.slice(2),
	});

	expect(status).toBe('error');
	expect(error).toMatchObject({
		name: 'NodeApiError',
		httpCode: '422',
		description: 'no such city',
	});
	expect(runData['Post']?.[0]?.executionStatus).toBe('error');
});

test('an error that Node raises on a socket is an Error for n8n', async () => {
	const { error } = await executeNode({
		type: 'n8n-nodes-base.httpRequest',
		parameters: { url: 'http://127.0.0.1:1/' },
	});

	expect(error).toMatchObject({ name: 'NodeApiError' });
	expect(error?.message).toMatch(/refused/i);
});

test('stops an execution whose node takes notice', async () => {
	const { status, durationMs, stillRunning } = await executeNode({
		type: 'n8n-nodes-base.wait',
		parameters: { resume: 'timeInterval', amount: 30, unit: 'seconds' },
		cancelAfterMs: 100,
	});

	expect(status).toBe('canceled');
	expect(stillRunning).toBe(false);
	expect(durationMs).toBeLessThan(1_000);
});

test('tells of a node that goes on after the execution was stopped', async () => {
	const { status, stillRunning } = await executeNode({
		type: 'n8n-nodes-base.httpRequest',
		parameters: { url: `${url}/slow` },
		signal: AbortSignal.timeout(100),
	});

	expect(status).toBe('canceled');
	expect(stillRunning).toBe(true);
});

test('runs one node on given items', async () => {
	const { items, failed, hints, logs } = await executeNode({
		type: 'n8n-nodes-base.httpRequest',
		parameters: { url: `=${url}/{{ $json.city }}` },
		items: cities,
		onError: 'continueErrorOutput',
	});

	expect(items).toHaveLength(2);
	expect(failed).toHaveLength(1);
	expect(hints).toEqual([]);
	expect(logs.map(({ message }) => message)).toContain('Workflow execution started');
});

test('finds a key in the record of a run', async () => {
	const { runData } = await executeNode({
		type: 'n8n-nodes-base.httpRequest',
		parameters: {
			method: 'POST',
			url,
			sendBody: true,
			specifyBody: 'json',
			jsonBody: '["s3cr3t-k3y"]',
		},
	});

	expect(findSecret('s3cr3t-k3y', runData)).toEqual([
		'$.Node.0.data.main.0.0.json.echo.0 (as it is)',
	]);
});

test('says what to do about a node type that is not there', async () => {
	await expect(executeNode({ type: 'n8n-nodes-nowhere.node' })).rejects.toThrow(
		'Unknown node type: n8n-nodes-nowhere.node',
	);
});
