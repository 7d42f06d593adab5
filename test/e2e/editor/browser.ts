import { chromium, selectors, type Page } from 'playwright-core';

const ARGUMENTS = [
	'--no-sandbox',
	'--disable-gpu',
	'--disable-quic',
	'--no-first-run',
	'--disable-background-networking',
	'--disable-component-update',
	'--disable-sync',
];

/** How long the user waits for something to appear; a busy machine is slow. */
const PATIENCE = 90_000;

/**
 * Opens Chromium without a window: the one of the system, or the one that CHROMIUM_PATH names.
 *
 * @param profile folder for its settings, created when missing
 */
export async function openBrowser(
	profile: string,
): Promise<{ page: Page; close(): Promise<void> }> {
	selectors.setTestIdAttribute('data-test-id');
	const context = await chromium.launchPersistentContext(profile, {
		executablePath: process.env['CHROMIUM_PATH'] || '/usr/bin/chromium',
		headless: true,
		args: ARGUMENTS,
		viewport: { width: 1440, height: 900 },
		locale: 'en-GB',
		timeout: PATIENCE,
	});
	context.setDefaultTimeout(PATIENCE);
	const page = context.pages()[0] ?? (await context.newPage());
	return { page, close: async () => await context.close() };
}
