import { listFields } from '../../../../lib/fields';
import { limitOf } from '../../../../lib/inputs';
import { operation } from '../../../../lib/operation';
import { take } from '../../../../lib/paging';
import { Problem } from '../../../../lib/problem';
import type { PeopleFirstClient } from '../../client';
import { eventTypeFields, eventTypesOf, readEvents } from '../../events';
import { periodFields } from '../../fields';
import { periodOf } from '../../inputs';

interface Input {
	types: string[];
	from: Date;
	to?: Date;
	limit: number;
}

/** GET /api/v1/rtpi/eventstream (vendors/people-first.md 2.5), one call a type. */
export const getAll = operation<PeopleFirstClient, Input>({
	value: 'getAll',
	name: 'Get Many',
	action: 'Get many events',
	description: 'Get many events of the event stream, such as people who were hired',
	endpoint: 'GET /api/v1/rtpi/eventstream',
	permission: 'role System Integration',
	effect: 'read',
	fields: [
		...eventTypeFields,
		...periodFields(
			{ required: true, description: 'When the first event happened, inclusive' },
			{ description: 'When the last event happened, inclusive; empty for now' },
		),
		...listFields,
	],
	input(params) {
		const types = eventTypesOf(params.raw('eventTypes'), params.raw('furtherTypes'));
		const { from, to } = periodOf(params, { from: 'from', to: 'to' });
		if (!from) throw new Problem(`${params.label('from')} is empty`);
		return { types, from, to, limit: limitOf(params) };
	},
	async run(client, { types, from, to = new Date(), limit }) {
		return await take(readEvents(client, types, { from, to }, limit), limit);
	},
});
