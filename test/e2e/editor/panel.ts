import type { Locator, Page } from 'playwright-core';

/** Signs in without the form, which looks different in each n8n. */
export async function signIn(
	page: Page,
	url: string,
	{ email, password }: { email: string; password: string },
): Promise<void> {
	const answer = await page.request.post(`${url}/rest/login`, {
		data: { emailOrLdapLoginId: email, password },
	});
	if (!answer.ok()) throw new Error(`n8n answered ${answer.status()} to the editor's sign-in`);
}

/** Opens an empty workflow and, from its first step, the panel with nodes. Returns the panel. */
export async function openPanel(page: Page, url: string): Promise<Locator> {
	await page.goto(`${url}/workflow/new`);
	await page.getByTestId('canvas-plus-button').click();
	return page.getByTestId('node-creator');
}

/** Searches the panel; returns the entries found. */
export async function search(panel: Locator, text: string): Promise<Locator> {
	await panel.getByTestId('node-creator-search-bar').fill(text);
	const entries = panel.getByTestId('item-iterator-item');
	await entries.filter({ hasText: text }).first().waitFor();
	return entries;
}

/** Adds the node of one of the actions or triggers of Dyflexis to an empty workflow and opens it. */
export async function addAction(page: Page, url: string, action: string): Promise<Locator> {
	const panel = await openPanel(page, url);
	await search(panel, 'Dyflexis');
	await panel.getByText('Dyflexis', { exact: true }).click();
	if (!action.startsWith('On ')) await panel.getByText(/^Actions \(\d+\)$/).click();
	await panel.getByText(action, { exact: true }).click();
	const view = page.getByTestId('ndv');
	await view.waitFor();
	return view;
}
