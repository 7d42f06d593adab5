import { setImmediate as nextTurn } from 'node:timers/promises';
import { runInLanes } from '../../lib/lanes';

interface Job {
	id: number;
	key?: string;
}

const jobs = (...keys: Array<string | undefined>): Job[] => keys.map((key, id) => ({ id, key }));

/** Runs jobs, each over a number of turns, and notes what starts, ends and runs together. */
async function observe(
	given: Job[],
	atOnce: number,
	{
		turns = () => 1,
		goOn = () => true,
	}: Partial<Record<'turns', (job: Job) => number>> & {
		goOn?: (job: Job) => boolean;
	} = {},
) {
	const started: number[] = [];
	const log: string[] = [];
	const running = new Set<Job>();
	let most = 0;
	await runInLanes(given, atOnce, async (job) => {
		started.push(job.id);
		log.push(`+${job.id}`);
		const { key } = job;
		if (key !== undefined) {
			expect([...running].filter((other) => other.key === key)).toEqual([]);
		}
		running.add(job);
		most = Math.max(most, running.size);
		for (let turn = 0; turn < turns(job); turn += 1) await nextTurn();
		running.delete(job);
		log.push(`-${job.id}`);
		return goOn(job);
	});
	return { started, log, most };
}

describe('runInLanes', () => {
	it('does nothing without jobs', async () => {
		expect((await observe([], 8)).started).toEqual([]);
	});

	it.each([
		[1, 1],
		[3, 3],
		[64, 20],
	])('of 20 free jobs with a bound of %i runs %i together', async (atOnce, most) => {
		const seen = await observe(jobs(...Array<undefined>(20).fill(undefined)), atOnce);
		expect(seen.most).toBe(most);
		expect(seen.started).toEqual(Array.from({ length: 20 }, (_, id) => id));
	});

	it('runs jobs of one key one after another in input order, whatever they take', async () => {
		const keys = Array.from({ length: 60 }, (_, at) => `person ${at % 7}`);
		const given = jobs(...keys);
		const { log, most } = await observe(given, 16, { turns: ({ id }) => (id * 13) % 5 });
		expect(most).toBeGreaterThan(1);
		expect(most).toBeLessThanOrEqual(7);
		for (const key of new Set(keys)) {
			const ids = given.filter((job) => job.key === key).map(({ id }) => id);
			const own = log.filter((line) => ids.includes(Math.abs(Number(line))));
			expect(own).toEqual(ids.flatMap((id) => [`+${id}`, `-${id}`]));
		}
	});

	it('takes hostile texts as keys, the empty one too', async () => {
		const seen = await observe(jobs('__proto__', '', '__proto__', 'constructor', ''), 8);
		expect(seen.most).toBe(3);
		expect(seen.started).toHaveLength(5);
	});

	it('starts nothing more once a job says stop, and lets what runs end', async () => {
		const given = jobs(...Array<undefined>(50).fill(undefined));
		const seen = await observe(given, 4, {
			turns: ({ id }) => (id === 5 ? 1 : 3),
			goOn: ({ id }) => id !== 5,
		});
		expect(seen.started.length).toBeLessThan(12);
		expect(seen.log.filter((line) => line.startsWith('-'))).toHaveLength(seen.started.length);
	});

	it('stops inside a lane', async () => {
		const seen = await observe(jobs('a', 'a', 'a'), 8, { goOn: ({ id }) => id !== 1 });
		expect(seen.started).toEqual([0, 1]);
	});

	it('runs ten thousand jobs once each', async () => {
		const done: number[] = [];
		const given = jobs(...Array.from({ length: 10_000 }, (_, at) => `${at % 100}`));
		await runInLanes(given, 32, async ({ id }) => done.push(id) > 0);
		expect(new Set(done).size).toBe(10_000);
		expect(done).toHaveLength(10_000);
	});
});
