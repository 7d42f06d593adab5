import type { IDataObject } from 'n8n-workflow';
import { readQueueEvents } from '../../lib/queue';

type Server = (last: string | undefined, held: string[]) => string[];

const numeric = (a: string, b: string) =>
	BigInt(a) < BigInt(b) ? -1 : BigInt(a) > BigInt(b) ? 1 : 0;

const exclusive: Server = (last, held) => held.filter((id) => numeric(id, last ?? '0') > 0);
const inclusive: Server = (last, held) => held.filter((id) => numeric(id, last ?? '0') >= 0);
const descending: Server = (last, held) => exclusive(last, held).reverse();
const ignoresCursor: Server = (_, held) => held;
const byPosition: Server = (last, held) =>
	last === undefined ? held : held.slice(held.indexOf(last) + 1);
const inPagesOf =
	(size: number, server: Server): Server =>
	(last, held) =>
		server(last, held).slice(0, size);

/** A trigger on a queue whose entries are changed between polls. */
class Trigger {
	cursor: IDataObject = {};

	asked: Array<string | undefined> = [];

	startAfter?: string;

	constructor(
		private readonly server: Server,
		public held: string[] = [],
	) {}

	async poll({ manual = false, deadline = Infinity } = {}): Promise<string[]> {
		this.asked = [];
		const { events, cursor } = await readQueueEvents(
			{ client: undefined, cursor: { ...this.cursor }, manual, deadline },
			{
				read: async (last) => {
					this.asked.push(last);
					return this.server(last, this.held).map((id) => ({ id }));
				},
				idOf: ({ id }) => String(id),
				startAfter: this.startAfter,
			},
		);
		// As n8n keeps it: through JSON, in the object that was there before.
		if (!manual) this.cursor = JSON.parse(JSON.stringify({ ...this.cursor, ...cursor }));
		return events.map(({ id }) => String(id));
	}
}

const upTo = (count: number) => Array.from({ length: count }, (_, at) => String(at + 1));

describe.each<[string, Server]>([
	['gives what comes after the cursor', exclusive],
	['gives the cursor itself again', inclusive],
	['answers newest first', descending],
	['ignores the cursor', ignoresCursor],
	['answers in pages', inPagesOf(2, exclusive)],
	['answers in pages and gives the cursor again', inPagesOf(2, inclusive)],
])('a server that %s', (_, server) => {
	it('gives each entry once, over polls', async () => {
		const trigger = new Trigger(server, ['1', '2', '3']);
		expect((await trigger.poll()).sort()).toEqual(['1', '2', '3']);
		expect(await trigger.poll()).toEqual([]);
		trigger.held = ['1', '2', '3', '4', '10'];
		expect((await trigger.poll()).sort()).toEqual(['10', '4']);
		expect(await trigger.poll()).toEqual([]);
	});

	it('gives each entry once when acknowledged ones disappear', async () => {
		const trigger = new Trigger(server, ['8', '9']);
		expect((await trigger.poll()).sort()).toEqual(['8', '9']);
		trigger.held = ['9', '10', '11'];
		expect((await trigger.poll()).sort()).toEqual(['10', '11']);
		trigger.held = [];
		expect(await trigger.poll()).toEqual([]);
		trigger.held = ['12'];
		expect(await trigger.poll()).toEqual(['12']);
	});

	it('starts after what the user set', async () => {
		const trigger = new Trigger(server, upTo(5));
		trigger.startAfter = '3';
		expect((await trigger.poll()).sort()).toEqual(['4', '5']);
	});

	it('starts again when that is changed, and only then', async () => {
		const trigger = new Trigger(server, upTo(4));
		expect(await trigger.poll()).toHaveLength(4);
		trigger.startAfter = '2';
		expect((await trigger.poll()).sort()).toEqual(['3', '4']);
		expect(await trigger.poll()).toEqual([]);
		trigger.startAfter = undefined;
		expect(await trigger.poll()).toHaveLength(4);
		expect(await trigger.poll()).toEqual([]);
	});
});

