import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { IRunExecutionData } from 'n8n-workflow';
import type { ExportedCredential, ExportedWorkflow } from '../../sandbox/n8n/commandLine';
import { N8n, type RunningN8n } from '../../sandbox/n8n/instance';
import { pack } from '../pack';
import { cpuSeconds, peakMegabytes, resetPeak } from './process';
import { BenchSandbox } from './sandbox';
import { MEASURED } from './workflows';

/** Whom an n8n that is measured belongs to. */
export const OWNER = {
	email: 'bench@example.invalid',
	password: 'Bench-1234',
	firstName: 'Bench',
	lastName: 'Mark',
};

/** What one execution took. */
export interface Measured {
	/** Of the measured nodes alone. */
	seconds: number;
	/** Of the process of n8n, from the call to the end of the execution. */
	cpuSeconds: number;
	/** Items that the last of the measured nodes put out. */
	items: number;
	/** Of the process of n8n while it ran. */
	peakMb: number;
}

/** What an n8n is given before it starts for the first time. */
interface Contents {
	credentials: ExportedCredential[];
	workflows: ExportedWorkflow[];
}

/** What stands ready for a measurement. */
export interface Bench {
	n8n: N8n;
	sandbox: BenchSandbox;
	/** The folder that holds n8n's `.n8n` folder. */
	userFolder: string;
}

/**
 * An n8n with the pack and with workflows that are not published yet, beside a sandbox, for as long as
 * `work` takes.
 *
 * @param env environment variables for n8n on top of ours
 */
export async function withN8n(
	contents: (sandboxUrl: string) => Contents,
	env: Record<string, string>,
	work: (bench: Bench) => Promise<void>,
): Promise<void> {
	const folder = await mkdtemp(path.join(tmpdir(), 'workforce-bench-'));
	const userFolder = path.join(folder, 'user');
	const sandbox = await BenchSandbox.start();
	try {
		const n8n = await N8n.prepare({ userFolder, env });
		await n8n.installPackage((await pack(folder)).tarball);
		const { credentials, workflows } = contents(sandbox.url);
		await n8n.commands.importCredentials(credentials);
		await n8n.commands.importWorkflows(workflows);
		await work({ n8n, sandbox, userFolder });
	} finally {
		await sandbox.stop();
		await rm(folder, { recursive: true, force: true });
	}
}

/** The same with its workflows published. */
export async function withBench(
	contents: (sandboxUrl: string) => Contents,
	work: (n8n: N8n, sandbox: BenchSandbox) => Promise<void>,
): Promise<void> {
	await withN8n(contents, {}, async ({ n8n, sandbox }) => {
		for (const { id } of contents(sandbox.url).workflows) await n8n.commands.publish(id);
		await work(n8n, sandbox);
	});
}

/** Measures in a fresh n8n, so that no run inherits memory or executions. */
export async function inFreshN8n<T>(
	n8n: N8n,
	workflowId: string,
	measure: (running: RunningN8n) => Promise<T>,
): Promise<T> {
	const running = await n8n.start();
	try {
		await running.rest.signIn(OWNER);
		await running.rest.triggersUp(workflowId);
		return await measure(running);
	} finally {
		await running.stop();
	}
}

/** Has a published workflow handle these rows, and measures it. */
export async function handle(
	n8n: RunningN8n,
	workflowId: string,
	rows: unknown[],
): Promise<Measured> {
	await resetPeak(n8n.pid);
	const before = await cpuSeconds(n8n.pid);
	const response = await fetch(n8n.webhookUrl(workflowId), {
		method: 'POST',
		headers: { 'content-type': 'application/json' },
		body: JSON.stringify({ rows }),
	});
	if (!response.ok) throw new Error(`The webhook of ${workflowId} answered ${response.status}`);
	await response.arrayBuffer();
	const id = await newest(n8n, workflowId);
	const ofProcess = {
		cpuSeconds: (await cpuSeconds(n8n.pid)) - before,
		peakMb: await peakMegabytes(n8n.pid),
	};
	return { ...ofProcess, ...measuredIn((await n8n.rest.execution(id)).data) };
}

/** What n8n recorded of the measured nodes, which run one after another. */
function measuredIn({ resultData }: IRunExecutionData): Pick<Measured, 'seconds' | 'items'> {
	const runs = Object.entries(resultData.runData)
		.filter(([name]) => name.startsWith(MEASURED))
		.flatMap(([, tasks]) => tasks);
	const last = runs.at(-1);
	if (last?.executionStatus !== 'success') {
		throw new Error(`An execution ended with ${last?.error?.message ?? 'no result'}`);
	}
	const milliseconds = runs.reduce((sum, { executionTime }) => sum + executionTime, 0);
	return { seconds: milliseconds / 1000, items: last.data?.main?.[0]?.length ?? 0 };
}

/**
 * ID of the execution that was started last, once it is over. Only the list is asked meanwhile: n8n reads
 * all data of an execution to tell of one, which would slow down what is measured.
 */
async function newest(n8n: RunningN8n, workflowId: string): Promise<string> {
	await sleep(500);
	for (let tries = 0; tries < 1200; tries += 1) {
		await sleep(250);
		const [last] = await n8n.rest.executions({ workflowId });
		if (last?.stoppedAt) return last.id;
	}
	throw new Error(`No execution of ${workflowId} ended within five minutes`);
}
