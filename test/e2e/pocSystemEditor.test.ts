import { cp } from 'node:fs/promises';
import { resources } from '../../nodes/PocSystem/resources';
import { dataFolder } from '../../scripts/start/examples';
import { enlarge, onCanvas, openWorkflow } from './editor/canvas';
import { closeForm, newCredential, save, seeAccepted } from './editor/credential';
import { storeExample } from './editor/examples';
import { choose, execute, fill } from './editor/nodeView';
import { openPanel, search } from './editor/panel';
import { picture } from './editor/picture';
import { useWorld } from './editor/world';

const world = useWorld();

test('the panel lists every action', async () => {
	const { page, n8n } = world;
	const panel = await openPanel(page, n8n.url);
	await search(panel, 'P.O.C.');
	await panel.getByText('P.O.C. System', { exact: true }).click();
	await panel.getByText('Get workstation').waitFor();
	const shown = await panel.getByTestId('node-creator-item-name').allInnerTexts();
	const actions = resources.flatMap(({ operations }) => operations.map(({ action }) => action));
	expect(shown).toEqual(expect.arrayContaining(actions));
	await panel.getByText('Get workstation').click();
	await page.getByTestId('ndv').waitFor();
});

test('the credential shows the fields of each placement, and is green', async () => {
	const { page, sandbox } = world;
	const form = await newCredential(page, 'P.O.C. System');
	await choose(page, 'keyPlacement', 'Signature of the Body (HMAC) in a Header');
	await page.getByTestId('parameter-input-algorithm').waitFor();
	await picture(page, 'poc-credential');
	await choose(page, 'keyPlacement', 'Header');
	await save(page, {
		baseUrl: `${sandbox.url}/poc-system/demo`,
		secretKey: 'sandbox-poc-shared-key',
	});
	await seeAccepted(page, form);
	await closeForm(form);
});

test('a lookup shows who sits where', async () => {
	const { page } = world;
	await choose(page, 'workstationsOf', 'All Employees of a Site');
	await fill(page, 'siteNumber', '10');
	const output = await execute(page, '20 items');
	await output.getByRole('cell', { name: '1-100' }).first().waitFor();
	await picture(page, 'poc-node');
});

test('the nightly sync stands on the canvas with its notes', async () => {
	const { page, n8n, filesFolder } = world;
	await cp(dataFolder, filesFolder, { recursive: true });
	await openWorkflow(page, n8n.url, await storeExample(world, 'poc-nightly-sync'));
	expect(await page.getByTestId('sticky').count()).toBe(7);
	await enlarge(page, onCanvas(page, 'Note: What This Does'), onCanvas(page, 'Note: Workstations'));
	await picture(page, 'poc-workflow');
});
