/**
 * @jest-environment ./test/harness/environment.ts
 */
import type { IDataObject } from 'n8n-workflow';
import { byId, byReference, rows, systems, usePeopleFirst } from '../../support/peopleFirst';

const source = 'Kiosk';

describe.each(systems)('clock records of %s', (_name, profile) => {
	const peopleFirst = usePeopleFirst();

	const run = async (operation: string, parameters: IDataObject) =>
		await peopleFirst.run(profile, `clockRecord:${operation}`, {
			parameters,
			timezone: 'Europe/London',
		});
	const free = () => peopleFirst.personAt(profile, 0);
	const busy = () => peopleFirst.personAt(profile, -1);
	const who = () => ({ person: byReference(free().personalReference) });
	const whoIsBusy = () => ({ person: byId(busy().personId) });
	const stored = () => peopleFirst.clockRecordsOf(profile, free());
	const storedOfBusy = () => peopleFirst.clockRecordsOf(profile, busy());

	test('somebody clocks in and out, with the open record found by the node', async () => {
		await run('clockIn', { ...who(), start: '2031-07-04T08:00', startSource: source });
		const [open] = stored();
		const out = await run('clockOut', { ...who(), end: '2031-07-04T16:30', endSource: 'Mobile' });
		expect(out.error).toBeUndefined();
		expect(rows(out.items)).toMatchObject([
			{
				id: open?.id,
				startTimestamp: '2031-07-04T07:00:00Z',
				startTimeZone: 'Europe/London',
				endTimestamp: '2031-07-04T15:30:00Z',
				endTimeZone: 'Europe/London',
				endSource: 'Mobile',
				processingStatus: 'Processed',
				version: 2,
			},
		]);
		expect(stored()).toHaveLength(1);
	});

	test('a record is created with its end, whose zone and source are those of the start', async () => {
		const result = await run('create', {
			...who(),
			start: '2031-03-04T09:00',
			startTimeZone: 'Europe/Warsaw',
			startSource: source,
			end: '2031-03-04T17:00',
		});
		expect(rows(result.items)).toMatchObject([
			{
				startTimestamp: '2031-03-04T08:00:00Z',
				startTimeZone: 'Europe/Warsaw',
				endTimestamp: '2031-03-04T16:00:00Z',
				endTimeZone: 'Europe/Warsaw',
				endSource: source,
				version: 1,
				processingStatus: profile.loaded,
			},
		]);
		expect(rows(result.items)[0]).not.toHaveProperty('lookedUp');
	});

	test('a record that overlaps is refused in the words of People First', async () => {
		const times = { start: '2031-03-04T09:00', startSource: source, end: '2031-03-04T17:00' };
		await run('create', { ...who(), ...times });
		const [first] = stored();
		const { error } = await run('create', { ...who(), ...times, start: '2031-03-04T10:00' });
		expect(error).toMatchObject({
			message: profile.namesObstacle
				? `People First: The period overlaps the clock record ${first?.id} ` +
					'(2031-03-04T09:00:00Z to 2031-03-04T17:00:00Z). (Overlap) [item 0]'
				: 'People First: The times of this person do not allow it. (Overlap) [item 0]',
		});
		expect(stored()).toHaveLength(1);
	});

	test('only the given members of a record change', async () => {
		const [record] = storedOfBusy();
		const result = await run('update', {
			...whoIsBusy(),
			clockRecordId: record?.id,
			changes: { endSource: 'Web', endLatitude: 52.5, start: '2026-02-24T07:05:00Z' },
		});
		expect(result.error).toBeUndefined();
		expect(storedOfBusy()[0]).toEqual({
			...record,
			startTimestamp: '2026-02-24T07:05:00Z',
			endSource: 'Web',
			endLatitude: 52.5,
			version: 3,
		});
	});

	test('additional fields change members, also to null', async () => {
		const [record] = storedOfBusy();
		const result = await run('update', {
			...whoIsBusy(),
			clockRecordId: record?.id,
			additionalFields: '{"startAccuracy": null}',
		});
		expect(result.error).toBeUndefined();
		expect(storedOfBusy()[0]).toEqual({ ...record, startAccuracy: null, version: 3 });
	});

	test('a change that changes nothing is done without a write', async () => {
		const [record, , open] = storedOfBusy();
		const same = await run('update', {
			...whoIsBusy(),
			clockRecordId: record?.id,
			changes: { endSource: source, end: '2026-02-24T15:30:00.000Z' },
		});
		const undone = await run('undoClockOut', { ...whoIsBusy(), clockRecordId: open?.id });
		expect(rows(same.items)).toMatchObject([{ id: record?.id, version: 2 }]);
		expect(rows(undone.items)).toMatchObject([{ id: open?.id, version: 1 }]);
		expect(peopleFirst.booked(profile)).toEqual([]);
	});

	test('an update that makes a record too short is refused before it is sent', async () => {
		const [record] = storedOfBusy();
		const { error } = await run('update', {
			...whoIsBusy(),
			clockRecordId: record?.id,
			changes: { start: '2026-02-24T15:29:30Z' },
		});
		expect(error).toMatchObject({
			message:
				'End 2026-02-24T15:30:00Z is not at least one minute after Start 2026-02-24T15:29:30Z [item 0]',
		});
		expect(peopleFirst.booked(profile)).toEqual([]);
	});

	test('a list is of a period, simplified unless told otherwise, and ends at the limit', async () => {
		const all = await run('getAll', { ...whoIsBusy(), returnAll: true });
		const ids = storedOfBusy().map(({ id }) => id);
		expect(rows(all.items).map(({ id }) => id)).toEqual(
			profile.wrapsClockRecords ? ids.toReversed() : ids,
		);
		expect(Object.keys(rows(all.items)[0] ?? {})).toEqual([
			'id',
			'personId',
			'startTimestamp',
			'startTimeZone',
			'startSource',
			'endTimestamp',
			'endTimeZone',
			'endSource',
			'processingStatus',
			'version',
		]);
		const march = { from: '2026-03-01T00:00', to: '2026-03-15T00:00' };
		const some = await run('getAll', { ...whoIsBusy(), ...march });
		expect(rows(some.items).map(({ id }) => id)).toEqual([ids[1]]);
		expect((await run('getAll', { ...whoIsBusy(), limit: 2 })).items).toHaveLength(2);
		expect((await run('getAll', who())).items).toEqual([]);
	});

	test('one that is processed is not deleted', async () => {
		const [record] = storedOfBusy();
		const { error } = await run('delete', { ...whoIsBusy(), clockRecordId: record?.id });
		expect(error).toMatchObject({
			message: 'People First: A processed clock record stays. (Processed) [item 0]',
		});
		expect(storedOfBusy()).toHaveLength(3);
	});

	test('one that is not there is told so', async () => {
		const clockRecordId = '00000000-0000-4000-8000-000000000000';
		for (const operation of ['get', 'delete', 'undoClockOut']) {
			const { error } = await run(operation, { ...who(), clockRecordId });
			expect(error).toMatchObject({ httpCode: '404' });
		}
	});

	describe('clocking out', () => {
		const clockIn = async (start: string) =>
			await run('clockIn', { ...who(), start, startSource: source });
		const clockOut = async (end: string, more: IDataObject = {}) =>
			await run('clockOut', { ...who(), end, endSource: source, ...more });

		test('somebody who is not at work is refused', async () => {
			const { error } = await clockOut('2031-03-04T17:00');
			expect(error).toMatchObject({
				message:
					'The person has no open clock record that started from 2031-03-03T17:00:00Z to 2031-03-04T17:00:00Z [item 0]',
				description: 'Clock in first, or look further back.',
			});
			expect(peopleFirst.booked(profile)).toEqual([]);
		});

		test('a forgotten record of last week is not closed, unless it is looked for', async () => {
			await clockIn('2031-03-01T09:00');
			expect((await clockOut('2031-03-04T17:00')).error?.message).toMatch(/has no open/);
			expect(stored()[0]?.endTimestamp).toBeNull();
			const { error } = await clockOut('2031-03-04T17:00', { lookBack: 100 });
			expect(error).toBeUndefined();
			expect(stored()[0]?.endTimestamp).toBe('2031-03-04T17:00:00Z');
		});

		test('somebody with two open records has to say which', async () => {
			const open = (id: string, startTimestamp: string) => ({
				id,
				startTimestamp,
				endTimestamp: null,
				version: 1,
			});
			const rowsOf = [open('A', '2031-03-04T08:00:00Z'), open('B', '2031-03-04T09:00:00Z')];
			const body = profile.wrapsClockRecords
				? { data: { clockRecord: rowsOf } }
				: { clockRecord: rowsOf };
			const match = { path: 'viewStartDateTime' };
			peopleFirst.control.faults([{ kind: 'status', status: 200, match, body }]);
			expect((await clockOut('2031-03-04T17:00')).error).toMatchObject({
				message: expect.stringMatching(
					/^The person has 2 open clock records that started/,
				) as string,
				description: 'Give the one to close: A (2031-03-04T08:00:00Z), B (2031-03-04T09:00:00Z).',
			});
			expect(peopleFirst.booked(profile)).toEqual([]);
		});

		test('at the time that is booked already is done, at another one is refused', async () => {
			await clockIn('2031-03-04T09:00');
			await clockOut('2031-03-04T17:00');
			const again = await clockOut('2031-03-04T17:00');
			expect(rows(again.items)).toMatchObject([{ id: stored()[0]?.id, version: 2 }]);
			const given = { which: 'given', clockRecordId: stored()[0]?.id };
			const { error } = await clockOut('2031-03-04T17:30', given);
			expect(error).toMatchObject({
				message: `The clock record ${stored()[0]?.id} is closed already: it ended 2031-03-04T17:00:00Z [item 0]`,
				description: 'Use Update to correct its end, or Undo Clock Out to open it again.',
			});
			expect(peopleFirst.booked(profile)).toHaveLength(2);
		});

		test('has to be a minute after the start', async () => {
			await clockIn('2031-03-04T09:00');
			const { error } = await clockOut('2031-03-04T09:00:59');
			expect(error).toMatchObject({
				message:
					'End 2031-03-04T09:00:59Z is not at least one minute after the start of the clock record 2031-03-04T09:00:00Z [item 0]',
			});
			expect((await clockOut('2031-03-04T09:01')).error).toBeUndefined();
		});

		test('of a given record needs no list', async () => {
			await clockIn('2031-03-04T09:00');
			const clockRecordId = stored()[0]?.id;
			const before = peopleFirst.requests(profile);
			await clockOut('2031-03-04T17:00', { which: 'given', clockRecordId });
			const path = `${profile.clockPrefix}/${free().personId}/clockRecords`;
			expect(peopleFirst.requests(profile)).toEqual({
				...before,
				[`/api/v1/ta/people/personalreference/${free().personalReference}`]: 2,
				[`${path}/${clockRecordId}`]: 2,
			});
		});
	});
});
