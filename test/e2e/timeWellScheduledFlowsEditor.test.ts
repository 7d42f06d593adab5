import { copyFile } from 'node:fs/promises';
import path from 'node:path';
import type { Workflow } from '../../sandbox/n8n/rest';
import { dataFolder } from '../../scripts/start/examples';
import { executeFrom, onCanvas, openWorkflow } from './editor/canvas';
import { openTable } from './editor/dataTable';
import { storeCredentials, storeExample, storeLines } from './editor/examples';
import { picture } from './editor/picture';
import { useWorld } from './editor/world';
import { since, why } from './support/versions';

const PUNCHES = 'timewellscheduled-punches.csv';
const REASONS = 'timewellscheduled-reasons.csv';
/** Few enough to be seen: one who has a reason, one who has none, and two who may not punch. */
const SHOWN = /^(Code;|12345;\w+;2026-06-01|(abc123|tw9x);\w+;2026-06-02|99999;)/;

const world = useWorld();
let kiosk: Workflow;

since('2.8', why.tables)('the workflows of TimeWellScheduled in the editor', () => {
	beforeAll(async () => {
		await storeLines(world, PUNCHES, SHOWN);
		await copyFile(path.join(dataFolder, REASONS), path.join(world.filesFolder, REASONS));
		await storeCredentials(world);
	});

	it('payroll and absences become facts at the press of a button', async () => {
		const { page, n8n } = world;
		await openWorkflow(page, n8n.url, await storeExample(world, 'tws-payroll-bi'));
		expect(await page.getByTestId('sticky').count()).toBe(7);
		await executeFrom(page, 'Run Now');
		await onCanvas(page, 'Report').getByTestId('canvas-node-status-success').waitFor();
		await picture(page, 'timewellscheduled-bi-workflow');
	});

	it('the facts stand in a Data table', async () => {
		const { page, n8n } = world;
		await openTable(page, n8n.url, 'timewellscheduled_facts');
		await page.getByText('Double Overtime Hours').first().waitFor();
		await picture(page, 'timewellscheduled-bi-facts');
	});

	it('the workflow of a kiosk stands on the canvas with its notes', async () => {
		const { page, n8n } = world;
		kiosk = await storeExample(world, 'tws-kiosk');
		await openWorkflow(page, n8n.url, kiosk);
		expect(await page.getByTestId('sticky').count()).toBe(7);
		await onCanvas(page, 'Report').waitFor();
		await picture(page, 'timewellscheduled-kiosk-workflow');
	});

	it('what became of the punches stands in a Data table', async () => {
		const { page, n8n } = world;
		const { status } = await n8n.rest.run(kiosk.id, 'Run Now');
		expect(status).toBe('success');
		await openTable(page, n8n.url, 'timewellscheduled_punches');
		for (const outcome of ['booked', 'needs reason', 'refused']) {
			await page.getByText(outcome, { exact: true }).first().waitFor();
		}
		await picture(page, 'timewellscheduled-kiosk-table');
	});
});
