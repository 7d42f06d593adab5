import type { IDataObject, INodeProperties } from 'n8n-workflow';
import type { Params } from '../../../../lib/params';
import { Problem } from '../../../../lib/problem';
import { dayIn, startOfDay, writeInstant } from '../../../../lib/time';
import { dayField, momentField } from '../../fields';
import { optionalZone } from '../../inputs';

/** When an absence is: whole days, both included, or from one moment to another. */
export type Period =
	{ kind: 'days'; first: string; last: string } | { kind: 'moments'; start: Date; end: Date };

const shownWith = (period: string, field: INodeProperties): INodeProperties => ({
	...field,
	required: true,
	displayOptions: { show: { period: [period] } },
});

const PERIODS = [
	{ name: 'Full Days', value: 'fullDays' },
	{ name: 'Part of a Day', value: 'partOfDay' },
];

const boundFields: INodeProperties[] = [
	shownWith('fullDays', dayField('First Day', 'firstDay', 'First day of the absence')),
	shownWith('fullDays', dayField('Last Day', 'lastDay', 'Last day of the absence, included')),
	shownWith('partOfDay', momentField('Start', 'start', 'When the absence begins')),
	shownWith('partOfDay', momentField('End', 'end', 'When the absence ends')),
];

/** Fields for the period of a new absence. Read by `periodOf`. */
export const periodFields: INodeProperties[] = [
	{
		displayName: 'Period',
		name: 'period',
		type: 'options',
		options: PERIODS,
		default: 'fullDays',
		description: 'Whether the absence takes whole days',
	},
	...boundFields,
];

/** Fields for the period of an absence that is there. Read by `periodOf`. */
export const changedPeriodFields: INodeProperties[] = [
	{
		displayName: 'Period',
		name: 'period',
		type: 'options',
		options: [...PERIODS, { name: 'Stays as It Is', value: 'keep' }],
		default: 'keep',
		description: 'Whether the absence takes whole days',
	},
	...boundFields,
];

function fullDays(params: Params): Period {
	const [first, last] = ['firstDay', 'lastDay'].map((name) => {
		const day = params.optionalDate(name);
		if (day === undefined) throw new Problem(`${params.label(name)} is empty`);
		return day;
	}) as [string, string];
	if (last >= first) return { kind: 'days', first, last };
	throw new Problem(
		`${params.label('lastDay')} "${last}" is before ${params.label('firstDay')} "${first}"`,
	);
}

function partOfDay(params: Params): Period {
	const zone = optionalZone(params, 'options.timeZone') ?? params.zone;
	const start = params.instant('start', zone);
	const end = params.instant('end', zone);
	if (end > start) return { kind: 'moments', start, end };
	const [from, until] = [start, end].map((moment) => writeInstant(moment, 'offset', zone));
	throw new Problem(
		`${params.label('end')} "${until}" does not come after ${params.label('start')} "${from}"`,
	);
}

/**
 * The period of an absence; undefined when it stays as it is.
 * @throws Problem when it ends before it starts
 */
export function periodOf(params: Params): Period | undefined {
	const choice = params.choice('period', ['fullDays', 'partOfDay', 'keep']);
	if (choice === 'keep') return undefined;
	return choice === 'fullDays' ? fullDays(params) : partOfDay(params);
}

/** The members of a period. Full days begin at midnight in `zone`; shyftplan reads their date. */
export function periodMembers(period: Period, zone: string): IDataObject {
	const isFullDay = period.kind === 'days';
	const bounds = isFullDay
		? [startOfDay(period.first, zone), startOfDay(period.last, zone)]
		: [period.start, period.end];
	const [starts_at, ends_at] = bounds.map((moment) => writeInstant(moment, 'offset', zone));
	return { starts_at, ends_at, is_full_day: isFullDay };
}

/** The first and the last calendar day of a period in `zone`. */
export function daysOf(period: Period, zone: string): [first: string, last: string] {
	if (period.kind === 'days') return [period.first, period.last];
	return [dayIn(zone, period.start), dayIn(zone, new Date(period.end.getTime() - 1))];
}
