import { Pace } from '../../lib/pace';
import { rejectionOf } from './support';

/**
 * A pace on a clock of our own. A slot that lies ahead is reached by moving the clock there
 * first, so that nothing waits.
 */
function paced(perSecond?: number) {
	const clock = { now: 1_000_000 };
	const pace = new Pace(perSecond, undefined, () => clock.now);
	return { clock, pace };
}

/** How many requests leave within a period, when each takes the first slot that is free. */
async function countIn(milliseconds: number, { clock, pace }: ReturnType<typeof paced>) {
	const end = clock.now + milliseconds;
	let count = 0;
	while (clock.now < end) {
		const before = pace.summary().longestMs;
		const slot = await immediateSlot(clock, pace, end);
		if (slot === undefined) break;
		expect(pace.summary().longestMs).toBe(before);
		pace.taken();
		count += 1;
	}
	return count;
}

/** The next slot without real waiting: the clock jumps to where a slot is free. */
async function immediateSlot(clock: { now: number }, pace: Pace, end: number) {
	const free = Math.max(
		clock.now,
		Reflect.get(pace, 'nextSlot') as number,
		Reflect.get(pace, 'resumeAt') as number,
	);
	clock.now = free;
	return free < end ? await pace.turn() : undefined;
}

const rateOf = (pace: Pace) => Reflect.get(pace, 'rate') as number;

describe('without a limit', () => {
	it('requests leave at once', async () => {
		const { pace, clock } = paced();
		const slots = await Promise.all(Array.from({ length: 500 }, async () => await pace.turn()));
		expect(new Set(slots)).toEqual(new Set([clock.now]));
		expect(pace.summary()).toEqual({ throttled: 0, longestMs: 0 });
	});

	it('a refusal slows to what the server was seen to accept, less a margin', async () => {
		const { pace, clock } = paced();
		for (let sent = 0; sent < 400; sent += 1) {
			await pace.turn();
			pace.taken();
		}
		const leftAt = await pace.turn();
		clock.now += 2000;
		pace.refused(leftAt, 500);
		expect(rateOf(pace)).toBeCloseTo(200 * 0.95);
	});

	it('a refusal before anything was accepted slows to the slowest pace', async () => {
		const { pace } = paced();
		pace.refused(await pace.turn(), 0);
		expect(rateOf(pace)).toBe(0.5);
	});
});

describe('with a limit', () => {
	it.each([[1], [5], [50]])('of %i a second no more leave', async (limit) => {
		const seen = paced(limit);
		expect(await countIn(10_000, seen)).toBe(limit * 10);
	});

	it('a refusal at least halves what was not measured', async () => {
		const { pace } = paced(40);
		pace.refused(await pace.turn(), 0);
		expect(rateOf(pace)).toBe(20);
	});

	it('a measured pace wins over half', async () => {
		const seen = paced(40);
		expect(await countIn(5000, seen)).toBe(200);
		seen.pace.refused(seen.clock.now, 0);
		expect(rateOf(seen.pace)).toBeCloseTo(38, 0);
	});

	it.each([[0.1], [0.4], [0.5], [1], [30]])(
		'of %d it is never exceeded, neither after refusals nor by recovery',
		async (limit) => {
			const { pace, clock } = paced(limit);
			for (let round = 0; round < 20; round += 1) {
				pace.refused(clock.now, 100);
				expect(rateOf(pace)).toBeLessThanOrEqual(limit);
				clock.now += 200;
			}
			for (let taken = 0; taken < 5000; taken += 1) pace.taken();
			expect(rateOf(pace)).toBe(limit);
		},
	);
});

