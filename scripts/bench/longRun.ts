import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { freePort } from '../../sandbox/n8n/ports';
import { ask } from './database';
import { figureOf } from './longRun/figure';
import { openInspector } from './longRun/inspector';
import { Load, settle } from './longRun/load';
import { sampleUntil, type Sample } from './longRun/samples';
import { tableOf } from './longRun/table';
import { workflows } from './longRun/workflows';
import { OWNER, withN8n } from './n8n';
import { credentialsFor } from './triggers';

/** In which each trigger polls as often as it does in two hours at one poll a minute. */
const MINUTES = 20;

const FIGURE = path.resolve(__dirname, '../../docs/images/long-run.svg');

/** How many executions an n8n has begun, those that it did not keep included. */
const executionsIn = (userFolder: string): number =>
	ask<{ seq: number }>(
		userFolder,
		"SELECT seq FROM sqlite_sequence WHERE name = 'execution_entity'",
	)[0]?.seq ?? 0;

/**
 * Lets one n8n poll, receive messages and send batches, and samples what it holds. Draws the figure of
 * docs/benchmarks.md, too.
 */
export async function benchLongRun(): Promise<string> {
	const port = await freePort();
	const contents = (url: string) => ({ credentials: credentialsFor(url), workflows });
	const env = { NODE_OPTIONS: `--inspect=127.0.0.1:${port}` };
	let samples: Sample[] = [];
	let executions = 0;
	await withN8n(contents, env, async ({ n8n, sandbox, userFolder }) => {
		const absences = await settle(sandbox);
		const running = await n8n.start();
		const inspector = await openInspector(port);
		try {
			await running.rest.signIn(OWNER);
			for (const { id } of workflows) await running.rest.activate(id);
			const load = new Load(running, sandbox, absences);
			const end = Date.now() + MINUTES * 60_000;
			const watched = { pid: running.pid, userFolder, inspector, events: () => load.events };
			[samples] = await Promise.all([sampleUntil(end, watched), load.until(end)]);
			executions = executionsIn(userFolder);
		} finally {
			inspector.close();
			await running.stop();
		}
	});
	await writeFile(FIGURE, await figureOf(samples));
	return tableOf(samples, executions);
}
