/**
 * @jest-environment ./test/harness/environment.ts
 */
import type { IDataObject } from 'n8n-workflow';
import { startSandbox, type FaultRule, type Sandbox } from '../../sandbox/server';
import { demo as demoDyflexis } from '../../sandbox/vendors/dyflexis/profiles';
import { demo as demoTws } from '../../sandbox/vendors/timewellscheduled/profiles';
import { demo as demoPeople } from '../../sandbox/vendors/people-first/profiles';
import { runWorkflow } from '../harness';
import { credentialFor as dyflexis, rows } from '../support/dyflexis';
import { requireFreshBuild } from '../support/freshBuild';
import { credentialFor as peopleFirst } from '../support/peopleFirst';
import { credentialFor as timeWellScheduled } from '../support/timeWellScheduled';
import { useDataFolder } from './dataFolder';
import { useDataTables } from './dataTables';
import { readExample, withSettings } from './examples';
import { bookingsOf, outOf, vendors } from './posClockEvents';

jest.setTimeout(180_000);

const data = useDataFolder();
const tables = useDataTables();
let sandbox: Sandbox;

beforeAll(async () => {
	requireFreshBuild();
	sandbox = await startSandbox({ port: 0 });
});
beforeEach(() => sandbox.control.reset());
afterEach(() => sandbox.control.faults([]));
afterAll(async () => await sandbox.close());

async function report(vendor: string): Promise<IDataObject[]> {
	const example = withSettings(readExample('pos-clock-events.json', data.folder), { vendor });
	const { error, outputs } = await runWorkflow(example, {
		credentials: {
			dyflexisApi: dyflexis(sandbox, demoDyflexis),
			peopleFirstApi: peopleFirst(sandbox, demoPeople),
			timeWellScheduledApi: timeWellScheduled(sandbox, demoTws),
		},
		dataTables: tables.all,
		startNode: 'Run Now',
	});
	expect(error).toBeUndefined();
	return rows(outputs['Report']?.[0] ?? []);
}

const fault = (rule: FaultRule) => sandbox.control.faults([rule]);

describe.each(vendors)('%s', (vendor, { system }) => {
	const booked = () => bookingsOf(sandbox, system);

	test('books every event once, those of each person in order; the others are reported', async () => {
		const [summary, ...cases] = await report(vendor);
		expect(summary?.['what']).toBe('54 events booked, 0 booked before, 2 to look at.');
		expect(cases.map(({ outcome, person }) => [outcome, person])).toEqual(
			expect.arrayContaining([
				['refused', outOf[vendor]],
				['unknown operator', '77'],
			]),
		);
		expect(booked()).toHaveLength(54);
		const others = vendors.filter(([other]) => other !== vendor);
		for (const [, other] of others) expect(bookingsOf(sandbox, other.system)).toEqual([]);

		const [again, ...still] = await report(vendor);
		expect(again?.['what']).toBe('0 events booked, 54 booked before, 2 to look at.');
		expect(still).toHaveLength(2);
		expect(booked()).toHaveLength(54);
	});
});

const withoutLookingUp = vendors.filter(([vendor]) => vendor !== 'peopleFirst');

test.each(withoutLookingUp)(
	'%s: an event whose answer was lost is reported, and not sent again',
	async (vendor, { system, path }) => {
		fault({ kind: 'reset-after', match: { path }, skip: 4, times: 1 });
		const [, ...cases] = await report(vendor);
		const lost = cases.filter(({ outcome }) => outcome === 'in doubt');
		expect(lost).toHaveLength(1);
		expect(lost[0]?.['whatToDo']).toMatch(/pos_clock_events/);
		const sent = () => sandbox.control.journal().length;
		const before = sent();
		const [, ...still] = await report(vendor);
		expect(still.filter(({ outcome }) => outcome === 'in doubt')).toEqual(lost);
		// What was refused is sent again, and refused again.
		expect(sent() - before).toBe(cases.filter(({ outcome }) => outcome === 'refused').length);
		expect(bookingsOf(sandbox, system)).toHaveLength(54);
	},
);

test('no password is written into the table', async () => {
	await report('timeWellScheduled');
	const kept = JSON.stringify(tables.rows('pos_clock_events'));
	expect(kept).toContain('12345');
	expect(kept).not.toMatch(/\$2b\$/);
});
