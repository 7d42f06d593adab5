import path from 'node:path';
import { N8n, webhookUrl, type RunningN8n } from '../instance';
import type { RunningProcess } from '../process';
import { startPostgres } from './postgres';
import { startRedis, type Redis } from './redis';

export interface ClusterOptions {
	/** Where all of its processes keep what they need. */
	folder: string;
	/** The packed community package that each of them gets. */
	tarball: string;
	/** Environment variables for every process of n8n on top of ours. */
	env?: Record<string, string> | undefined;
	/** Of n8n; the one that N8N_VERSION tells when absent. */
	version?: string | undefined;
	/** Gives n8n what it starts with. */
	fill(n8n: N8n): Promise<void>;
}

/** A worker, which may be ended and started again. */
export class Worker {
	private constructor(
		private readonly n8n: N8n,
		private running: RunningProcess,
	) {}

	static async start(n8n: N8n): Promise<Worker> {
		return new Worker(n8n, await n8n.startPart('worker'));
	}

	/** What it printed, also before it was started again. */
	get logFile(): string {
		return this.n8n.logFile;
	}

	/** Ends it as an administrator would, and waits until it has ended. */
	async stop(): Promise<void> {
		await this.running.stop();
	}

	/** Ends it as a power cut would. */
	async kill(): Promise<void> {
		await this.running.kill();
	}

	/** Starts it again on the same user folder. */
	async startAgain(): Promise<void> {
		this.running = await this.n8n.startPart('worker');
	}
}

/** An n8n in queue mode: main, a process for webhooks and two workers, with Redis and PostgreSQL. */
export interface Cluster {
	main: RunningN8n;
	workers: [Worker, Worker];
	redis: Redis;
	/** Production address of a webhook, at the process for webhooks. */
	webhookUrl(webhookPath: string): string;
	/** Ends everything. */
	stop(): Promise<void>;
}

/**
 * Starts all processes of a cluster, each with a user folder of its own, as on a machine of its own.
 *
 * @throws when Redis or PostgreSQL is not installed, and when a process does not come up
 */
export async function startCluster(options: ClusterOptions): Promise<Cluster> {
	const endings: Array<() => Promise<void>> = [];
	const stop = async () => {
		for (let end = endings.pop(); end; end = endings.pop()) await end();
	};
	try {
		return { ...(await startParts(options, endings)), stop };
	} catch (cause) {
		await stop();
		throw cause;
	}
}

async function startParts(
	{ folder, tarball, env, version, fill }: ClusterOptions,
	endings: Array<() => Promise<void>>,
): Promise<Omit<Cluster, 'stop'>> {
	const redis = await startRedis(folder);
	endings.push(redis.stop);
	const postgres = await startPostgres(folder);
	endings.push(postgres.stop);
	const common = { EXECUTIONS_MODE: 'queue', ...redis.env, ...postgres.env, ...env };
	const prepare = async (name: string) => {
		const n8n = await N8n.prepare({
			userFolder: path.join(folder, name),
			env: common,
			...(version !== undefined && { version }),
		});
		await n8n.installPackage(tarball);
		return n8n;
	};
	const startPart = async <T extends { stop(): Promise<void> }>(
		name: string,
		start: (n8n: N8n) => Promise<T>,
	) => {
		const part = await start(await prepare(name));
		endings.push(async () => await part.stop());
		return part;
	};

	const main = await startPart('main', async (n8n) => {
		await fill(n8n);
		return await n8n.start();
	});
	const [webhooks, ...workers] = await Promise.all([
		startPart('webhook', async (n8n) => await n8n.startPart('webhook')),
		startPart('worker1', async (n8n) => await Worker.start(n8n)),
		startPart('worker2', async (n8n) => await Worker.start(n8n)),
	]);
	return {
		main,
		workers,
		redis,
		webhookUrl: (webhookPath) => webhookUrl(webhooks.url, webhookPath),
	};
}
