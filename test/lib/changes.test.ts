import type { IDataObject } from 'n8n-workflow';
import { readChanges } from '../../lib/changes';
import { rejectionOf } from './support';

const MINUTE = 60_000;
const ago = (minutes: number) => new Date(Date.now() - minutes * MINUTE).toISOString();

interface Row extends IDataObject {
	id: number;
	changed: string;
}

/** A trigger on a list whose rows change between polls. */
class Trigger {
	cursor: IDataObject = {};

	rows: Row[] = [];

	asked: Date[] = [];

	startAt?: Date;

	subject = 'absences';

	/** The longest period that is read at once (ms). */
	windowMs?: number;

	/** Rows after which the clock of the poll has run out. */
	patience = Infinity;

	async poll({ manual = false } = {}): Promise<number[]> {
		let given = 0;
		const deadline = { valueOf: () => (given >= this.patience ? 0 : Infinity) };
		const { events, cursor } = await readChanges(
			{
				client: undefined,
				cursor: { ...this.cursor },
				manual,
				deadline: deadline as unknown as number,
			},
			{
				subject: this.subject,
				windowMs: this.windowMs,
				read: (since, until) => {
					this.asked.push(since);
					const rows = this.rows.filter(
						({ changed }) =>
							!(Date.parse(changed) < since.getTime()) &&
							(this.windowMs === undefined || Date.parse(changed) <= until.getTime()),
					);
					return (async function* () {
						for (const row of rows) {
							given += 1;
							yield row;
						}
					})();
				},
				idOf: ({ id }) => id,
				changedAt: ({ changed }) => changed,
				startAt: this.startAt,
				overlapMs: 10 * MINUTE,
			},
		);
		// As n8n keeps it: through JSON.
		if (!manual) this.cursor = JSON.parse(JSON.stringify({ ...this.cursor, ...cursor }));
		return events.map(({ id }) => id as number);
	}
}

