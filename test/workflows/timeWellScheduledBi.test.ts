/**
 * @jest-environment ./test/harness/environment.ts
 */
import type { IDataObject } from 'n8n-workflow';
import { runWorkflow } from '../harness';
import { demo, rows, useTimeWellScheduled } from '../support/timeWellScheduled';
import { readExample } from './examples';
import { withoutTables } from './tables';
import { factsOf } from './timeWellScheduledBi';

const tws = useTimeWellScheduled();

async function run(pinned: Record<string, IDataObject[]> = {}) {
	const { pinData, ...example } = withoutTables(readExample('timewellscheduled-payroll-bi.json'));
	const more = Object.entries(pinned).map(([node, items]) => [
		node,
		items.map((json) => ({ json })),
	]);
	const { error, outputs } = await runWorkflow(
		{ ...example, pinData: { ...pinData, ...Object.fromEntries(more) } },
		{ startNode: 'Run Now', credentials: tws.credentials(demo) },
	);
	expect(error).toBeUndefined();
	const of = (node: string) => rows(outputs[node]?.[0] ?? []);
	return { facts: of('Fact Rows'), report: of('Report') };
}

const byFact = (one: IDataObject, other: IDataObject) =>
	String(one['fact']).localeCompare(String(other['fact']), 'en');

test('the totals and absences of a month become one row an employee and measure', async () => {
	const { facts, report } = await run();
	const expected = factsOf(tws.state(demo));
	const written = expected.map((fact) => ({ ...fact, run: '1' }));
	expect(facts.sort(byFact)).toEqual(written.sort(byFact));
	expect(new Set(facts.map(({ fact }) => fact)).size).toBe(facts.length);
	expect(report).toEqual([
		{
			outcome: 'loaded',
			what: '201 facts from 2026-06-01 to 2026-06-30: 171 of payroll totals, 30 of absences; 1 rows removed that are gone',
			whatToDo: '',
		},
	]);
});

test.each(['payroll_list', 'absence_list', 'employee_list'])(
	'nothing is written when %s cannot be read',
	async (module) => {
		tws.control.faults([{ kind: 'status', status: 403, match: { path: `module=${module}` } }]);
		const { facts, report } = await run();
		tws.control.faults([]);
		expect(facts).toEqual([]);
		expect(report).toEqual([
			{
				outcome: 'not read',
				what: 'TimeWellScheduled: Simulated status 403.',
				whatToDo: expect.stringMatching(/The table was not changed\.$/) as string,
			},
		]);
	},
);

test('a total that is no number is left out and reported; the others are there', async () => {
	const total = { employeeCode: '007', employeeName: 'Ben Gagnon', totalRT: '12:30', totalOT: 2 };
	const { facts, report } = await run({
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
	expect(facts.map(({ measure, value }) => [measure, value])).toEqual([
		['Overtime Hours', 2],
		['Shifts', 3],
		['Days', 3],
	]);
	expect(report.slice(1).map(({ outcome, what }) => [outcome, what])).toEqual([
		['left out', 'Ben Gagnon (007): Regular Hours is no number'],
		['left out', 'Ben Gagnon (007): absence 1 has no date or no hours that can be read'],
	]);
});

test('a month without anything is told, and nothing is written', async () => {
	const { facts, report } = await run({ Settings: [{ month: '2031-02' }] });
	expect(facts).toEqual([]);
	expect(report).toMatchObject([
		{
			outcome: 'no totals',
			what: 'TimeWellScheduled has no payroll totals from 2031-02-01 to 2031-02-28',
		},
	]);
});
