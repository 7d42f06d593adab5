/**
 * @jest-environment ./test/harness/environment.ts
 */
import type { IDataObject } from 'n8n-workflow';
import { poll } from '../../harness';
import { rows } from '../../support/shyftplan';
import { listOf, useRecorder } from './recorder';

describe('a change that shows late', () => {
	const recorder = useRecorder();
	const minutesAgo = (minutes: number) => new Date(Date.now() - minutes * 60_000).toISOString();
	const row = (id: number, updated_at: string) => ({ id, updated_at });

	const run = async (items: IDataObject[], staticData: IDataObject, options: IDataObject) => {
		recorder.answer(() => listOf(items));
		const result = await poll({
			type: 'shyftplanTrigger',
			parameters: { watch: 'absences', options },
			credentials: recorder.credentials(),
			staticData,
		});
		return {
			given: result.items && rows(result.items).map(({ id }) => id),
			cursor: result.staticData,
		};
	};

	test('is given when it lies within the overlap, and asked for from its start on', async () => {
		const old = row(1, minutesAgo(2));
		const { cursor } = await run([old], {}, {});
		const late = row(2, minutesAgo(4));
		expect((await run([old, late], cursor, {})).given).toEqual([2]);
		const asked = recorder.requests.map(({ query }) => Object.fromEntries(query).updated_after);
		const [first, second] = asked.map((moment) => Date.parse(String(moment)));
		expect(Date.now() - Number(first)).toBeGreaterThan(5 * 60_000);
		expect(second).toBe(Date.parse(String(cursor.since)) - 5 * 60_000 - 1);
	});

	test('is looked for as far back as the option says', async () => {
		const { cursor } = await run([], {}, { overlap: 60 });
		await run([], cursor, { overlap: 60 });
		const [, second] = recorder.requests.map(({ query }) => Object.fromEntries(query));
		expect(second).toMatchObject({
			updated_after: new Date(Date.parse(String(cursor.since)) - 3_600_001).toISOString(),
			order_key: 'id',
			order_dir: 'asc',
			page: '1',
			per_page: '1000',
		});
	});
});
