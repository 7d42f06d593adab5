import { operation } from '../../../../lib/operation';
import type { Person, PeopleFirstClient } from '../../client';
import { personField } from '../../fields';
import { personOf } from '../../inputs';
import { readPairTemplate } from '../../timeRecords';

/** GET …/actualshifttimepairs/person/{personId}/resourcetemplate (vendors/people-first.md 2.4). */
export const getTemplate = operation<PeopleFirstClient, Person>({
	value: 'getTemplate',
	name: 'Get Template',
	action: 'Get template of time record',
	description: 'Get a blank time record of a person, with the choices and what is mandatory',
	endpoint: 'GET /api/v1/ta/actualshifttimepairs/person/{personId}/resourcetemplate',
	permission: 'role WfmIntegration',
	effect: 'read',
	fields: [personField],
	input: personOf,
	async run(client, person) {
		const personId = await client.personId(person);
		const { record, choices, mandatory } = await readPairTemplate(client, personId);
		return { template: record, choices, mandatory };
	},
});
