import { mkdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { execa } from 'execa';
import { CommandLine } from './commandLine';
import { installPackage } from './community';
import { n8nEnvironment } from './environment';
import { ensureN8n, type InstallOptions, type N8nInstallation } from './install';
import { openLog } from './log';
import { freePort } from './ports';
import { RestClient } from './rest';

export interface N8nOptions extends InstallOptions {
	/** Folder for the database, the settings and the community packages; created when missing. */
	userFolder: string;
	/** Environment variables for n8n on top of ours. */
	env?: Record<string, string>;
}

export interface RunningN8n {
	/** Address of the editor, without a trailing slash. */
	url: string;
	pid: number;
	rest: RestClient;
	/** Production address of a webhook. */
	webhookUrl(webhookPath: string): string;
	/** Settles when it has ended, for whatever reason. */
	ended: Promise<void>;
	/** Ends it as an administrator would; it may finish what it is doing. Does nothing the second time. */
	stop(): Promise<void>;
	/** Ends it as a power cut would. */
	kill(): Promise<void>;
}

const START_TIMEOUT = 120_000;
/** n8n gives itself ten seconds; then it is ended by force. */
const STOP_TIMEOUT = 15_000;

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
		const { userFolder, env } = this.options;
		const chosen = await freePort(port);
		const log = await openLog(this.logFile);
		const logged = (await readFile(this.logFile, 'utf8')).length;
		const server = execa(this.installation.node, [this.installation.program, 'start'], {
			env: n8nEnvironment({
				installation: this.installation,
				userFolder,
				filesFolder: this.filesFolder,
				port: chosen,
				brokerPort: await freePort(),
				extra: env,
			}),
			extendEnv: false,
			stdin: 'ignore',
			stdout: log,
			stderr: log,
			reject: false,
		});
		const url = `http://127.0.0.1:${chosen}`;
		const ended = server.then(() => void log.end());
		const end = async (signal: NodeJS.Signals) => {
			server.kill(signal, { forceKillAfterTimeout: STOP_TIMEOUT });
			await ended;
		};
		try {
			await this.ready(url, logged, ended);
		} catch (cause) {
			await end('SIGKILL');
			throw cause;
		}
		return {
			url,
			pid: server.pid ?? 0,
			rest: new RestClient(url),
			webhookUrl: (webhookPath) => `${url}/webhook/${webhookPath}`,
			ended,
			stop: async () => end('SIGTERM'),
			kill: async () => end('SIGKILL'),
		};
	}

	/** Waits for an n8n that takes requests and has begun to start the triggers of published workflows. */
	private async ready(url: string, logged: number, end: Promise<void>): Promise<void> {
		let ended = false;
		void end.then(() => (ended = true));
		const deadline = Date.now() + START_TIMEOUT;
		for (;;) {
			const log = (await readFile(this.logFile, 'utf8')).slice(logged);
			if (log.includes('Editor is now accessible') && (await answers(url))) return;
			if (ended || Date.now() > deadline) {
				throw new Error(`n8n did not start. The end of its log:\n${log.slice(-2000)}`);
			}
			await sleep(200);
		}
	}
}

async function answers(url: string): Promise<boolean> {
	try {
		return (await fetch(`${url}/healthz/readiness`)).ok;
	} catch {
		return false;
	}
}