describe('a refusal', () => {
	it('holds everything up until the time the server named', async () => {
		const { pace, clock } = paced(100);
		pace.refused(await pace.turn(), 3000);
		const refusedAt = clock.now;
		clock.now += 3000;
		expect(await pace.turn()).toBe(refusedAt + 3000);
	});

	it('of the burst that was refused already does not slow again, but may hold up longer', async () => {
		const { pace, clock } = paced(64);
		const leftAt = await pace.turn();
		clock.now += 10;
		for (let at = 0; at < 8; at += 1) pace.refused(leftAt, 1000 + at);
		expect(rateOf(pace)).toBe(32);
		expect(pace.summary().throttled).toBe(8);
		expect(Reflect.get(pace, 'resumeAt')).toBe(clock.now + 1007);
	});

	it('of the next burst slows again', async () => {
		const { pace, clock } = paced(64);
		for (const rate of [32, 16, 8, 4, 2, 1, 0.5, 0.5]) {
			pace.refused(clock.now, 100);
			expect(rateOf(pace)).toBe(rate);
			clock.now += 101;
		}
	});

	it('with a short wait after a long one does not bring the start forward', async () => {
		const { pace, clock } = paced(10);
		const leftAt = await pace.turn();
		pace.refused(leftAt, 5000);
		pace.refused(leftAt, 10);
		expect(Reflect.get(pace, 'resumeAt')).toBe(clock.now + 5000);
	});
});

it('recovers by about a hundredth a second at a high pace, and by half a request at a low one', async () => {
	const high = paced(1000);
	high.pace.refused(await high.pace.turn(), 0);
	high.clock.now += 1;
	const before = rateOf(high.pace);
	await countIn(1000, high);
	expect(rateOf(high.pace) / before).toBeGreaterThan(1.005);
	expect(rateOf(high.pace) / before).toBeLessThan(1.03);

	const low = paced(1000);
	for (let round = 0; round < 20; round += 1) {
		low.pace.refused(low.clock.now, 0);
		low.clock.now += 1;
	}
	expect(rateOf(low.pace)).toBe(0.5);
	await countIn(10_000, low);
	expect(rateOf(low.pace)).toBeGreaterThan(3);
	expect(rateOf(low.pace)).toBeLessThan(9);
});

it('finds the limit of a server and loses little to it', async () => {
	const seen = paced();
	const { pace, clock } = seen;
	let taken = 0;
	let refused = 0;
	let inSecond = 0;
	let second = 0;
	const began = clock.now;
	while (taken < 2000) {
		await immediateSlot(clock, pace, Infinity);
		const now = Math.floor(clock.now / 1000);
		if (now !== second) [second, inSecond] = [now, 0];
		inSecond += 1;
		if (inSecond > 200) {
			refused += 1;
			pace.refused(clock.now, 1000 - (clock.now % 1000));
			clock.now += 1;
		} else {
			taken += 1;
			pace.taken();
			clock.now += 1;
		}
	}
	expect((clock.now - began) / 1000).toBeLessThan(12.5);
	expect(refused).toBeLessThan(50);
});

describe('waiting', () => {
	it('is served, and told as the longest', async () => {
		const pace = new Pace(50);
		const began = performance.now();
		await Promise.all([pace.turn(), pace.turn(), pace.turn()]);
		expect(performance.now() - began).toBeGreaterThanOrEqual(35);
		expect(pace.summary().longestMs).toBeGreaterThan(30);
	});

	it('starts over when a refusal moved the start while it waited', async () => {
		const pace = new Pace(25);
		const leftAt = await pace.turn();
		const waiting = pace.turn();
		pace.refused(leftAt, 80);
		expect((await waiting) - leftAt).toBeGreaterThanOrEqual(75);
	});

	it('ends with a stop', async () => {
		const control = new AbortController();
		const pace = new Pace(0.5, control.signal);
		await pace.turn();
		const waiting = rejectionOf(pace.turn());
		control.abort();
		expect((await waiting).message).toBe('The execution was stopped');
	});
});

it('counts what the server took', () => {
	const { pace } = paced();
	pace.taken();
	pace.taken();
	expect(pace.progress()).toBe(2);
});
