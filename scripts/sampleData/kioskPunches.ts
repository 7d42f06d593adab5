import { base, en, Faker } from '@faker-js/faker';
import { DateTime } from 'luxon';
import { EMPLOYEE_HASH } from '../../sandbox/vendors/timewellscheduled/passwords';
import { demo } from '../../sandbox/vendors/timewellscheduled/profiles';
import { shiftsAt } from '../../sandbox/vendors/timewellscheduled/seed';

/** One line that the kiosk collected, in the words of its maker. */
export interface KioskPunch {
	/** The employee code in TimeWellScheduled. */
	Code: string;
	Button: Button;
	/** YYYY-MM-DD HH:mm:ss, as the kiosk showed it. */
	LocalTime: string;
	/** bcrypt of the typed password, with the salt of the company. */
	PasswordHash: string;
}

type Button = 'START' | 'FINISH' | 'BREAK' | 'MEAL';

/** What somebody gave as the reason for one punch. */
export interface KioskReason {
	/** As the report of the workflow names it: code, kind and time. */
	Punch: string;
	Reason: string;
}

interface Pressed {
	/** Position of the employee in the simulated company. */
	person: number;
	button: Button;
	at: DateTime;
}

/** Those who work in the first days of June 2026; 8, 13 and 18 work at night. */
const PEOPLE = [0, 1, 2, 5, 6, 7, 8, 11, 12, 13, 15, 16, 17, 18];
const DAYS = ['2026-06-01', '2026-06-02', '2026-06-03'];
/** Shifts below this have no meal, and those who know it press no button. */
const MEAL_FROM = 5;
/** Every so many lines there is one that was sent twice. */
const SENT_TWICE = 50;

/** Minutes by which a press differs from the usual, by person, day, button and turn. */
interface Delay {
	person: number;
	day: string;
	button: Button;
	/** 1 is coming back. */
	nth: 0 | 1;
	minutes: number;
	/** What the person gives as the reason. */
	reason?: string;
}

const DELAYS: readonly Delay[] = [
	{ person: 0, day: '2026-06-01', button: 'START', nth: 0, minutes: 25, reason: 'Traffic' },
	{ person: 6, day: '2026-06-02', button: 'START', nth: 0, minutes: 40, reason: 'urgence' },
	{ person: 11, day: '2026-06-01', button: 'BREAK', nth: 1, minutes: 12, reason: 'Weather' },
	{ person: 8, day: '2026-06-03', button: 'FINISH', nth: 0, minutes: -50, reason: 'Not feeling' },
	{ person: 15, day: '2026-06-02', button: 'MEAL', nth: 1, minutes: 15, reason: 'Computer issues' },
	{ person: 1, day: '2026-06-02', button: 'START', nth: 0, minutes: 35 },
	{ person: 16, day: '2026-06-03', button: 'START', nth: 0, minutes: 20, reason: 'Overslept' },
];

/** Pressed START twice, some moments apart. */
const IMPATIENT = { person: 5, day: '2026-06-03', seconds: 40 };
/** Went home without pressing FINISH. */
const FORGETFUL = { person: 17, day: '2026-06-01' };
/** Presses MEAL in a shift that is too short for one. */
const HUNGRY = { person: 2, day: '2026-06-03', time: '18:00:00' };

/** People who may not punch: one who has left, and one with a code that there is not. */
const STRANGERS: KioskPunch[] = [
	line(demo.code(9), 'START', '2026-06-02 08:58:12'),
	line('99999', 'START', '2026-06-01 07:02:45'),
	line('99999', 'FINISH', '2026-06-01 14:01:09'),
];

/** Somebody mistyped the password. */
const MISTYPED = {
	...line(demo.code(12), 'BREAK', '2026-06-02 17:31:20'),
	PasswordHash: EMPLOYEE_HASH.replace(/.$/, '/'),
};

function line(Code: string, Button: Button, LocalTime: string): KioskPunch {
	return { Code, Button, LocalTime, PasswordHash: EMPLOYEE_HASH };
}

