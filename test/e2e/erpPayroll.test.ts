import type { IDataObject } from 'n8n-workflow';
import type { ExportedWorkflow } from '../../sandbox/n8n/commandLine';
import { demoCredentials, exampleWorkflows } from '../../scripts/start/examples';
import { firstRow, useErp } from '../support/erp';
import { tableReader, tableRows } from './support/dataTable';
import { useN8n } from './support/n8n';
import { until } from '../../sandbox/n8n/until';
import { since, why } from './support/versions';
import { outputOf, pollingQuickly } from '../../sandbox/n8n/workflow';

const ID = 'dyflexis-erp-payroll';
const RECEIVER = 'erp-payroll-receiver';
const TABLE = 'erp_payroll_rows';
const TRIGGER = 'Payroll Period Finalised';
const QUEUE = '/dyflexis/demo/api2/payroll/queue/from/';

/** Between the two workflows, so that a request can be refused and an answer can get lost. */
const between = useErp(async ({ key, body }) => {
	const answer = await received(body, { 'idempotency-key': key ?? '' });
	return answer.body;
});

const n8n = useN8n({
	async contents(sandboxUrl, filesFolder) {
		const credentials = await demoCredentials(sandboxUrl);
		const examples = await exampleWorkflows(credentials, filesFolder, between.url);
		const wanted = examples.filter(({ id }) => [ID, RECEIVER].includes(id)).map(pollingQuickly);
		return { credentials, workflows: [...wanted, tableReader(TABLE)] };
	},
});

/** What the receiver answers, called as the ERP is called. */
async function received(body: unknown, headers: Record<string, string> = {}) {
	const response = await fetch(n8n.server.webhookUrl(RECEIVER), {
		method: 'POST',
		headers: { 'content-type': 'application/json', ...headers },
		body: JSON.stringify(body),
	});
	return { status: response.status, body: (await response.json()) as IDataObject };
}

const rowsOf = async (queueId: string) =>
	(await tableRows(n8n.rest, TABLE)).filter((row) => row['queueId'] === queueId);

const acknowledged = () =>
	n8n.sandbox.control
		.journal({ operation: 'payrollQueue.acknowledge' })
		.map(({ path }) => path.split('/').at(-2));
const polls = () =>
	Object.entries(n8n.sandbox.control.traffic().byPath)
		.filter(([where]) => where.startsWith(QUEUE))
		.reduce((sum, [, count]) => sum + count, 0);

/** Lines of the payroll report of all executions, in their order. */
async function reported(): Promise<IDataObject[]> {
	const executions = await n8n.rest.executions({ workflowId: ID });
	const ended = [];
	for (const { id } of executions.reverse()) ended.push(await n8n.rest.ended(id));
	return ended.flatMap((execution) => outputOf(execution, 'Payroll Report'));
}

/** Waits for the report on so many periods. */
const reports = async (count: number) =>
	await until(`${count} periods are reported`, async () => {
		const lines = await reported();
		return lines.length >= count && lines;
	});

since('2.8', why.tables)('payroll for an ERP', () => {
	beforeAll(async () => {
		between.behave('1002', 'loses');
		await n8n.rest.activate(RECEIVER);
		await n8n.rest.activate(ID);
	});

	test('finalised periods are handed over, and only what the ERP confirms is acknowledged', async () => {
		const lines = await reports(3);
		expect(lines.map(({ queueId, outcome, what }) => [queueId, outcome, what])).toEqual([
			['1001', 'taken over', '60 rows are in the ERP'],
			['1002', 'not taken over', expect.stringContaining('Your ERP did not take the rows: ')],
			['1003', 'taken over', '60 rows are in the ERP'],
		]);
		expect(acknowledged()).toEqual(['1001', '1003']);
		const rows = await rowsOf('1001');
		expect(rows).toHaveLength(60);
		expect(rows.find(({ rowKey }) => rowKey === firstRow['rowKey'])).toEqual({
			queueId: '1001',
			...firstRow,
		});
	});

	test('a period whose answer got lost is in the ERP once, however often it was sent', async () => {
		const sent = between.arrived.filter(({ key }) => key === '1002');
		expect(sent.length).toBeGreaterThan(1);
		expect(sent).toEqual(sent.map(() => sent[0]));
		expect(await rowsOf('1002')).toHaveLength(60);
	});

	test('over many polls, later periods come and none comes or is acknowledged twice', async () => {
		n8n.sandbox.control.act('dyflexis', 'demo', 'periods', { count: 2 });
		await reports(5);
		n8n.sandbox.control.act('dyflexis', 'demo', 'periods', { count: 1 });
		await reports(6);
		const so = polls();
		await until('it has polled three times more', () => polls() >= so + 3);
		const lines = await reported();
		expect(lines.map(({ queueId }) => queueId)).toEqual([
			'1001',
			'1002',
			'1003',
			'1004',
			'1005',
			'1006',
		]);
		expect(acknowledged()).toEqual(['1001', '1003', '1004', '1005', '1006']);
	});

	test('started again after the period before it, it is handed over with the same key and acknowledged', async () => {
		const before = await tableRows(n8n.rest, TABLE);
		expect(before).toHaveLength(6 * 60);
		between.reset();
		await n8n.rest.deactivate(ID);
		const workflow = await n8n.rest.request<ExportedWorkflow>('GET', `/workflows/${ID}`);
		const nodes = workflow.nodes.map((node) =>
			node.name === TRIGGER
				? { ...node, parameters: { ...node.parameters, startAfter: '1001' } }
				: node,
		);
		await n8n.rest.request('PATCH', `/workflows/${ID}`, { ...workflow, nodes });
		await n8n.rest.activate(ID);
		await reports(11);
		expect(between.arrived.map(({ key }) => key)).toEqual(['1002', '1003', '1004', '1005', '1006']);
		expect(acknowledged()).toContain('1002');
		const sorted = (rows: IDataObject[]) => rows.map((row) => JSON.stringify(row)).sort();
		expect(sorted(await tableRows(n8n.rest, TABLE))).toEqual(sorted(before));
	});

	test.each([
		['without the key', {}, { queueId: '7', rows: [{ rowKey: 'a' }] }],
		[
			'with the key of another period',
			{ 'idempotency-key': '8' },
			{ queueId: '7', rows: [{ rowKey: 'a' }] },
		],
		['without rows', { 'idempotency-key': '7' }, { queueId: '7', rows: [] }],
		[
			'with a row that has no key',
			{ 'idempotency-key': '7' },
			{ queueId: '7', rows: [{ hours: '4' }] },
		],
	])('the receiver refuses a period %s, and writes nothing', async (_case, headers, body) => {
		const { status, body: answer } = await received(body, headers);
		expect(status).toBe(422);
		expect(answer['message']).toContain('Idempotency-Key');
		expect(await rowsOf('7')).toEqual([]);
	});
});