describe('ids', () => {
	it('of any size are compared exactly', async () => {
		const trigger = new Trigger(exclusive, ['9007199254740992']);
		expect(await trigger.poll()).toHaveLength(1);
		trigger.held.push('9007199254740993');
		expect(await trigger.poll()).toEqual(['9007199254740993']);
		trigger.held.push('9007199254740994', `9${'0'.repeat(400)}`);
		expect(await trigger.poll()).toEqual(['9007199254740994', `9${'0'.repeat(400)}`]);
		expect(await trigger.poll()).toEqual([]);
	});

	it.each([
		['by position', byPosition],
		['whatever the cursor', ignoresCursor],
	])('that are texts come once, from a server that answers %s', async (_, server) => {
		const trigger = new Trigger(server, ['b-2', '__proto__', 'período 💶']);
		expect(await trigger.poll()).toEqual(['b-2', '__proto__', 'período 💶']);
		trigger.held.push('a-1', 'constructor');
		expect(await trigger.poll()).toEqual(['a-1', 'constructor']);
		expect(await trigger.poll()).toEqual([]);
	});

	it('that are texts come once, also from more entries than are remembered', async () => {
		const held = Array.from({ length: 700 }, (_, index) => `P-${index}`);
		const trigger = new Trigger(ignoresCursor, held);
		expect(await trigger.poll()).toHaveLength(700);
		expect(await trigger.poll()).toEqual([]);
		trigger.held.push('P-new');
		expect(await trigger.poll()).toEqual(['P-new']);
	});

	it('that come twice in one answer come once', async () => {
		expect(await new Trigger(ignoresCursor, ['1', '1', 'a', 'a']).poll()).toEqual(['1', 'a']);
	});

	it('may change from numbers to texts', async () => {
		const trigger = new Trigger(ignoresCursor, ['1', '2']);
		await trigger.poll();
		trigger.held.push('P-3');
		expect(await trigger.poll()).toEqual(['P-3']);
		expect(await trigger.poll()).toEqual([]);
	});
});

describe('the cursor', () => {
	it('is left alone by a test in the editor, which gives the first entries', async () => {
		const trigger = new Trigger(exclusive, upTo(30));
		trigger.startAfter = '5';
		await trigger.poll();
		const before = JSON.stringify(trigger.cursor);
		expect(await trigger.poll({ manual: true })).toEqual(upTo(15).slice(5));
		expect(JSON.stringify(trigger.cursor)).toBe(before);
		expect(trigger.asked).toEqual(['5']);
	});

	it('is not advanced when an entry cannot be read', async () => {
		const trigger = new Trigger(exclusive, ['1', '2']);
		const given = readQueueEvents(
			{ client: undefined, cursor: trigger.cursor, manual: false, deadline: Infinity },
			{
				read: async () => [{ id: '1' }, {}],
				idOf: ({ id }) => {
					if (id === undefined) throw new TypeError('no id');
					return String(id);
				},
				startAfter: undefined,
			},
		);
		await expect(given).rejects.toThrow('no id');
		expect(trigger.cursor).toEqual({});
		expect(await trigger.poll()).toEqual(['1', '2']);
	});

	it('stays small', async () => {
		const trigger = new Trigger(inPagesOf(200, exclusive), upTo(5000));
		for (let polls = 0; polls < 10; polls += 1) await trigger.poll();
		expect(trigger.cursor.last).toBe('5000');
		expect(JSON.stringify(trigger.cursor).length).toBeLessThan(10_000);
	});

	it('can be one that an earlier version left behind', async () => {
		const trigger = new Trigger(exclusive, upTo(3));
		trigger.cursor = { last: '2' };
		expect(await trigger.poll()).toEqual(['3']);
	});
});

describe('a long queue', () => {
	it('is read in portions, and no entry is lost or given twice', async () => {
		const trigger = new Trigger(inPagesOf(300, exclusive), upTo(2500));
		const given: string[] = [];
		for (let polls = 0; polls < 4; polls += 1) given.push(...(await trigger.poll()));
		expect(given).toEqual(upTo(2500));
	});

	it('whose server gives all of it every time ends', async () => {
		const trigger = new Trigger(ignoresCursor, upTo(3000));
		expect(await trigger.poll()).toHaveLength(3000);
		expect(await trigger.poll()).toEqual([]);
		expect(trigger.asked).toHaveLength(1);
	});

	it('is not begun after the deadline, and comes with the next poll', async () => {
		const trigger = new Trigger(exclusive, upTo(3));
		expect(await trigger.poll({ deadline: Date.now() - 1 })).toEqual([]);
		expect(trigger.asked).toEqual([]);
		expect(await trigger.poll()).toEqual(upTo(3));
	});

	it('hands over what is complete when the deadline passes under way', async () => {
		const slow: string[] = upTo(400);
		const trigger = new Trigger((last, held) => {
			const until = Date.now() + 15;
			while (Date.now() < until);
			return inPagesOf(1, exclusive)(last, held);
		}, slow);
		const first = await trigger.poll({ deadline: Date.now() + 50 });
		expect(first.length).toBeGreaterThan(0);
		expect(first.length).toBeLessThan(20);
		expect(await trigger.poll({ deadline: Date.now() + 20 })).toContain(String(first.length + 1));
	});
});
