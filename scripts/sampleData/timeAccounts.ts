import { asClock } from '../../lib/duration';
import { demo } from '../../sandbox/vendors/shyftplan/profiles';
import {
	around,
	employmentAt,
	seededAt,
	seededBalance,
} from '../../sandbox/vendors/shyftplan/seed';

/** One row of the time system's morning export, in its own words. Balances are ±hh:mm. */
export interface TimeAccountBalance {
	StaffNumber: string;
	Name: string;
	Account: string;
	BalanceAtDayStart: string;
}

const PEOPLE = demo.seeded.employments;

/** Every fifth person has the second account. The simulated company seeds it from elsewhere. */
const FLEXITIME = { name: 'Flexitime', seedsFrom: 0 };
const OVERTIME = { name: 'Overtime', seedsFrom: 11 };
const accountOf = (index: number) => (index % 5 === 4 ? OVERTIME : FLEXITIME);

/** Three people in ten worked a little more or less than planned yesterday; in minutes. */
const CHANGED = (index: number): boolean => index % 10 < 3;
const DIFFERENCES = [30, 15, -25, 48, 75, -10, 5];

/** Balances beyond warnings and limits of *Flex* (-10:00, -5:00, 20:00 and 40:00), in minutes. */
const BEYOND: Readonly<Record<number, number>> = {
	61: 2490,
	121: 1270,
	300: -675,
	462: 1500,
	702: -380,
	850: -345,
};

/** What somebody typed. Besides, the five people who left the company are still in the export. */
const MISTYPED: Readonly<Record<number, Partial<TimeAccountBalance>>> = {
	233: { StaffNumber: '1O234' },
	389: { BalanceAtDayStart: '+07.30' },
	647: { StaffNumber: '10 648' },
};

/** Moved to another team yesterday, and in the export of both: with another balance at the end. */
const TWICE = { index: 515, BalanceAtDayStart: '+01:00' };

const clock = (minutes: number): string =>
	`${minutes < 0 ? '-' : '+'}${asClock(Math.abs(minutes)).padStart(5, '0')}`;

function minutesOf(index: number): number {
	const seeded = seededBalance(index + accountOf(index).seedsFrom);
	const difference = around(DIFFERENCES, index);
	if (!CHANGED(index)) return seeded;
	return BEYOND[index] ?? seeded + (seeded < 0 ? Math.abs(difference) : difference);
}

function balanceAt(index: number): TimeAccountBalance {
	const { staff_number, first_name, last_name } = employmentAt(demo, index, seededAt(demo));
	return {
		StaffNumber: String(staff_number),
		Name: `${first_name} ${last_name}`,
		Account: accountOf(index).name,
		BalanceAtDayStart: clock(minutesOf(index)),
		...MISTYPED[index],
	};
}

/** The balances of everybody in the time system at the start of the day; the same on every call. */
export function timeAccountBalances(): TimeAccountBalance[] {
	const { index, ...again } = TWICE;
	const all = Array.from({ length: PEOPLE }, (_, nth) => balanceAt(nth));
	return [...all, { ...balanceAt(index), ...again }];
}
