import { cp, mkdtemp, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { N8n } from '../../../sandbox/n8n/instance';
import { pack } from '../../../scripts/pack';
import { requireFreshBuild } from '../../support/freshBuild';

/** How the folder comes from Jest's own process to those that run the tests. */
const VARIABLE = 'WORKFORCE_E2E_PREPARED';

const TEMPLATE = 'user';

function preparedFolder(): string {
	const folder = process.env[VARIABLE];
	if (folder === undefined) throw new Error('Start the tests with jest.e2e.config.js');
	return folder;
}

/**
 * Makes, once for all test files of a run, what each would make alike: the packed package, and the user
 * folder of an n8n that has the package and an empty database.
 *
 * @throws when `dist` is older than the sources
 */
export async function prepareOnce(): Promise<void> {
	requireFreshBuild();
	const folder = await mkdtemp(path.join(await realpath(tmpdir()), 'workforce-e2e-prepared-'));
	process.env[VARIABLE] = folder;
	const { tarball } = await pack(folder);
	const n8n = await N8n.prepare({ userFolder: path.join(folder, TEMPLATE) });
	await n8n.installPackage(tarball);
	await n8n.commands.importWorkflows([]);
}

/** Removes it after the last test file. */
export async function removePrepared(): Promise<void> {
	await rm(preparedFolder(), { recursive: true });
}

/**
 * An n8n of its own with the packed package, on a user folder that does not exist yet.
 *
 * @param env environment variables for n8n on top of ours
 */
export async function preparedN8n(userFolder: string, env?: Record<string, string>): Promise<N8n> {
	await cp(path.join(preparedFolder(), TEMPLATE), userFolder, { recursive: true });
	return await N8n.prepare({ userFolder, ...(env && { env }) });
}
