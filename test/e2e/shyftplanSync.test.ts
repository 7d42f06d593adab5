import { cp } from 'node:fs/promises';
import type { Workflow } from '../../sandbox/n8n/rest';
import { account } from '../../scripts/start/demo';
import { dataFolder, demoCredentials, exampleWorkflows } from '../../scripts/start/examples';
import { cases, company, differing, summary, writtenTo } from '../workflows/shyftplanSync';
import { onCanvas, openWorkflow } from './editor/canvas';
import { signIn } from './editor/panel';
import { picture } from './editor/picture';
import { openWorld, type World } from './editor/world';
import { outputOf } from './support/workflow';

let world: World;
let workflow: Workflow;

beforeAll(async () => {
	world = await openWorld();
	const { sandbox, n8n, filesFolder, page } = world;
	await n8n.rest.signIn(account);
	await cp(dataFolder, filesFolder, { recursive: true });
	const [ours] = (await demoCredentials(sandbox.url)).filter(({ type }) => type === 'shyftplanApi');
	if (!ours) throw new Error('The demo has no credential for shyftplan');
	const { name, type, data } = ours;
	const stored = await n8n.rest.request<{ id: string }>('POST', '/credentials', {
		name,
		type,
		data,
	});
	const credentials = [{ ...ours, id: stored.id }];
	const examples = await exampleWorkflows(credentials, filesFolder);
	const example = examples.find(({ id }) => id === 'shyftplan-sync');
	workflow = await n8n.rest.request('POST', '/workflows', example);
	await signIn(page, n8n.url, account);
});

afterAll(async () => await world.close());

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
	// A busy n8n is shown as offline for a moment.
	await page.getByRole('button', { name: 'Publish' }).waitFor();
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
