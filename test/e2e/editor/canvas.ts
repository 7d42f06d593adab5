import type { Locator, Page } from 'playwright-core';
import type { Workflow } from '../../../sandbox/n8n/rest';

/** Opens a stored workflow so that all of it can be seen. */
export async function openWorkflow(page: Page, url: string, { id }: Workflow): Promise<void> {
	await page.goto(`${url}/workflow/${id}`);
	await page.getByTestId('canvas-node').first().waitFor();
	await page.getByTestId('zoom-to-fit').click();
}

/** Waits until the editor is connected: a busy n8n is shown as offline for a moment. */
export async function seeOnline(page: Page): Promise<void> {
	const publish = page.getByRole('button', { name: 'Publish' });
	// What n8n 1 has in its place.
	await publish.or(page.getByTestId('workflow-activate-switch')).first().waitFor();
}

/** A node or a note on the canvas. */
export const onCanvas = (page: Page, name: string): Locator =>
	page.locator(`[data-node-name="${name}"][data-node-type]`);

/** Presses Execute workflow after choosing the trigger to start from; returns when it is through. */
export async function executeFrom(page: Page, trigger: string): Promise<void> {
	await page.getByRole('button', { name: 'Select trigger node' }).click();
	// The entry has another mark in each editor, and the same text in all.
	await page
		.getByRole('menuitem')
		.filter({ hasText: `from ${trigger}` })
		.or(page.getByTestId(`action-${trigger}`))
		.first()
		.click();
	const button = page.getByTestId('execute-workflow-button').filter({ hasText: `from ${trigger}` });
	await button.click();
	await page.getByText('Workflow executed successfully').first().waitFor();
	await button.getByText(trigger).waitFor();
}

/** How far the wheel turns to double the size of what is on the canvas. */
const DOUBLE = 500;

/** Enlarges the canvas around one of its corners, so that what lies between two things fills its width. */
export async function enlarge(page: Page, first: Locator, last: Locator): Promise<void> {
	const [frame, from, to] = await Promise.all([
		page.getByTestId('canvas').boundingBox(),
		first.boundingBox(),
		last.boundingBox(),
	]);
	if (!frame || !from || !to) throw new Error('The canvas does not show both');
	const margin = 80;
	const width = to.x + to.width - from.x;
	const factor = (frame.width - 2 * margin) / width;
	/** The point that stays where it is when `edge` moves to `target`. */
	const fixed = (edge: number, target: number) => (target - factor * edge) / (1 - factor);
	await page.mouse.move(fixed(from.x, frame.x + margin), fixed(from.y, frame.y + margin));
	await page.keyboard.down('Control');
	await page.mouse.wheel(0, -DOUBLE * Math.log2(factor));
	await page.keyboard.up('Control');
}
