import { DateTime } from 'luxon';

const STAMP = /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[ T](\d{1,2}):(\d{2})(?::(\d{2}))?\s*([AP]M)?)?$/i;
const CLOCK = /^(\d{1,2}):(\d{2})\s*([AP]M)?$/i;
const LONG_DATE = 'LLLL d, yyyy';

const two = (part: number): string => String(part).padStart(2, '0');

/** The hour from 0 to 23. Some texts say PM behind an hour that has 24 (18:30 PM). */
function hourOf(text: string, half = ''): number {
	const hour = Number(text);
	if (half.toUpperCase() === 'AM') return hour === 12 ? 0 : hour;
	return half.toUpperCase() === 'PM' && hour < 12 ? hour + 12 : hour;
}

function time(hour: string, minute: string, second = '0', half?: string): string | undefined {
	const parts = [hourOf(hour, half), Number(minute), Number(second)];
	const [h = 0, m = 0, s = 0] = parts;
	return h < 24 && m < 60 && s < 60 ? parts.map(two).join(':') : undefined;
}

const dayExists = (day: string): boolean => DateTime.fromISO(day, { zone: 'utc' }).isValid;

/**
 * A date of the service, with or without a time, in ISO 8601: `2016-6-1`,
 * `2015-08-28 5:37:49 PM`. It is local time of the company, so it has no offset
 * (vendors/timewellscheduled.md 2.1).
 * @returns null when it is empty or no date
 */
export function isoOf(text: string): string | null {
	const found = STAMP.exec(text.trim());
	if (!found) return null;
	const [, year, month, date, hour, minute = '', second, half] = found;
	const day = `${year}-${two(Number(month))}-${two(Number(date))}`;
	if (!dayExists(day)) return null;
	if (hour === undefined) return day;
	const clock = time(hour, minute, second, half);
	return clock === undefined ? null : `${day}T${clock}`;
}

function clockOf(text: string | undefined): string | undefined {
	const [, hour, minute = '', half] = CLOCK.exec((text ?? '').trim()) ?? [];
	return hour === undefined ? undefined : time(hour, minute, undefined, half);
}

interface Span {
	startIso: string | null;
	endIso: string | null;
}

const UNKNOWN: Span = { startIso: null, endIso: null };

/**
 * Start and end of a schedule, such as `7:00 AM-2:00 PM` on a day. One that ends before it starts
 * ends on the next day.
 * @param day as `isoOf` gave it
 */
export function spanOf(range: string, day: string | null): Span {
	const [from, until, ...more] = range.split(/[-\u2013]/).map(clockOf);
	if (day === null || from === undefined || until === undefined || more.length > 0) return UNKNOWN;
	const next = DateTime.fromISO(day, { zone: 'utc' }).plus({ days: 1 }).toFormat('yyyy-MM-dd');
	return { startIso: `${day}T${from}`, endIso: `${until <= from ? next : day}T${until}` };
}

/** First and last day of a payroll period, such as `April 8, 2018-April 14, 2018`. */
export function periodDays(text: string): {
	periodStartIso: string | null;
	periodEndIso: string | null;
} {
	const [start = null, end = null] = text.split(/[-\u2013]/).map((part) => {
		const day = DateTime.fromFormat(part.trim(), LONG_DATE, { zone: 'utc', locale: 'en-US' });
		return day.isValid ? day.toFormat('yyyy-MM-dd') : null;
	});
	return { periodStartIso: start, periodEndIso: end };
}
