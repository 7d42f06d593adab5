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

const FILE = 'people-first-gate-events.csv';
/** Few enough to be seen: four people, of whom three have something for the report. */
const SHOWN = /^(Badge|PR0006|PR0007|PR0013|PR0020);/;

let world: World;
let workflow: Workflow;

beforeAll(async () => {
	world = await openWorld();
	const { n8n, sandbox, page, filesFolder } = world;
	await n8n.rest.signIn(account);
	await signIn(page, n8n.url, account);
	const lines = (await readFile(path.join(dataFolder, FILE), 'utf8')).split('\n');
	const shown = lines.filter((line) => SHOWN.test(line)).join('\n');
	await writeFile(path.join(filesFolder, FILE), shown);
	for (const { name, type, data } of await demoCredentials(sandbox.url)) {
		if (type === 'peopleFirstApi') {
			await n8n.rest.request('POST', '/credentials', { name, type, data });
		}
	}
	const credentials = await n8n.rest.request<ExportedCredential[]>('GET', '/credentials');
	const examples = await exampleWorkflows(credentials, filesFolder);
	const example = examples.find(({ id }) => id === 'people-first-kiosk');
	workflow = await n8n.rest.request('POST', '/workflows', example);
});

afterAll(async () => await world.close());

it('the clock events of a gate are recorded at the press of a button', async () => {
	const { page, n8n } = world;
	await openWorkflow(page, n8n.url, workflow);
	expect(await page.getByTestId('sticky').count()).toBe(6);
	await executeFrom(page, 'Run Now');
	await onCanvas(page, 'Report').getByTestId('canvas-node-status-success').waitFor();
	await enlarge(page, onCanvas(page, 'Note: What This Does'), onCanvas(page, 'Note: Report'));
	await picture(page, 'people-first-workflow');
});

it('the node shows the events that it was given, and the clock records that they became', async () => {
	const { page } = world;
	await onCanvas(page, 'Record Clock Events').dblclick();
	const output = page.getByTestId('output-panel');
	await output.getByText('76 items').first().waitFor();
	await output.getByText('alreadyBooked').first().waitFor();
	await picture(page, 'people-first-clock-event');
	await page.keyboard.press('Escape');
});

it('the report names what was not booked, and why', async () => {
	const { page } = world;
	await onCanvas(page, 'Report').dblclick();
	const output = page.getByTestId('output-panel');
	await output.getByText('7 items').first().waitFor();
	await output
		.getByText(/76 events booked, 0 booked before/)
		.first()
		.waitFor();
	await picture(page, 'people-first-report');
});
