/**
 * @jest-environment ./test/harness/environment.ts
 */
import type { IDataObject } from 'n8n-workflow';
import type { FaultRule } from '../../../sandbox/server';
import { byId, byReference, rows, systems, usePeopleFirst } from '../../support/peopleFirst';

const CHECK = /The answer was lost: check whether it was booked before sending it again\./;
const RETRIES = 2;

describe.each(systems)('answers of %s that are lost', (_name, profile) => {
	const peopleFirst = usePeopleFirst();

	const free = () => peopleFirst.personAt(profile, 0);
	const busy = () => peopleFirst.personAt(profile, -1);
	const stored = () => peopleFirst.clockRecordsOf(profile, free());
	const booked = () => peopleFirst.booked(profile).filter(({ outcome }) => outcome === 'booked');
	const clockRecords = () => `${profile.clockPrefix}/${free().personId}/clockRecords`;
	const strike = (method: string, kind: FaultRule['kind'], more: object = {}): FaultRule =>
		({ kind, match: { method, path: 'clockRecords' }, ...more }) as FaultRule;

	const run = async (operation: string, parameters: IDataObject) =>
		await peopleFirst.run(profile, operation, {
			parameters: { requestOptions: { retries: RETRIES }, ...parameters },
		});
	const create = async (more: IDataObject = {}) =>
		await run('clockRecord:create', {
			person: byReference(free().personalReference),
			start: '2031-03-04T09:00:00Z',
			startSource: 'Kiosk',
			end: '2031-03-04T17:00:00Z',
			...more,
		});

	describe('of a new clock record', () => {
		test.each<FaultRule['kind']>(['reset-after', 'cut-json', 'empty'])(
			'booked, then %s: it is looked up and not sent again',
			async (kind) => {
				peopleFirst.control.faults([strike('POST', kind, { times: 1 })]);
				const result = await create();
				expect(result.error).toBeUndefined();
				expect(rows(result.items)).toMatchObject([
					{ id: stored()[0]?.id, startTimestamp: '2031-03-04T09:00:00Z', lookedUp: true },
				]);
				expect(stored()).toHaveLength(1);
				expect(peopleFirst.requests(profile)[clockRecords()]).toBe(2);
			},
		);

		test.each<[string, FaultRule]>([
			['the connection breaks before', strike('POST', 'reset-before', { times: 2 })],
			['a 503 without a date', strike('POST', 'status', { status: 503, times: 2 })],
			['a 500', strike('POST', 'status', { status: 500, times: 2 })],
		])('%s, twice: it is looked for and sent again', async (_what, rule) => {
			peopleFirst.control.faults([rule]);
			const result = await create();
			expect(result.error).toBeUndefined();
			expect(rows(result.items)[0]).not.toHaveProperty('lookedUp');
			expect(stored()).toHaveLength(1);
			expect(booked()).toHaveLength(1);
			expect(peopleFirst.requests(profile)[clockRecords()]).toBe(5);
			expect(result.hints.map(({ message }) => message)).toEqual([
				'2 requests had to be sent again.',
			]);
		});

		test('lost more often than Retries: the item says to check, and nothing is booked', async () => {
			peopleFirst.control.faults([strike('POST', 'reset-before')]);
			const { error } = await create();
			expect(error).toMatchObject({
				message: 'People First closed the connection before answering [item 0]',
				description: expect.stringMatching(CHECK) as string,
			});
			expect(stored()).toEqual([]);
			expect(peopleFirst.requests(profile)[clockRecords()]).toBe(2 * (1 + RETRIES));
		});

		test('looking gets no answer either: the item says to check, and it is not sent again', async () => {
			peopleFirst.control.faults([strike('POST', 'reset-after'), strike('GET', 'reset-before')]);
			const { error } = await create();
			expect(error).toMatchObject({ description: expect.stringMatching(CHECK) as string });
			expect(stored()).toHaveLength(1);
			expect(booked()).toHaveLength(1);
		});

		test('a record of the same start with another end is not the one that was sent', async () => {
			await create({ end: '2031-03-04T12:00:00Z' });
			peopleFirst.control.faults([strike('POST', 'reset-before', { times: 1 })]);
			const { error } = await create();
			expect(error).toMatchObject({ message: expect.stringMatching(/\(Overlap\)/) as string });
			expect(stored()).toHaveLength(1);
		});

		test('a clock-in that is closed meanwhile was booked all the same', async () => {
			await create();
			peopleFirst.control.faults([strike('POST', 'reset-after', { times: 1 })]);
			const result = await run('clockRecord:clockIn', {
				person: byId(free().personId),
				start: '2031-03-04T09:00:00Z',
				startSource: 'Kiosk',
			});
			expect(rows(result.items)).toMatchObject([{ id: stored()[0]?.id, lookedUp: true }]);
			expect(stored()).toHaveLength(1);
		});

		test('one that is booked late is not booked twice', async () => {
			// The look-up sees nothing yet; the second is then refused, because the first is there.
			const empty = profile.wrapsClockRecords ? { data: { clockRecord: [] } } : { clockRecord: [] };
			peopleFirst.control.faults([
				strike('POST', 'reset-after', { times: 1 }),
				strike('GET', 'status', { status: 200, body: empty, times: 1 }),
			]);
			const result = await create();
			expect(rows(result.items)).toMatchObject([{ id: stored()[0]?.id, lookedUp: true }]);
			expect(stored()).toHaveLength(1);
			expect(booked()).toHaveLength(1);
		});
	});

	describe('of a change', () => {
		const open = () => peopleFirst.clockRecordsOf(profile, busy())[2];
		const clockOut = async (more: IDataObject = {}) =>
			await run('clockRecord:clockOut', {
				person: byId(busy().personId),
				end: '2026-03-31T14:00:00Z',
				endSource: 'Kiosk',
				...more,
			});

		test.each<FaultRule['kind']>(['reset-after', 'cut-json', 'empty'])(
			'clocked out, then %s: found to be done',
			async (kind) => {
				peopleFirst.control.faults([strike('PUT', kind, { times: 1 })]);
				const result = await clockOut();
				expect(result.error).toBeUndefined();
				expect(rows(result.items)).toMatchObject([
					{ endTimestamp: '2026-03-31T14:00:00Z', version: 2 },
				]);
				expect(booked()).toHaveLength(1);
			},
		);

		test('clocked out, all answers lost: found to be done', async () => {
			peopleFirst.control.faults([strike('PUT', 'reset-after')]);
			const result = await clockOut();
			expect(result.error).toBeUndefined();
			expect(booked()).toHaveLength(1);
			expect(open()?.version).toBe(2);
		});

		test('a given version whose answer is lost is found to be done', async () => {
			const { id, version } = open() ?? {};
			peopleFirst.control.faults([strike('PUT', 'reset-after', { times: 1 })]);
			const result = await clockOut({ which: 'given', clockRecordId: id, version });
			expect(result.error).toBeUndefined();
			expect(booked()).toHaveLength(1);
		});

		test('never reached: the item says that it is not confirmed', async () => {
			peopleFirst.control.faults([strike('PUT', 'reset-before')]);
			const { error } = await clockOut();
			expect(error).toMatchObject({
				description: 'It was sent as often as "Retries" allows. Try again later.',
			});
			expect(open()?.endTimestamp).toBeNull();
		});

		test('deleted, then reset: found to be gone', async () => {
			const clockRecordId = open()?.id;
			peopleFirst.control.faults([strike('DELETE', 'reset-after', { times: 1 })]);
			const result = await run('clockRecord:delete', {
				person: byId(busy().personId),
				clockRecordId,
			});
			expect(rows(result.items)).toEqual([{ id: clockRecordId, deleted: true }]);
			expect(open()).toBeUndefined();
		});
	});

	describe('of time records', () => {
		const pairs = () => peopleFirst.timeRecordsOf(profile, busy());
		const pairId = () => pairs()[0]?.id as string;
		const reset = (method: string): FaultRule => ({
			kind: 'reset-after',
			match: { method },
			times: 1,
		});

		test('a new one cannot be looked up, so the item says to check', async () => {
			peopleFirst.control.faults([reset('POST')]);
			const { error } = await run('timeRecord:create', {
				person: byId(free().personId),
				start: '2031-03-04T09:00:00Z',
				startSource: 'Web',
				occupancyId: free().occupancies[0]?.occupancyId,
			});
			expect(error).toMatchObject({ description: expect.stringMatching(CHECK) as string });
			expect(booked()).toHaveLength(1);
		});

		test('a change is found to be done', async () => {
			peopleFirst.control.faults([reset('PUT')]);
			const result = await run('timeRecord:update', {
				timeRecordId: pairId(),
				changes: { customer: 'Acme', end: '2026-02-25T16:30:00Z' },
			});
			expect(result.error).toBeUndefined();
			expect(rows(result.items)).toMatchObject([{ customer: 'Acme' }]);
			expect(booked()).toHaveLength(1);
		});

		test('a removal is found to be done', async () => {
			const timeRecordId = pairId();
			peopleFirst.control.faults([reset('DELETE')]);
			const result = await run('timeRecord:delete', { timeRecordId });
			expect(rows(result.items)).toEqual([{ id: timeRecordId, deleted: true }]);
			expect(pairs()).toHaveLength(1);
		});
	});
});
