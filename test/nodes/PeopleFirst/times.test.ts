/**
 * @jest-environment ./test/harness/environment.ts
 */
import type { IDataObject } from 'n8n-workflow';
import { byId, demo, rows, systems, usePeopleFirst } from '../../support/peopleFirst';

describe.each(systems)('times and zones on %s', (_name, profile) => {
	const peopleFirst = usePeopleFirst();

	const create = async (parameters: IDataObject, timezone = 'America/New_York') =>
		await peopleFirst.run(profile, 'clockRecord:create', {
			timezone,
			parameters: {
				person: byId(peopleFirst.personAt(profile, 0).personId),
				startSource: 'Kiosk',
				...parameters,
			},
		});

	test.each([
		// Local time in the zone beside it, in winter and in summer.
		['2031-01-15T08:00', 'Europe/London', '2031-01-15T08:00:00Z'],
		['2031-07-15T08:00', 'Europe/London', '2031-07-15T07:00:00Z'],
		['2031-07-15 08:00:30', 'Europe/Warsaw', '2031-07-15T06:00:30Z'],
		['2031-07-15T08:00', 'Asia/Singapore', '2031-07-15T00:00:00Z'],
		['2031-07-15T00:30', 'Pacific/Kiritimati', '2031-07-14T10:30:00Z'],
		['2031-07-15T08:00', 'Asia/Kathmandu', '2031-07-15T02:15:00Z'],
		// An offset means what it says; the zone still travels beside it.
		['2031-07-15T08:00:00+05:30', 'Europe/London', '2031-07-15T02:30:00Z'],
		['2031-07-15T08:00:00.999Z', 'Europe/London', '2031-07-15T08:00:00Z'],
		// Around the change to summer time on 30 March 2031, at 01:00 UTC.
		['2031-03-30T00:59:59', 'Europe/London', '2031-03-30T00:59:59Z'],
		['2031-03-30T02:00', 'Europe/London', '2031-03-30T01:00:00Z'],
		['2031-03-30T01:59', 'Europe/Warsaw', '2031-03-30T00:59:00Z'],
		['2031-03-30T03:00', 'Europe/Warsaw', '2031-03-30T01:00:00Z'],
		// Around the change to winter time on 26 October 2031, at 01:00 UTC.
		['2031-10-26T00:59', 'Europe/London', '2031-10-25T23:59:00Z'],
		['2031-10-26T02:00', 'Europe/London', '2031-10-26T02:00:00Z'],
		['2031-10-26T01:30:00+01:00', 'Europe/London', '2031-10-26T00:30:00Z'],
		['2031-10-26T01:30:00+00:00', 'Europe/London', '2031-10-26T01:30:00Z'],
	])('%s in %s is %s', async (start, startTimeZone, startTimestamp) => {
		const result = await create({ start, startTimeZone });
		expect(result.error).toBeUndefined();
		expect(peopleFirst.booked(profile)[0]?.body).toMatchObject({ startTimestamp, startTimeZone });
		expect(rows(result.items)).toMatchObject([{ startTimestamp, startTimeZone }]);
	});

	test.each([
		[
			'2031-03-30T01:30',
			'Europe/London',
			'does not exist',
			'2031-03-30T00:30:00+00:00 or 2031-03-30T02:30:00+01:00',
		],
		[
			'2031-10-26T01:30',
			'Europe/London',
			'happens twice',
			'2031-10-26T01:30:00+01:00 or 2031-10-26T01:30:00+00:00',
		],
		[
			'2031-03-30T02:30',
			'Europe/Warsaw',
			'does not exist',
			'2031-03-30T01:30:00+01:00 or 2031-03-30T03:30:00+02:00',
		],
		[
			'2031-10-26T02:30',
			'Europe/Warsaw',
			'happens twice',
			'2031-10-26T02:30:00+02:00 or 2031-10-26T02:30:00+01:00',
		],
	])('%s in %s %s', async (start, startTimeZone, what, candidates) => {
		const { error } = await create({ start, startTimeZone });
		expect(error).toMatchObject({
			message: `Start "${start}" ${what} in ${startTimeZone}: the clocks change [item 0]`,
			description: `Write it with its offset: ${candidates}.`,
		});
		expect(peopleFirst.control.traffic().requests).toBe(0);
	});

	test('the zone of the workflow stands in for one that is not given', async () => {
		await create({ start: '2031-07-15T08:00', end: '2031-07-15T09:00' }, 'Europe/Warsaw');
		expect(peopleFirst.booked(profile)[0]?.body).toMatchObject({
			startTimestamp: '2031-07-15T06:00:00Z',
			startTimeZone: 'Europe/Warsaw',
			endTimestamp: '2031-07-15T07:00:00Z',
			endTimeZone: 'Europe/Warsaw',
		});
	});

	test('a shift over the short and over the long night has its true length', async () => {
		const zone = 'Europe/London';
		const nights = [
			['2031-03-29T22:00', '2031-03-30T06:00', 7],
			['2031-10-25T22:00', '2031-10-26T06:00', 9],
		] as const;
		for (const [start, end, hours] of nights) {
			const result = await create({ start, startTimeZone: zone, end });
			const { startTimestamp, endTimestamp } = rows(result.items)[0] ?? {};
			const length = Date.parse(String(endTimestamp)) - Date.parse(String(startTimestamp));
			expect(length / 3_600_000).toBe(hours);
		}
	});

	test('ends in another zone are read in that one', async () => {
		await create({
			start: '2031-07-15T08:00',
			startTimeZone: 'Europe/London',
			end: '2031-07-15T13:00',
			endTimeZone: 'Europe/Warsaw',
			endSource: 'Mobile',
		});
		expect(peopleFirst.booked(profile)[0]?.body).toMatchObject({
			startTimestamp: '2031-07-15T07:00:00Z',
			endTimestamp: '2031-07-15T11:00:00Z',
			endTimeZone: 'Europe/Warsaw',
			endSource: 'Mobile',
		});
	});

	test('an expression may give a DateTime', async () => {
		await create({ start: '={{ DateTime.fromISO("2031-07-15T08:00:00", {zone: "Asia/Tokyo"}) }}' });
		expect(peopleFirst.booked(profile)[0]?.body).toMatchObject({
			startTimestamp: '2031-07-14T23:00:00Z',
			startTimeZone: 'America/New_York',
		});
	});
});

describe('new times of a record', () => {
	const peopleFirst = usePeopleFirst();
	const update = async (changes: IDataObject) => {
		const person = peopleFirst.personAt(demo, -1);
		const [record] = peopleFirst.clockRecordsOf(demo, person);
		return await peopleFirst.run(demo, 'clockRecord:update', {
			timezone: 'America/New_York',
			parameters: { person: byId(person.personId), clockRecordId: record?.id, changes },
		});
	};

	test('need their zone beside them, or an offset', async () => {
		expect((await update({ end: '2026-02-24T16:00' })).error).toMatchObject({
			message: 'End Time Zone is empty [item 0]',
			description: 'Enter it beside End, or write End with its offset.',
		});
		expect(peopleFirst.control.traffic().requests).toBe(0);
		const offset = await update({ end: '2026-02-24T16:00:00+01:00' });
		expect(rows(offset.items)).toMatchObject([
			{ endTimestamp: '2026-02-24T15:00:00Z', endTimeZone: 'Europe/London' },
		]);
		const zone = await update({ end: '2026-02-24T16:00', endTimeZone: 'Europe/Warsaw' });
		expect(rows(zone.items)).toMatchObject([
			{ endTimestamp: '2026-02-24T15:00:00Z', endTimeZone: 'Europe/Warsaw' },
		]);
	});
});
