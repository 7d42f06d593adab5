/**
 * @jest-environment ./test/harness/environment.ts
 */
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import type { IDataObject } from 'n8n-workflow';
import { findSecret, runWorkflow } from '../harness';
import { demo, rows, useTimeWellScheduled } from '../support/timeWellScheduled';
import { useDataFolder } from './dataFolder';
import { readExample } from './examples';
import { withoutTables } from './tables';
import { booked, kept, punches, reasonsBooked } from './timeWellScheduledKiosk';

jest.setTimeout(300_000);

const tws = useTimeWellScheduled();
const data = useDataFolder();

const FILE = 'timewellscheduled-punches.csv';
/** One person with a day of punches, and one who is late and has a reason. */
const FEW = /^(Code|000011|12345);/;
const few = punches.filter(({ punch }) => /^(000011|12345) /.test(punch));

/** Leaves those lines in the file that begin so. */
function keepLines(start: RegExp): void {
	const lines = readFileSync(data.path(FILE), 'utf8').split('\n');
	writeFileSync(data.path(FILE), `${lines.filter((line) => start.test(line)).join('\n')}\n`);
}

/** @param table what the table of punches holds before */
async function run(table: IDataObject[] = [{}]) {
	const example = readExample('timewellscheduled-kiosk.json', data.folder);
	const { error, outputs } = await runWorkflow(
		withoutTables(example, { 'Rows of the Table': table }),
		{ startNode: 'Run Now', credentials: tws.credentials(demo) },
	);
	expect(error).toBeUndefined();
	const [summary = {}, ...lines] = rows(outputs['Report']?.[0] ?? []);
	return { summary, lines, all: outputs };
}

const bookedNow = () => tws.state(demo).punches;

test('everybody’s punches are sent in the order of time, with the reasons that were given', async () => {
	const { lines, all } = await run();
	const now = bookedNow();
	const times = now.map(({ at }) => String(at));
	expect(times).toEqual([...times].sort());
	expect(now.flatMap(({ reason }) => reason ?? [])).toEqual(reasonsBooked);
	expect(now.map(kept)).toEqual(expect.arrayContaining(booked.map(kept)));
	expect(lines.length).toBe(punches.length - now.length);
	expect(findSecret('$2b$04$', all['Report'])).toEqual([]);
});

test('what the table has as booked or in doubt is not sent', async () => {
	keepLines(FEW);
	const [first, second, ...others] = few;
	const known = [
		{ punch: first?.punch, outcome: 'booked' },
		{ punch: second?.punch, outcome: 'in doubt', line: 3, what: 'w', whatToDo: 'd' },
	];
	const { summary, lines } = await run(known);
	expect(bookedNow().map(({ at }) => at)).not.toContain(first?.at);
	expect(summary).toMatchObject({
		what: expect.stringContaining('1 booked before') as string,
	});
	expect(lines).toContainEqual({ ...known[1] });
	expect(others.length).toBeGreaterThan(10);
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

test('a lost answer is in doubt, and is not sent again', async () => {
	keepLines(FEW);
	tws.control.faults([{ kind: 'reset-after', match: { path: 'module=end' }, times: 1 }]);
	const { lines } = await run();
	tws.control.faults([]);
	const [lost] = few.filter(({ action }) => action === 'end');
	expect(lines.filter(({ outcome }) => outcome === 'in doubt')).toEqual([
		expect.objectContaining({
			punch: lost?.punch,
			whatToDo: expect.stringContaining('whether it was booked') as string,
		}),
	]);
	expect(bookedNow().filter(({ at }) => at === lost?.at)).toHaveLength(1);
});

test('what did not get through is not sent, and is no refusal', async () => {
	keepLines(FEW);
	tws.control.faults([{ kind: 'status', status: 403 }]);
	const { summary, lines } = await run();
	tws.control.faults([]);
	expect(new Set(lines.map(({ outcome }) => outcome))).toEqual(new Set(['not sent']));
	expect(summary).toMatchObject({
		outcome: 'see below',
		what: expect.stringContaining(`${few.length} not sent.`) as string,
	});
});

test('without a file of reasons the questions go to the report', async () => {
	keepLines(FEW);
	rmSync(data.path('timewellscheduled-reasons.csv'));
	const { lines } = await run();
	expect(lines.filter(({ outcome }) => outcome === 'needs reason')).toHaveLength(2);
	expect(bookedNow().filter(({ reason }) => reason)).toEqual([]);
});
