import { setTimeout } from 'node:timers/promises';
import { startSandbox, type FaultRule, type Sandbox } from '../../sandbox/server';
import { bookingsOf, journalEnd, prepare, runOperation, setFaults, writesOf } from './run';
import { expectNoSecret } from './scenario';
import {
	requestsOf,
	testedOperation,
	testedOperations,
	type Item,
	type Secrets,
	type Tested,
	type VendorCase,
} from './vendorCase';

const MINUTE = 60_000;

/** Answers come in another order than requests, and some not at all. */
const TURMOIL: FaultRule[] = [
	{ kind: 'latency', ms: 40, every: 3 },
	{ kind: 'reset-before', every: 7 },
	{ kind: 'reset-after', every: 11 },
	{ kind: 'status', status: 429, headers: { 'retry-after': '1' }, skip: 12, times: 2 },
	{ kind: 'status', status: 500, every: 9 },
];

const KEYS = 3;
const ITEMS_EACH = 8;

const BATCH = 300;
const PER_SECOND = 45;
/** Of all requests. A pace that does not adapt is refused far more often. */
const MOST_REFUSED = 0.2;

const LONG_BATCH = 400;
const AT_ONCE = 4;
const ANSWER_AFTER_MS = 50;
/** Requests that are answered before a batch is stopped. */
const SENT_BEFORE = 20;
const PROMPT_MS = 500;

const range = (length: number) => Array.from({ length }, (_, n) => n);

/** Declares the tests of many items at once: order, a limited rate, and a stop in the middle. */
export function batchesUnderFaults(vendor: VendorCase, secrets: Secrets): void {
	let sandbox: Sandbox;
	/** What the sandbox booked of these items, by place in the list, in the order of booking. */
	const booked = (tested: Tested, items: Item[], since: number): number[] =>
		writesOf(sandbox, tested, since).map((write) =>
			items.findIndex(({ mark }) => write.includes(mark)),
		);

	beforeAll(async () => {
		sandbox = await startSandbox({ port: 0, keys: { [vendor.name]: secrets.key } });
	});

	beforeEach(() => sandbox.control.reset());

	afterAll(async () => sandbox.close());

	const ordered = testedOperations(vendor).flatMap(({ row: { inOrder }, ...tested }) =>
		inOrder === undefined ? [] : [{ ...tested, row: { inOrder } }],
	);

	test('an operation that keeps an order is there to be tested', () => {
		expect(ordered.map(({ effect }) => effect)).toEqual(
			expect.arrayContaining(Object.keys(vendor.batch)),
		);
	});

	test.each(ordered)(
		'$name ($effect) keeps the order of each key under resets, waits and 500s',
		async ({ name, effect, row }) => {
			const tested = testedOperation(vendor, name);
			const lists = range(KEYS).map((key) => range(ITEMS_EACH).map((n) => row.inOrder(key, n)));
			const plain = range(ITEMS_EACH).flatMap((n) => lists.map((list) => list[n] as Item));
			const items = await prepare(vendor, secrets, tested, sandbox.url, plain);
			const since = journalEnd(sandbox);
			sandbox.control.faults(TURMOIL);
			const requestOptions = { requestsAtOnce: 8, retries: 6 };
			const result = await runOperation(vendor, secrets, tested, sandbox.url, {
				items,
				requestOptions,
			});

			for (const list of lists) {
				const order = booked(tested, list, since).filter((place) => place >= 0);
				expect(order).toEqual(order.toSorted((one, other) => one - other));
			}
			const bookings = bookingsOf(sandbox, tested, items, since);
			const doubtful = new Set(result.failed.map(({ json }) => json['mark']));
			items.forEach(({ mark }, place) => {
				if (!doubtful.has(mark)) expect(bookings[place]).toBeGreaterThanOrEqual(1);
				if (effect === 'once') expect(bookings[place]).toBeLessThanOrEqual(1);
			});
			if (effect === 'upsert') expect(result.failed).toEqual([]);
			expectNoSecret(secrets, result);
		},
		MINUTE,
	);

	test(
		`${vendor.batch.upsert}: ${BATCH} items at ${PER_SECOND} a second are all booked, and the pace adapts`,
		async () => {
			const tested = testedOperation(vendor, vendor.batch.upsert);
			const plain = range(BATCH).map((n) => tested.row.item(n));
			const items = await prepare(vendor, secrets, tested, sandbox.url, plain);
			const since = journalEnd(sandbox);
			const seen = setFaults(sandbox, { kind: 'rate', perSecond: PER_SECOND });
			const result = await runOperation(vendor, secrets, tested, sandbox.url, {
				items,
				requestOptions: { requestsAtOnce: 32 },
			});
			const [rate] = await seen();

			expect(result.failed).toEqual([]);
			expect(bookingsOf(sandbox, tested, items, since)).toEqual(items.map(() => 1));
			expect(rate?.struck).toBeGreaterThan(0);
			const sent = BATCH * requestsOf(tested).length;
			expect(rate?.struck).toBeLessThan(sent * MOST_REFUSED);
			expect(result.hints[0]?.message).toMatch(/asked \d+ times? to slow down/);
			expectNoSecret(secrets, result);
		},
		MINUTE,
	);

	const stops: Array<{ state: string; faults: FaultRule[] }> = [
		{ state: 'in the middle', faults: [{ kind: 'latency', ms: ANSWER_AFTER_MS }] },
		{
			state: 'that waits for a throttled service',
			faults: [
				{ kind: 'status', status: 429, headers: { 'retry-after': '60' }, skip: SENT_BEFORE },
			],
		},
		{ state: 'that waits for answers', faults: [{ kind: 'timeout', skip: SENT_BEFORE }] },
	];
	const names = Object.values(vendor.batch);

	describe.each(names)('%s:', (name) => {
		test.each(stops)(
			'a batch $state stops promptly, and sends nothing afterwards',
			async ({ faults }) => {
				const tested = testedOperation(vendor, name);
				const plain = range(LONG_BATCH).map((n) => tested.row.item(n));
				const items = await prepare(vendor, secrets, tested, sandbox.url, plain);
				const before = sandbox.control.traffic().requests;
				const since = journalEnd(sandbox);
				const each = requestsOf(tested).length;
				sandbox.control.faults(faults);
				const stop = new AbortController();
				const running = runOperation(vendor, secrets, tested, sandbox.url, {
					items,
					requestOptions: { requestsAtOnce: AT_ONCE },
					more: { signal: stop.signal },
				});
				while (sandbox.control.traffic().requests - before <= SENT_BEFORE)
					await setTimeout(ANSWER_AFTER_MS);
				await setTimeout(2 * ANSWER_AFTER_MS);
				const stoppedAt = performance.now();
				stop.abort();
				const result = await running;
				expect(performance.now() - stoppedAt).toBeLessThan(PROMPT_MS);
				expect(result.status).toBe('canceled');
				expect(result.stillRunning).toBe(false);
				expectNoSecret(secrets, result);

				const sent = () => [
					sandbox.control.traffic().requests - before,
					writesOf(sandbox, tested, since).length,
				];
				await setTimeout(4 * ANSWER_AFTER_MS);
				const [requests = 0, bookings = 0] = sent();
				expect(requests).toBeLessThan(LONG_BATCH / 2);
				// Of an item of several requests, the last one books.
				const leastBooked = Math.floor((SENT_BEFORE - (each - 1) * AT_ONCE) / each);
				expect(bookings).toBeGreaterThanOrEqual(leastBooked);
				await setTimeout(10 * ANSWER_AFTER_MS);
				expect(sent()).toEqual([requests, bookings]);
			},
			MINUTE,
		);
	});
}
