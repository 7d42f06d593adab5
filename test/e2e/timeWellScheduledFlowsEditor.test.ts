import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { ExportedCredential } from '../../sandbox/n8n/commandLine';
import type { Workflow } from '../../sandbox/n8n/rest';
import { account } from '../../scripts/start/demo';
import { dataFolder, demoCredentials, exampleWorkflows } from '../../scripts/start/examples';
import { executeFrom, onCanvas, openWorkflow } from './editor/canvas';
import { signIn } from './editor/panel';
import { picture } from './editor/picture';
import { openWorld, type World } from './editor/world';

const PUNCHES = 'timewellscheduled-punches.csv';
const REASONS = 'timewellscheduled-reasons.csv';
/** Few enough to be seen: one who has a reason, one who has none, and two who may not punch. */
const SHOWN = /^(Code;|12345;\w+;2026-06-01|(abc123|tw9x);\w+;2026-06-02|99999;)/;

let world: World;
let kiosk: Workflow;

beforeAll(async () => {
	world = await openWorld();
	const { n8n, sandbox, page, filesFolder } = world;
	await n8n.rest.signIn(account);
	await signIn(page, n8n.url, account);
	const lines = (await readFile(path.join(dataFolder, PUNCHES), 'utf8')).split('\n');
	const shown = lines.filter((line) => SHOWN.test(line)).join('\n');
	await writeFile(path.join(filesFolder, PUNCHES), shown);
	await writeFile(
		path.join(filesFolder, REASONS),
		await readFile(path.join(dataFolder, REASONS), 'utf8'),
	);
	for (const { name, type, data } of await demoCredentials(sandbox.url)) {
		if (type === 'timeWellScheduledApi') {
			await n8n.rest.request('POST', '/credentials', { name, type, data });
		}
	}
});

afterAll(async () => await world.close());

async function imported(wanted: string): Promise<Workflow> {
	const { n8n, filesFolder } = world;
	const credentials = await n8n.rest.request<ExportedCredential[]>('GET', '/credentials');
	const examples = await exampleWorkflows(credentials, filesFolder);
	const example = examples.find(({ id }) => id === wanted);
	return await n8n.rest.request('POST', '/workflows', example);
}

async function openTable(name: string): Promise<void> {
	const { page, n8n } = world;
	await page.goto(`${n8n.url}/home/datatables`);
	await page.getByText(name).first().click();
}

it('payroll and absences become facts at the press of a button', async () => {
	const { page, n8n } = world;
	await openWorkflow(page, n8n.url, await imported('tws-payroll-bi'));
	expect(await page.getByTestId('sticky').count()).toBe(7);
	await executeFrom(page, 'Run Now');
	await onCanvas(page, 'Report').getByTestId('canvas-node-status-success').waitFor();
	await picture(page, 'timewellscheduled-bi-workflow');
});

it('the facts stand in a Data table', async () => {
	await openTable('timewellscheduled_facts');
	await world.page.getByText('Double Overtime Hours').first().waitFor();
	await picture(world.page, 'timewellscheduled-bi-facts');
});

it('the workflow of a kiosk stands on the canvas with its notes', async () => {
	const { page, n8n } = world;
	kiosk = await imported('tws-kiosk');
	await openWorkflow(page, n8n.url, kiosk);
	expect(await page.getByTestId('sticky').count()).toBe(7);
	await onCanvas(page, 'Report').waitFor();
	await picture(page, 'timewellscheduled-kiosk-workflow');
});

it('what became of the punches stands in a Data table', async () => {
	const { page, n8n } = world;
	const { status } = await n8n.rest.run(kiosk.id, 'Run Now');
	expect(status).toBe('success');
	await openTable('timewellscheduled_punches');
	for (const outcome of ['booked', 'needs reason', 'refused']) {
		await page.getByText(outcome, { exact: true }).first().waitFor();
	}
	await picture(page, 'timewellscheduled-kiosk-table');
});
