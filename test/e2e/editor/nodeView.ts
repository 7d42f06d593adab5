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

/** Presses Execute step and returns the output panel, once it says what is given. */
export async function execute(page: Page, says: string | RegExp): Promise<Locator> {
	await page.getByTestId('node-execute-button').click();
	const output = page.getByTestId('output-panel');
	await output.getByText(says).first().waitFor();
	return output;
}
