import { copyFile, cp } from 'node:fs/promises';
import path from 'node:path';
import type { IDataObject } from 'n8n-workflow';
import type { Workflow } from '../../sandbox/n8n/rest';
import { dataFolder } from '../../scripts/start/examples';
import { inOrder, month, type Point } from '../workflows/posWorkload';
import { openWorkflow, seeOnline } from './editor/canvas';
import { storeCredentials, storeExample } from './editor/examples';
import { picture } from './editor/picture';
import { useWorld } from './editor/world';
import { tableReader, tableRows } from './support/dataTable';
import { since, why } from './support/versions';
import { outputOf } from '../../sandbox/n8n/workflow';

const world = useWorld();
let workflow: Workflow;
let clockEvents: Workflow;

beforeAll(async () => {
	const { n8n, filesFolder } = world;
	await cp(dataFolder, filesFolder, { recursive: true });
	await storeCredentials(world);
	workflow = await storeExample(world, 'pos-workload');
	clockEvents = await storeExample(world, 'pos-clock-events');
	await n8n.rest.request('POST', '/workflows', tableReader('pos_datapoints'));
});

const booked = (operation: string) =>
	world.sandbox.control.journal({ vendor: 'dyflexis', operation, outcome: 'booked' });

const pushed = (): Point[] =>
	booked('datapoint.push').map((entry) => {
		const { dateTime, value } = entry.body as { dateTime: string; value: number };
		return [entry.path.split('/').at(-1) ?? '', dateTime, value];
	});

async function report(): Promise<IDataObject[]> {
	const { status, data } = await world.n8n.rest.run(workflow.id, 'Run Now');
	expect(status).toBe('success');
	return outputOf({ data }, 'Report');
}

since('2.8', why.tables)('the workload of a till', () => {
	test('50,000 receipts become a datapoint an hour, each once, and are remembered', async () => {
		const [summary] = await report();
		expect(summary?.['what']).toMatch(/^995 datapoints pushed, 0 pushed before,/);
		expect(inOrder(pushed())).toEqual(month);
		expect(booked('stream.create')).toHaveLength(2);
		const rows = await tableRows(world.n8n.rest, 'pos_datapoints');
		const kept = rows.map(({ stream, moment, amount }) => [stream, moment, amount] as Point);
		expect(inOrder(kept)).toEqual(month);
		expect(new Set(rows.map(({ state }) => state))).toEqual(new Set(['sent']));
	});

	test('a second run pushes nothing; receipts that came late are reported', async () => {
		const { filesFolder } = world;
		const [again] = await report();
		expect(again?.['what']).toMatch(/^0 datapoints pushed, 995 pushed before,/);
		const late = path.join(filesFolder, 'pos-late-receipts.csv.gz');
		await copyFile(late, path.join(filesFolder, 'pos-receipts-late.csv.gz'));
		const [, ...cases] = await report();
		expect(cases.filter(({ outcome }) => outcome === 'changed').length).toBeGreaterThan(10);
		const moments = pushed().map(([stream, moment]) => `${stream} ${moment}`);
		expect(new Set(moments).size).toBe(moments.length);
		expect(booked('stream.create')).toHaveLength(2);
	});
});

test('both workflows of the till show themselves, with their notes', async () => {
	const { page, n8n } = world;
	for (const [shown, name, notes] of [
		[workflow, 'pos-workload', 7],
		[clockEvents, 'pos-clock-events', 5],
	] as const) {
		await openWorkflow(page, n8n.url, shown);
		expect(await page.getByTestId('sticky').count()).toBe(notes);
		await seeOnline(page);
		await picture(page, name);
	}
});
