import type { IDataObject } from 'n8n-workflow';
import { inTurn } from '../../lib/turns';

let triggers = 0;

/** A trigger whose polls work as they are told. */
function trigger() {
	triggers += 1;
	const name = `trigger ${triggers}`;
	return async (cursor: IDataObject, work: () => Promise<void>, budget = 45_000) =>
		await inTurn({ trigger: name, cursor, budget }, async () => {
			await work();
			return 'polled';
		});
}

/** A poll that goes on from a cursor to another. */
const on = (cursor: IDataObject, last: number) => async () => {
	await Promise.resolve();
	cursor.last = last;
};

const nothing = async () => await Promise.resolve();

describe('the turn of a poll', () => {
	let now = 0;
	beforeEach(() => {
		now = 0;
		jest.spyOn(Date, 'now').mockImplementation(() => now);
	});
	afterEach(() => {
		jest.restoreAllMocks();
	});

	test('is not there while another poll of the trigger is under way', async () => {
		const poll = trigger();
		let end = () => {};
		const first = poll({ last: 1 }, async () => await new Promise((resolve) => (end = resolve)));
		expect(await poll({ last: 1 }, nothing)).toBeNull();
		expect(await trigger()({ last: 1 }, nothing)).toBe('polled');
		end();
		expect(await first).toBe('polled');
		expect(await poll({ last: 1 }, nothing)).toBe('polled');
	});

	test('comes when the time of a poll that does not end is over, and stays its own', async () => {
		const poll = trigger();
		const ends: Array<() => void> = [];
		const hang = async () => await new Promise<void>((resolve) => ends.push(resolve));
		const first = poll({ last: 1 }, hang, 100);
		now = 100;
		const second = poll({ last: 1 }, hang, 100);
		ends[0]?.();
		expect(await first).toBe('polled');
		expect(await poll({ last: 1 }, nothing)).toBeNull();
		ends[1]?.();
		expect(await second).toBe('polled');
		expect(await poll({ last: 1 }, nothing)).toBe('polled');
	});

	test.each([0, 1, 29_999])(
		'is not there %d ms after polls went on from where this one begins',
		async (later) => {
			const poll = trigger();
			for (const [from, to] of [
				[1, 2],
				[2, 3],
			] as const) {
				const cursor = { last: from };
				expect(await poll(cursor, on(cursor, to))).toBe('polled');
			}
			now = later;
			expect(await poll({ last: 1 }, nothing)).toBeNull();
			expect(await poll({ last: 2 }, nothing)).toBeNull();
			expect(await poll({ last: 3 }, nothing)).toBe('polled');
		},
	);

	test('comes half a minute later, when n8n has not kept where the last one went', async () => {
		const poll = trigger();
		const cursor = { last: 1 };
		await poll(cursor, on(cursor, 2));
		now = 30_000;
		expect(await poll({ last: 1 }, nothing)).toBe('polled');
	});

	test('comes at once after a poll that found nothing, or did not succeed', async () => {
		const poll = trigger();
		expect(await poll({ last: 1 }, nothing)).toBe('polled');
		const fails = poll({ last: 1 }, async () => await Promise.reject(new Error('no answer')));
		await expect(fails).rejects.toThrow('no answer');
		expect(await poll({ last: 1 }, nothing)).toBe('polled');
	});

	test('comes at once for a poll without a cursor', async () => {
		const poll = trigger();
		const cursor: IDataObject = {};
		await poll(cursor, on(cursor, 1));
		expect(await poll({}, nothing)).toBe('polled');
	});
});
