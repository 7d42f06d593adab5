import { setTimeout } from 'node:timers/promises';
import { freePort } from '../../sandbox/n8n/ports';
import type { Sandbox } from '../../sandbox/server';
import type { NodeResult } from '../harness';
import { bookingsOf, journalEnd, prepare, runOperation } from './run';
import { openDoor, runAll } from './sandboxes';
import { expectNoSecret } from './scenario';
import { sendingOperations, type Secrets, type Tested, type VendorCase } from './vendorCase';

/** On every machine nobody listens there. */
const CLOSED = 'http://127.0.0.1:1';
/** Long enough that the first attempts are over, short enough that the last ones are not. */
const CLOSED_FOR_MS = 400;
const RETRIES_ENOUGH = 8;
const AT_ONCE = 6;
const MINUTES = 60_000;

interface Report {
	lasting: NodeResult;
	passing: NodeResult;
	/** How often a write of each item was booked where the refusals passed. */
	bookings: number[];
}

const itemsOf = ({ row }: Tested) => [0, 1, 2].map((n) => row.item(n));

async function runBoth(
	vendor: VendorCase,
	secrets: Secrets,
	tested: Tested,
	sandbox: Sandbox,
): Promise<Report> {
	const items = await prepare(vendor, secrets, tested, sandbox.url, itemsOf(tested));
	const since = journalEnd(sandbox);
	const run = async (url: string, retries: number) =>
		runOperation(vendor, secrets, tested, url, { items, requestOptions: { retries } });

	const lasting = await run(CLOSED, 1);
	const port = await freePort();
	const running = run(`http://127.0.0.1:${port}`, RETRIES_ENOUGH);
	await setTimeout(CLOSED_FOR_MS);
	const close = await openDoor(port, sandbox.port);
	const passing = await running;
	await close();
	return { lasting, passing, bookings: bookingsOf(sandbox, tested, items, since) };
}

/** Declares the tests against a port on which nobody listens, at first or at all. */
export function unreachedHost(vendor: VendorCase, secrets: Secrets): void {
	const operations = sendingOperations(vendor);
	let reports: Map<Tested, Promise<Report>>;

	beforeAll(async () => {
		const keys = { [vendor.name]: secrets.key };
		reports = await runAll(operations, AT_ONCE, keys, async (tested, sandbox) =>
			runBoth(vendor, secrets, tested, sandbox),
		);
	}, 5 * MINUTES);

	describe.each(operations)('$name ($effect), a refused connection:', (tested) => {
		test('one that lasts ends after the retries, and says that nothing was sent', async () => {
			const { lasting } = (await reports.get(tested)) ?? {};
			const marks = itemsOf(tested).map(({ mark }) => mark);
			expect(lasting?.failed.map(({ json }) => json['mark'])).toEqual(marks);
			for (const { json } of lasting?.failed ?? []) {
				expect(json['error']).toMatch(/could not be reached: nothing was sent \[item \d\]$/);
			}
			expect(lasting?.hints.map(({ message }) => message)).toEqual([
				expect.stringMatching(
					/^3 items of 3 could not be done; [1-3] requests? had to be sent again\.$/,
				),
			]);
			expectNoSecret(secrets, lasting);
		});

		test('one that passes is repeated, and every item is done once', async () => {
			const { passing, bookings } = (await reports.get(tested)) ?? {};
			const once = tested.effect === 'read' ? 0 : 1;
			expect(passing?.failed).toEqual([]);
			expect(bookings).toEqual([once, once, once]);
			expect(passing?.hints[0]?.message).toMatch(/requests? had to be sent again/);
			expectNoSecret(secrets, passing);
		});
	});
}
