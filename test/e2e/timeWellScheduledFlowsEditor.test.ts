import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { ExportedCredential } from '../../sandbox/n8n/commandLine';
import type { Workflow } from '../../sandbox/n8n/rest';
import { account } from '../../scripts/start/demo';
import { dataFolder, demoCredentials, exampleWorkflows } from '../../scripts/start/examples';
import { enlarge, executeFrom, onCanvas, openWorkflow } from './editor/canvas';
import { signIn } from './editor/panel';
import { picture } from './editor/picture';
import { openWorld, type World } from './editor/world';

const PUNCHES = 'timewellscheduled-punches.csv';
const REASONS = 'timewellscheduled-reasons.csv';
/** Few enough to be seen: one who has a reason, one who has none, and two who may not punch. */
const SHOWN = /^(Code|12345|abc123|tw9x|99999);/;

let world: World;

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

it('payroll and absences become facts at the press of a button', async () => {
	const { page, n8n } = world;
	await openWorkflow(page, n8n.url, await imported('tws-payroll-bi'));
	expect(await page.getByTestId('sticky').count()).toBe(7);
	await executeFrom(page, 'Run Now');
	await onCanvas(page, 'Report').getByTestId('canvas-node-status-success').waitFor();
	await enlarge(page, onCanvas(page, 'Note: What This Does'), onCanvas(page, 'Note: Report'));
	await picture(page, 'timewellscheduled-bi-workflow');
});

it('the facts stand in a Data table', async () => {
	const { page, n8n } = world;
	await page.goto(`${n8n.url}/home/datatables`);
	await page.getByText('timewellscheduled_facts').first().click();
	await page.getByText('Regular Hours').first().waitFor();
	await picture(page, 'timewellscheduled-bi-facts');
});

it('the punches of a kiosk are booked at the press of a button', async () => {
	const { page, n8n } = world;
	await openWorkflow(page, n8n.url, await imported('tws-kiosk'));
	expect(await page.getByTestId('sticky').count()).toBe(7);
	await executeFrom(page, 'Run Now');
	await onCanvas(page, 'Report').getByTestId('canvas-node-status-success').waitFor();
	await enlarge(page, onCanvas(page, 'Note: What This Does'), onCanvas(page, 'Note: Report'));
	await picture(page, 'timewellscheduled-kiosk-workflow');
});

it('the report names what is not booked, and why', async () => {
	const { page } = world;
	await onCanvas(page, 'Report').dblclick();
	const output = page.getByTestId('output-panel');
	await output.getByText('needs reason').first().waitFor();
	await picture(page, 'timewellscheduled-kiosk-report');
});
