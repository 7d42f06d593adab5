import { batchOperation } from '../../lib/batchOperation';
import type { PlannedItem } from '../../lib/operation';
import { Problem } from '../../lib/problem';
import { paramsOf } from './support';

interface Log {
	prepared: string[][];
}

const setAll = batchOperation<Log, string, number>({
	value: 'set',
	name: 'Set',
	action: 'Set all',
	description: 'Set them all',
	endpoint: 'PATCH /things',
	effect: 'upsert',
	fields: [],
	inputs: (params) => params.text('names').split(' '),
	subject: (name) => `Account ${name}`,
	async prepare(log, names) {
		log.prepared.push(names);
		if (names.includes('unprepared')) throw new Problem('The list is not to be had');
		return names.length;
	},
	run: async (_log, name, count) =>
		name === 'refused' ? new Problem('Refused') : { name, of: count },
});

const itemsOf = (...names: string[]): PlannedItem[] =>
	names.map((text, index) => ({ index, params: paramsOf({ names: text }) }));

async function sendAll(items: PlannedItem[]) {
	const log: Log = { prepared: [] };
	const { jobs, rejected } = setAll.plan(items);
	const sent = await Promise.all(jobs.map(async (job) => await job.send(log)));
	return { log, jobs, rejected, sent };
}

describe('batchOperation', () => {
	it('prepares once for all, and not before the first is done', async () => {
		const { log, sent } = await sendAll(itemsOf('a b', 'c'));
		expect(log.prepared).toEqual([['a', 'b', 'c']]);
		expect(sent).toEqual([
			[[{ name: 'a', of: 3 }]],
			[[{ name: 'b', of: 3 }]],
			[[{ name: 'c', of: 3 }]],
		]);
		const untouched: Log = { prepared: [] };
		setAll.plan(itemsOf('a'));
		expect(untouched.prepared).toEqual([]);
	});

	it('gives every part its item, its place and a key of its own', async () => {
		const { jobs } = await sendAll(itemsOf('a b', 'c'));
		expect(jobs.map(({ indexes, part, key }) => [indexes, part, key])).toEqual([
			[[0], 0, 'Account a'],
			[[0], 1, 'Account b'],
			[[1], 0, 'Account c'],
		]);
	});

	it('a part that is refused leaves the others alone', async () => {
		const { sent } = await sendAll(itemsOf('a refused b'));
		expect(sent[1]).toEqual([expect.any(Problem)]);
		expect(sent[2]).toEqual([[{ name: 'b', of: 3 }]]);
	});

	it('all of them end when preparing does', async () => {
		const { jobs } = setAll.plan(itemsOf('a', 'unprepared'));
		const log: Log = { prepared: [] };
		const ends = await Promise.allSettled(jobs.map(async (job) => await job.send(log)));
		expect(ends.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
		expect(log.prepared).toHaveLength(1);
	});

	it('sets aside an item that names something again, in itself or after another', () => {
		const { jobs, rejected } = setAll.plan(itemsOf('a b', 'b c', 'd d', 'c'));
		expect(jobs.map(({ key }) => key)).toEqual(['Account a', 'Account b', 'Account c']);
		expect([...rejected].map(([index, thrown]) => [index, (thrown as Problem).message])).toEqual([
			[1, 'Account b is named twice'],
			[2, 'Account d is named twice'],
		]);
		expect((rejected.get(1) as Problem).description).toMatch(/^Item 0 names it already/);
		expect((rejected.get(2) as Problem).description).toMatch(/^Item 2 names it already/);
	});

	it('sets aside an item that cannot be read', () => {
		const { jobs, rejected } = setAll.plan(itemsOf('a', ''));
		expect(jobs).toHaveLength(1);
		expect(rejected.get(1)).toMatchObject({ message: 'names is empty' });
	});
});
