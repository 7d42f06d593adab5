import { Problem, Withheld } from '../../lib/problem';
import { type Member, wholeOperation } from '../../lib/wholeOperation';
import { paramsOf } from './support';

const send = wholeOperation<string[], number>({
	value: 'send',
	name: 'Send',
	action: 'Send',
	description: 'Send all of it',
	effect: 'upsert',
	fields: [],
	input: (params) => params.integer('n'),
	check(members, state) {
		const most = Number(state().most ?? 100);
		if (members.length > most) throw new Problem('too many');
		const unfit = members.filter(({ input }) => input === 13);
		return new Map(unfit.map(({ index }) => [index, new Problem('unlucky')]));
	},
	async run(sent, members: Array<Member<number>>, state) {
		sent.push(members.map(({ index, input }) => `${index}:${input}`).join(' '));
		state().most = members.length;
		return members.map(({ input }) => [{ n: input }]);
	},
});

const plan = (values: unknown[], state: { most?: number } = {}) =>
	send.plan(
		values.map((n, index) => ({ index, params: paramsOf({ n }) })),
		() => state,
	);

const messages = (rejected: Map<number, unknown>) =>
	[...rejected].map(([index, thrown]) => [index, (thrown as Problem).message]);

describe('wholeOperation', () => {
	it('does all items in one job, and may remember something', async () => {
		const state = {};
		const { jobs, rejected } = plan([4, 5], state);
		expect(rejected.size).toBe(0);
		expect(jobs.map(({ indexes }) => indexes)).toEqual([[0, 1]]);
		const sent: string[] = [];
		expect(await jobs[0]?.send(sent)).toEqual([[{ n: 4 }], [{ n: 5 }]]);
		expect(sent).toEqual(['0:4 1:5']);
		expect(state).toEqual({ most: 2 });
	});

	it.each([
		['cannot be read', 'x', 'n "x" is not a whole number of at least 0'],
		['is not fit', 13, 'unlucky'],
	])('holds all back when one %s', (_why, bad, message) => {
		const { jobs, rejected } = plan([1, bad, 2]);
		expect(jobs).toEqual([]);
		expect(messages(rejected)).toEqual([
			[0, 'This item was held back'],
			[1, message],
			[2, 'This item was held back'],
		]);
		expect([...rejected.values()].map((thrown) => thrown instanceof Withheld)).toEqual([
			true,
			false,
			true,
		]);
		for (const thrown of rejected.values()) {
			expect((thrown as Problem).description).toBe(
				`Nothing was sent, because 1 of 3 items cannot be: item 1: ${message}.`,
			);
		}
	});

	it('lists twenty, and counts the others', () => {
		const { rejected } = plan(Array.from({ length: 25 }, () => 13));
		const { description } = rejected.get(0) as Problem;
		expect(description).toContain('item 19: unlucky; and 5 more.');
		expect(description).not.toContain('item 20');
	});

	it('refuses all for what is wrong with the whole', () => {
		const { jobs, rejected } = plan([1, 2], { most: 1 });
		expect(jobs).toEqual([]);
		expect(messages(rejected)).toEqual([
			[0, 'too many'],
			[1, 'too many'],
		]);
	});
});
