import { DateTime } from 'luxon';
import type { Profile } from './profiles';
import type { AbsenceDay } from './records';
import { Invalid } from './refusals';

/** Simulated: not established. What a working day takes, whatever the calculation type. */
const WORKING_DAY_MINUTES = 480;
const MOST_DAYS = 1000;
const DAY = { days: 1 };

/** Days without work, by month and day. */
const SPECIAL_DAYS: Readonly<Record<string, string>> = {
	'12-25': 'Christmas Day',
	'01-01': "New Year's Day",
};

/** A moment as answers carry it: the company's zone, milliseconds and offset. */
export const written = (millis: number, zone: string): string =>
	String(DateTime.fromMillis(millis, { zone }).toISO());

/** What was asked for. */
export interface Period {
	starts_at: string;
	ends_at: string;
	is_full_day: boolean;
}

/** A period as it is stored. */
export interface Span extends Period {
	/** Milliseconds since the epoch, the end excluded. */
	from: number;
	until: number;
}

/** Midnight of the date that a moment stands for. */
function dateOf(iso: string, { dates, company }: Profile): DateTime {
	const zone = company.time_zone;
	return dates === 'written'
		? DateTime.fromISO(iso.slice(0, 10), { zone })
		: DateTime.fromISO(iso, { zone }).startOf('day');
}

function fullDays(period: Period, profile: Profile): Span {
	const start = dateOf(period.starts_at, profile);
	const end = dateOf(period.ends_at, profile);
	const last =
		profile.lastDay === 'included' ? end : DateTime.max(start, end.minus(DAY)).setZone(start.zone);
	return {
		is_full_day: true,
		starts_at: String(start.toISO()),
		ends_at: String(end.toISO()),
		from: start.toMillis(),
		until: last.plus(DAY).toMillis(),
	};
}

function partOfDay(period: Period, { company }: Profile): Span {
	const zone = company.time_zone;
	const from = DateTime.fromISO(period.starts_at, { zone }).toMillis();
	const until = DateTime.fromISO(period.ends_at, { zone }).toMillis();
	return {
		is_full_day: false,
		starts_at: written(from, zone),
		ends_at: written(until, zone),
		from,
		until,
	};
}

/**
 * Settles a period: of full days only the dates count (vendors/shyftplan.md 1.9). Throws an Invalid
 * when it ends before it starts or lasts more than 1,000 days.
 */
export function spanOf(period: Period, profile: Profile): Span {
	const span = period.is_full_day ? fullDays(period, profile) : partOfDay(period, profile);
	if (span.until <= span.from || Date.parse(span.ends_at) < Date.parse(span.starts_at)) {
		throw new Invalid({ ends_at: ['has to be after starts_at'] });
	}
	if (span.until - span.from > MOST_DAYS * 86_400_000) {
		throw new Invalid({ ends_at: [`is more than ${MOST_DAYS} days after starts_at`] });
	}
	return span;
}

function workingMinutes(day: DateTime, special: string | null): number {
	return special !== null || day.isWeekend ? 0 : WORKING_DAY_MINUTES;
}

/**
 * The days of a span with their calculated minutes: of a full day what a working day takes, of a
 * part of a day what lies between the clock times.
 */
export function calculatedDays(span: Span, zone: string): AbsenceDay[] {
	const days: AbsenceDay[] = [];
	let day = DateTime.fromMillis(span.from, { zone }).startOf('day');
	while (day.toMillis() < span.until) {
		const next = day.plus(DAY);
		const date = day.toFormat('yyyy-MM-dd');
		const special = SPECIAL_DAYS[date.slice(5)] ?? null;
		const taken = Math.min(span.until, next.toMillis()) - Math.max(span.from, day.toMillis());
		const minutes = span.is_full_day ? workingMinutes(day, special) : Math.round(taken / 60_000);
		days.push({
			day: date,
			minutes,
			original_value: minutes,
			special_day: special,
			last_edited_by: null,
		});
		day = next;
	}
	return days;
}
