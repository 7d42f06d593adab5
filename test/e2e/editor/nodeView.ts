import type { Locator, Page } from 'playwright-core';

/** Opens the list of a field and returns what it offers. */
export async function openList(page: Page, field: string): Promise<Locator> {
	await page.getByTestId(`parameter-input-${field}`).locator('input').click();
	const options = page.getByRole('option');
	await options.first().waitFor();
	return options;
}

/** Picks an entry, by its name, of a field with a list. */
export async function choose(page: Page, field: string, name: string): Promise<void> {
	const options = await openList(page, field);
	await options.filter({ has: page.getByText(name, { exact: true }) }).click();
	await options.first().waitFor({ state: 'hidden' });
}

export async function fill(page: Page, field: string, text: string): Promise<void> {
	await page.getByTestId(`parameter-input-${field}`).locator('input').fill(text);
}

/** Fills a date, which a calendar opens for, and leaves the calendar. */
export async function fillDate(page: Page, field: string, day: string): Promise<void> {
	await fill(page, field, day);
	await page.keyboard.press('Enter');
	await page.locator('.el-picker-panel:visible').waitFor({ state: 'hidden' });
}

/** Presses the button of the node and returns its output, once that says what is given. */
export async function execute(page: Page, says: string | RegExp): Promise<Locator> {
	const button = page.getByTestId('node-execute-button');
	const label = await button.innerText();
	await button.click();
	const output = page.getByTestId('output-panel');
	await output.getByText(says).first().waitFor();
	await button.getByText(label).waitFor();
	return output;
}
