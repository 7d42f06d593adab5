/**
 * @jest-environment ./test/harness/environment.ts
 */
import type { IDataObject } from 'n8n-workflow';
import { findSecret, poll, type PollRequest, type PollResult } from '../../harness';
import { API_KEY, systems, upTo, useDyflexis, type Profile } from '../../support/dyflexis';

describe.each(systems)('the payroll queue trigger on %s', (_name, profile: Profile) => {
	const dyflexis = useDyflexis();
	const { names, firstQueueId: first, extras, system } = profile;
	const path = (last: number | string) => `/api2/payroll/queue/from/${last}`;

	const pollOnce = async (
		request: Partial<PollRequest> = {},
		credential?: IDataObject,
	): Promise<PollResult> =>
		await poll({
			type: 'dyflexisPayrollQueueTrigger',
			credentials: dyflexis.credentials(profile, credential),
			...request,
		});
	const finalise = (count: number) =>
		dyflexis.control.act('dyflexis', system, 'periods', { count });
	const ids = ({ items }: PollResult) => items?.map(({ json }) => json.queueId) ?? null;
	const queueIds = (from: number, count: number) =>
		upTo(count).map((index) => String(from + index));

	test('gives each period once, over polls that follow each other', async () => {
		const one = await pollOnce();
		expect(one.error).toBeUndefined();
		expect(one.items?.[0]?.json).toEqual({
			[names['queue.id']]: first,
			periodId: '2026-W20',
			startDate: '2026-05-11',
			endDate: '2026-05-17',
			status: 'open',
			...extras.row,
			queueId: String(first),
		});
		expect(ids(one)).toEqual(queueIds(first, 3));
		expect(dyflexis.requests(profile)).toEqual({
			[path(names['queue.first'])]: 1,
			[path(first + 2)]: 1,
		});

		const two = await pollOnce({ staticData: one.staticData });
		expect(two.items).toBeNull();
		finalise(2);
		const three = await pollOnce({ staticData: two.staticData });
		expect(ids(three)).toEqual(queueIds(first + 3, 2));
		const four = await pollOnce({ staticData: three.staticData });
		expect(four.items).toBeNull();
		expect(four.staticData).toEqual(three.staticData);
		expect(dyflexis.booked(profile)).toEqual([]);
	});

	test('a poll that n8n repeats gives the same periods', async () => {
		const cursor = (await pollOnce()).staticData;
		finalise(1);
		const tries = [await pollOnce({ staticData: cursor }), await pollOnce({ staticData: cursor })];
		expect(tries.map(ids)).toEqual([queueIds(first + 3, 1), queueIds(first + 3, 1)]);
		expect(tries[0]?.staticData).toEqual(tries[1]?.staticData);
	});

	test('polls that n8n begins at the same time bring each period once', async () => {
		dyflexis.control.faults([{ kind: 'latency', ms: 50 }]);
		const one = { nodeId: 'one' };
		const together = await Promise.all([pollOnce(one), pollOnce(one), pollOnce(one)]);
		expect(together.map(ids)).toEqual([queueIds(first, 3), null, null]);
		expect(together.map(({ staticData }) => staticData).slice(1)).toEqual([{}, {}]);
		expect(Object.values(dyflexis.requests(profile))).toEqual([1, 1]);
	});

	test('a poll that begins before n8n has kept the last cursor brings nothing', async () => {
		const { staticData } = await pollOnce();
		const behind = { nodeId: 'behind', staticData };
		expect((await pollOnce(behind)).items).toBeNull();
		finalise(1);
		const one = await pollOnce(behind);
		expect(ids(one)).toEqual(queueIds(first + 3, 1));
		finalise(1);
		const two = await pollOnce({ ...behind, staticData: one.staticData });
		expect(ids(two)).toEqual(queueIds(first + 4, 1));
		for (const cursor of [staticData, one.staticData]) {
			const held = await pollOnce({ ...behind, staticData: cursor });
			expect([held.items, held.staticData]).toEqual([null, cursor]);
		}
		expect(ids(await pollOnce({ ...behind, nodeId: 'another' }))).toEqual(queueIds(first + 3, 2));
	});

	test('a first poll is not held back', async () => {
		const fresh = { nodeId: 'fresh' };
		expect(ids(await pollOnce(fresh))).toEqual(queueIds(first, 3));
		expect(ids(await pollOnce(fresh))).toEqual(queueIds(first, 3));
	});

	test('polls again after one that did not succeed', async () => {
		const one = await pollOnce({ nodeId: 'failing' });
		finalise(1);
		const next = { nodeId: 'failing', staticData: one.staticData };
		dyflexis.control.faults([{ kind: 'status', status: 403, times: 1 }]);
		expect((await pollOnce(next)).error).toBeDefined();
		expect(ids(await pollOnce(next))).toEqual(queueIds(first + 3, 1));
	});

	test('reads on until the queue is empty, and keeps its cursor small', async () => {
		finalise(620);
		const result = await pollOnce();
		expect(ids(result)).toEqual(queueIds(first, 623));
		expect(JSON.stringify(result.staticData).length).toBeLessThan(10_000);
		expect((await pollOnce({ staticData: result.staticData })).items).toBeNull();
	});

	test('hands over what is complete when its time is up, and goes on at the next poll', async () => {
		finalise(197);
		dyflexis.control.faults([{ kind: 'latency', ms: 150 }]);
		let cursor: IDataObject = {};
		const given: unknown[] = [];
		for (let polls = 0; given.length < 200 && polls < 10; polls += 1) {
			const result = await pollOnce({ staticData: cursor, budgetMs: 300 });
			expect(result.error).toBeUndefined();
			expect(result.items?.length).toBeLessThan(200);
			given.push(...(ids(result) ?? []));
			cursor = result.staticData;
		}
		expect(given).toEqual(queueIds(first, 200));
	});

	test('starts after the given entry, and again when that is changed', async () => {
		const parameters = { startAfter: ` ${first} ` };
		const one = await pollOnce({ parameters });
		expect(ids(one)).toEqual(queueIds(first + 1, 2));
		expect((await pollOnce({ parameters, staticData: one.staticData })).items).toBeNull();

		const changed = { startAfter: String(first + 1) };
		const two = await pollOnce({ parameters: changed, staticData: one.staticData });
		expect(ids(two)).toEqual(queueIds(first + 2, 1));
		const three = await pollOnce({ parameters: changed, staticData: two.staticData });
		expect(three.items).toBeNull();
	});

	test('a test in the editor gives a sample and leaves the cursor alone', async () => {
		finalise(20);
		const cursor = (await pollOnce()).staticData;
		const manual = await pollOnce({ mode: 'manual', staticData: cursor });
		expect(ids(manual)).toEqual(queueIds(first, 10));
		expect(manual.staticData).toEqual(cursor);
		const fresh = await pollOnce({ mode: 'manual' });
		expect(fresh.staticData).toEqual({});
	});

	test('activating it again changes nothing', async () => {
		const cursor = (await pollOnce({ activation: 'activate' })).staticData;
		finalise(1);
		const again = await pollOnce({ activation: 'activate', staticData: cursor });
		expect(ids(again)).toEqual(queueIds(first + 3, 1));
	});

	describe('a poll that goes wrong leaves the cursor and says why', () => {
		const cursor = { startAfter: '', last: String(first), seen: [String(first)] };

		const expectFailure = async (failure: object, message: string, credential?: IDataObject) => {
			const result = await pollOnce({ staticData: cursor }, credential);
			expect(result.items).toBeNull();
			expect(result.staticData).toEqual(cursor);
			expect(result.error).toMatchObject({ message, failure });
			expect(findSecret(API_KEY, [result.error, result.logs])).toEqual([]);
			return result;
		};

		test('a wrong key', async () => {
			await expectFailure({ cause: 'credential-invalid' }, 'Dyflexis: The API key is not valid.', {
				apiKey: 'wrong-key-of-mine',
			});
		});

		test('a request that is not taken for longer than the poll may last', async () => {
			dyflexis.control.faults([{ kind: 'status', status: 429, headers: { 'retry-after': '400' } }]);
			await expectFailure(
				{ cause: 'rate-limited', retryAfterMs: 400_000 },
				'Dyflexis is receiving too many requests: this one was not taken',
			);
		});

		test('an entry without an id', async () => {
			const wireNames = JSON.stringify({ ...names, 'queue.id': 'number' });
			const { error } = await expectFailure(
				{ cause: 'configuration-invalid' },
				'An entry of the payroll queue has no "number"',
				{ wireNames },
			);
			expect(error).toMatchObject({
				description: expect.stringContaining('Set "queue.id" in the credential') as string,
			});
		});

		test('a list by another name', async () => {
			const wireNames = JSON.stringify({ ...names, 'queue.list': 'waiting' });
			const result = await pollOnce({ staticData: cursor }, { wireNames });
			expect(result.error).toMatchObject({ message: 'Dyflexis answered without a list "waiting"' });
			expect(result.staticData).toEqual(cursor);
		});

		test('a system name that is empty', async () => {
			const result = await pollOnce({ staticData: cursor }, { systemName: '' });
			expect(result.error).toMatchObject({ message: 'System Name is empty' });
			expect(result.staticData).toEqual(cursor);
		});

		test('a second request of a poll that was partly read', async () => {
			dyflexis.control.faults([{ kind: 'status', status: 403, skip: 1 }]);
			await expectFailure({ cause: 'credential-invalid' }, 'Dyflexis: Simulated status 403.');
			dyflexis.control.faults([]);
			expect(ids(await pollOnce({ staticData: cursor }))).toEqual(queueIds(first + 1, 2));
		});
	});

	test('a start value with a slash is refused', async () => {
		const result = await pollOnce({ parameters: { startAfter: '1/2' } });
		expect(result.error).toMatchObject({
			message: 'Start After Queue ID "1/2" cannot be part of an address',
		});
		expect(dyflexis.control.traffic().requests).toBe(0);
	});
});
