import { listFields, simplifyField } from '../../../../lib/fields';
import { limitOf } from '../../../../lib/inputs';
import { operation } from '../../../../lib/operation';
import type { Person, PeopleFirstClient } from '../../client';
import { listClockRecords } from '../../clockRecords';
import { periodFields, personField } from '../../fields';
import { type Period, periodOf, personOf } from '../../inputs';
import { simplified } from './simple';

interface Input {
	person: Person;
	period: Period;
	limit: number;
	simplify: boolean;
}

/** GET …/clockRecords (vendors/people-first.md 2.3); the service describes no paging. */
export const getAll = operation<PeopleFirstClient, Input>({
	value: 'getAll',
	name: 'Get Many',
	action: 'Get many clock records',
	description: 'Get many clock records of a person in a period',
	endpoint: 'GET /api/person/{personId}/clockRecords',
	permission: 'role WfmIntegration',
	effect: 'read',
	fields: [
		personField,
		...periodFields(
			{ description: 'Start of the period, inclusive; empty for no limit' },
			{ description: 'End of the period, inclusive; empty for no limit' },
		),
		...listFields,
		simplifyField,
	],
	input: (params) => ({
		person: personOf(params),
		period: periodOf(params, { from: 'from', to: 'to' }),
		limit: limitOf(params),
		simplify: params.flag('simplify'),
	}),
	async run(client, { person, period, limit, simplify }) {
		const records = await listClockRecords(client, await client.personId(person), period);
		const wanted = records.slice(0, limit);
		return simplify ? wanted.map(simplified) : wanted;
	},
});
