import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { IDataObject } from 'n8n-workflow';
import {
	startCluster,
	type Cluster,
	type ClusterOptions,
	type Worker,
} from '../../../sandbox/n8n/queueMode/cluster';
import type { ExecutionSummary } from '../../../sandbox/n8n/rest';
import { until } from '../../../sandbox/n8n/until';
import { pack } from '../../pack';
import { account } from '../../start/demo';
import { BenchSandbox } from '../sandbox';
import { contentsFor, MESSAGE_HEADERS, MESSAGES_PATH } from './contents';
import { outcomeOf, type Kind, type Outcome } from './outcome';

const PATIENCE = { minutes: 10, every: 250 };

/** What does not end for so long, while the vendors are asked nothing, stays as it is. */
const LEFT_MS = 60_000;

const MESSAGES_AT_ONCE = 20;

/** Statuses of executions that did not come to their end. */
const CUT = ['crashed', 'error'] as const;

/** A cluster beside the simulated vendors, and what one does with both. */
export class Trial {
	private constructor(
		readonly cluster: Cluster,
		readonly sandbox: BenchSandbox,
		/** Ends everything and removes what it wrote. */
		readonly stop: () => Promise<void>,
	) {}

	/**
	 * @throws when Redis or PostgreSQL is not installed, and when a process does not come up
	 */
	static async start({ env, version }: Pick<ClusterOptions, 'env' | 'version'>): Promise<Trial> {
		const folder = await mkdtemp(path.join(tmpdir(), 'workforce-queue-'));
		const sandbox = await BenchSandbox.start();
		const leave = async () => {
			await sandbox.stop();
			await rm(folder, { recursive: true });
		};
		try {
			const { tarball } = await pack(folder);
			const { credentials, workflows } = contentsFor(sandbox.url);
			const cluster = await startCluster({
				folder,
				tarball,
				env,
				version,
				fill: async ({ commands }) => {
					await commands.importCredentials(credentials);
					await commands.importWorkflows(workflows);
				},
			});
			await cluster.main.rest.signIn(account);
			return new Trial(cluster, sandbox, async () => {
				await cluster.stop();
				await leave();
			});
		} catch (cause) {
			await leave();
			throw cause;
		}
	}

	/** Sends a message to the trigger of Dyflexis, and gives the status of the answer. */
	async message(body: IDataObject, headers: Record<string, string> = MESSAGE_HEADERS) {
		return (await this.post(MESSAGES_PATH, body, headers)).status;
	}

	/** Sends messages to the trigger of Dyflexis, a few at a time, and gives those that it took in. */
	async messages<T extends IDataObject>(bodies: T[]): Promise<T[]> {
		const queue = bodies.values();
		const taken: T[] = [];
		const sender = async () => {
			for (const body of queue) if ((await this.message(body)) === 200) taken.push(body);
		};
		await Promise.all(Array.from({ length: MESSAGES_AT_ONCE }, sender));
		return taken;
	}

	/** Has a workflow handle rows, and gives the ID of the execution. */
	async batch(workflowId: string, rows: unknown[]): Promise<string> {
		const newest = async () => (await this.executions(workflowId))[0]?.id;
		const before = await newest();
		const { ok, status } = await this.post(workflowId, { rows });
		if (!ok) throw new Error(`The webhook of ${workflowId} answered ${status}`);
		const started = async () => {
			const id = await newest();
			return id !== before && id;
		};
		return await until(`${workflowId} is started`, started, PATIENCE);
	}

	/** The worker that has begun an execution, once one has. */
	async workerOf(executionId: string): Promise<Worker> {
		const begun = async () => {
			for (const worker of this.cluster.workers) {
				if ((await startedOn(worker)).includes(executionId)) return worker;
			}
			return undefined;
		};
		return await until(`a worker begins execution ${executionId}`, begun, PATIENCE);
	}

	/** Waits until the vendor has booked at least so many of what was sent. */
	async booked(kind: Kind, count: number): Promise<void> {
		const done = async () => (await this.outcome([], kind)).booked.length >= count;
		await until(`${count} of ${kind.operation} are booked`, done, PATIENCE);
	}

	/** What became of what was sent, as the vendor sees it. */
	async outcome(sent: readonly string[], kind: Kind): Promise<Outcome> {
		return outcomeOf(sent, await this.sandbox.journal(), kind);
	}

	/**
	 * Waits until no execution of a workflow is under way, and gives those that did not come to their
	 * end: the cut ones, and those that stay as they are, since the worker that had taken them from the
	 * queue does not know of them any more.
	 */
	async settled(workflowId: string): Promise<ExecutionSummary[]> {
		const { rest } = this.cluster.main;
		let change = { to: '', at: 0 };
		const unchanged = async () => {
			const open = await rest.executions({ workflowId, status: ['new', 'running'] });
			const { requests } = await this.sandbox.traffic();
			const to = [requests, ...open.map(({ id, status }) => `${id} ${status}`)].join();
			if (to !== change.to) change = { to, at: Date.now() };
			return (open.length === 0 || Date.now() - change.at > LEFT_MS) && open;
		};
		const open = await until(`executions of ${workflowId} are over`, unchanged, PATIENCE);
		return [...(await rest.executions({ workflowId, status: [...CUT] })), ...open];
	}

	async executions(workflowId: string): Promise<ExecutionSummary[]> {
		return await this.cluster.main.rest.executions({ workflowId });
	}

	/** The items that n8n still has for the node that a retry begins with; none where it kept none. */
	async kept(executionId: string): Promise<IDataObject[]> {
		const { data } = await this.cluster.main.rest.execution(executionId);
		const next = data.executionData?.nodeExecutionStack[0];
		return (next?.data['main']?.[0] ?? []).map(({ json }) => json);
	}

	/** Has n8n stop an execution that is under way or queued. */
	async stopExecution(executionId: string): Promise<void> {
		await this.cluster.main.rest.request('POST', `/executions/${executionId}/stop`, {});
	}

	/** Has n8n retry an execution, as the button in its list does, and gives how that one ended. */
	async retry(executionId: string): Promise<string> {
		const { rest } = this.cluster.main;
		const { id } = await rest.request<{ id: string }>(
			'POST',
			`/executions/${executionId}/retry`,
			{},
		);
		return (await rest.ended(id)).status;
	}

	private async post(webhookPath: string, body: unknown, headers: Record<string, string> = {}) {
		const response = await fetch(this.cluster.webhookUrl(webhookPath), {
			method: 'POST',
			headers: { 'content-type': 'application/json', ...headers },
			body: JSON.stringify(body),
		});
		await response.arrayBuffer();
		return response;
	}
}

/** IDs of the executions that a worker has begun. */
export async function startedOn({ logFile }: Worker): Promise<string[]> {
	const log = await readFile(logFile, 'utf8');
	return [...log.matchAll(/Worker started execution (\d+) /g)].map(([, id]) => id ?? '');
}
