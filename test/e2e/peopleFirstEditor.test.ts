import type { Workflow } from '../../sandbox/n8n/rest';
import { enlarge, executeFrom, onCanvas, openWorkflow } from './editor/canvas';
import { storeCredentials, storeExample, storeLines } from './editor/examples';
import { picture } from './editor/picture';
import { useWorld } from './editor/world';

const FILE = 'people-first-gate-events.csv';
/** Few enough to be seen: four people, of whom three have something for the report. */
const SHOWN = /^(Badge|PR0006|PR0007|PR0013|PR0020);/;

const world = useWorld();
let workflow: Workflow;

beforeAll(async () => {
	await storeLines(world, FILE, SHOWN);
	await storeCredentials(world);
	workflow = await storeExample(world, 'people-first-kiosk');
});

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
