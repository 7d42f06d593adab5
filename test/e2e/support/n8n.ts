import { mkdtemp, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { ExportedCredential, ExportedWorkflow } from '../../../sandbox/n8n/commandLine';
import type { N8n, RunningN8n } from '../../../sandbox/n8n/instance';
import { startSandbox, type Sandbox } from '../../../sandbox/server';
import { account } from '../../../scripts/start/demo';
import { preparedN8n } from './prepared';

/** What n8n is given before it starts for the first time. */
export interface Contents {
	credentials: ExportedCredential[];
	workflows: ExportedWorkflow[];
}

export interface Setting {
	/** @param filesFolder the only folder whose files nodes may read and write */
	contents(sandboxUrl: string, filesFolder: string): Contents | Promise<Contents>;
	/** Keys that the sandbox accepts instead of its own, by vendor. */
	keys?: Record<string, string>;
	/** Environment variables for n8n on top of ours. */
	env?: Record<string, string>;
}

/**
 * The pinned n8n with the pack from its tarball, beside a sandbox, for the tests of a `describe` or of
 * a file; both are gone afterwards, with everything that they wrote.
 */
export function useN8n({ contents, keys, env }: Setting) {
	const started: { sandbox?: Sandbox; server?: RunningN8n; folder?: string; n8n?: N8n } = {};
	const present = <Key extends keyof typeof started>(key: Key) => {
		const value = started[key];
		if (value === undefined) throw new Error(`There is no ${key} yet`);
		return value;
	};
	const start = async () => {
		const server = await present('n8n').start();
		started.server = server;
		await server.rest.signIn(account);
	};

	beforeAll(async () => {
		const folder = await mkdtemp(path.join(await realpath(tmpdir()), 'workforce-e2e-'));
		started.folder = folder;
		const sandbox = await startSandbox({ port: 0, ...(keys && { keys }) });
		started.sandbox = sandbox;
		const n8n = await preparedN8n(path.join(folder, 'user'), env);
		started.n8n = n8n;
		const { credentials, workflows } = await contents(sandbox.url, n8n.filesFolder);
		await n8n.commands.importCredentials(credentials);
		await n8n.commands.importWorkflows(workflows);
		await start();
	});

	afterAll(async () => {
		await started.server?.stop();
		await started.sandbox?.close();
		if (started.folder) await rm(started.folder, { recursive: true });
	});

	return {
		get sandbox() {
			return present('sandbox');
		},
		get server() {
			return present('server');
		},
		get rest() {
			return present('server').rest;
		},
		get filesFolder() {
			return present('n8n').filesFolder;
		},
		get logFile() {
			return present('n8n').logFile;
		},
		get userFolder() {
			return path.join(present('folder'), 'user');
		},
		/** Starts it again on the same user folder, after it was stopped or killed. */
		start,
	};
}

export type E2e = ReturnType<typeof useN8n>;
