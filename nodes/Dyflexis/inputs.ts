import type { IDataObject } from 'n8n-workflow';
import type { Params } from '../../lib/params';
import { Problem } from '../../lib/problem';
import { ianaZone, writeInstant } from '../../lib/time';

/**
 * The period as query parameters of these names; absent days are left out.
 * @throws Problem when it ends before it starts
 */
export function periodOf(params: Params, startName: string, endName: string): IDataObject {
	const start = params.optionalDate('startDate');
	const end = params.optionalDate('endDate');
	if (start !== undefined && end !== undefined && end < start) {
		throw new Problem(
			`${params.label('endDate')} "${end}" is before ${params.label('startDate')} "${start}"`,
		);
	}
	return { ...(start && { [startName]: start }), ...(end && { [endName]: end }) };
}

/**
 * The period of which both days have to be given.
 * @throws Problem when one is empty, or it ends before it starts
 */
export function fullPeriodOf(params: Params, startName: string, endName: string): IDataObject {
	for (const day of ['startDate', 'endDate']) {
		if (!params.has(day)) throw new Problem(`${params.label(day)} is empty`);
	}
	return periodOf(params, startName, endName);
}

/** The moment of an event as text for the wire. */
export function momentOf(params: Params): string {
	const zone = ianaZone(params.optionalText('timeZone') ?? params.zone, 'Time Zone');
	const instant = params.instant('moment', zone);
	const format = params.choice('timeFormat', ['utc', 'offset', 'local']);
	return writeInstant(instant, format, zone);
}
