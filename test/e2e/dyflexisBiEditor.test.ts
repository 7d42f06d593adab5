import { enlarge, executeFrom, onCanvas, openWorkflow } from './editor/canvas';
import { openTable } from './editor/dataTable';
import { storeCredentials, storeExample } from './editor/examples';
import { picture } from './editor/picture';
import { useWorld } from './editor/world';
import { since, why } from './support/versions';

const world = useWorld();

since('2.8', why.tables)('the dashboard workflow of Dyflexis in the editor', () => {
	it('the dashboard workflow runs at the press of a button, and its table can be looked at', async () => {
		const { page, n8n, sandbox } = world;
		await storeCredentials(world);
		const workflow = await storeExample(world, 'dyflexis-bi');
		await n8n.rest.run(workflow.id, 'Run Now');
		// A night shift less: one day to correct and one to remove.
		sandbox.control.act('dyflexis', 'demo', 'shifts', { remove: [70_043] });
		await openWorkflow(page, n8n.url, workflow);
		expect(await page.getByTestId('sticky').count()).toBe(9);
		await executeFrom(page, 'Run Now');
		await onCanvas(page, 'Report').getByTestId('canvas-node-status-success').waitFor();
		await enlarge(page, onCanvas(page, 'Note: What This Does'), onCanvas(page, 'Note: Dimensions'));
		await picture(page, 'dyflexis-bi-workflow');

		await openTable(page, n8n.url, 'dyflexis_days');
		await page.getByText('2026-06-02/112', { exact: true }).first().waitFor();
		await picture(page, 'dyflexis-bi-table');
	});
});