describe('readChanges', () => {
	it('learns first what is there, then gives each change once', async () => {
		const trigger = new Trigger();
		trigger.rows = [
			{ id: 1, changed: ago(1000) },
			{ id: 2, changed: ago(5) },
		];
		expect(await trigger.poll()).toEqual([]);
		expect(await trigger.poll()).toEqual([]);
		trigger.rows.push({ id: 3, changed: ago(0) });
		expect(await trigger.poll()).toEqual([3]);
		expect(await trigger.poll()).toEqual([]);
	});

	it('gives a record again when it changes again', async () => {
		const trigger = new Trigger();
		trigger.rows = [{ id: 1, changed: ago(5) }];
		await trigger.poll();
		trigger.rows = [{ id: 1, changed: ago(1) }];
		expect(await trigger.poll()).toEqual([1]);
	});

	it('finds what arrives late, and where the service has a slower clock', async () => {
		const trigger = new Trigger();
		await trigger.poll();
		trigger.rows.push({ id: 1, changed: ago(0) });
		expect(await trigger.poll()).toEqual([1]);
		trigger.rows.push({ id: 2, changed: ago(6) });
		expect(await trigger.poll()).toEqual([2]);
	});

	it('a change with a date in the future hides nothing', async () => {
		const trigger = new Trigger();
		await trigger.poll();
		trigger.rows.push({ id: 1, changed: ago(-60 * 24 * 365) });
		expect(await trigger.poll()).toEqual([1]);
		trigger.rows.push({ id: 2, changed: ago(0) });
		expect(await trigger.poll()).toEqual([2]);
		expect(await trigger.poll()).toEqual([]);
	});

	it('starts where the user says, and gives what is there since', async () => {
		const trigger = new Trigger();
		trigger.startAt = new Date(ago(60));
		trigger.rows = [
			{ id: 1, changed: ago(61) },
			{ id: 3, changed: ago(20) },
			{ id: 2, changed: ago(40) },
		];
		expect(await trigger.poll()).toEqual([2, 3]);
		expect(await trigger.poll()).toEqual([]);
	});

	it('starts anew when something else is watched', async () => {
		const trigger = new Trigger();
		trigger.rows = [{ id: 1, changed: ago(1) }];
		await trigger.poll();
		trigger.subject = 'employments';
		trigger.rows = [{ id: 1, changed: ago(0.5) }];
		expect(await trigger.poll()).toEqual([]);
		trigger.startAt = new Date(ago(60));
		expect(await trigger.poll()).toEqual([1]);
	});

	it('gives the changes in the order in which they happened', async () => {
		const trigger = new Trigger();
		await trigger.poll();
		trigger.rows = [3, 1, 2].map((id) => ({ id, changed: ago(5 - id) }));
		expect(await trigger.poll()).toEqual([1, 2, 3]);
	});

	it('hands over what it has when time runs out, and goes on without losing or repeating', async () => {
		const trigger = new Trigger();
		await trigger.poll();
		trigger.rows = [1, 2, 3, 4, 5].map((id) => ({ id, changed: ago(9 - id) }));
		trigger.patience = 2;
		expect(await trigger.poll()).toEqual([1, 2]);
		trigger.patience = 4;
		expect(await trigger.poll()).toEqual([3, 4]);
		trigger.patience = Infinity;
		expect(await trigger.poll()).toEqual([5]);
		expect(await trigger.poll()).toEqual([]);
	});

	it('remembers no more than what can come again', async () => {
		const trigger = new Trigger();
		await trigger.poll();
		for (let round = 0; round < 20; round += 1) {
			trigger.rows.push({ id: round, changed: ago(1000 - 40 * round) });
		}
		trigger.startAt = new Date(ago(2000));
		expect(await trigger.poll()).toHaveLength(20);
		expect(trigger.cursor.seen).toHaveLength(1);
	});

	it('ten thousand changes at one moment fit in a cursor, and come once', async () => {
		const trigger = new Trigger();
		await trigger.poll();
		const changed = ago(1);
		trigger.rows = Array.from({ length: 10_000 }, (_, id) => ({ id, changed }));
		expect(await trigger.poll()).toHaveLength(10_000);
		expect(await trigger.poll()).toEqual([]);
		expect(JSON.stringify(trigger.cursor).length).toBeLessThan(150_000);
	});

	it('a test gives a sample of what changed lately, and leaves the cursor alone', async () => {
		const trigger = new Trigger();
		trigger.rows = Array.from({ length: 30 }, (_, id) => ({ id, changed: ago(id + 1) }));
		expect(await trigger.poll({ manual: true })).toHaveLength(10);
		expect(trigger.cursor).toEqual({});
	});

	it('says when a record tells no moment of change', async () => {
		const trigger = new Trigger();
		trigger.startAt = new Date(0);
		trigger.rows = [{ id: 1, changed: 'yesterday' }];
		expect((await rejectionOf(trigger.poll())).message).toBe(
			'A record does not say when it was changed',
		);
	});

	describe('period by period', () => {
		const DAY = 24 * 60 * MINUTE;
		const past = (rows: number[]) => {
			const trigger = new Trigger();
			trigger.windowMs = DAY;
			trigger.startAt = new Date(Date.now() - 10 * DAY);
			trigger.rows = rows.map((days, id) => ({ id, changed: ago(days * 24 * 60) }));
			return trigger;
		};

		it('reads up to now, each change once, also where two periods meet', async () => {
			const trigger = past([9.5, 8, 7.5, 0.5, 0]);
			trigger.rows.push({ id: 5, changed: new Date(Number(trigger.startAt) + DAY).toISOString() });
			expect((await trigger.poll()).sort()).toEqual([0, 1, 2, 3, 4, 5]);
			expect(trigger.asked.length).toBeGreaterThanOrEqual(10);
			expect(await trigger.poll()).toEqual([]);
		});

		it('asks for what is new only once the past was read, also when nothing happened', async () => {
			const trigger = past([]);
			expect(await trigger.poll()).toEqual([]);
			trigger.asked = [];
			expect(await trigger.poll()).toEqual([]);
			expect(trigger.asked.length).toBeLessThanOrEqual(2);
			trigger.rows.push({ id: 1, changed: ago(0) });
			expect(await trigger.poll()).toEqual([1]);
		});

		it('goes on where the time was up, whatever is before', async () => {
			const trigger = past([9.1, 9.2, 9.3, 5.1, 5.2, 5.3, 1.1, 1.2, 1.3]);
			trigger.patience = 4;
			const given: number[][] = [];
			for (let polls = 0; given.flat().length < 9 && polls < 5; polls += 1) {
				given.push(await trigger.poll());
			}
			expect(given.flat().sort()).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8]);
			expect(given.length).toBeGreaterThan(1);
			trigger.patience = Infinity;
			expect(await trigger.poll()).toEqual([]);
		});

		it('starts at a moment that is still to come', async () => {
			const trigger = past([]);
			trigger.startAt = new Date(Date.now() + DAY);
			trigger.rows = [{ id: 1, changed: ago(1) }];
			expect(await trigger.poll()).toEqual([]);
			expect(trigger.asked).toEqual([trigger.startAt]);
		});
	});
});
