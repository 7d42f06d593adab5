import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from 'playwright-core';
import type { RunningN8n } from '../../../sandbox/n8n/instance';
import { startSandbox, type Sandbox } from '../../../sandbox/server';
import { account } from '../../../scripts/start/demo';
import { preparedN8n } from '../support/prepared';
import { openBrowser } from './browser';
import { signIn } from './panel';

/** A fresh n8n with the packed package, the sandbox it talks to, and a browser in front of it. */
export interface World {
	sandbox: Sandbox;
	n8n: RunningN8n;
	/** The only folder whose files workflows may read and write. */
	filesFolder: string;
	page: Page;
	/** Ends everything and removes its files. Settles only when nothing of it runs any more. */
	close(): Promise<void>;
}

/**
 * Starts all three; what was started is ended again when one of them does not come up.
 *
 * @param keys that the sandbox accepts instead of its own, by vendor
 */
export async function openWorld(keys: Record<string, string> = {}): Promise<World> {
	const folder = await mkdtemp(path.join(tmpdir(), 'workforce-editor-'));
	const ends = [async () => await rm(folder, { recursive: true, force: true, maxRetries: 5 })];
	const close = async (): Promise<void> => {
		const end = ends.pop();
		if (!end) return;
		try {
			await end();
		} finally {
			await close();
		}
	};
	try {
		const prepared = await preparedN8n(path.join(folder, 'n8n'));
		const sandbox = await startSandbox({ port: 0, keys });
		ends.push(async () => await sandbox.close());
		const n8n = await prepared.start();
		ends.push(async () => await n8n.stop());
		const browser = await openBrowser(path.join(folder, 'chromium'));
		ends.push(async () => await browser.close());
		return { sandbox, n8n, filesFolder: prepared.filesFolder, page: browser.page, close };
	} catch (cause) {
		await close();
		throw cause;
	}
}

/** A world for the tests of a file, with the owner of the demo signed in; it ends with them. */
export function useWorld(): Omit<World, 'close'> {
	let opened: World | undefined;
	const world = (): World => {
		if (opened === undefined) throw new Error('There is no world yet');
		return opened;
	};

	beforeAll(async () => {
		opened = await openWorld();
		const { n8n, page } = opened;
		await n8n.rest.signIn(account);
		await signIn(page, n8n.url, account);
	});
	afterAll(async () => await opened?.close());

	return {
		get sandbox() {
			return world().sandbox;
		},
		get n8n() {
			return world().n8n;
		},
		get filesFolder() {
			return world().filesFolder;
		},
		get page() {
			return world().page;
		},
	};
}
