/**
 * @jest-environment ./test/harness/environment.ts
 */
import type { IDataObject } from 'n8n-workflow';
import { runWorkflow } from '../harness';
import { demo, rows, useTimeWellScheduled } from '../support/timeWellScheduled';
import { useDataTables } from './dataTables';
import { readExample } from './examples';
import { factsOf, inOrder, withoutRun } from './timeWellScheduledBi';

const TABLE = 'timewellscheduled_facts';

const tws = useTimeWellScheduled();
const tables = useDataTables();
afterEach(() => tws.control.faults([]));

async function report(pinned: Record<string, IDataObject[]> = {}): Promise<IDataObject[]> {
	const pinData = Object.fromEntries(
		Object.entries(pinned).map(([node, items]) => [node, items.map((json) => ({ json }))]),
	);
	const { error, outputs } = await runWorkflow(
		{ ...readExample('timewellscheduled-payroll-bi.json'), pinData },
		{ startNode: 'Run Now', credentials: tws.credentials(demo), dataTables: tables.all },
	);
	expect(error).toBeUndefined();
	return rows(outputs['Report']?.[0] ?? []);
}

const facts = () => tables.rows(TABLE);

const loaded = (removed: number) => ({
	outcome: 'loaded',
	what: `201 facts from 2026-06-01 to 2026-06-30: 171 of payroll totals, 30 of absences; ${removed} rows removed that are gone`,
	whatToDo: '',
});

test('the totals and absences of a month become one row an employee and measure', async () => {
	expect(await report()).toEqual([loaded(0)]);
	expect(inOrder(facts().map(withoutRun))).toEqual(inOrder(factsOf(tws.state(demo))));
	expect(new Set(facts().map(({ fact }) => fact)).size).toBe(facts().length);
});

test('a row of an earlier execution that is no fact any more is removed', async () => {
	await report();
	const before = facts();
	const [gone] = tables.table(TABLE).rows;
	Object.assign(gone ?? {}, { fact: 'gone', run: 'earlier' });
	expect(await report()).toEqual([loaded(1)]);
	expect(inOrder(facts())).toEqual(inOrder(before));
});

test.each(['unit', 'fact'])(
	'nothing is removed when the table lost its column %s',
	async (lost) => {
		await report();
		for (const row of tables.table(TABLE).rows) Object.assign(row, { run: 'earlier' });
		tables.dropColumn(TABLE, lost);
		const before = facts();
		expect(await report()).toEqual([
			{
				outcome: 'not written',
				what: 'The table confirmed 0 of 201 facts from 2026-06-01 to 2026-06-30',
				whatToDo: expect.stringMatching(/nothing is removed\.$/) as string,
			},
		]);
		expect(facts()).toEqual(before);
	},
);

test.each(['payroll_list', 'absence_list', 'employee_list'])(
	'nothing is written when %s cannot be read',
	async (module) => {
		tws.control.faults([{ kind: 'status', status: 403, match: { path: `module=${module}` } }]);
		expect(await report()).toEqual([
			{
				outcome: 'not read',
				what: 'TimeWellScheduled: Simulated status 403.',
				whatToDo: expect.stringMatching(/The table was not changed\.$/) as string,
			},
		]);
		expect(facts()).toEqual([]);
	},
);

test('a total that is no number is left out and reported; the others are there', async () => {
	const total = { employeeCode: '007', employeeName: 'Ben Gagnon', totalRT: '12:30', totalOT: 2 };
	const [, ...leftOut] = await report({
		'Payroll Totals': [{ ...total, totalDOT: 0, totalStatOT: 0, totalShifts: 3, totalDays: 3 }],
		Absences: [
			{ absenceID: '1', employeeCode: '007', employeeName: 'Ben Gagnon', hours: 7.5 },
			{
				absenceID: '2',
				employeeCode: '007',
				employeeName: 'Ben Gagnon',
				hours: 7.5,
				requestFromIso: '2026-05-31',
				requestType: 'Sick Day',
				status: 'Approved',
			},
		],
	});
	expect(facts().map(({ measure, value }) => [measure, value])).toEqual([
		['Overtime Hours', 2],
		['Shifts', 3],
		['Days', 3],
	]);
	expect(leftOut.map(({ outcome, what }) => [outcome, what])).toEqual([
		['left out', 'Ben Gagnon (007): Regular Hours is no number'],
		['left out', 'Ben Gagnon (007): absence 1 has no date or no hours that can be read'],
	]);
});

test('a month without anything is told, and nothing is written', async () => {
	expect(await report({ Settings: [{ month: '2031-02' }] })).toMatchObject([
		{
			outcome: 'no totals',
			what: 'TimeWellScheduled has no payroll totals from 2031-02-01 to 2031-02-28',
		},
	]);
	expect(facts()).toEqual([]);
});
