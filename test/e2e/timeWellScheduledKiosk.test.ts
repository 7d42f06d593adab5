import { appendFileSync, cpSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { IDataObject } from 'n8n-workflow';
import { dataFolder, demoCredentials, exampleWorkflows } from '../../scripts/start/examples';
import {
	afterAnswers,
	answers,
	booked,
	kept,
	outcomesIn,
	outcomesOf,
	reasonsBooked,
	told,
} from '../workflows/timeWellScheduledKiosk';
import { tableReader, tableRows } from './support/dataTable';
import { useN8n } from './support/n8n';
import { since, why } from './support/versions';
import { outputOf } from '../../sandbox/n8n/workflow';

const ID = 'tws-kiosk';
const TABLE = 'timewellscheduled_punches';

const kiosk = useN8n({
	async contents(sandboxUrl, filesFolder) {
		cpSync(dataFolder, filesFolder, { recursive: true });
		const credentials = await demoCredentials(sandboxUrl);
		const examples = await exampleWorkflows(credentials, filesFolder);
		const workflows = examples.filter(({ id }) => id === ID);
		return { credentials, workflows: [...workflows, tableReader(TABLE)] };
	},
});

const books = () =>
	(kiosk.sandbox.control.state('timewellscheduled') as { demo: { punches: IDataObject[] } }).demo
		.punches;
const bookings = () => kiosk.sandbox.control.journal({ outcome: 'booked' }).length;
const table = async () => await tableRows(kiosk.rest, TABLE);

async function runNow() {
	const { status, data } = await kiosk.rest.run(ID, 'Run Now');
	expect(status).toBe('success');
	const [summary = {}, ...lines] = outputOf({ data }, 'Report');
	return { summary, lines };
}

since('2.8', why.tables)('the punches of a kiosk', () => {
	test('are booked in the order of time, with reasons; the others are reported', async () => {
		const { summary, lines } = await runNow();
		expect(books().map(kept)).toEqual(booked.map(kept));
		expect(books().flatMap(({ reason }) => reason ?? [])).toEqual(reasonsBooked);
		expect(outcomesIn(lines)).toEqual(outcomesOf('first'));
		for (const [punch, why] of told) {
			const line = lines.find((each) => each['punch'] === punch);
			expect(line).toMatchObject({ what: expect.stringMatching(why) as string });
		}
		expect(summary['what']).toMatch(
			`${booked.length} punches booked, 0 booked before, 3 doubled lines left out`,
		);
	});

	test('executed again they are in the table: nothing is booked, and the table stays', async () => {
		const [before, count, rows] = [structuredClone(books()), bookings(), await table()];
		const { summary, lines } = await runNow();
		expect(books()).toEqual(before);
		expect(bookings()).toBe(count);
		const bookedRows = (each: IDataObject[]) => each.filter(({ outcome }) => outcome === 'booked');
		expect(bookedRows(await table())).toEqual(bookedRows(rows));
		expect(bookedRows(rows)).toHaveLength(booked.length);
		expect(outcomesIn(lines)).toEqual(outcomesOf('again'));
		expect(summary['what']).toMatch(`0 punches booked, ${booked.length} booked before`);
	});

	test('a lost answer is in doubt and stays so, and holds the rest of the person back', async () => {
		const file = path.join(kiosk.filesFolder, 'timewellscheduled-punches.csv');
		const lines = readFileSync(file, 'utf8').split('\n');
		const hash = lines[1]?.split(';')[3];
		const more = ['START;2026-06-08 07:00:00', 'FINISH;2026-06-08 14:01:00'];
		writeFileSync(file, [lines[0], ...more.map((rest) => `12345;${rest};${hash}`), ''].join('\n'));
		kiosk.sandbox.control.faults([
			{ kind: 'reset-after', match: { path: 'module=begin' }, times: 1 },
		]);
		const expected = {
			'12345 begin 2026-06-08T07:00:00': 'in doubt',
			'12345 end 2026-06-08T14:01:00': 'held back',
		};
		const first = await runNow();
		kiosk.sandbox.control.faults([]);
		const count = bookings();
		const second = await runNow();
		expect(outcomesIn(first.lines)).toEqual(expected);
		expect(outcomesIn(second.lines)).toEqual(expected);
		expect(bookings()).toBe(count);
		writeFileSync(file, lines.join('\n'));
	});

	test('once the questions are answered, these punches and those after them are booked', async () => {
		const before = books().length;
		const file = path.join(kiosk.filesFolder, 'timewellscheduled-reasons.csv');
		const withoutOverslept = readFileSync(file, 'utf8').replace(/^.*;Overslept\n/m, '');
		writeFileSync(file, withoutOverslept);
		appendFileSync(file, answers);
		const { lines } = await runNow();
		expect(books().slice(before).map(kept)).toEqual(afterAnswers.map(kept));
		expect(outcomesIn(lines)).toEqual(outcomesOf('answered'));
	});
});
