import type { IDataObject } from 'n8n-workflow';
import type { Params } from '../../lib/params';
import { Problem } from '../../lib/problem';
import { ianaZone, writeInstant } from '../../lib/time';

/** How many rows a list gives; Infinity for all. */
export function limitOf(params: Params): number {
	return params.flag('returnAll') ? Infinity : params.integer('limit', 1);
}

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

/**
 * A body given as JSON, or undefined when it is made from the fields.
 * @throws Problem when it does not parse
 */
export function jsonBodyOf(params: Params): IDataObject | IDataObject[] | undefined {
	return params.choice('specifyBody', ['fields', 'json']) === 'json'
		? params.body('jsonBody')
		: undefined;
}
