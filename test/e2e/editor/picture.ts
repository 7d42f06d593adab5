import { mkdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from 'playwright-core';

const update = process.env['UPDATE_SCREENSHOTS'] === '1';

/** The pictures of the documentation are only replaced on request, so that a test run leaves no trace. */
const folder = update
	? path.resolve(__dirname, '../../../docs/images')
	: path.join(tmpdir(), 'workforce-editor-pictures');

/** Keeps what the user sees as `<name>.png`, once it is at rest, without messages in the corner. */
export async function picture(page: Page, name: string): Promise<void> {
	await mkdir(folder, { recursive: true });
	await page.mouse.move(0, 0);
	for (const passing of ['[aria-busy="true"]', '[data-test-id="canvas-minimap"]']) {
		await page.locator(passing).first().waitFor({ state: 'hidden' });
	}
	await page.screenshot({
		path: path.join(folder, `${name}.png`),
		animations: 'disabled',
		caret: 'hide',
		style: '.el-notification { display: none !important; }',
	});
}
