import { DateTime, IANAZone } from 'luxon';
import { Problem } from './problem';

const DAY = /^\d{4}-\d{2}-\d{2}$/;
/** An offset, and the name of the zone that some libraries add to it in brackets. */
const OFFSET = /(Z|[+-]\d{2}(:?\d{2})?)(\[[^\]]*\])?$/i;

/** How a moment is written on the wire. */
export type TimeFormat = 'utc' | 'offset' | 'local';

function fromUnknown(value: unknown, zone = 'utc'): DateTime | undefined {
	if (value instanceof Date) return DateTime.fromJSDate(value, { zone });
	if (DateTime.isDateTime(value)) return value;
	// A DateTime of another copy of luxon, such as the one behind {{ $now }}.
	if (typeof value === 'object' && value !== null && 'toISO' in value) {
		const { toISO } = value as { toISO: unknown };
		if (typeof toISO === 'function')
			return DateTime.fromISO(String(toISO.call(value)), { setZone: true });
	}
	return undefined;
}

/**
 * @throws Problem when `zone` is no IANA zone such as Europe/Amsterdam
 */
export function ianaZone(zone: string, label: string): string {
	// An offset such as +01:00 is a zone to newer runtimes, but none of the list.
	if (/^[+-]/.test(zone) || !IANAZone.isValidZone(zone)) {
		throw new Problem(`${label} "${zone}" is not a time zone`, {
			description: 'Expected a name from the IANA list, such as Europe/Amsterdam.',
		});
	}
	return zone;
}

/** Whether `text` is written YYYY-MM-DD and that day exists. Much faster than luxon. */
function isDay(text: string): boolean {
	if (!DAY.test(text)) return false;
	const day = new Date(`${text}T00:00:00Z`);
	return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}

/**
 * A calendar day as `YYYY-MM-DD`. A date and time loses its time, in the zone it was written in; a
 * JavaScript date, which has none, in `zone`.
 * @throws Problem when it is no day that exists
 */
export function isoDate(value: unknown, label: string, zone = 'utc'): string {
	const text = String(value ?? '').trim();
	if (isDay(text)) return text;
	const given = fromUnknown(value, zone);
	const moment = given ?? DateTime.fromISO(text, { setZone: true });
	if (!moment.isValid || (!given && !DAY.test(text.slice(0, 10)))) {
		throw new Problem(`${label} "${text}" is not a date`, {
			description: 'Expected a day that exists, written YYYY-MM-DD, such as 2031-03-04.',
		});
	}
	return moment.toFormat('yyyy-MM-dd');
}

/** The calendar day of a moment in `zone`, `YYYY-MM-DD`. */
export function dayIn(zone: string, moment = new Date()): string {
	return DateTime.fromJSDate(moment, { zone: ianaZone(zone, 'Time Zone') }).toFormat('yyyy-MM-dd');
}

/** The instant at which a calendar day begins in `zone`, also where the clocks skip midnight. */
export function startOfDay(day: string, zone: string): Date {
	return DateTime.fromISO(day, { zone: ianaZone(zone, 'Time Zone') })
		.startOf('day')
		.toJSDate();
}

function candidates(wall: DateTime, zone: string): DateTime[] {
	const reading = wall.setZone('utc', { keepLocalTime: true });
	const offsets = [-24, 24].map((hours) => reading.plus({ hours }).setZone(zone).offset);
	const instants = [...new Set(offsets)].map((offset) => reading.minus({ minutes: offset }));
	return instants
		.map((instant) => instant.setZone(zone))
		.sort((a, b) => a.toMillis() - b.toMillis());
}

/**
 * The instant at which a clock in `zone` shows a wall-clock time.
 * @param wall `YYYY-MM-DDTHH:mm[:ss]`, without an offset
 * @throws Problem for a time that the clock skips in spring or shows twice in autumn, with the
 * two instants that could be meant
 */
export function wallClockInstant(wall: string, zone: string, label: string): Date {
	const reading = DateTime.fromISO(wall, { zone: 'utc' });
	if (!reading.isValid || wall.endsWith(']')) throw notAMoment(wall, label);
	const shown = (moment: DateTime) => moment.toFormat("yyyy-MM-dd'T'HH:mm:ss.SSS");
	const around = candidates(reading, zone);
	const fitting = around.filter((moment) => shown(moment) === shown(reading));
	const [only] = fitting;
	if (only && fitting.length === 1) return only.toJSDate();
	const [first, second] = around.map((moment) => moment.toISO({ suppressMilliseconds: true }));
	const what = fitting.length === 0 ? 'does not exist' : 'happens twice';
	throw new Problem(`${label} "${wall}" ${what} in ${zone}: the clocks change`, {
		description: `Write it with its offset: ${first} or ${second}.`,
	});
}

/**
 * A moment as a UTC instant. Text with an offset means what it says; text without one is a
 * wall-clock time in `zone`.
 * @throws Problem when it is no moment, or no single one in that zone
 */
export function toInstant(value: unknown, zone: string, label: string): Date {
	const moment = fromUnknown(value);
	if (moment?.isValid) return moment.toJSDate();
	const text = String(value ?? '')
		.trim()
		.replace(' ', 'T');
	if (!/^\d{4}-\d{2}-\d{2}T/.test(text)) throw notAMoment(text, label);
	if (OFFSET.test(text.slice(10))) {
		const exact = DateTime.fromISO(text);
		if (!exact.isValid) throw notAMoment(text, label);
		return exact.toJSDate();
	}
	return wallClockInstant(text, ianaZone(zone, 'Time Zone'), label);
}

function notAMoment(text: string, label: string): Problem {
	return new Problem(`${label} "${text}" is not a date and time`, {
		description: 'Expected something like 2031-03-04T09:00 or 2031-03-04T09:00:00+01:00.',
	});
}

/**
 * Writes an instant for the wire, to the second: `utc` 2031-03-04T08:00:00Z, `offset`
 * 2031-03-04T09:00:00+01:00, `local` 2031-03-04T09:00:00.
 */
export function writeInstant(instant: Date, format: TimeFormat, zone: string): string {
	const utc = DateTime.fromJSDate(instant, { zone: 'utc' }).startOf('second');
	const iso = { suppressMilliseconds: true };
	if (format === 'utc') return utc.toISO(iso) ?? '';
	const local = utc.setZone(ianaZone(zone, 'Time Zone'));
	return local.toISO({ ...iso, includeOffset: format === 'offset' }) ?? '';
}
