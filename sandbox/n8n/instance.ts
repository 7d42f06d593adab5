import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { CommandLine } from './commandLine';
import { installPackage } from './community';
import { ensureN8n, type InstallOptions, type N8nInstallation } from './install';
import { startProcess, type Role, type RunningProcess } from './process';
import { RestClient } from './rest';

export interface N8nOptions extends InstallOptions {
	/** Folder for the database, the settings and the community packages; created when missing. */
	userFolder: string;
	/** Environment variables for n8n on top of ours. */
	env?: Record<string, string>;
}

export interface RunningN8n extends RunningProcess {
	rest: RestClient;
	/** Production address of a webhook. */
	webhookUrl(webhookPath: string): string;
}

/** The pinned n8n on one user folder: first its commands, and then, as often as wanted, the server. */
export class N8n {
	readonly commands: CommandLine;

	private constructor(
		private readonly installation: N8nInstallation,
		private readonly options: N8nOptions,
		/** Everything that n8n printed. */
		readonly logFile: string,
		/** The only folder whose files nodes may read and write. */
		readonly filesFolder: string,
	) {
		this.commands = new CommandLine({ ...options, installation, logFile, filesFolder });
	}

	/** Installs n8n when needed and prepares the user folder. */
	static async prepare(options: N8nOptions): Promise<N8n> {
		const installation = await ensureN8n(options);
		const { userFolder } = options;
		const filesFolder = path.join(userFolder, 'files');
		await mkdir(filesFolder, { recursive: true });
		return new N8n(installation, options, path.join(userFolder, 'n8n.log'), filesFolder);
	}

	/** Installs a packed community package as n8n would. n8n must not be running. */
	async installPackage(tarball: string): Promise<void> {
		await installPackage(tarball, this.options.userFolder);
	}

	/**
	 * Starts the server and waits until it takes requests. It ends with this process at the latest.
	 *
	 * @param port any free one when 0 or absent
	 * @throws when the port is taken, and with the end of its log when it does not come up
	 */
	async start({ port = 0 }: { port?: number } = {}): Promise<RunningN8n> {
		const running = await this.startAs('start', port);
		return {
			...running,
			rest: new RestClient(running.url),
			webhookUrl: (webhookPath) => webhookUrl(running.url, webhookPath),
		};
	}

	/**
	 * Starts a part of an n8n that has several processes, and waits until it does its work.
	 *
	 * @throws with the end of its log when it does not come up
	 */
	async startPart(role: Exclude<Role, 'start'>): Promise<RunningProcess> {
		return await this.startAs(role, 0);
	}

	private async startAs(role: Role, port: number): Promise<RunningProcess> {
		const { installation, filesFolder, logFile } = this;
		const { userFolder, env } = this.options;
		const folders = { userFolder, filesFolder, logFile };
		return await startProcess({ installation, role, ...folders, port, env });
	}
}

/** Production address of a webhook of the process at this address. */
export const webhookUrl = (url: string, webhookPath: string): string =>
	`${url}/webhook/${webhookPath}`;
