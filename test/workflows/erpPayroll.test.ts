/**
 * @jest-environment ./test/harness/environment.ts
 */
import type { IDataObject } from 'n8n-workflow';
import type { FaultRule } from '../../sandbox/server';
import { poll, runWorkflow, type WorkflowJson } from '../harness';
import { demo, rows, useDyflexis } from '../support/dyflexis';
import { firstRow, useErp, type HandOver } from '../support/erp';
import { outputOf } from './erpSync';
import { handingOverTo, readExample } from './examples';

jest.setTimeout(30_000);

const dyflexis = useDyflexis();

/** The rows that the ERP has, by queue ID and row key. */
const books = new Map<string, IDataObject>();
const booksOf = (queueId: string) =>
	[...books].filter(([key]) => key.startsWith(`${queueId} `)).map(([, row]) => row);

const erp = useErp(({ body: { queueId, rows: handedOver } }: HandOver) => {
	for (const row of handedOver) books.set(`${queueId} ${String(row['rowKey'])}`, row);
	return { queueId, rows: booksOf(queueId).length };
});

beforeEach(() => books.clear());
afterEach(() => {
	dyflexis.control.faults([]);
	erp.reset();
});

const periods = [
	{ queueId: '1001', periodId: '2026-W20' },
	{ queueId: '1002', periodId: '2026-W21' },
	{ queueId: '1003', periodId: '2026-W22' },
];
const ids = periods.map(({ queueId }) => queueId);

const acknowledged = () =>
	dyflexis
		.booked(demo)
		.filter(({ operation }) => operation === 'payrollQueue.acknowledge')
		.map(({ path: where, body }) => [where.split('/').at(-2), body]);
const done = (queueId: string) => [queueId, { status: 'processed' }];

async function handOver(entries: IDataObject[], change = (workflow: WorkflowJson) => workflow) {
	const result = await runWorkflow(
		change(handingOverTo(erp.url, readExample('dyflexis-erp-payroll.json'))),
		{
			credentials: dyflexis.credentials(demo),
			startNode: 'Payroll Period Finalised',
			triggerItems: entries.map((json) => ({ json })),
		},
	);
	expect(result.error).toBeUndefined();
	return outputOf(result, 'Payroll Report');
}

async function run(...faults: FaultRule[]) {
	dyflexis.control.faults(faults);
	return await handOver(periods);
}

test('hands over one period after another, in one request each, and acknowledges each', async () => {
	const report = await run();
	expect(report).toEqual(
		periods.map(({ queueId, periodId }) => ({
			queueId,
			period: periodId,
			outcome: 'taken over',
			what: '60 rows are in the ERP',
			whatToDo: '',
		})),
	);
	expect(acknowledged()).toEqual(ids.map(done));
	expect(erp.arrived.map(({ key, body }) => [key, body.queueId, body.period])).toEqual(
		periods.map(({ queueId, periodId }) => [queueId, queueId, periodId]),
	);
	for (const { body } of erp.arrived) {
		expect(body.rows).toHaveLength(60);
		expect(new Set(body.rows.map(({ rowKey }) => rowKey)).size).toBe(60);
		expect(new Set(body.rows.map(({ period }) => period))).toEqual(new Set([body.period]));
	}
});

test('joins hours with the people who worked them', async () => {
	await run();
	expect(erp.arrived[0]?.body.rows[0]).toEqual(firstRow);
});

