import { DateTime } from 'luxon';
import type { Wall } from './records';

export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

const formatted = (wall: Wall, format: string): string =>
	DateTime.fromMillis(wall, { zone: 'utc', locale: 'en-US' }).toFormat(format);

/** The wall time that an ISO 8601 text without an offset tells. */
export const wallOf = (iso: string): Wall => DateTime.fromISO(iso, { zone: 'utc' }).toMillis();

/** What the clocks of a zone show now. */
export const wallNow = (zone: string): Wall =>
	DateTime.now().setZone(zone).setZone('utc', { keepLocalTime: true }).startOf('second').toMillis();

export const startOfDay = (wall: Wall): Wall => Math.floor(wall / DAY) * DAY;

/** ISO 8601 without an offset. */
export const isoTime = (wall: Wall): string => formatted(wall, "yyyy-MM-dd'T'HH:mm:ss");

/** Like `2018-04-12`. Formats: vendors/timewellscheduled.md 2.1. */
export const paddedDate = (wall: Wall): string => formatted(wall, 'yyyy-MM-dd');

/** Like `2016-6-1`. */
export const unpaddedDate = (wall: Wall): string => formatted(wall, 'yyyy-M-d');

/** Like `April 8, 2018`. */
export const longDate = (wall: Wall): string => formatted(wall, 'LLLL d, yyyy');

/** Like `7:00 AM`. */
export const clock = (wall: Wall): string => formatted(wall, 'h:mm a');

/** Like `18:30 PM`. */
export const oddClock = (wall: Wall): string => formatted(wall, 'HH:mm a');

/** Like `2018-04-20 9:00:00 AM`. */
export const stamp = (wall: Wall): string => formatted(wall, 'yyyy-MM-dd h:mm:ss a');

/** A stamp, or the date alone at midnight. */
export const shortStamp = (wall: Wall): string =>
	wall === startOfDay(wall) ? paddedDate(wall) : stamp(wall);

/** The midnight with which a date begins; undefined when the text is none. */
export function dateIn(text: string, mayBeUnpadded: boolean): Wall | undefined {
	const digits = mayBeUnpadded ? '{1,2}' : '{2}';
	const parts = new RegExp(`^(\\d{4})-(\\d${digits})-(\\d${digits})$`).exec(text);
	if (parts === null) return undefined;
	const [year, month, day] = parts.slice(1).map(Number);
	return moment({ year, month, day });
}

/** The wall time of a calendar date and a time; undefined when there is no such. */
export function moment(parts: Parameters<typeof DateTime.fromObject>[0]): Wall | undefined {
	const found = DateTime.fromObject(parts, { zone: 'utc' });
	return found.isValid ? found.toMillis() : undefined;
}
