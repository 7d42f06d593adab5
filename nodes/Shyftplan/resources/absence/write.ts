import type { IDataObject, INodeProperties } from 'n8n-workflow';
import type { Params } from '../../../../lib/params';
import { collisionField, collisionFlags } from '../../absences';
import type { ShyftplanClient } from '../../client';
import { stateOptions, timeZoneField } from '../../fields';
import { given, optionalZone } from '../../inputs';
import { breakdownOf, refuseOtherDays, type DayMinutes } from './breakdown';
import { daysOf, periodMembers, periodOf, type Period } from './period';

/** What creating and changing an absence have in common. */
export interface Written {
	members: IDataObject;
	period?: Period;
	days?: DayMinutes[];
	/** The company's zone, where the user gave it. */
	zone?: string;
	/** The zone of moments without an offset. */
	momentZone: string;
	/** Members that win over all others. */
	more: IDataObject;
}

/** Options of create and update, with more of them. Read by `writtenOf`. */
export const writeOptions = (more: INodeProperties[] = []): INodeProperties => ({
	displayName: 'Options',
	name: 'options',
	type: 'collection',
	placeholder: 'Add Option',
	default: {},
	options: [
		{
			displayName: 'Notes',
			name: 'notes',
			type: 'string',
			typeOptions: { rows: 2 },
			default: '',
			description: 'Remark that is stored with the absence',
		},
		collisionField,
		...more,
		{
			displayName: 'State',
			name: 'state',
			type: 'options',
			options: stateOptions,
			default: 'accepted',
			description:
				'State of the absence; whether the user of the API may set it depends on its rights',
		},
		timeZoneField,
	].toSorted((a, b) => a.displayName.localeCompare(b.displayName)) as INodeProperties[],
	description: 'State, remarks and collisions',
});

const STATES = stateOptions.map(({ value }) => value);

/**
 * Reads what create and update have in common.
 * @param known members that the operation has read itself
 * @throws Problem that names the field
 */
export function writtenOf(params: Params, known: IDataObject): Written {
	const period = periodOf(params);
	const days = breakdownOf(params);
	if (period?.kind === 'days' && days) refuseOtherDays(days, [period.first, period.last]);
	const zone = optionalZone(params, 'options.timeZone');
	const onCollision = params.has('options.onCollision')
		? params.choice('options.onCollision', ['refuse', 'force', 'forceAndRemove'])
		: undefined;
	return {
		members: given({
			...known,
			state: params.has('options.state') ? params.choice('options.state', STATES) : undefined,
			notes: params.optionalText('options.notes'),
			...collisionFlags(onCollision),
			days_breakdown: days,
		}),
		period,
		days,
		zone,
		momentZone: zone ?? params.zone,
		more: params.object('additionalFields'),
	};
}

/**
 * The body of an absence. The company's zone is read where the user did not give it: full days
 * begin at its midnight, and a day of part of a day is one of its calendar.
 */
export async function bodyOf(client: ShyftplanClient, written: Written): Promise<IDataObject> {
	const { members, period, days, momentZone, more } = written;
	if (!period) return { ...members, ...more };
	const needsZone = period.kind === 'days' || days !== undefined;
	const zone = written.zone ?? (needsZone ? await client.companyZone() : momentZone);
	if (days) refuseOtherDays(days, daysOf(period, zone));
	const bounds = periodMembers(period, period.kind === 'days' ? zone : momentZone);
	return { ...members, ...bounds, ...more };
}
