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

/** Chooses how a field with a list names one thing: from the list, by its ID, and so on. */
export async function chooseMode(page: Page, field: string, name: string): Promise<void> {
	const locator = page.getByTestId(`resource-locator-${field}`);
	await locator.getByTestId('rlc-mode-selector').click();
	const options = page.getByRole('option').locator('visible=true');
	await options.filter({ has: page.getByText(name, { exact: true }) }).click();
	await options.first().waitFor({ state: 'hidden' });
}

/** Opens the list of a field that names one thing, and picks the first entry; returns its text. */
export async function pickFirst(page: Page, field: string): Promise<string> {
	await page.getByTestId(`resource-locator-${field}`).getByTestId('rlc-input').click();
	const entry = page.getByTestId('rlc-item').first();
	await entry.waitFor();
	const text = (await entry.innerText()).trim();
	await entry.click();
	await entry.waitFor({ state: 'hidden' });
	return text;
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

/** Presses the button of the node and returns what it says afterwards: how many items, or why none. */
export async function outcome(page: Page): Promise<string> {
	const button = page.getByTestId('node-execute-button');
	const started = page.waitForResponse(
		(answer) => answer.url().endsWith('/run') && answer.request().method() === 'POST',
	);
	await button.click();
	await started;
	await button.getByText('Execute step').waitFor();
	const output = page.getByTestId('output-panel');
	const refused = output.getByTestId('node-run-status-danger');
	await refused.or(output.getByTestId('node-run-status-success')).first().waitFor();
	if (await refused.isVisible()) return await output.getByTestId('node-error-message').innerText();
	// A node of several outputs says it in the tab of each, such as "Done Branch (1 item)".
	const counts = output.getByTestId('ndv-items-count').or(output.getByTestId('tab-0'));
	return (await counts.first().innerText()).trim().replace(/^.*\((.+)\)$/, '$1');
}

/** Presses the button of a node that lacks something; returns the names of the fields n8n asks for. */
export async function askedFor(page: Page): Promise<string[]> {
	const message = page.locator('.el-notification').filter({ hasText: 'has issues' });
	await message.waitFor({ state: 'hidden' });
	await page.getByTestId('node-execute-button').click();
	const text = await message.innerText();
	await message.locator('.el-notification__closeBtn').click();
	await message.waitFor({ state: 'hidden' });
	return [...text.matchAll(/Parameter "(.+)" is required/g)].map(([, name = '']) => name);
}

/** Leaves the open node for the canvas. */
export async function closeNode(page: Page): Promise<void> {
	await page.getByTestId('ndv-close-button').click();
	await page.getByTestId('ndv').waitFor({ state: 'hidden' });
}
