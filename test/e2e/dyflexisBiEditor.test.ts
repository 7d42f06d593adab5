import type { ExportedCredential } from '../../sandbox/n8n/commandLine';
import type { Workflow } from '../../sandbox/n8n/rest';
import { account } from '../../scripts/start/demo';
import { demoCredentials, exampleWorkflows } from '../../scripts/start/examples';
import { enlarge, executeFrom, onCanvas, openWorkflow } from './editor/canvas';
import { signIn } from './editor/panel';
import { picture } from './editor/picture';
import { openWorld, type World } from './editor/world';

let world: World;

beforeAll(async () => {
	world = await openWorld();
	const { n8n, sandbox, page } = world;
	await n8n.rest.signIn(account);
	await signIn(page, n8n.url, account);
	for (const { name, type, data } of await demoCredentials(sandbox.url)) {
		if (type === 'dyflexisApi') {
			await n8n.rest.request('POST', '/credentials', { name, type, data });
		}
	}
});

afterAll(async () => await world.close());

it('the dashboard workflow runs at the press of a button, and its table can be looked at', async () => {
	const { page, n8n, sandbox, filesFolder } = world;
	const credentials = await n8n.rest.request<ExportedCredential[]>('GET', '/credentials');
	const examples = await exampleWorkflows(credentials, filesFolder);
	const example = examples.find(({ id }) => id === 'dyflexis-bi');
	const workflow = await n8n.rest.request<Workflow>('POST', '/workflows', example);
	await n8n.rest.run(workflow.id, 'Run Now');
	// A night shift less: one day to correct and one to remove.
	sandbox.control.act('dyflexis', 'demo', 'shifts', { remove: [70_043] });
	await openWorkflow(page, n8n.url, workflow);
	expect(await page.getByTestId('sticky').count()).toBe(8);
	await executeFrom(page, 'Run Now');
	await onCanvas(page, 'Report').getByTestId('canvas-node-status-success').waitFor();
	await enlarge(page, onCanvas(page, 'Note: What This Does'), onCanvas(page, 'Note: Dimensions'));
	await picture(page, 'dyflexis-bi-workflow');

	await page.goto(`${n8n.url}/home/datatables`);
	await page.getByText('dyflexis_days', { exact: true }).first().click();
	await page.getByText('2026-06-02/112', { exact: true }).first().waitFor();
	await picture(page, 'dyflexis-bi-table');
});
