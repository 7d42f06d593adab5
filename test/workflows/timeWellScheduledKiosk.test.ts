/**
 * @jest-environment ./test/harness/environment.ts
 */
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { findSecret, runWorkflow } from '../harness';
import { demo, rows, useTimeWellScheduled } from '../support/timeWellScheduled';
import { useDataFolder } from './dataFolder';
import { useDataTables } from './dataTables';
import { readExample } from './examples';
import {
	booked,
	kept,
	outcomesIn,
	outcomesOf,
	punches,
	reasonsBooked,
} from './timeWellScheduledKiosk';

jest.setTimeout(300_000);

const tws = useTimeWellScheduled();
const data = useDataFolder();
const tables = useDataTables();
afterEach(() => tws.control.faults([]));

const FILE = 'timewellscheduled-punches.csv';
/** One person with a day of punches, and one who is late and has a reason. */
const FEW = /^(Code|000011|12345);/;
const few = punches.filter(({ punch }) => /^(000011|12345) /.test(punch));

/** Leaves those lines in the file that begin so. */
function keepLines(start: RegExp): void {
	const lines = readFileSync(data.path(FILE), 'utf8').split('\n');
	writeFileSync(data.path(FILE), `${lines.filter((line) => start.test(line)).join('\n')}\n`);
}

async function run() {
	const { error, outputs } = await runWorkflow(
		readExample('timewellscheduled-kiosk.json', data.folder),
		{ startNode: 'Run Now', credentials: tws.credentials(demo), dataTables: tables.all },
	);
	expect(error).toBeUndefined();
	const [summary = {}, ...lines] = rows(outputs['Report']?.[0] ?? []);
	return { summary, lines, all: outputs };
}

const bookedNow = () => tws.state(demo).punches;
const table = () => tables.rows('timewellscheduled_punches');

test('everybody’s punches are sent in the order of time, with the reasons that were given', async () => {
	const { lines, all } = await run();
	const now = bookedNow();
	expect(now.map(kept)).toEqual(booked.map(kept));
	expect(now.flatMap(({ reason }) => reason ?? [])).toEqual(reasonsBooked);
	expect(outcomesIn(lines)).toEqual(outcomesOf('first'));
	// What is held back was never sent, and so is not in the table.
	const sent = Object.entries(outcomesOf('first')).filter(([, outcome]) => outcome !== 'held back');
	expect(outcomesIn(table())).toEqual({
		...Object.fromEntries(booked.map(({ punch }) => [punch, 'booked'])),
		...Object.fromEntries(sent),
	});
	expect(table()).toHaveLength(booked.length + sent.length);
	expect(findSecret('$2b$04$', [all['Report'], table()])).toEqual([]);
});
test('a place that is not registered refuses all of them; nothing is booked', async () => {
	keepLines(FEW);
	tws.act(demo, 'restrict', { on: true });
	const { lines } = await run();
	expect(bookedNow()).toEqual([]);
	expect(lines).toHaveLength(few.length);
	for (const { outcome, whatToDo } of lines) {
		expect([outcome, whatToDo]).toEqual([
			'refused',
			expect.stringContaining('Administrator Password'),
		]);
	}
});

test('a lost answer is in doubt, is not sent again, and holds the rest of the person back', async () => {
	keepLines(FEW);
	tws.control.faults([{ kind: 'reset-after', match: { path: 'module=end' }, times: 1 }]);
	const { lines } = await run();
	tws.control.faults([]);
	const [lost] = few.filter(({ action }) => action === 'end');
	const inDoubt = lines.filter(({ outcome }) => outcome === 'in doubt');
	expect(inDoubt).toEqual([
		expect.objectContaining({
			punch: lost?.punch,
			whatToDo: expect.stringContaining('whether it was booked') as string,
		}),
	]);
	expect(bookedNow().filter(({ at }) => at === lost?.at)).toHaveLength(1);

	const later = few.filter(
		({ employeeCode, at }) => employeeCode === lost?.employeeCode && at > lost.at,
	);
	const heldBack = Object.fromEntries(later.map(({ punch }) => [punch, 'held back']));
	expect(later.length).toBeGreaterThan(10);
	expect(outcomesIn(lines)).toEqual({ ...outcomesIn(inDoubt), ...heldBack });

	const before = structuredClone(bookedNow());
	const again = await run();
	expect(bookedNow()).toEqual(before);
	expect(again.lines).toContainEqual(inDoubt[0]);
	expect(outcomesIn(again.lines)).toEqual(outcomesIn(lines));
	expect(again.summary['what']).toMatch(`0 punches booked, ${before.length - 1} booked before`);
});

test('what did not get through is no refusal, and is sent by the next run', async () => {
	keepLines(FEW);
	tws.control.faults([{ kind: 'status', status: 403 }]);
	const { summary, lines } = await run();
	tws.control.faults([]);
	const firsts = ['000011', '12345'].map(
		(code) => few.find(({ employeeCode }) => employeeCode === code)?.punch,
	);
	expect(outcomesIn(lines)).toEqual(
		Object.fromEntries(
			few.map(({ punch }) => [punch, firsts.includes(punch) ? 'not sent' : 'held back']),
		),
	);
	expect(summary).toMatchObject({
		outcome: 'see below',
		what: expect.stringMatching(`${few.length - 2} held back, .*, 2 not sent\\.$`) as string,
	});

	const again = await run();
	expect(again.lines).toEqual([]);
	expect(bookedNow().map(kept)).toEqual(few.map(kept));
});

test('without a file of reasons the questions go to the report', async () => {
	keepLines(FEW);
	rmSync(data.path('timewellscheduled-reasons.csv'));
	const { lines } = await run();
	expect(lines.filter(({ outcome }) => outcome === 'needs reason')).toHaveLength(2);
	expect(bookedNow().filter(({ reason }) => reason)).toEqual([]);
});
