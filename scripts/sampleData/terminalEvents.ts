import { base, en, Faker } from '@faker-js/faker';
import { DateTime } from 'luxon';
import { EMPLOYEE_HASH } from '../../sandbox/vendors/timewellscheduled/passwords';
import { demo as peopleFirst } from '../../sandbox/vendors/people-first/profiles';
import { demo as timeWellScheduled } from '../../sandbox/vendors/timewellscheduled/profiles';

/** One line of a till at which people clock in and out. */
export interface TerminalEvent {
	/** The number that a person types at the till. */
	Operator: string;
	Event: 'IN' | 'OUT';
	Terminal: string;
	/** The instant in UTC, YYYY-MM-DDTHH:mm:ssZ. */
	At: string;
	/** Where the till stands. */
	TimeZone: string;
}

/** Who an operator is in each of the systems that events may be booked in. */
export interface Operator {
	Operator: string;
	Dyflexis: string;
	PeopleFirst: string;
	TimeWellScheduled: string;
	/** What TimeWellScheduled asks for at each punch: bcrypt with the salt of the company. */
	PasswordHash: string;
}

const BAR = { terminal: 'Bar 1', zone: 'Europe/Amsterdam' };
const STATION = { terminal: 'Station 2', zone: 'Europe/Lisbon' };

const PEOPLE = 9;
/** The clocks go back in the night to the second day. */
const DAYS = ['2025-10-25', '2025-10-26', '2025-10-27'];

const operatorNumber = (index: number): string => String(index + 1).padStart(2, '0');

/** The people at the tills; those of the sandbox. */
export const operators = (): Operator[] =>
	Array.from({ length: PEOPLE }, (_, index) => ({
		Operator: operatorNumber(index),
		Dyflexis: `P-${String(index + 1).padStart(4, '0')}`,
		PeopleFirst: peopleFirst.reference(index),
		TimeWellScheduled: timeWellScheduled.code(index),
		PasswordHash: EMPLOYEE_HASH,
	}));

const utc = (at: DateTime): string => at.toUTC().toISO({ suppressMilliseconds: true }) ?? '';

/** In and out of one shift: every third person works from evening to three in the morning. */
function shift(faker: Faker, index: number, day: string): TerminalEvent[] {
	const { terminal, zone } = index % 3 === 2 ? STATION : BAR;
	const [hour, hours] = index % 3 === 0 ? [19, 8] : [8 + (index % 3), 6];
	const start = DateTime.fromISO(day, { zone }).set({ hour });
	const seconds = () => faker.number.int({ min: -400, max: 400 });
	const event = (Event: 'IN' | 'OUT', at: DateTime): TerminalEvent => ({
		Operator: operatorNumber(index),
		Event,
		Terminal: terminal,
		At: utc(at),
		TimeZone: zone,
	});
	return [
		event('IN', start.plus({ seconds: seconds() })),
		event('OUT', start.plus({ hours, seconds: seconds() })),
	];
}

/** What is wrong in the file: nobody is operator 77, and 05 went home twice. */
const ODD: TerminalEvent[] = [
	{ ...oddly('77', 'IN'), At: '2025-10-26T10:02:11Z' },
	{ ...oddly('05', 'OUT'), At: '2025-10-26T17:45:03Z' },
];

function oddly(Operator: string, Event: 'IN' | 'OUT') {
	return { Operator, Event, Terminal: BAR.terminal, TimeZone: BAR.zone };
}

/** The events of three days, by time; the last two lines are there twice. */
export function terminalEvents(): TerminalEvent[] {
	const faker = new Faker({ locale: [en, base] });
	faker.seed(47);
	const shifts = DAYS.flatMap((day) =>
		Array.from({ length: PEOPLE }, (_, index) => shift(faker, index, day)).flat(),
	);
	const all = [...shifts, ...ODD].sort((one, other) => (one.At < other.At ? -1 : 1));
	return [...all, ...all.slice(-2)];
}
