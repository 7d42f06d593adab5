import { readFile } from 'node:fs/promises';
import { execa } from 'execa';
import { LOOPBACK, n8nEnvironment } from './environment';
import type { N8nInstallation } from './install';
import { openLog } from './log';
import { freePort } from './ports';
import { untilReady } from './until';

/** What a process of n8n is there for: all by itself or as the main one of several, or a part of it. */
export type Role = 'start' | 'webhook' | 'worker';

export interface ProcessOptions {
	installation: N8nInstallation;
	role: Role;
	userFolder: string;
	filesFolder: string;
	/** Where everything that it prints is added. */
	logFile: string;
	/** Any free one when 0 or absent. */
	port?: number;
	/** Environment variables on top of ours. */
	env?: Record<string, string> | undefined;
}

export interface RunningProcess {
	/** Address that it answers at, without a trailing slash. */
	url: string;
	pid: number;
	/** Settles when it has ended, for whatever reason. */
	ended: Promise<void>;
	/** Ends it as an administrator would; it may finish what it is doing. Does nothing the second time. */
	stop(): Promise<void>;
	/** Ends it as a power cut would. */
	kill(): Promise<void>;
}

/** What each prints once it does its work; the main one has begun to start triggers by then. */
const ANNOUNCEMENTS: Record<Role, string> = {
	start: 'Editor is now accessible',
	webhook: 'Webhook listener waiting for requests',
	worker: 'n8n worker is now ready',
};

const PATIENCE = { minutes: 5, every: 200 };
/** n8n gives itself ten seconds; then it is ended by force. */
const STOP_TIMEOUT = 15_000;

/**
 * Starts one process of n8n and waits until it does its work. It ends with this process at the latest.
 *
 * @throws when the port is taken, and with the end of its log when it does not come up
 */
export async function startProcess({
	installation,
	role,
	logFile,
	port = 0,
	env,
	...folders
}: ProcessOptions): Promise<RunningProcess> {
	const chosen = await freePort(port);
	const log = await openLog(logFile);
	const logged = (await readFile(logFile, 'utf8')).length;
	const started = execa(installation.node, [installation.program, role], {
		env: n8nEnvironment({
			installation,
			...folders,
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
	const url = `http://${LOOPBACK}:${chosen}`;
	const ended = started.then(() => void log.end());
	const end = async (signal: NodeJS.Signals) => {
		started.kill(signal, { forceKillAfterTimeout: STOP_TIMEOUT });
		await ended;
	};
	const printed = async () => (await readFile(logFile, 'utf8')).slice(logged);
	const isReady = async () =>
		(await printed()).includes(ANNOUNCEMENTS[role]) && (await answers(url));
	try {
		await untilReady(ended, isReady, PATIENCE);
	} catch (cause) {
		await end('SIGKILL');
		const tail = (await printed()).slice(-2000);
		throw new Error(`n8n did not start. The end of its log:\n${tail}`, { cause });
	}
	return {
		url,
		pid: started.pid ?? 0,
		ended,
		stop: async () => end('SIGTERM'),
		kill: async () => end('SIGKILL'),
	};
}

async function answers(url: string): Promise<boolean> {
	try {
		return (await fetch(`${url}/healthz/readiness`)).ok;
	} catch {
		return false;
	}
}
