import { operation } from '../../../../lib/operation';
import type { Person, PeopleFirstClient } from '../../client';
import { readTemplate } from '../../clockRecords';
import { personField } from '../../fields';
import { personOf } from '../../inputs';

/** GET …/clockRecords/resourceTemplate (vendors/people-first.md 2.3). */
export const getTemplate = operation<PeopleFirstClient, Person>({
	value: 'getTemplate',
	name: 'Get Template',
	action: 'Get template of clock record',
	description: 'Get a blank clock record of a person, with the rules that hold for it',
	endpoint: 'GET /api/person/{personId}/clockRecords/resourceTemplate',
	permission: 'role WfmIntegration',
	effect: 'read',
	fields: [personField],
	input: personOf,
	async run(client, person) {
		return await readTemplate(client, await client.personId(person));
	},
});
