import { DateTime } from 'luxon';
import type { Params } from '../../lib/params';
import { Problem } from '../../lib/problem';
import { dayIn } from '../../lib/time';
import { dayOf, type Period } from './inputs';

const MOST_DAYS = 1000;

const dayAt = (day: string): DateTime => DateTime.fromISO(day, { zone: 'utc' });
const write = (day: DateTime): string => day.toFormat('yyyy-MM-dd');

/** The days around today in the zone of the company. Reads *Days Back* and *Days Ahead*. */
export function daysAround(params: Params, zone: string, now = new Date()): Period {
	const today = dayAt(dayIn(zone, now));
	const back = params.optionalNumber('daysBack', 0, MOST_DAYS) ?? 0;
	const ahead = params.optionalNumber('daysAhead', 0, MOST_DAYS) ?? 0;
	return { from: write(today.minus({ days: back })), until: write(today.plus({ days: ahead })) };
}

/** A period of a fixed number of days, counted from a day on which one begins. */
function periodOfDays(params: Params, today: DateTime, back: number): Period {
	const expected = 'a whole number from 1 to 366';
	const length = params.integer('periodDays', 1, expected);
	if (length > 366) {
		throw new Problem(`${params.label('periodDays')} "${length}" is not ${expected}`);
	}
	const first = dayAt(dayOf(params, 'firstDay'));
	const since = Math.floor(today.diff(first, 'days').days / length);
	const from = first.plus({ days: (since - back) * length });
	return { from: write(from), until: write(from.plus({ days: length - 1 })) };
}

/** The payroll period that is under way, or one of those before it. Reads the fields of a period. */
export function payrollPeriod(params: Params, zone: string, now = new Date()): Period {
	const today = dayAt(dayIn(zone, now));
	const back = params.integer('periodsBack', 0);
	if (params.choice('payPeriod', ['month', 'days']) === 'days') {
		return periodOfDays(params, today, back);
	}
	const from = today.startOf('month').minus({ months: back });
	return { from: write(from), until: write(from.endOf('month')) };
}
