/**
 * @jest-environment ./test/harness/environment.ts
 */
import { rows, systems, useDyflexis } from '../../support/dyflexis';

describe.each(systems)('reading the payroll queue of %s', (_name, profile) => {
	const dyflexis = useDyflexis();

	test('starts after the given entry, or at the first', async () => {
		const { firstQueueId, names } = profile;
		const idsAfter = async (lastQueueId: string) => {
			const { items } = await dyflexis.run(profile, 'payrollQueue:getAll', {
				parameters: { lastQueueId, returnAll: true },
			});
			return rows(items).map(({ queueId }) => Number(queueId));
		};
		expect(await idsAfter('')).toEqual([firstQueueId, firstQueueId + 1, firstQueueId + 2]);
		expect(await idsAfter(String(firstQueueId + 1))).toEqual([firstQueueId + 2]);
		expect(dyflexis.requests(profile)).toEqual({
			[`/api2/payroll/queue/from/${names['queue.first']}`]: 1,
			[`/api2/payroll/queue/from/${firstQueueId + 1}`]: 1,
			// The end of the queue, once for each of the two.
			[`/api2/payroll/queue/from/${firstQueueId + 2}`]: 2,
		});
	});

	test('gives what Acknowledge takes, by the same name on every system', async () => {
		const { firstQueueId, names, extras } = profile;
		const { items } = await dyflexis.run(profile, 'payrollQueue:getAll');
		expect(items[0]?.json).toStrictEqual({
			[names['queue.id']]: firstQueueId,
			periodId: '2026-W20',
			startDate: '2026-05-11',
			endDate: '2026-05-17',
			status: 'open',
			...extras.row,
			queueId: String(firstQueueId),
		});
	});

	test('passes an entry without a known id on as it is', async () => {
		const { items } = await dyflexis.run(profile, 'payrollQueue:getAll', {
			credential: { wireNames: JSON.stringify({ ...profile.names, 'queue.id': 'number' }) },
		});
		expect(items).toHaveLength(3);
		expect(items[0]?.json).toHaveProperty([profile.names['queue.id']], profile.firstQueueId);
	});

	test('keeps to its limit', async () => {
		const { items } = await dyflexis.run(profile, 'payrollQueue:getAll', {
			parameters: { limit: 2 },
		});
		expect(items).toHaveLength(2);
	});
});
