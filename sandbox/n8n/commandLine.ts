import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { execa } from 'execa';
import type { INodeCredentials, IRun } from 'n8n-workflow';
import { n8nEnvironment } from './environment';
import type { N8nInstallation } from './install';
import { openLog } from './log';
import { freePort } from './ports';

/** A credential as n8n exports it, with its data in the clear. */
export interface ExportedCredential {
	id: string;
	name: string;
	type: string;
	data: Record<string, unknown>;
}

/** A workflow as n8n exports it; the `id` lets a second import replace the first. */
export interface ExportedWorkflow {
	id: string;
	name: string;
	nodes: Array<{
		name: string;
		type: string;
		parameters: Record<string, unknown>;
		credentials?: INodeCredentials;
		[key: string]: unknown;
	}>;
	[key: string]: unknown;
}

/** n8n saves no static data, so no cursor of a trigger, under a longer one. */
const LONGEST_ID = 21;

export interface CommandLineOptions {
	installation: N8nInstallation;
	userFolder: string;
	filesFolder: string;
	env?: Record<string, string>;
	/** Where everything that n8n prints is added. */
	logFile: string;
}

/** n8n's commands on a user folder. Each starts an n8n of its own, which takes some seconds. */
export class CommandLine {
	constructor(private readonly options: CommandLineOptions) {}

	/** @throws unless n8n took all of them */
	async importCredentials(credentials: ExportedCredential[]): Promise<void> {
		await this.import('credentials', credentials);
	}

	/**
	 * Imports workflows; none of them is published afterwards, not even one that was before.
	 *
	 * @throws unless n8n took all of them, and for an id that n8n would remember nothing for
	 */
	async importWorkflows(workflows: ExportedWorkflow[]): Promise<void> {
		const long = workflows.find(({ id }) => id.length > LONGEST_ID);
		if (long)
			throw new Error(`The workflow ID "${long.id}" is longer than ${LONGEST_ID} characters`);
		await this.import('workflow', workflows);
	}

	/** Publishes the current version of a workflow. A running n8n does not notice. */
	async publish(id: string): Promise<void> {
		await this.run(['publish:workflow', `--id=${id}`]);
	}

	/** Executes a workflow from its manual trigger on, and returns the result, a failed one as well. */
	async execute(id: string): Promise<IRun> {
		const { stdout } = await this.run(['execute', `--id=${id}`], { reject: false });
		const result = /^\{$.*?^\}$/ms.exec(stdout)?.[0];
		if (!result) throw new Error(`n8n did not execute ${id}; ${this.options.logFile} says why`);
		return JSON.parse(result) as IRun;
	}

	private async import(kind: 'credentials' | 'workflow', entities: unknown[]): Promise<void> {
		const folder = await mkdtemp(path.join(tmpdir(), 'workforce-import-'));
		try {
			const file = path.join(folder, `${kind}.json`);
			await writeFile(file, JSON.stringify(entities));
			const { stdout } = await this.run([`import:${kind}`, `--input=${file}`]);
			if (!stdout.includes(`Successfully imported ${entities.length} `)) {
				throw new Error(`n8n did not import every ${kind}; ${this.options.logFile} says why`);
			}
		} finally {
			await rm(folder, { recursive: true });
		}
	}

	private async run(args: string[], { reject = true } = {}): Promise<{ stdout: string }> {
		const { installation, userFolder, filesFolder, env, logFile } = this.options;
		const log = await openLog(logFile);
		const command = execa(installation.node, [installation.program, ...args], {
			env: n8nEnvironment({
				installation,
				userFolder,
				filesFolder,
				port: await freePort(),
				brokerPort: await freePort(),
				extra: env,
			}),
			extendEnv: false,
			stdin: 'ignore',
			reject,
		});
		command.stdout?.pipe(log, { end: false });
		command.stderr?.pipe(log, { end: false });
		return command.finally(() => log.end());
	}
}
