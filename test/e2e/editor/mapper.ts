import type { Page } from 'playwright-core';

/** Switches the mapper of the open node from *Map Automatically* to mapping by hand. */
export async function mapByHand(page: Page): Promise<void> {
	await page.getByTestId('mapping-mode-select').locator('input').click();
	await page
		.getByRole('option')
		.filter({ hasText: /^Map Each/ })
		.click();
	await page.getByTestId('add-fields-select').waitFor();
}

/** Drags a field of the input to the field of the same name in the mapper. */
async function dragField(page: Page, name: string): Promise<void> {
	const target = page.getByTestId(`parameter-input-${name}`);
	const source = page
		.getByTestId('ndv-input-panel')
		.getByTestId('run-data-schema-item')
		.getByText(name, { exact: true });
	const [from, to] = [await source.boundingBox(), await target.boundingBox()];
	if (!from || !to) throw new Error(`There is no field ${name} to drag`);
	await page.mouse.move(from.x + from.width / 2, from.y + from.height / 2);
	await page.mouse.down();
	await page.mouse.move(to.x + to.width / 3, to.y + to.height / 2, { steps: 10 });
	await page.mouse.move(to.x + to.width / 2, to.y + to.height / 2, { steps: 5 });
	await page.mouse.up();
	await target.getByText(`$json.${name}`).waitFor();
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
