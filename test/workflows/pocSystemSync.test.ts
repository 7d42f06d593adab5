/**
 * @jest-environment ./test/harness/environment.ts
 */
import { readFileSync, writeFileSync } from 'node:fs';
import type { IPinData } from 'n8n-workflow';
import { type RunResult, runWorkflow } from '../harness';
import { demo, rows, usePocSystem } from '../support/pocSystem';
import { useDataFolder } from './dataFolder';
import { readExample } from './examples';

const poc = usePocSystem();
const data = useDataFolder();

/** What the SFTP server would answer; the transfer itself is tested in n8n. */
const transferred: IPinData = {
	'Upload Roster': [{ json: {} }],
	'Look Whether It Arrived': [{ json: { name: 'employees.xlsx' } }],
	'Download Workstations': [{ json: {} }],
	'Returned Rows': [
		{ json: { 'Site Number': '10', 'Employee Number': '00001', 'Workstation Number': '3-114' } },
		{ json: { 'Site Number': '10', 'Employee Number': '00002', 'Employee Name': 'Dana Levi' } },
		{ json: { remark: 'end of the list' } },
	],
};

const roster = () => data.path('poc-roster.csv');

const run = async (pinData: IPinData = transferred): Promise<RunResult> =>
	await runWorkflow(
		{ ...readExample('poc-nightly-sync.json', data.folder), pinData },
		{ startNode: 'Run Now', credentials: poc.credentials(demo) },
	);

const outputOf = ({ outputs }: RunResult, node: string) => rows(outputs[node]?.[0] ?? []);

test('both ways end in their reports, and nothing is sent to P.O.C. System itself', async () => {
	const result = await run();
	expect(result.status).toBe('success');
	expect(outputOf(result, 'Sync Report')).toEqual([
		{
			outcome: 'sent',
			employeeNumber: '',
			what: '320 people, of whom 27 with a termination date',
			whatToDo: '8 people have no surname or no department, which P.O.C. System recommends',
		},
	]);
	expect(outputOf(result, 'Workstation Report')).toEqual([
		expect.objectContaining({
			outcome: 'taken over',
			what: '2 people came back, 1 of them with a workstation',
		}),
		expect.objectContaining({
			outcome: 'no workstation',
			employeeNumber: '00002',
			what: 'Dana Levi has no workstation at site 10',
		}),
		expect.objectContaining({
			outcome: 'not read',
			what: 'The row has none of the columns with workstation numbers [item 2]',
		}),
	]);
	expect(readFileSync(data.path('poc-workstations.csv'), 'utf8')).toContain('10;00001;;3-114');
	expect(poc.control.traffic().requests).toBe(0);
});

test('a file that is not there after the upload was not sent', async () => {
	const result = await run({ ...transferred, 'Look Whether It Arrived': [{ json: {} }] });
	expect(outputOf(result, 'Sync Report')).toMatchObject([{ outcome: 'not sent' }]);
});

test('somebody twice and somebody without a site keep the roster back, by name', async () => {
	const lines = readFileSync(roster(), 'utf8').split('\n');
	writeFileSync(roster(), [...lines.slice(0, -1), lines[1], ''].join('\n'));
	const doubled = await run();
	expect(outputOf(doubled, 'Sync Report')).toMatchObject([
		{
			outcome: 'not sent',
			employeeNumber: '00001',
			what: expect.stringContaining('is in the file twice, first in item 0 [item 320]') as string,
		},
	]);
	writeFileSync(roster(), lines.join('\n').replace(/^(00007;[^;]*;[^;]*);10;/m, '$1;;'));
	const gap = await run();
	expect(outputOf(gap, 'Sync Report')).toMatchObject([
		{ employeeNumber: '00007', what: 'Site Number is empty [item 6]' },
	]);
	expect(gap.outputs['Excel File']).toBeUndefined();
});
