import type { Locator, Page } from 'playwright-core';
import { hasNewEditor } from '../support/versions';

/** Opens the form for the first credential from the open node of a vendor. */
export async function newCredential(page: Page, vendor = 'Dyflexis'): Promise<Locator> {
	if (hasNewEditor) {
		await page.getByRole('button', { name: `Connect to ${vendor}` }).click();
	} else {
		await page.getByTestId('node-credentials-select').click();
		await page.getByTestId('node-credentials-select-item-new').click();
	}
	return await opened(page);
}

/** Opens the credential that the open node uses. */
export async function editCredential(page: Page): Promise<Locator> {
	await page.getByTestId('credential-edit-button').click();
	return await opened(page);
}

/** Fills fields of the open form, by their names, and saves, which tests the credential as well. */
export async function save(page: Page, fields: Record<string, string>): Promise<void> {
	for (const [name, value] of Object.entries(fields)) {
		await page.getByTestId(`parameter-input-${name}`).locator('input').fill(value);
	}
	await page.getByTestId('credential-save-button').click();
}

/** Waits until the open form is red, and tells why. */
export async function seeRefused(form: Locator, why: string): Promise<void> {
	await form.getByText('Couldn’t connect with these settings').waitFor();
	await form.getByText('More details').click();
	await form.getByText(why).waitFor();
}

/** Waits until the form is green after saving. The new editor closes it, so it is opened again. */
export async function seeAccepted(page: Page, form: Locator): Promise<void> {
	if (hasNewEditor) {
		await form.waitFor({ state: 'hidden' });
		await editCredential(page);
	}
	await form.getByText('Connection tested successfully').waitFor();
}

export async function closeForm(form: Locator): Promise<void> {
	await form.locator('.el-dialog__headerbtn').click();
	await form.waitFor({ state: 'hidden' });
}

async function opened(page: Page): Promise<Locator> {
	const form = page.getByTestId('editCredential-modal');
	await form.waitFor();
	return form;
}
