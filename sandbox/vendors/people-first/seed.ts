import { DateTime } from 'luxon';
import { defaultTimeType } from './choices';
import { createEvent } from './events';
import { guidOf } from './guid';
import { firstNames, jobs, lastNames } from './people';
import type { Profile } from './profiles';
import type { ClockRecord, Occupancy, Person, StreamEvent, TimePair } from './records';

const STREAM_BEGINS = DateTime.fromISO('2026-03-02T08:00:00Z', { zone: 'utc' });
const SEEDED_EVENTS = [
	'PersonCreated',
	'EmploymentPeriodCreated',
	'OccupancyCreated',
	'AbsenceLeaveCreated',
	'PersonNameChanged',
	'AbsenceSicknessCreated',
];
const EVENTS_EACH = 8;
/** Persons with seeded times: the last ones, so that the others are free for whoever books. */
const TIMED = 6;

/** The element at a position of a list that repeats itself without end. */
function around<T>(list: readonly T[], index: number): T {
	const element = list[index % list.length];
	if (element === undefined) throw new RangeError('An empty list has no elements.');
	return element;
}

/** Every third person has a second job; every sixth has left the first one. */
function occupanciesOf(system: string, index: number): Occupancy[] {
	const first: Occupancy = {
		occupancyId: guidOf(system, 'occupancy', index, 1),
		jobName: around(jobs, index),
		start: `202${index % 5}-0${1 + (index % 9)}-01T00:00:00Z`,
		end: index % 6 === 5 ? '2025-12-31T00:00:00Z' : null,
	};
	if (index % 3 !== 2) return [first];
	const second: Occupancy = {
		occupancyId: guidOf(system, 'occupancy', index, 2),
		jobName: around(jobs, index + 1),
		start: '2025-06-01T00:00:00Z',
		end: null,
	};
	return [first, second];
}

/** The person at a position, always the same. */
export function personAt({ system, reference }: Profile, index: number): Person {
	const firstName = around(firstNames, index);
	return {
		personId: guidOf(system, 'person', index),
		personalReference: reference(index),
		firstName,
		lastName: around(lastNames, index),
		knownAs: firstName,
		occupancies: occupanciesOf(system, index),
		clockRecords: new Map(),
		timePairs: new Map(),
	};
}

function clockRecord({ personId }: Person, start: string, end: string | null): ClockRecord {
	return {
		id: guidOf(personId, 'clock record', start),
		personId,
		startTimestamp: start,
		startTimeZone: 'Europe/London',
		startSource: 'Kiosk',
		startLongitude: -1.1505,
		startLatitude: 52.9548,
		startAccuracy: 10.5,
		endTimestamp: end,
		endTimeZone: end === null ? null : 'Europe/London',
		endSource: end === null ? null : 'Kiosk',
		endLongitude: null,
		endLatitude: null,
		endAccuracy: null,
		processingStatus: end === null ? 'Open' : 'Processed',
		version: end === null ? 1 : 2,
	};
}

const timePair = (
	{ personId, occupancies }: Person,
	startDateTime: string,
	endDateTime: string,
): TimePair => ({
	id: guidOf(personId, 'time pair', startDateTime),
	personId,
	revision: 1,
	fields: {
		occupancyId: occupancies.at(-1)?.occupancyId ?? null,
		startDateTime,
		startTimeZone: 'Europe/London',
		startSource: 'Web',
		endDateTime,
		endTimeZone: 'Europe/London',
		endSource: 'Web',
		timeTypeItemId: defaultTimeType,
		workingFromHome: false,
		timeOffInLieu: false,
	},
});

/**
 * The people of a fresh system. The last six have times in February and March 2026, and the very
 * last is at work since 2026-03-31.
 */
export function seedPeople(profile: Profile): Person[] {
	const people = Array.from({ length: profile.people }, (_, index) => personAt(profile, index));
	const timed = people.slice(-TIMED);
	for (const person of timed) {
		const records = [
			clockRecord(person, '2026-02-24T07:00:00Z', '2026-02-24T15:30:00Z'),
			clockRecord(person, '2026-03-02T06:58:00Z', '2026-03-02T15:31:00Z'),
			...(person === timed.at(-1) ? [clockRecord(person, '2026-03-31T05:55:00Z', null)] : []),
		];
		const pairs = [
			timePair(person, '2026-02-25T08:00:00Z', '2026-02-25T16:00:00Z'),
			timePair(person, '2026-03-30T07:00:00Z', '2026-03-30T15:00:00Z'),
		];
		for (const record of records) person.clockRecords.set(record.id, record);
		for (const pair of pairs) person.timePairs.set(pair.id, pair);
	}
	return people;
}

/** Eight events of each seeded type, a day apart from 2026-03-02, in order of receipt. */
export const seedEvents = (people: readonly Person[], system: string): StreamEvent[] =>
	Array.from({ length: EVENTS_EACH * SEEDED_EVENTS.length }, (_, index) => {
		const received = STREAM_BEGINS.plus({
			days: Math.floor(index / SEEDED_EVENTS.length),
			hours: index % SEEDED_EVENTS.length,
		});
		const created = received.minus({ minutes: index % 4 });
		return createEvent(system, index, around(SEEDED_EVENTS, index), around(people, index), {
			created,
			received,
		});
	});
