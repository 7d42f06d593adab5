import type { IDataObject } from 'n8n-workflow';
import { Problem } from '../../lib/problem';
import { readSnapshot, type Change } from '../../lib/snapshot';
import { rejectionOf } from './support';

class Trigger {
	cursor: IDataObject = {};

	rows: IDataObject[] = [];

	wanted: Change[] = ['created', 'updated', 'removed'];

	subject = 'accounts';

	isGone: (key: string) => Promise<boolean> = async () => true;

	async poll({ manual = false, deadline = Infinity } = {}): Promise<IDataObject[]> {
		const { rows } = this;
		const { events, cursor } = await readSnapshot(
			{ client: undefined, cursor: { ...this.cursor }, manual, deadline },
			{
				subject: this.subject,
				read: async function* () {
					yield* rows;
				},
				keyOf: ({ id }) => String(id),
				watched: ['balance', 'limit'],
				wanted: this.wanted,
				isGone: this.isGone,
			},
		);
		if (!manual) this.cursor = JSON.parse(JSON.stringify({ ...this.cursor, ...cursor }));
		return events;
	}
}

async function learned(...rows: IDataObject[]): Promise<Trigger> {
	const trigger = new Trigger();
	trigger.rows = rows;
	expect(await trigger.poll()).toEqual([]);
	return trigger;
}

const account = (id: number | string, balance: number, more: IDataObject = {}) => ({
	id,
	balance,
	...more,
});

describe('readSnapshot', () => {
	it('learns first, then tells what was created, updated and removed', async () => {
		const trigger = await learned(account(1, 10), account(2, 20), account(3, 30));
		expect(await trigger.poll()).toEqual([]);
		trigger.rows = [account(4, 40), account(2, 25, { limit: 99 }), account(1, 10)];
		expect(await trigger.poll()).toEqual([
			{ id: 4, balance: 40, change: 'created', before: null },
			{
				id: 2,
				balance: 25,
				limit: 99,
				change: 'updated',
				before: { balance: 20, limit: null },
			},
			{
				change: 'removed',
				key: '3',
				balance: 30,
				limit: null,
				before: { balance: 30, limit: null },
			},
		]);
		expect(await trigger.poll()).toEqual([]);
	});

	it('a change of what is not watched is none', async () => {
		const trigger = await learned(account(1, 10, { name: 'a', limit: null }));
		trigger.rows = [account(1, 10, { name: 'b' })];
		expect(await trigger.poll()).toEqual([]);
	});

	it('gives the wanted changes alone, and remembers the others', async () => {
		const trigger = await learned(account(1, 10), account(2, 20));
		trigger.wanted = ['removed'];
		trigger.rows = [account(1, 11)];
		expect(await trigger.poll()).toMatchObject([{ change: 'removed', key: '2' }]);
		trigger.wanted = ['updated'];
		expect(await trigger.poll()).toEqual([]);
	});

	it('asks of rows that left the list, and does not tell of those that are not gone', async () => {
		const trigger = await learned(account(1, 10), account(2, 20));
		trigger.rows = [];
		trigger.isGone = async (key) => key !== '1';
		expect(await trigger.poll()).toMatchObject([{ change: 'removed', key: '2' }]);
		trigger.isGone = async () => true;
		expect(await trigger.poll()).toEqual([]);
	});

	it('leaves rows for the next poll that there was no time to ask of', async () => {
		const ids = Array.from({ length: 20 }, (_, id) => String(id));
		const trigger = await learned(...ids.map((id) => account(id, 1)));
		trigger.rows = [account('new', 1)];
		const clock = jest.spyOn(Date, 'now').mockReturnValue(0);
		const told: unknown[] = [];
		const asked: string[] = [];
		trigger.isGone = async (key) => {
			asked.push(key);
			clock.mockReturnValue(2000);
			return true;
		};
		for (const wanted of [8, 16, 20, 20]) {
			clock.mockReturnValue(0);
			const events = await trigger.poll({ deadline: 1000 });
			told.push(...events.flatMap(({ change, key }) => (change === 'removed' ? [key] : [])));
			expect(told).toEqual(asked);
			expect(told).toHaveLength(wanted);
		}
		clock.mockRestore();
		expect(new Set(told)).toEqual(new Set(ids));
	});

	it('keeps all of its cursor when it cannot ask', async () => {
		const trigger = await learned(account(1, 10));
		const before = trigger.cursor;
		trigger.rows = [];
		trigger.isGone = async () => {
			throw new Problem('shyftplan does not answer');
		};
		await rejectionOf(trigger.poll());
		expect(trigger.cursor).toBe(before);
	});

	it('keeps keys that mean something to JavaScript', async () => {
		const trigger = await learned(account('__proto__', 1), account('constructor', 2));
		trigger.rows = [account('__proto__', 1)];
		expect(await trigger.poll()).toMatchObject([{ change: 'removed', key: 'constructor' }]);
	});

	it('starts anew when something else is watched', async () => {
		const trigger = await learned(account(1, 10));
		trigger.subject = 'others';
		trigger.rows = [account(7, 70)];
		expect(await trigger.poll()).toEqual([]);
	});

	it('a test gives a sample and leaves the cursor alone', async () => {
		const trigger = new Trigger();
		trigger.rows = Array.from({ length: 30 }, (_, id) => account(id, id));
		const events = await trigger.poll({ manual: true });
		expect(events).toHaveLength(10);
		expect(events[3]).toEqual({
			id: 3,
			balance: 3,
			change: 'updated',
			before: { balance: 3, limit: null },
		});
		expect(trigger.cursor).toEqual({});
	});

	it('ten thousand records fit in a cursor', async () => {
		const trigger = await learned(
			...Array.from({ length: 10_000 }, (_, id) => account(100_000 + id, id)),
		);
		expect(JSON.stringify(trigger.cursor).length).toBeLessThan(300_000);
	});

	it.each([
		[
			'too many records',
			Array.from({ length: 20_001 }, (_, id) => account(id, id)),
			'it has more than 20000 records',
		],
		[
			'too much to keep',
			[account(1, 1, { limit: 'x'.repeat(2_000_001) })],
			'what has to be kept has 2000013 characters',
		],
	])('refuses %s, says the bound and leaves the cursor alone', async (_, rows, what) => {
		const trigger = await learned(account(1, 10));
		const before = trigger.cursor;
		trigger.rows = rows;
		const problem = await rejectionOf(trigger.poll());
		expect(problem.message).toBe(`The list is too long to compare: ${what}`);
		expect(problem.description).toMatch(/up to 20000 records/);
		expect(trigger.cursor).toBe(before);
	});

	it('compares no half of a list', async () => {
		const trigger = await learned(account(1, 10));
		const problem = await rejectionOf(trigger.poll({ deadline: 0 }));
		expect(problem.message).toBe('The list could not be read in the time that a poll has');
	});
});
