import { groupedOperation, operation, type PlannedItem } from '../../lib/operation';
import { Problem } from '../../lib/problem';
import { paramsOf } from './support';

interface Input {
	key: string;
	n: number;
}

const label = {
	value: 'send',
	name: 'Send',
	action: 'Send',
	description: 'Send it',
	endpoint: 'POST /send',
	effect: 'upsert',
	permission: 'scope send',
	fields: [],
} as const;

const input = (params: ReturnType<typeof paramsOf>): Input => ({
	key: params.optionalText('key') ?? '',
	n: params.integer('n'),
});

const itemsOf = (...values: Array<[key: string, n: unknown]>): PlannedItem[] =>
	values.map(([key, n], index) => ({ index, params: paramsOf({ key, n }) }));

const single = operation<string[], Input>({
	...label,
	fields: [],
	input,
	key: ({ key }) => key,
	async run(sent, { n }) {
		sent.push(String(n));
		if (n === 4) return new Problem('refused');
		if (n === 5) throw new TypeError('broken');
		return n === 2 ? [{ n }, { n }] : { n };
	},
});

describe('operation', () => {
	it('keeps its label', () => {
		expect(single).toMatchObject(label);
	});

	it('plans one job an item, with its key', () => {
		const { jobs, rejected } = single.plan(itemsOf(['a', 1], ['b', 2], ['a', 3]));
		expect(jobs.map(({ indexes, key }) => [indexes, key])).toEqual([
			[[0], 'a'],
			[[1], 'b'],
			[[2], 'a'],
		]);
		expect(rejected.size).toBe(0);
	});

	it('has no key where it names none', () => {
		const free = operation<string[], Input>({ ...label, fields: [], input, run: async () => ({}) });
		const { jobs } = free.plan(itemsOf(['a', 1]));
		expect(jobs.map(({ key }) => key)).toEqual([undefined]);
	});

	it('rejects what cannot be read, by index, and plans the rest', () => {
		const { jobs, rejected } = single.plan(itemsOf(['a', 'x'], ['b', 2], ['c', null], ['d', 1]));
		expect(jobs.map(({ indexes }) => indexes)).toEqual([[1], [3]]);
		expect([...rejected].map(([index, thrown]) => [index, (thrown as Problem).message])).toEqual([
			[0, 'n "x" is not a whole number of at least 0'],
			[2, 'n "" is not a whole number of at least 0'],
		]);
	});

	it('sends nothing while it plans', () => {
		const sent: string[] = [];
		single.plan(itemsOf(['a', 1]));
		expect(sent).toEqual([]);
	});

	it.each([
		[1, [[{ n: 1 }]]],
		[2, [[{ n: 2 }, { n: 2 }]]],
		[4, [new Problem('refused')]],
	])('sends %i', async (n, results) => {
		const [job] = single.plan(itemsOf(['a', n])).jobs;
		const sent: string[] = [];
		expect(await job?.send(sent)).toEqual(results);
		expect(sent).toEqual([String(n)]);
	});

	it('passes on what sending throws', async () => {
		const [job] = single.plan(itemsOf(['a', 5])).jobs;
		await expect(job?.send([])).rejects.toThrow('broken');
	});
});

const grouped = groupedOperation<Input[][], Input>({
	...label,
	fields: [],
	input,
	group: ({ key }) => key,
	async run(sent, inputs) {
		sent.push(inputs);
		return inputs.map(({ n }) => (n === 4 ? new Problem('refused') : { n }));
	},
});

describe('groupedOperation', () => {
	it('plans one job a group, in the order of their first items', () => {
		const items = itemsOf(['b', 1], ['a', 2], ['b', 3], ['__proto__', 4], ['', 5], ['a', 6]);
		const { jobs } = grouped.plan(items);
		expect(jobs.map(({ indexes }) => indexes)).toEqual([[0, 2], [1, 5], [3], [4]]);
	});

	it('leaves a rejected item out of its group, and sends the others', async () => {
		const { jobs, rejected } = grouped.plan(itemsOf(['a', 1], ['a', 'x'], ['a', 3]));
		expect([...rejected.keys()]).toEqual([1]);
		const sent: Input[][] = [];
		expect(await jobs[0]?.send(sent)).toEqual([[{ n: 1 }], [{ n: 3 }]]);
		expect(sent).toEqual([
			[
				{ key: 'a', n: 1 },
				{ key: 'a', n: 3 },
			],
		]);
	});

	it('answers each item of a group by itself', async () => {
		const [job] = grouped.plan(itemsOf(['a', 1], ['a', 4])).jobs;
		expect(await job?.send([])).toEqual([[{ n: 1 }], new Problem('refused')]);
	});

	it('plans ten thousand items of one group as one job', () => {
		const items = itemsOf(...Array.from({ length: 10_000 }, (_, n): [string, number] => ['a', n]));
		const { jobs } = grouped.plan(items);
		expect(jobs).toHaveLength(1);
		expect(jobs[0]?.indexes).toHaveLength(10_000);
	});
});

it('no items make no jobs', () => {
	expect(single.plan([])).toEqual({ jobs: [], rejected: new Map() });
	expect(grouped.plan([])).toEqual({ jobs: [], rejected: new Map() });
});
