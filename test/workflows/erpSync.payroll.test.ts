/**
 * @jest-environment ./test/harness/environment.ts
 */
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import type { IDataObject } from 'n8n-workflow';
import type { FaultRule } from '../../sandbox/server';
import { demo } from '../support/dyflexis';
import { outputOf, useErpSync } from './erpSync';

jest.setTimeout(30_000);

const sync = useErpSync();
const periods = [
	{ queueId: '1001', periodId: '2026-W20' },
	{ queueId: '1002', periodId: '2026-W21' },
	{ queueId: '1003', periodId: '2026-W22' },
];

const fileOf = (queueId: string) => sync.data.path(`payroll-period-${queueId}.csv`);
const rowsIn = (queueId: string): IDataObject[] =>
	parse(readFileSync(fileOf(queueId)), { bom: true, columns: true, delimiter: ';' });

const acknowledged = () =>
	sync.dyflexis
		.booked(demo)
		.filter(({ operation }) => operation === 'payrollQueue.acknowledge')
		.map(({ path: where, body }) => [where.split('/').at(-2), body]);

async function run(...faults: FaultRule[]) {
	sync.dyflexis.control.faults(faults);
	const result = await sync.run({
		startNode: 'Payroll Period Finalised',
		triggerItems: periods.map((json) => ({ json })),
	});
	expect(result.error).toBeUndefined();
	return outputOf(result, 'Payroll Report');
}

const done = (queueId: string) => [queueId, { status: 'processed' }];

test('hands over one period after another, and acknowledges each', async () => {
	const report = await run();
	expect(report.map(({ queueId, outcome }) => [queueId, outcome])).toEqual([
		['1001', 'taken over'],
		['1002', 'taken over'],
		['1003', 'taken over'],
	]);
	expect(acknowledged()).toEqual(['1001', '1002', '1003'].map(done));
	for (const { queueId, periodId } of periods) {
		const rows = rowsIn(queueId);
		expect(rows).toHaveLength(60);
		expect(new Set(rows.map(({ period }) => period))).toEqual(new Set([periodId]));
	}
});

test('joins hours with the people who worked them', async () => {
	await run();
	expect(rowsIn('1001')[0]).toEqual({
		period: '2026-W20',
		date: '2026-05-11',
		personnelNumber: 'P-0001',
		firstName: 'Noor',
		lastNamePrefix: 'van',
		lastName: 'Dam',
		costCenter: 'CC-1',
		contractReference: 'P-0001-1',
		hours: '4',
		hourType: 'regular',
	});
});

test('does not acknowledge a period that could not be handed over, and goes on', async () => {
	mkdirSync(fileOf('1002'));
	const report = await run();
	expect(acknowledged()).toEqual(['1001', '1003'].map(done));
	expect(report[1]).toMatchObject({ queueId: '1002', outcome: 'not taken over' });
	expect(report.map(({ outcome }) => outcome)).toEqual([
		'taken over',
		'not taken over',
		'taken over',
	]);
});

test.each([
	['are refused', '1002', { status: 403, body: { message: 'No pay.' } }, /No pay/],
	['are none', '1003', { status: 200, body: { hoursPerDay: [] } }, /no rows/],
])('reports a period whose hours %s', async (_case, queueId, answer, what) => {
	const period = periods.find((each) => each.queueId === queueId)?.periodId;
	const others = periods.map((each) => each.queueId).filter((id) => id !== queueId);
	const match = { path: `hours-per-day/${period}` };
	const report = await run({ kind: 'status', match, ...answer });
	expect(acknowledged()).toEqual(others.map(done));
	expect(others.map((id) => rowsIn(id).length)).toEqual([60, 60]);
	expect(existsSync(fileOf(queueId))).toBe(false);
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
	expect(rowsIn('1001')).toHaveLength(60);
	expect(report[0]).toMatchObject({ outcome: 'handed over, not acknowledged' });
});
