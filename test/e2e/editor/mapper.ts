import type { Locator, Page } from 'playwright-core';
import { until } from '../../../sandbox/n8n/until';
import { isAtLeast } from '../support/versions';
import { leaveField } from './parameters';

/** Switches the mapper of the open node from *Map Automatically* to mapping by hand. */
export async function mapByHand(page: Page): Promise<void> {
	await page.getByTestId('mapping-mode-select').locator('input').click();
	await page
		.getByRole('option')
		.filter({ hasText: /^Map Each/ })
		.click();
	await page.getByTestId('add-fields-select').waitFor();
}

/** Opens the list of the fields that can still be added to the mapper; returns its entries. */
export async function openFieldsToAdd(page: Page): Promise<Locator> {
	const isMenu = isAtLeast('2.8');
	const select = page.getByTestId('add-fields-select');
	await (isMenu ? select.locator('button') : select).click();
	return page.getByRole(isMenu ? 'menuitem' : 'option').locator('visible=true');
}

/** The middle of something, once it stays where it is. */
async function middleOf(part: Locator): Promise<{ x: number; y: number }> {
	let before: number | undefined;
	return await until(`${String(part)} stays where it is`, async () => {
		const box = await part.boundingBox();
		const isAtRest = box !== null && box.y === before;
		before = box?.y;
		return isAtRest && { x: box.x + box.width / 2, y: box.y + box.height / 2 };
	});
}

/** Drags a field of the input to the field of the same name in the mapper. */
async function dragField(page: Page, name: string): Promise<void> {
	const target = page.getByTestId(`parameter-input-${name}`);
	const source = page
		.getByTestId('ndv-input-panel')
		.getByTestId('run-data-schema-item')
		.getByText(name, { exact: true });
	const from = await middleOf(source);
	await page.mouse.move(from.x, from.y);
	await page.mouse.down();
	const to = await middleOf(target);
	await page.mouse.move(to.x - 40, to.y, { steps: 10 });
	await page.mouse.move(to.x, to.y, { steps: 5 });
	await page.mouse.up();
	await target.getByText(`$json.${name}`).waitFor();
	await leaveField(page);
	// The value that n8n shows below the field moves the next one down.
	await page.getByTestId(`parameter-expression-preview-${name}`).waitFor();
}

/** Drags fields of the input to those of the same name, where the mapper shows one; returns which. */
export async function dragFields(page: Page, names: string[]): Promise<string[]> {
	const dragged = [];
	for (const name of names) {
		if (!(await page.getByTestId(`parameter-input-${name}`).isVisible())) continue;
		await dragField(page, name);
		dragged.push(name);
	}
	return dragged;
}
