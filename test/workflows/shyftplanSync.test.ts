/**
 * @jest-environment ./test/harness/environment.ts
 */
import { readFileSync, writeFileSync } from 'node:fs';
import type { FaultRule } from '../../sandbox/server';
import { runWorkflow } from '../harness';
import { demo, useShyftplan } from '../support/shyftplan';
import { useDataFolder } from './dataFolder';
import { outputOf } from './erpSync';
import { readExample, type Example } from './examples';
import { cases, company, differing, FILE, summary, writtenTo } from './shyftplanSync';

jest.setTimeout(60_000);

const ACCOUNTS = '/api/v1/employment_time_accounts';

const shyftplan = useShyftplan();
const data = useDataFolder();
afterEach(() => shyftplan.control.faults([]));

/** The report of one run, by hand, of the shipped workflow, or of what a test makes of it. */
async function report(change: (example: Example) => Example = (example) => example) {
	const result = await runWorkflow(
		change(readExample('shyftplan-time-account-sync.json', data.folder)),
		{ startNode: 'Run Now', credentials: shyftplan.credentials(demo) },
	);
	expect(result.error).toBeUndefined();
	return outputOf(result, 'Report');
}

/** Leaves only some lines, by their staff numbers, in the file, and puts further ones behind them. */
function keepPeople(wanted: RegExp, ...further: string[]): void {
	const place = data.path(FILE);
	const [header = '', ...lines] = readFileSync(place, 'utf8').trimEnd().split('\n');
	const kept = lines.filter((each) => wanted.test(each));
	writeFileSync(place, [header, ...kept, ...further].join('\n'));
}

test('writes exactly the balances that differ, and reports each case', async () => {
	const wanted = differing(company(shyftplan));
	expect(wanted).toHaveLength(300);
	expect(await report()).toEqual([summary(300, 692), ...cases]);
	expect(writtenTo(shyftplan)).toEqual(wanted);
	expect(shyftplan.requests(demo)).toEqual({ '/api/v1/employments': 1, [ACCOUNTS]: 2 + 300 });
});

test('writes nothing when it runs again, and reports the same cases', async () => {
	await report();
	const { timeAccounts } = company(shyftplan);
	expect(differing(company(shyftplan))).toEqual([]);
	expect(await report()).toEqual([summary(0, 992), ...cases]);
	expect(shyftplan.booked(demo)).toHaveLength(300);
	expect(company(shyftplan).timeAccounts).toEqual(timeAccounts);
	expect(shyftplan.requests(demo)).toEqual({ '/api/v1/employments': 2, [ACCOUNTS]: 4 + 300 });
});

test('reports that all is well when nothing needs attention', async () => {
	keepPeople(/^1000[1-5];/);
	const [line, ...others] = await report();
	expect(line).toMatchObject({ outcome: 'all well', updated: 3, unchanged: 2 });
	expect(others).toEqual([]);
});

test('writes nothing in a dry run, and counts what it would write', async () => {
	keepPeople(/^1000[1-5];/);
	const dryly = (example: Example): Example => ({
		...example,
		nodes: example.nodes.map((node) =>
			node.name === 'Sync Time Accounts'
				? { ...node, parameters: { ...node.parameters, options: { dryRun: true } } }
				: node,
		),
	});
	const [line] = await report(dryly);
	expect(line?.['what']).toMatch(/^Balances: 0 updated, 3 would be updated, 2 unchanged,/);
	expect(shyftplan.booked(demo)).toEqual([]);
});

test('says of an account that nobody has mapped what to do, and sets the others', async () => {
	keepPeople(/^1000[1-3];/, '10004;Jonas Fischer;Travel Time;+01:00');
	const [line, ...others] = await report();
	expect(line).toMatchObject({ updated: 3, notSet: 1 });
	expect(others).toEqual([
		expect.objectContaining({
			outcome: 'not set',
			staffNumber: '10004',
			account: 'Travel Time',
			what: 'Absence Reason is empty [item 3]',
			whatToDo: expect.stringContaining('Add this account to') as string,
		}),
	]);
});

const refused: FaultRule = {
	kind: 'status',
	match: { method: 'PATCH', path: ACCOUNTS },
	times: 1,
	status: 422,
	body: { error: 'invalid', invalid: { balance_minutes: ['is locked by payroll'] } },
};

test('reports in the words of shyftplan what it refuses, and sets the others', async () => {
	keepPeople(/^1000[1-3];/);
	shyftplan.control.faults([refused]);
	const [line, ...others] = await report();
	expect(line).toMatchObject({ updated: 2, notSet: 1 });
	expect(others).toEqual([
		expect.objectContaining({
			outcome: 'not set',
			what: expect.stringContaining('is locked by payroll') as string,
		}),
	]);
	expect(writtenTo(shyftplan)).toHaveLength(2);
});

test('writes nothing and reports everybody when the balances cannot be read', async () => {
	keepPeople(/^1000[1-3];/);
	const body = { error: 'forbidden' };
	shyftplan.control.faults([{ kind: 'status', match: { path: ACCOUNTS }, status: 403, body }]);
	const [line, ...others] = await report();
	expect(line).toMatchObject({ updated: 0, unchanged: 0, notSet: 3 });
	expect(others.map(({ staffNumber }) => staffNumber)).toEqual(['10001', '10002', '10003']);
	expect(shyftplan.booked(demo)).toEqual([]);
});
