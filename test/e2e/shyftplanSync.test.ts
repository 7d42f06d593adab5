import { cp } from 'node:fs/promises';
import type { Workflow } from '../../sandbox/n8n/rest';
import { dataFolder } from '../../scripts/start/examples';
import { cases, company, differing, summary, writtenTo } from '../workflows/shyftplanSync';
import { onCanvas, openWorkflow, seeOnline } from './editor/canvas';
import { storeCredentials, storeExample } from './editor/examples';
import { picture } from './editor/picture';
import { useWorld } from './editor/world';
import { outputOf } from '../../sandbox/n8n/workflow';

const world = useWorld();
let workflow: Workflow;

beforeAll(async () => {
	await cp(dataFolder, world.filesFolder, { recursive: true });
	await storeCredentials(world);
	workflow = await storeExample(world, 'shyftplan-sync');
});

test('runs at the first press of the button, and writes exactly the balances that differ', async () => {
	const { page, n8n, sandbox } = world;
	const wanted = differing(company(sandbox));
	await openWorkflow(page, n8n.url, workflow);
	expect(await page.getByTestId('sticky').count()).toBe(5);
	const button = page.getByTestId('execute-workflow-button');
	await button.click();
	await page.getByText('Workflow executed successfully').first().waitFor();
	expect(wanted).toHaveLength(300);
	expect(writtenTo(sandbox)).toEqual(wanted);
});

test('shows itself and what it did', async () => {
	const { page } = world;
	await seeOnline(page);
	await picture(page, 'shyftplan-workflow');
	await onCanvas(page, 'Sync Time Accounts').dblclick();
	const output = page.getByTestId('output-panel');
	await output.getByText(/999 items/).waitFor();
	await picture(page, 'shyftplan-sync');
});

test('writes nothing when it runs again, and reports the same cases', async () => {
	const { n8n, sandbox } = world;
	const { status, data } = await n8n.rest.run(workflow.id, 'Run Now');
	expect(status).toBe('success');
	expect(outputOf({ data }, 'Report')).toEqual([summary(0, 992), ...cases]);
	expect(writtenTo(sandbox)).toHaveLength(300);
});
