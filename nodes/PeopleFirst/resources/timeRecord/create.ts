import type { IDataObject } from 'n8n-workflow';
import { additionalFields } from '../../../../lib/fields';
import { operation } from '../../../../lib/operation';
import type { Params } from '../../../../lib/params';
import type { Person, PeopleFirstClient } from '../../client';
import {
	checkLength,
	membersOf,
	optionalEnd,
	optionalMoment,
	requiredMoment,
	requiredSide,
} from '../../clockTimes';
import { personField } from '../../fields';
import { guidOf, keyOf, personOf } from '../../inputs';
import { memberFields, readMembers } from '../../timeMembers';
import { createTimeRecord } from '../../timeRecords';

interface Input {
	person: Person;
	members: IDataObject;
}

function readInput(params: Params): Input {
	const start = requiredMoment(params, 'start');
	const end = optionalMoment(params, start);
	if (end?.at !== undefined) checkLength(start.at, end.at);
	return {
		person: personOf(params),
		members: {
			...membersOf('start', start, 'DateTime'),
			...(end && membersOf('end', end, 'DateTime')),
			occupancyId: guidOf(params, 'occupancyId'),
			...readMembers(params, 'details'),
			...params.object('additionalFields'),
		},
	};
}

/** POST …/actualshifttimepairs/person/{personId} (vendors/people-first.md 2.4). */
export const create = operation<PeopleFirstClient, Input>({
	value: 'create',
	name: 'Create',
	action: 'Create time record',
	description: 'Create a time record (time pair) with job, costs and work reference',
	endpoint: 'POST /api/v1/ta/actualshifttimepairs/person/{personId}',
	permission: 'role WfmIntegration',
	effect: 'once',
	fields: [
		personField,
		...requiredSide('start'),
		...optionalEnd,
		{
			displayName: 'Occupancy Name or ID',
			name: 'occupancyId',
			type: 'options',
			typeOptions: {
				loadOptionsMethod: 'getOccupancies',
				loadOptionsDependsOn: ['person.value', 'start'],
			},
			default: '',
			required: true,
			description:
				'The job that the person holds at the start. Choose from the list, or specify an ID using an <a href="https://docs.n8n.io/code/expressions/">expression</a>.',
		},
		{
			displayName: 'Details',
			name: 'details',
			type: 'collection',
			placeholder: 'Add Field',
			default: {},
			options: memberFields(['person.value']),
			description: 'What else is known. The lists come from the template of the person.',
		},
		additionalFields,
	],
	input: readInput,
	key: keyOf,
	async run(client, { person, members }) {
		return await createTimeRecord(client, await client.personId(person), members);
	},
});
