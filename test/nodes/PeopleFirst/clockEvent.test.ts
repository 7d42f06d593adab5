/**
 * @jest-environment ./test/harness/environment.ts
 */
import type { IDataObject } from 'n8n-workflow';
import type { FaultRule } from '../../../sandbox/server';
import { byReference, origins, rows, systems, usePeopleFirst } from '../../support/peopleFirst';

const MAY_NOT_OVERLAP = /Times of one person may not overlap: compare this event with /;

describe.each(systems)('clock events on %s', (_name, profile) => {
	const peopleFirst = usePeopleFirst();

	const person = (index: number) => peopleFirst.personAt(profile, index);
	const stored = (index = 0) => peopleFirst.clockRecordsOf(profile, person(index));
	const booked = () => peopleFirst.booked(profile).filter(({ outcome }) => outcome === 'booked');
	const event = (direction: string, moment: string, index = 0): IDataObject => ({
		who: person(index).personalReference,
		direction,
		moment,
	});
	const record = async (items: IDataObject[], parameters: IDataObject = {}) =>
		await peopleFirst.run(profile, 'clockRecord:clockEvent', {
			items,
			parameters: {
				person: byReference('={{ $json.who }}'),
				direction: '={{ $json.direction }}',
				moment: '={{ $json.moment }}',
				timeZone: 'Europe/London',
				source: 'Kiosk',
				...parameters,
			},
			onError: 'continueErrorOutput',
		});
	const periods = (index?: number) =>
		stored(index).map(({ startTimestamp, endTimestamp }) => [startTimestamp, endTimestamp]);
	const marks = (items: Parameters<typeof rows>[0]) =>
		rows(items).map(({ alreadyBooked }) => alreadyBooked);

	const day = () => [
		event('in', '2031-07-04T08:00:00'),
		event('OUT', '2031-07-04T12:00:00'),
		event('In', '2031-07-04 12:45:00'),
		event('out', '2031-07-04T16:30:00+01:00'),
	];
	const dayInTheBooks = [
		['2031-07-04T07:00:00Z', '2031-07-04T11:00:00Z'],
		['2031-07-04T11:45:00Z', '2031-07-04T15:30:00Z'],
	];

	test('ins and outs of several people are booked, each person in order', async () => {
		const items = day().flatMap((one) => [one, { ...one, who: person(1).personalReference }]);
		const result = await record(items);
		expect(result.failed).toEqual([]);
		expect(origins(result.items)).toEqual(items.map((_item, item) => ({ item })));
		expect(periods(0)).toEqual(dayInTheBooks);
		expect(periods(1)).toEqual(dayInTheBooks);
		expect(marks(result.items)).toEqual(items.map(() => false));
	});

	test('zone, source and place are those of the end that the event is about', async () => {
		const location = { longitude: -1.5, latitude: 52.5, accuracy: 4 };
		await record([event('in', '2031-07-04T08:00:00')], { location });
		await record([event('out', '2031-07-04T18:00:00')], {
			timeZone: 'Europe/Warsaw',
			source: 'Mobile',
		});
		expect(stored()).toMatchObject([
			{
				startTimestamp: '2031-07-04T07:00:00Z',
				startTimeZone: 'Europe/London',
				startSource: 'Kiosk',
				startLongitude: -1.5,
				startLatitude: 52.5,
				startAccuracy: 4,
				endTimestamp: '2031-07-04T16:00:00Z',
				endTimeZone: 'Europe/Warsaw',
				endSource: 'Mobile',
				endLongitude: null,
			},
		]);
	});

	test('what is in the books already is recognised, and not booked again', async () => {
		await record(day());
		const [books, count] = [structuredClone(stored()), booked().length];
		const result = await record(day());
		expect(result.failed).toEqual([]);
		expect(marks(result.items)).toEqual([true, true, true, true]);
		expect(rows(result.items).map(({ id }) => id)).toEqual(books.flatMap(({ id }) => [id, id]));
		expect(stored()).toEqual(books);
		expect(booked()).toHaveLength(count);
	});

	test('an in of somebody who is at work is refused, and the out closes the first', async () => {
		const { items, failed } = await record([
			event('in', '2031-07-04T08:00:00'),
			event('in', '2031-07-04T08:02:00'),
			event('out', '2031-07-04T16:30:00'),
		]);
		expect(origins(items)).toEqual([{ item: 0 }, { item: 2 }]);
		expect(rows(failed)).toMatchObject([
			{ message: expect.stringMatching(MAY_NOT_OVERLAP) as string },
		]);
		expect(periods()).toEqual([['2031-07-04T07:00:00Z', '2031-07-04T15:30:00Z']]);
	});

	test('an out without an in is refused, and so is one of a record from before', async () => {
		const { failed } = await record([
			event('out', '2031-07-04T07:00:00'),
			event('in', '2031-07-04T08:00:00'),
			event('out', '2031-07-05T08:00:01'),
		]);
		expect(rows(failed).map(({ error }) => error)).toEqual([
			expect.stringMatching(/^The person has no open clock record that started from 2031-07-03T/),
			expect.stringMatching(/^The person has no open clock record that started from 2031-07-04T/),
		]);
		expect(periods()).toEqual([['2031-07-04T07:00:00Z', null]]);
		const { items } = await record([event('out', '2031-07-05T08:00:01')], { lookBack: 25 });
		expect(rows(items)).toMatchObject([{ endTimestamp: '2031-07-05T07:00:01Z' }]);
	});

	test('an out less than a minute after the in is refused', async () => {
		const { failed } = await record([
			event('in', '2031-07-04T08:00:00'),
			event('out', '2031-07-04T08:00:59'),
		]);
		expect(rows(failed)).toMatchObject([
			{ error: expect.stringMatching(/is not at least one minute after the start of/) as string },
		]);
	});

	test('somebody whom People First does not know holds nobody up', async () => {
		const { items, failed } = await record([
			{ ...event('in', '2031-07-04T08:00:00'), who: 'PR9001' },
			event('in', '2031-07-04T08:00:00'),
		]);
		expect(origins(items)).toEqual([{ item: 1 }]);
		expect(rows(failed)).toHaveLength(1);
	});

	const lost: Array<[string, FaultRule]> = [
		['an in whose answer is lost', { kind: 'reset-after', match: { method: 'POST' }, times: 1 }],
		['an in that does not arrive', { kind: 'reset-before', match: { method: 'POST' }, times: 1 }],
		['an out whose answer is lost', { kind: 'reset-after', match: { method: 'PUT' }, times: 1 }],
		['an out that does not arrive', { kind: 'reset-before', match: { method: 'PUT' }, times: 1 }],
		['a conflict with the in', { kind: 'conflict', match: { method: 'POST' }, times: 2 }],
		['a conflict with the out', { kind: 'conflict', match: { method: 'PUT' }, times: 2 }],
	];
	test.each(lost)('%s is made good, and booked once', async (_what, fault) => {
		peopleFirst.control.faults([fault]);
		const { failed, items } = await record(day());
		expect(failed).toEqual([]);
		expect(marks(items)).toEqual([false, false, false, false]);
		expect(periods()).toEqual(dayInTheBooks);
		expect(booked()).toHaveLength(4);
	});
});