describe('a period that the ERP', () => {
	/** What Dyflexis has after a queue ID, as the trigger brings it when it is to start again there. */
	async function polledAfter(startAfter: string): Promise<IDataObject[]> {
		const before = await poll({
			type: 'dyflexisPayrollQueueTrigger',
			credentials: dyflexis.credentials(demo),
		});
		const { items } = await poll({
			type: 'dyflexisPayrollQueueTrigger',
			parameters: { startAfter },
			credentials: dyflexis.credentials(demo),
			staticData: before.staticData,
		});
		return rows(items ?? []);
	}

	test('refuses is not acknowledged, is reported, and comes again where one starts again', async () => {
		erp.behave('1002', 'refuses');
		const report = await run();
		expect(report[1]).toMatchObject({
			queueId: '1002',
			outcome: 'not taken over',
			what: expect.stringContaining('Your ERP did not take the rows: ') as string,
			whatToDo: expect.stringContaining('have the trigger bring it again') as string,
		});
		expect(report[1]?.['what']).toContain('Closed for today.');
		expect(acknowledged()).toEqual(['1001', '1003'].map(done));
		expect(booksOf('1002')).toEqual([]);

		erp.reset();
		await handOver(await polledAfter('1001'));
		expect(erp.arrived.map(({ key }) => key)).toEqual(['1002', '1003']);
		expect(acknowledged()).toEqual(['1001', '1003', '1002', '1003'].map(done));
		expect(books.size).toBe(180);
	});

	test('takes without being heard comes again with the same key, and no row is doubled', async () => {
		erp.behave('1002', 'loses');
		const report = await run();
		expect(report[1]).toMatchObject({ queueId: '1002', outcome: 'not taken over' });
		expect(acknowledged()).toEqual(['1001', '1003'].map(done));
		expect(booksOf('1002')).toHaveLength(60);

		const lost = erp.arrived.filter(({ key }) => key === '1002');
		erp.reset();
		await handOver(await polledAfter('1001'));
		const again = erp.arrived.filter(({ key }) => key === '1002');
		expect(again).toEqual([lost[0]]);
		expect(acknowledged()).toContainEqual(done('1002'));
		expect(books.size).toBe(180);
	});

	test('has other rows of than were sent is not acknowledged', async () => {
		const sameKey = (workflow: WorkflowJson): WorkflowJson =>
			JSON.parse(
				JSON.stringify(workflow).replaceAll('$json.date, $json.contractReference, ', ''),
			) as WorkflowJson;
		const report = await handOver(periods, sameKey);
		expect(acknowledged()).toEqual([]);
		expect(report[0]).toMatchObject({
			outcome: 'not taken over',
			what: 'Of 60 rows, your ERP confirms 15',
		});
	});
});

test.each([
	['are refused', '1002', { status: 403, body: { message: 'No pay.' } }, /No pay/],
	['are none', '1003', { status: 200, body: { hoursPerDay: [] } }, /no rows/],
])('reports a period whose hours %s', async (_case, queueId, answer, what) => {
	const period = periods.find((each) => each.queueId === queueId)?.periodId;
	const others = ids.filter((id) => id !== queueId);
	const match = { path: `hours-per-day/${period}` };
	const report = await run({ kind: 'status', match, ...answer });
	expect(acknowledged()).toEqual(others.map(done));
	expect(erp.arrived.map(({ key, body }) => [key, body.rows.length])).toEqual(
		others.map((id) => [id, 60]),
	);
	expect(report).toHaveLength(3);
	expect(report.find((line) => line['queueId'] === queueId)).toMatchObject({
		outcome: 'not taken over',
		what: expect.stringMatching(what),
	});
});

test.each([
	['are refused', { status: 422, body: { message: 'Come back later.' } }, /Come back later/],
	['are none', { status: 200, body: { employees: [] } }, /no rows/],
])('reports a period when the employees %s', async (_case, answer, what) => {
	const match = { path: 'payroll/v3/employees' };
	const report = await run({ kind: 'status', match, ...answer });
	expect(acknowledged()).toEqual([]);
	expect(report).toHaveLength(3);
	expect(report[0]).toMatchObject({ outcome: 'not taken over', what: expect.stringMatching(what) });
});

test('says of a period that was handed over when it could not be acknowledged', async () => {
	const match = { path: 'queue/1001/status' };
	const report = await run({ kind: 'status', match, status: 422, body: { message: 'Not now.' } });
	expect(acknowledged()).toEqual(['1002', '1003'].map(done));
	expect(booksOf('1001')).toHaveLength(60);
	expect(report[0]).toMatchObject({ outcome: 'handed over, not acknowledged' });
});
