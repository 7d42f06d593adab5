import type { Locator, Page } from 'playwright-core';
import type { Workflow } from '../../../sandbox/n8n/rest';

/** Opens a stored workflow so that all of it can be seen. */
export async function openWorkflow(page: Page, url: string, { id }: Workflow): Promise<void> {
	await page.goto(`${url}/workflow/${id}`);
	await page.getByTestId('canvas-node').first().waitFor();
	await page.getByTestId('zoom-to-fit').click();
}

/** A node or a note on the canvas. */
export const onCanvas = (page: Page, name: string): Locator =>
	page.locator(`[data-node-name="${name}"][data-node-type]`);

/** Presses Execute workflow after choosing the trigger to start from; returns when it is through. */
export async function executeFrom(page: Page, trigger: string): Promise<void> {
	await page.getByRole('button', { name: 'Select trigger node' }).click();
	await page.getByTestId(`action-${trigger}`).click();
	const button = page.getByTestId('execute-workflow-button');
	await button.filter({ hasText: `from ${trigger}` }).click();
	await page.getByText('Workflow executed successfully').first().waitFor();
}
