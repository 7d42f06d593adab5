import { operation } from '../../../../lib/operation';
import { segment } from '../../../../lib/url';
import type { PeopleFirstClient } from '../../client';

/** GET /api/v1/ta/people/personalreference/{personRefNum} (vendors/people-first.md 2.1). */
export const getByReference = operation<PeopleFirstClient, string>({
	value: 'getByReference',
	name: 'Get by Reference',
	action: 'Get person by reference',
	description: 'Get the ID and the name of a person by personal reference',
	endpoint: 'GET /api/v1/ta/people/personalreference/{personRefNum}',
	permission: 'role WfmIntegration',
	effect: 'read',
	fields: [
		{
			displayName: 'Personal Reference',
			name: 'reference',
			type: 'string',
			required: true,
			default: '',
			placeholder: 'e.g. HNB123',
			description: 'The personal reference number',
		},
	],
	input(params) {
		const reference = params.text('reference');
		segment(reference, params.label('reference'));
		return reference;
	},
	async run(client, reference) {
		return { ...(await client.personByReference(reference)) };
	},
});
