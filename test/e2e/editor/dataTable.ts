import type { Page } from 'playwright-core';

/** Opens a Data table from the list of all of them. */
export async function openTable(page: Page, url: string, name: string): Promise<void> {
	await page.goto(`${url}/home/datatables`);
	await page.getByText(name, { exact: true }).first().click();
}
