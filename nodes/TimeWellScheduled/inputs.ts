import { DateTime } from 'luxon';
import type { IDataObject } from 'n8n-workflow';
import type { Params } from '../../lib/params';
import { Problem } from '../../lib/problem';
import { wallClockInstant } from '../../lib/time';
import type { How } from './client';

/** What the credential and the operation say; a call cannot change them. */
const RESERVED = ['appid', 'c', 'module'];

function moreOf(params: Params): Record<string, string> {
	const name = 'options.more';
	const entries = Object.entries(params.object(name)).map(([parameter, value]) => {
		if (RESERVED.includes(parameter.toLowerCase())) {
			throw new Problem(`${params.label(name)}: "${parameter}" cannot be replaced`, {
				description: 'It is what the credential and the operation say.',
			});
		}
		if (typeof value === 'object') {
			throw new Problem(`${params.label(name)}: "${parameter}" is not a text or a number`, {
				description: 'Expected a text or a number.',
			});
		}
		return [parameter, String(value)];
	});
	return Object.fromEntries(entries) as Record<string, string>;
}

/** What is different in this call. Reads the `callOptions`. */
export function howOf(params: Params): How {
	const name = 'options.answerFormat';
	const format = params.has(name) ? params.choice(name, ['xml', 'json']) : undefined;
	return { ...(format && { format }), more: moreOf(params) };
}

/** The code of an employee: always text, so that 007 stays 007. */
export const employeeOf = (params: Params): string => params.text('employee');

/** A day that has to be there, as YYYY-MM-DD. */
export function dayOf(params: Params, name: string): string {
	const day = params.optionalDate(name);
	if (day === undefined) throw new Problem(`${params.label(name)} is empty`);
	return day;
}

/** First and last day of a period. */
export interface Period {
	from: string;
	until: string;
}

/**
 * A period. Reads the `periodFields`.
 * @throws Problem when it ends before it starts
 */
export function periodOf(params: Params): Period {
	const [from, until] = [dayOf(params, 'startDate'), dayOf(params, 'endDate')];
	if (until >= from) return { from, until };
	throw new Problem(
		`${params.label('endDate')} "${until}" is before ${params.label('startDate')} "${from}"`,
	);
}

/** An instant, or a time that a clock of the company shows. */
export type Moment = { instant: Date } | { wall: string };

const WALL = /^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}(:\d{2}(\.\d+)?)?$/;

/**
 * A moment; now where the field is empty. Reads the `momentField`.
 * @throws Problem when it is none
 */
export function momentOf(params: Params): Moment {
	if (!params.has('moment')) return { instant: new Date() };
	const text = String(params.raw('moment')).trim();
	// Read in a zone without gaps: that of the company is known only later.
	const instant = params.instant('moment', 'UTC');
	return WALL.test(text) ? { wall: text.replace(' ', 'T') } : { instant };
}

/**
 * What the clocks of the company show at a moment.
 * @throws Problem for a time that they skip in spring
 */
export function localTime(moment: Moment, zone: string): DateTime {
	if ('instant' in moment) return DateTime.fromJSDate(moment.instant, { zone }).startOf('second');
	const { wall } = moment;
	const local = DateTime.fromISO(wall, { zone }).startOf('second');
	const shown = local.toFormat("yyyy-MM-dd'T'HH:mm");
	if (!wall.startsWith(shown)) wallClockInstant(wall, zone, 'Moment');
	return local;
}

/** ISO 8601 to the second, without an offset. */
export const writeLocal = (local: DateTime): string => local.toFormat("yyyy-MM-dd'T'HH:mm:ss");

/** The members that have a value. */
export const given = (members: IDataObject): IDataObject =>
	Object.fromEntries(Object.entries(members).filter(([, value]) => value !== undefined));
