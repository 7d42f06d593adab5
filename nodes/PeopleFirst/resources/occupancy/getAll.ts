import type { IDataObject } from 'n8n-workflow';
import { listFields } from '../../../../lib/fields';
import { limitOf } from '../../../../lib/inputs';
import { operation } from '../../../../lib/operation';
import { take } from '../../../../lib/paging';
import { Problem } from '../../../../lib/problem';
import type { Person, PeopleFirstClient } from '../../client';
import { periodFields, personField } from '../../fields';
import { periodOf, personOf } from '../../inputs';
import { listOccupancies, type Within } from '../../occupancies';

interface Input {
	person: Person;
	within: Within;
	limit: number;
}

/** GET /api/v1/ta/people/{personId}/occupancies (vendors/people-first.md 2.2). */
export const getAll = operation<PeopleFirstClient, Input>({
	value: 'getAll',
	name: 'Get Many',
	action: 'Get many occupancies',
	description: 'Get many jobs of a person in a period',
	endpoint: 'GET /api/v1/ta/people/{personId}/occupancies',
	permission: 'role WfmIntegration',
	effect: 'read',
	fields: [
		personField,
		...periodFields(
			{ required: true, description: 'The start of the time record' },
			{ description: 'The end of the time record; empty for its start' },
		),
		...listFields,
	],
	input(params) {
		const { from, to } = periodOf(params, { from: 'from', to: 'to' });
		if (!from) throw new Problem(`${params.label('from')} is empty`);
		return { person: personOf(params), within: { from, to }, limit: limitOf(params) };
	},
	async run(client, { person, within, limit }): Promise<IDataObject[]> {
		const personId = await client.personId(person);
		return await take(listOccupancies(client, personId, within), limit);
	},
});
