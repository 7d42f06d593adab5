import { base, en, Faker } from '@faker-js/faker';
import { DateTime } from 'luxon';

/** One line that a gate kept while it had no connection, in the words of its maker. */
export interface GateEvent {
	/** The personal reference in People First. */
	Badge: string;
	Direction: string;
	Gate: string;
	/** YYYY-MM-DD HH:mm:ss, as the clock at the gate showed it. */
	LocalTime: string;
	TimeZone: string;
}

interface Gate {
	name: string;
	zone: string;
	/** How it writes the two directions. */
	words: { in: string; out: string };
}

interface Passage {
	/** Number of the person, from 1. */
	person: number;
	direction: 'in' | 'out';
	gate: Gate;
	at: DateTime;
}

const NORTH: Gate = {
	name: 'North Gate',
	zone: 'Europe/London',
	words: { in: 'IN', out: 'OUT' },
};
const QUAY: Gate = {
	name: 'Quay Gate',
	zone: 'Europe/Berlin',
	words: { in: 'In', out: 'Out' },
};

const PEOPLE = 50;
/** The clocks go forward in the night to the fourth of these days. */
const DAYS = ['2026-03-26', '2026-03-27', '2026-03-28', '2026-03-29', '2026-03-30'];
/** Lines that a gate sends in one go; the goes arrive in any order. */
const BATCH = 25;

/** They pressed twice, some moments apart: they are at work already when they come in again. */
const IMPATIENT = { people: [6, 21, 38], day: '2026-03-27', seconds: 95 };
/** They came in through the open door: they go out without having come in. */
const WAVED_THROUGH = { people: [13, 29, 44], day: '2026-03-28' };
/** Is at work still. */
const STAYING = { person: 42, day: '2026-03-30' };
/** The end of a break at night was entered by hand, at a time that the clocks skip. */
const BY_HAND = { badge: 'PR0020', hour: '2026-03-29 03', time: '2026-03-29 01:41:20' };
/** The times of these people in People First are in the way. */
const BOOKED_BEFORE: GateEvent[] = [
	line('PR0055', 'IN', '2026-03-30 09:02:11'),
	line('PR0055', 'OUT', '2026-03-30 13:04:40'),
	line('PR0058', 'IN', '2026-03-30 08:11:05'),
	line('PR0058', 'OUT', '2026-03-30 16:31:52'),
	line('PR0060', 'IN', '2026-03-31 07:10:33'),
];
/** The badge of a visitor, whom People First does not know. */
const VISITOR: GateEvent[] = [
	line('PR9001', 'IN', '2026-03-27 10:15:00'),
	line('PR9001', 'OUT', '2026-03-27 11:40:00'),
];
/** Every so many lines there is one that was sent twice. */
const SENT_TWICE = 83;

function line(Badge: string, Direction: string, LocalTime: string): GateEvent {
	return { Badge, Direction, Gate: NORTH.name, LocalTime, TimeZone: NORTH.zone };
}

function lineOf({ person, direction, gate, at }: Passage): GateEvent {
	return {
		Badge: `PR${String(person).padStart(4, '0')}`,
		Direction: gate.words[direction],
		Gate: gate.name,
		LocalTime: at.setZone(gate.zone).toFormat('yyyy-MM-dd HH:mm:ss'),
		TimeZone: gate.zone,
	};
}

/** Two in five work at the quay; every seventh is sent to the other gate for the last two days. */
function gateOf(person: number, day: number): Gate {
	const atQuay = person > 0.6 * PEOPLE;
	const elsewhere = person % 7 === 0 && day >= 3;
	return atQuay === elsewhere ? NORTH : QUAY;
}

/** A shift of eight hours with a break; every fifth person works at night. */
function shift(faker: Faker, person: number, day: number): Passage[] {
	const gate = gateOf(person, day);
	const hour = person % 5 === 0 ? 22 : 6 + (person % 4);
	const start = DateTime.fromISO(DAYS[day] ?? '', { zone: gate.zone }).set({ hour });
	const after = (minutes: number) => {
		const spread = faker.number.int({ min: -720, max: 720 });
		return start.plus({ minutes, seconds: spread });
	};
	return [
		{ person, direction: 'in', gate, at: after(0) },
		{ person, direction: 'out', gate, at: after(215) },
		{ person, direction: 'in', gate, at: after(260) },
		{ person, direction: 'out', gate, at: after(480) },
	];
}

/** What a gate recorded of a shift, with what people do at gates. */
function recorded(passages: Passage[], person: number, day: string): Passage[] {
	const [first, ...others] = passages;
	if (first === undefined) return [];
	if (WAVED_THROUGH.people.includes(person) && day === WAVED_THROUGH.day) return others;
	if (STAYING.person === person && day === STAYING.day) return passages.slice(0, -1);
	if (!IMPATIENT.people.includes(person) || day !== IMPATIENT.day) return passages;
	return [first, { ...first, at: first.at.plus({ seconds: IMPATIENT.seconds }) }, ...others];
}

const withHandwork = (event: GateEvent): GateEvent =>
	event.Badge === BY_HAND.badge && event.LocalTime.startsWith(BY_HAND.hour)
		? { ...event, LocalTime: BY_HAND.time }
		: event;

/** Gate by gate in the order of time, but in batches that arrive in any order. */
function inBatches(faker: Faker, events: GateEvent[]): GateEvent[] {
	const byGate = events.toSorted((a, b) =>
		`${a.Gate} ${a.LocalTime}`.localeCompare(`${b.Gate} ${b.LocalTime}`, 'en'),
	);
	const batches = Array.from({ length: Math.ceil(byGate.length / BATCH) }, (_, index) =>
		byGate.slice(index * BATCH, (index + 1) * BATCH),
	);
	return faker.helpers.shuffle(batches).flat();
}

/** What two gates kept over five days without a connection; the same on every call. */
export function gateEvents(): GateEvent[] {
	const faker = new Faker({ locale: [en, base] });
	faker.seed(29);
	const people = Array.from({ length: PEOPLE }, (_, index) => index + 1);
	const passages = people.flatMap((person) =>
		DAYS.flatMap((date, day) => recorded(shift(faker, person, day), person, date)),
	);
	const events = passages.map(lineOf).map(withHandwork);
	const sent = inBatches(faker, [...events, ...BOOKED_BEFORE, ...VISITOR]);
	const again = sent.filter((_, index) => index % SENT_TWICE === SENT_TWICE - 1);
	return [...sent, ...again];
}
