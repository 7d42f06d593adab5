import { faker } from '@faker-js/faker';
import { setTimeout as sleep } from 'node:timers/promises';
import type { RunningN8n } from '../../../sandbox/n8n/instance';
import { ask } from '../database';
import { OWNER, withN8n, type Bench } from '../n8n';
import type { BenchSandbox } from '../sandbox';
import { credentialsFor } from '../triggers';
import { countAll, type Counts } from './count';
import { executionsIn } from './executions';
import { CHANGED, EVERY, watched, workflows } from './watched';

const KILLS = 6;
/** Between two kills, and after the last one, things happen in as many steps. */
const STEPS_A_ROUND = 25;
const STEP_MS = 1000;
/** What the vendors take for each answer, so that polls are met in their middle, too. */
const LATENCY_MS = 300;
/** All is calm when nothing has ended for so long, which is several polls; awaited so many times. */
const [CALM_MS, MOST_CALMS] = [60_000, 10];
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

/**
 * Starts n8n, and again when it or its triggers do not come up, as the supervisor of a server does.
 *
 * @throws when they do not come up three times in a row
 */
async function start({ n8n }: Pick<Bench, 'n8n'>, tries = 3): Promise<RunningN8n> {
	let running: RunningN8n | undefined;
	try {
		running = await n8n.start();
		await running.rest.signIn(OWNER);
		for (const { id } of workflows) await running.rest.triggersUp(id);
		return running;
	} catch (thrown) {
		await running?.kill();
		if (tries === 1) throw thrown;
		return await start({ n8n }, tries - 1);
	}
}

/** Lets a share of everything happen, step by step, and adds the ids to those of each trigger. */
async function arrive(sandbox: BenchSandbox, round: number, arrived: string[][]): Promise<void> {
	for (let step = 0; step < STEPS_A_ROUND; step += 1) {
		for (const [index, { count, arrive: happen }] of watched.entries()) {
			const some = count / (KILLS + 1) / STEPS_A_ROUND;
			const from = (round * STEPS_A_ROUND + step) * some;
			const [first, next] = [Math.round(from), Math.round(from + some)];
			if (next > first) arrived[index]?.push(...(await happen(sandbox, first, next - first)));
		}
		await sleep(STEP_MS);
	}
}

/** Kills n8n after a while, every other time shortly after a poll has begun, and starts it again. */
async function killOnce(bench: Bench, running: RunningN8n, round: number): Promise<RunningN8n> {
	await sleep(between(5_000, 25_000));
	if (round % 2 === 1) {
		await pollBegins(bench.sandbox, faker.helpers.arrayElement(watched).path);
		await sleep(between(0, 1500));
	}
	await running.kill();
	await sleep(between(0, 5_000));
	return await start(bench);
}

/** Waits until nothing ends any more. */
async function calm(userFolder: string): Promise<void> {
	const ended = () =>
		ask<{ count: number }>(
			userFolder,
			"SELECT count(*) AS count FROM execution_entity WHERE status NOT IN ('new', 'running')",
		)[0]?.count;
	let before: number | undefined;
	for (
		let calms = 0;
		calms < MOST_CALMS && (before === undefined || before !== ended());
		calms += 1
	) {
		before = ended();
		await sleep(CALM_MS);
	}
}

/** Counts what one n8n makes of all that arrives while it is killed again and again. */
export async function crashOften(env: Record<string, string>): Promise<Counts[]> {
	let counts: Counts[] = [];
	const contents = (url: string) => ({ credentials: credentialsFor(url), workflows });
	await withN8n(contents, env, async (bench) => {
		const { n8n, sandbox, userFolder } = bench;
		faker.seed(SEED);
		await sandbox.prepare([{ kind: 'latency', ms: LATENCY_MS }]);
		await sandbox.control('POST', 'shyftplan/demo/absences', { count: CHANGED });
		let running = await n8n.start();
		await running.rest.signIn(OWNER);
		for (const { id } of workflows) await running.rest.activate(id);
		// The first polls learn what is there already.
		await sleep(2 * EVERY * 1000);
		const arrived = watched.map((): string[] => []);
		for (let round = 0; round < KILLS; round += 1) {
			const killed = killOnce(bench, running, round);
			[running] = await Promise.all([killed, arrive(sandbox, round, arrived)]);
		}
		await arrive(sandbox, KILLS, arrived);
		await calm(userFolder);
		await running.stop();
		counts = countAll(arrived, executionsIn(userFolder));
	});
	return counts;
}
