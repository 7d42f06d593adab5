import { cp } from 'node:fs/promises';
import { dataFolder } from '../../scripts/start/examples';
import { enlarge, executeFrom, onCanvas, openWorkflow } from './editor/canvas';
import { storeCredentials, storeExample } from './editor/examples';
import { picture } from './editor/picture';
import { useWorld } from './editor/world';
import { since, why } from './support/versions';

const world = useWorld();

beforeAll(async () => {
	await cp(dataFolder, world.filesFolder, { recursive: true });
	await storeCredentials(world);
});

describe('employees and contracts', () => {
	it('stand on the canvas with their notes', async () => {
		const { page, n8n } = world;
		await openWorkflow(page, n8n.url, await storeExample(world, 'dyflexis-erp-sync'));
		expect(await page.getByTestId('sticky').count()).toBe(6);
		await onCanvas(page, 'Note: What This Does').getByText('Before the first run').waitFor();
		await onCanvas(page, 'Create or Update Employees').waitFor();
	});

	it('run at the press of a button and show what came out', async () => {
		const { page, sandbox } = world;
		await executeFrom(page, 'Run Now');
		await onCanvas(page, 'Report').getByTestId('canvas-node-status-success').waitFor();
		expect(sandbox.control.journal({ operation: 'payrollQueue.acknowledge' })).toEqual([]);
		await enlarge(page, onCanvas(page, 'Note: What This Does'), onCanvas(page, 'Note: Report'));
		await picture(page, 'workflow');
		await onCanvas(page, 'Report').dblclick();
		const output = page.getByTestId('output-panel');
		await output.getByText(/^\d+ items$/).waitFor();
		await picture(page, 'report');
	});
});

since('2.8', why.tables)('payroll', () => {
	it('has a receiver on the canvas that takes the rows in the same n8n', async () => {
		const { page, n8n } = world;
		const receiver = await storeExample(world, 'erp-payroll-receiver');
		await n8n.rest.activate(receiver.id);
		await openWorkflow(page, n8n.url, receiver);
		expect(await page.getByTestId('sticky').count()).toBe(4);
		await enlarge(page, onCanvas(page, 'Note: What This Does'), onCanvas(page, 'Note: Answer'));
		await picture(page, 'erp-payroll-receiver');
	});

	it('is handed over to it, shows it on the canvas, and is acknowledged', async () => {
		const { page, n8n, sandbox } = world;
		await openWorkflow(page, n8n.url, await storeExample(world, 'dyflexis-erp-payroll'));
		expect(await page.getByTestId('sticky').count()).toBe(5);
		await page.getByTestId('execute-workflow-button').click();
		await onCanvas(page, 'Payroll Report').getByTestId('canvas-node-status-success').waitFor();
		await page.getByText('Workflow executed successfully').first().waitFor();
		expect(sandbox.control.journal({ operation: 'payrollQueue.acknowledge' })).toHaveLength(3);
		await enlarge(page, onCanvas(page, 'Note: What This Does'), onCanvas(page, 'Note: Hand Over'));
		await picture(page, 'erp-payroll-workflow');
		await onCanvas(page, 'Payroll Report').dblclick();
		await page.getByTestId('output-panel').getByText('3 items').waitFor();
		await picture(page, 'erp-payroll-report');
	});
});
