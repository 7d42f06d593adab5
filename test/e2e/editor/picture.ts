import { mkdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from 'playwright-core';

const update = process.env['UPDATE_SCREENSHOTS'] === '1';

const temporary = path.join(tmpdir(), 'workforce-editor-pictures');

/** The pictures of the documentation are only replaced on request, so that a test run leaves no trace. */
const documented = update ? path.resolve(__dirname, '../../../docs/images') : temporary;

/** Keeps what the user sees as `<name>.png`, once it is at rest, without messages in the corner. */
export async function picture(page: Page, name: string): Promise<void> {
	await page.mouse.move(0, 0);
	for (const passing of ['[aria-busy="true"]', '[data-test-id="canvas-minimap"]']) {
		await page.locator(passing).first().waitFor({ state: 'hidden' });
	}
	await keep(page, name, documented);
}

/** Keeps what the user sees for whoever looks a test run over; not a picture of the documentation. */
export async function glance(page: Page, name: string): Promise<void> {
	await keep(page, name, temporary);
}

async function keep(page: Page, name: string, folder: string): Promise<void> {
	await mkdir(folder, { recursive: true });
	await page.screenshot({
		path: path.join(folder, `${name}.png`),
		animations: 'disabled',
		caret: 'hide',
		style: '.el-notification { display: none !important; }',
	});
}
