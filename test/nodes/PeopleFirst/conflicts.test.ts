/**
 * @jest-environment ./test/harness/environment.ts
 */
import type { IDataObject } from 'n8n-workflow';
import type { FaultRule } from '../../../sandbox/server';
import { byId, rows, systems, usePeopleFirst } from '../../support/peopleFirst';

const conflict = (method: string, times: number): FaultRule => ({
	kind: 'conflict',
	match: { method },
	times,
});

describe.each(systems)('somebody else is faster on %s', (_name, profile) => {
	const peopleFirst = usePeopleFirst();
	const { stale } = profile.statuses;

	const busy = () => peopleFirst.personAt(profile, -1);
	const records = () => peopleFirst.clockRecordsOf(profile, busy());
	const pairs = () => peopleFirst.timeRecordsOf(profile, busy());
	const pairId = () => pairs()[0]?.id as string;
	const outcomes = () =>
		peopleFirst.booked(profile).map(({ outcome, status }) => [outcome, status]);
	const refusals = (count: number) => Array.from({ length: count }, () => ['refused', stale]);

	const changes: Array<[string, string, () => IDataObject, () => unknown]> = [
		[
			'clockRecord:clockOut',
			'PUT',
			() => ({ person: byId(busy().personId), end: '2026-03-31T14:00:00Z', endSource: 'Kiosk' }),
			() => records()[2]?.endTimestamp === '2026-03-31T14:00:00Z',
		],
		[
			'clockRecord:update',
			'PUT',
			() => ({
				person: byId(busy().personId),
				clockRecordId: records()[0]?.id,
				changes: { endSource: 'Web' },
			}),
			() => records()[0]?.endSource === 'Web',
		],
		[
			'clockRecord:delete',
			'DELETE',
			() => ({ person: byId(busy().personId), clockRecordId: records()[2]?.id }),
			() => records().length === 2,
		],
		[
			'timeRecord:update',
			'PUT',
			() => ({ timeRecordId: pairId(), changes: { customer: 'Acme' } }),
			() => pairs()[0]?.customer === 'Acme',
		],
		['timeRecord:delete', 'DELETE', () => ({ timeRecordId: pairId() }), () => pairs().length === 1],
	];

	test.each(changes)('%s reads and applies again', async (operation, method, make, isDone) => {
		peopleFirst.control.faults([conflict(method, 2)]);
		const result = await peopleFirst.run(profile, operation, { parameters: make() });
		expect(result.error).toBeUndefined();
		expect(isDone()).toBe(true);
		expect(outcomes()).toEqual([...refusals(2), ['booked', method === 'PUT' ? 200 : 204]]);
	});

	test.each(changes)('%s gives up after three times', async (operation, method, make, isDone) => {
		peopleFirst.control.faults([conflict(method, 3)]);
		const result = await peopleFirst.run(profile, operation, { parameters: make() });
		expect(result.error).toMatchObject({
			message: expect.stringMatching(/^People First: Somebody else has changed the/) as string,
			httpCode: String(stale),
		});
		expect(isDone()).toBe(false);
		expect(outcomes()).toEqual(refusals(3));
	});

	/** Knowing the version, a clock-out is of the given record. */
	const withVersion = async (operation: string, parameters: IDataObject) => {
		if (operation.startsWith('timeRecord')) {
			const timeRecordId = parameters.timeRecordId;
			const read = { parameters: { timeRecordId } };
			const { items } = await peopleFirst.run(profile, 'timeRecord:get', read);
			return { ...parameters, version: items[0]?.json.etag };
		}
		const clockRecordId = parameters.clockRecordId ?? records()[2]?.id;
		const { version } = records().find(({ id }) => id === clockRecordId) ?? {};
		return { which: 'given', clockRecordId, ...parameters, version };
	};

	test.each(changes)('%s changes the given version', async (operation, _method, make, isDone) => {
		const parameters = await withVersion(operation, make());
		const result = await peopleFirst.run(profile, operation, { parameters });
		expect(result.error).toBeUndefined();
		expect(isDone()).toBe(true);
		expect(outcomes()).toHaveLength(1);
	});

	test.each(changes)(
		'%s does not read again when the version was given',
		async (operation, method, make, isDone) => {
			const parameters = await withVersion(operation, make());
			peopleFirst.control.faults([conflict(method, 1)]);
			const result = await peopleFirst.run(profile, operation, { parameters });
			expect(result.error).toMatchObject({ httpCode: String(stale) });
			expect(isDone()).toBe(false);
			expect(outcomes()).toEqual(refusals(1));
		},
	);

	test('a version that is not the stored one is refused', async () => {
		const [record] = records();
		const result = await peopleFirst.run(profile, 'clockRecord:update', {
			parameters: {
				person: byId(busy().personId),
				clockRecordId: record?.id,
				changes: { endSource: 'Web' },
				version: 1,
			},
		});
		expect(result.error).toMatchObject({ httpCode: String(stale) });
		expect(records()[0]).toEqual(record);
	});

	test('what somebody else changed meanwhile stays', async () => {
		const [record] = records();
		const ids = { personId: busy().personId, clockRecordId: record?.id };
		peopleFirst.control.act('people-first', profile.system, 'edit', ids);
		const result = await peopleFirst.run(profile, 'clockRecord:update', {
			parameters: {
				person: byId(busy().personId),
				clockRecordId: record?.id,
				changes: { endSource: 'Web' },
			},
		});
		expect(rows(result.items)).toMatchObject([{ endSource: 'Web', version: 4 }]);
	});

	const creations: Array<[string, () => IDataObject, () => number]> = [
		[
			'clockRecord:clockIn',
			() => ({ start: '2031-03-04T09:00:00Z', startSource: 'Kiosk' }),
			() => peopleFirst.clockRecordsOf(profile, peopleFirst.personAt(profile, 0)).length,
		],
		[
			'timeRecord:create',
			() => ({
				start: '2031-03-04T09:00:00Z',
				startSource: 'Web',
				occupancyId: peopleFirst.personAt(profile, 0).occupancies[0]?.occupancyId,
			}),
			() => peopleFirst.timeRecordsOf(profile, peopleFirst.personAt(profile, 0)).length,
		],
	];
	const ofFreePerson = (parameters: IDataObject) => ({
		person: byId(peopleFirst.personAt(profile, 0).personId),
		...parameters,
	});

	test.each(creations)('%s is sent again when it was not taken', async (operation, make, count) => {
		peopleFirst.control.faults([conflict('POST', 2)]);
		const parameters = ofFreePerson(make());
		const result = await peopleFirst.run(profile, operation, { parameters });
		expect(result.error).toBeUndefined();
		expect(count()).toBe(1);
		expect(outcomes()).toEqual([
			['refused', 409],
			['refused', 409],
			['booked', 201],
		]);
	});

	test.each(creations)('%s is sent three times at the most', async (operation, make, count) => {
		peopleFirst.control.faults([conflict('POST', 3)]);
		const parameters = ofFreePerson(make());
		const result = await peopleFirst.run(profile, operation, { parameters });
		expect(result.error).toMatchObject({
			message: 'People First: Somebody else is at work on this person. (Conflict) [item 0]',
			httpCode: '409',
		});
		expect(count()).toBe(0);
		expect(outcomes()).toHaveLength(3);
	});
});
