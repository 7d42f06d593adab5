import { faker } from '@faker-js/faker';
import { setTimeout as sleep } from 'node:timers/promises';
import type { RunningN8n } from '../../../sandbox/n8n/instance';
import { OWNER, withN8n, type Bench } from '../n8n';
import type { BenchSandbox } from '../sandbox';
import { credentialsFor } from '../triggers';
import { countAll, type Counts } from './count';
import { executionsIn } from './executions';
import { CHANGED, EVERY, watched, workflows } from './watched';

const KILLS = 6;
/** Everything arrives in as many steps. */
const STEPS = 200;
const STEP_MS = 1500;
/** What the vendors take for each answer, so that polls are met in their middle, too. */
const LATENCY_MS = 300;
/** What is still under way is awaited for as many polls. */
const CALM_POLLS = 9;
const SEED = 42;

/** A number of milliseconds, the same ones in each run. */
const between = (min: number, max: number) => faker.number.int({ min, max });

/** Waits until the next poll of any trigger has begun. */
async function pollBegins(sandbox: BenchSandbox, path: string): Promise<void> {
	const asked = async () =>
		Object.entries((await sandbox.traffic()).byPath)
			.filter(([each]) => each.includes(path))
			.reduce((sum, [, count]) => sum + count, 0);
	const before = await asked();
	const deadline = Date.now() + 2 * EVERY * 1000;
	while ((await asked()) === before && Date.now() < deadline) await sleep(20);
}

async function start({ n8n }: Bench): Promise<RunningN8n> {
	const running = await n8n.start();
	await running.rest.signIn(OWNER);
	return running;
}

/** Lets everything happen, step by step, and tells the ids, trigger by trigger. */
async function arrive(sandbox: BenchSandbox): Promise<string[][]> {
	const arrived = watched.map((): string[] => []);
	for (let step = 0; step < STEPS; step += 1) {
		for (const [index, { count, arrive: happen }] of watched.entries()) {
			const some = count / STEPS;
			arrived[index]?.push(...(await happen(sandbox, step * some, some)));
		}
		await sleep(STEP_MS);
	}
	return arrived;
}

/**
 * Kills n8n again and again, every other time shortly after a poll has begun, and starts it again.
 *
 * @returns the n8n that runs in the end
 */
async function killOften(bench: Bench, first: RunningN8n): Promise<RunningN8n> {
	let running = first;
	for (let kill = 0; kill < KILLS; kill += 1) {
		await sleep(between(5_000, 30_000));
		if (kill % 2 === 1) {
			await pollBegins(bench.sandbox, faker.helpers.arrayElement(watched).path);
			await sleep(between(0, 1500));
		}
		await running.kill();
		await sleep(between(0, 5_000));
		running = await start(bench);
		for (const { id } of workflows) await running.rest.triggersUp(id);
	}
	return running;
}

/** Counts what one n8n makes of all that arrives while it is killed again and again. */
export async function crashOften(env: Record<string, string>): Promise<Counts[]> {
	let counts: Counts[] = [];
	const contents = (url: string) => ({ credentials: credentialsFor(url), workflows });
	await withN8n(contents, env, async (bench) => {
		const { sandbox, userFolder } = bench;
		faker.seed(SEED);
		await sandbox.prepare([{ kind: 'latency', ms: LATENCY_MS }]);
		await sandbox.control('POST', 'shyftplan/demo/absences', { count: CHANGED });
		const first = await start(bench);
		for (const { id } of workflows) await first.rest.activate(id);
		// The first polls learn what is there already.
		await sleep(2 * EVERY * 1000);
		const [arrived, last] = await Promise.all([arrive(sandbox), killOften(bench, first)]);
		await sleep(CALM_POLLS * EVERY * 1000);
		await last.stop();
		counts = countAll(arrived, executionsIn(userFolder));
	});
	return counts;
}
