/**
 * @jest-environment ./test/harness/environment.ts
 */
import type { FaultRule } from '../../../sandbox/server';
import {
	byReference,
	origins,
	rows,
	systems,
	upTo,
	usePeopleFirst,
	type ClockRecord,
	type Profile,
} from '../../support/peopleFirst';

const SHIFTS = 10;
const MINUTE_MS = 60_000;

/** Everything at once: somebody else is faster, the service is busy, answers get lost. */
const TURMOIL: FaultRule[] = [
	{ kind: 'latency', ms: 15, every: 3 },
	{ kind: 'conflict', match: { path: 'clockRecords' }, every: 37 },
	{ kind: 'status', status: 503, headers: { 'retry-after': '1' }, every: 211, times: 2 },
	{ kind: 'status', status: 503, match: { path: 'clockRecords' }, every: 41 },
	{ kind: 'reset-before', every: 43 },
	{ kind: 'reset-after', every: 29 },
	{ kind: 'cut-json', match: { method: 'POST' }, every: 23 },
	{ kind: 'reset-after', match: { method: 'PUT' }, every: 19 },
];

interface Shift {
	who: string;
	start: string;
	end: string;
}

/** The shifts of a person, a day apart: each begins and ends at a minute of its own. */
const shiftsOf = (who: string, place: number): Shift[] =>
	upTo(SHIFTS).map((day) => {
		const date = `2031-03-${String(20 + day).padStart(2, '0')}`;
		const minute = String(place).padStart(2, '0');
		return { who, start: `${date}T08:${minute}:00Z`, end: `${date}T16:${minute}:00Z` };
	});

const periodOf = ({ startTimestamp, endTimestamp }: ClockRecord) => ({
	start: startTimestamp,
	end: endTimestamp,
});

describe.each<[string, Profile, number]>(
	systems.map(([name, profile]) => [name, profile, profile.people > 50 ? 50 : 6]),
)('clock events of many people on %s under faults', (_name, profile, count) => {
	const peopleFirst = usePeopleFirst();

	test(
		`${count * SHIFTS * 2} ins and outs: in order, none double, none lost`,
		async () => {
			const people = upTo(count).map((index) => peopleFirst.personAt(profile, index));
			const shifts = people.map(({ personalReference }, place) =>
				shiftsOf(personalReference, place),
			);
			const events = upTo(SHIFTS).flatMap((day) =>
				(['start', 'end'] as const).flatMap((side) =>
					shifts.map((own) => ({
						who: own[day]?.who,
						direction: side === 'start' ? 'In' : 'Out',
						at: own[day]?.[side],
					})),
				),
			);
			peopleFirst.control.faults(TURMOIL);
			const result = await peopleFirst.run(profile, 'clockRecord:clockEvent', {
				items: events,
				parameters: {
					person: byReference('={{ $json.who }}'),
					direction: '={{ $json.direction }}',
					moment: '={{ $json.at }}',
					timeZone: 'Europe/London',
					source: 'Gate',
					requestOptions: { requestsAtOnce: 16, retries: 10 },
				},
			});
			peopleFirst.control.faults([]);

			expect(result.error).toBeUndefined();
			expect(origins(result.items)).toEqual(events.map((_event, item) => ({ item })));
			rows(result.items).forEach((row, index) => {
				const event = events[index];
				const side = event?.direction === 'In' ? 'startTimestamp' : 'endTimestamp';
				expect(row[side]).toBe(event?.at);
			});

			// What is stored is exactly what the events say.
			people.forEach((person, place) => {
				const wanted = (shifts[place] ?? []).map(({ start, end }) => ({ start, end }));
				expect(peopleFirst.clockRecordsOf(profile, person).map(periodOf)).toEqual(wanted);
			});

			// Each event was booked once, and those of one person in their order.
			const booked = peopleFirst.booked(profile).filter(({ outcome }) => outcome === 'booked');
			people.forEach(({ personId }, place) => {
				const own = booked.filter(({ path }) => path.includes(personId));
				const told = own.map(({ operation, body }) => {
					const { startTimestamp, endTimestamp } = body as ClockRecord;
					return operation === 'clockRecord.create' ? startTimestamp : endTimestamp;
				});
				expect(told).toEqual((shifts[place] ?? []).flatMap(({ start, end }) => [start, end]));
			});
			expect(booked).toHaveLength(events.length);

			// And nothing of this went smoothly.
			const refused = peopleFirst.booked(profile).filter(({ outcome }) => outcome === 'refused');
			expect(refused.length).toBeGreaterThan(0);
			expect(rows(result.items).filter(({ lookedUp }) => lookedUp === true).length).toBeGreaterThan(
				0,
			);
			expect(result.hints[0]?.message).toMatch(/requests had to be sent again/);
			expect(peopleFirst.control.traffic().peakSockets).toBeLessThanOrEqual(16);
		},
		3 * MINUTE_MS,
	);

	test(
		'shifts with both ends: none double, none lost',
		async () => {
			const people = upTo(count).map((index) => peopleFirst.personAt(profile, index));
			const shifts = people.map(({ personalReference }, place) =>
				shiftsOf(personalReference, place),
			);
			// Each line comes twice, as devices do that were offline.
			const items = upTo(SHIFTS).flatMap((day) =>
				shifts.flatMap((own) => [{ ...own[day] }, { ...own[day] }]),
			);
			peopleFirst.control.faults(TURMOIL);
			const result = await peopleFirst.run(profile, 'clockRecord:create', {
				items,
				onError: 'continueErrorOutput',
				parameters: {
					person: byReference('={{ $json.who }}'),
					start: '={{ $json.start }}',
					end: '={{ $json.end }}',
					startSource: 'Gate',
					requestOptions: { requestsAtOnce: 16, retries: 10 },
				},
			});
			peopleFirst.control.faults([]);

			people.forEach((person, place) => {
				const wanted = (shifts[place] ?? []).map(({ start, end }) => ({ start, end }));
				expect(peopleFirst.clockRecordsOf(profile, person).map(periodOf)).toEqual(wanted);
			});
			// The second of each pair is refused, unless its answer was lost and the first found.
			for (const { json } of result.failed) {
				expect(json.error).toMatch(/^People First/);
				expect(json.message).not.toMatch(/check whether it was booked/);
			}
			expect(result.failed.length + result.items.length).toBe(items.length);
			expect(result.items.length).toBeGreaterThanOrEqual(items.length / 2);
		},
		3 * MINUTE_MS,
	);
});