const lineOf = ({ person, button, at }: Pressed): KioskPunch =>
	line(demo.code(person), button, at.toFormat('yyyy-MM-dd HH:mm:ss'));

/** The name by which the workflow knows a punch. */
function punchOf({ Code, Button: button, LocalTime }: KioskPunch): string {
	const kind = { START: 'begin', FINISH: 'end', BREAK: 'break', MEAL: 'meal' }[button];
	return `${Code} ${kind} ${LocalTime.replace(' ', 'T')}`;
}

/** A shift with a break and, if it is long enough, a meal; nobody has to give a reason. */
function worked(faker: Faker, person: number, from: DateTime, hours: number): Pressed[] {
	const at = (minutes: number, least: number, most: number) =>
		from.plus({ minutes, seconds: 60 * faker.number.int({ min: least, max: most }) + person });
	const press = (button: Button, moment: DateTime): Pressed => ({ person, button, at: moment });
	const meal =
		hours < MEAL_FROM
			? []
			: [press('MEAL', at(30 * hours, -5, 5)), press('MEAL', at(30 * hours, 18, 22))];
	return [
		press('START', at(0, -8, 3)),
		press('BREAK', at(90, 0, 2)),
		press('BREAK', at(90, 9, 13)),
		...meal,
		press('FINISH', at(60 * hours, -3, 6)),
	];
}

const delayOf = (presses: Pressed[], day: string) => (press: Pressed) => {
	const same = presses.filter(({ button }) => button === press.button);
	const delay = DELAYS.find(
		(each) =>
			each.person === press.person &&
			each.day === day &&
			each.button === press.button &&
			each.nth === same.indexOf(press),
	);
	return { press: { ...press, at: press.at.plus({ minutes: delay?.minutes ?? 0 }) }, delay };
};

/** What people do at kiosks. */
function habits(presses: Pressed[], person: number, day: string): Pressed[] {
	const [first, ...others] = presses;
	if (first === undefined) return [];
	if (FORGETFUL.person === person && FORGETFUL.day === day) return presses.slice(0, -1);
	if (IMPATIENT.person === person && IMPATIENT.day === day) {
		return [first, { ...first, at: first.at.plus({ seconds: IMPATIENT.seconds }) }, ...others];
	}
	if (HUNGRY.person === person && HUNGRY.day === day) {
		const at = DateTime.fromISO(`${day}T${HUNGRY.time}`, { zone: 'utc' });
		return [...presses, { person, button: 'MEAL', at }];
	}
	return presses;
}

/** Everything that was pressed, each with the reason that was given for it. */
function pressed(): Array<{ punch: KioskPunch; reason: string | undefined }> {
	const faker = new Faker({ locale: [en, base] });
	faker.seed(415);
	return PEOPLE.flatMap((person) =>
		shiftsAt(demo, person).flatMap(({ from, until }) => {
			const start = DateTime.fromMillis(from, { zone: 'utc' });
			const day = start.toISODate() ?? '';
			if (!DAYS.includes(day)) return [];
			const presses = worked(faker, person, start, (until - from) / 3_600_000);
			const told = presses.map(delayOf(presses, day));
			const reasons = new Map(told.map(({ press, delay }) => [press, delay?.reason]));
			return habits([...reasons.keys()], person, day).map((press) => ({
				punch: lineOf(press),
				reason: reasons.get(press),
			}));
		}),
	);
}

/** What a kiosk collected over three days, in the order of time; the same on every call. */
export function kioskPunches(): KioskPunch[] {
	const all = [...pressed().map(({ punch }) => punch), ...STRANGERS, MISTYPED];
	const sent = all.toSorted((a, b) => a.LocalTime.localeCompare(b.LocalTime, 'en'));
	return [...sent, ...sent.filter((_, index) => index % SENT_TWICE === SENT_TWICE - 1)];
}

/** The reasons that people gave, on a form beside the kiosk. */
export function kioskReasons(): KioskReason[] {
	return pressed().flatMap(({ punch, reason }) =>
		reason === undefined ? [] : [{ Punch: punchOf(punch), Reason: reason }],
	);
}
