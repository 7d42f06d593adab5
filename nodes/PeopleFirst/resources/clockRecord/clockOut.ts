import type { INodeProperties } from 'n8n-workflow';
import { operation, UPSERT } from '../../../../lib/operation';
import type { Params } from '../../../../lib/params';
import type { Person, PeopleFirstClient } from '../../client';
import { changeClockRecord } from '../../clockRecords';
import { requiredMoment, requiredSide } from '../../clockTimes';
import { clockRecordIdField, personField } from '../../fields';
import { guidOf, keyOf, personOf } from '../../inputs';
import { closing, findOpen, type Leaving, leavingAt, lookBackField } from './leaving';
import { clockVersionField, versionOf } from './target';

interface Input extends Leaving {
	person: Person;
	/** The record to close, when it was given. */
	recordId?: string;
	version?: number;
}

const shownFor = (which: string, field: INodeProperties): INodeProperties => ({
	...field,
	displayOptions: { show: { which: [which] } },
});

const whichFields: INodeProperties[] = [
	{
		displayName: 'Clock Record',
		name: 'which',
		type: 'options',
		noDataExpression: true,
		options: [
			{ name: 'Given Clock Record', value: 'given', description: 'By its ID' },
			{
				name: 'Open Clock Record of the Person',
				value: 'open',
				description: 'The only one that has no end yet',
			},
		],
		default: 'open',
		description: 'Which clock record is closed',
	},
	shownFor('given', clockRecordIdField),
	shownFor('given', clockVersionField),
	shownFor('open', lookBackField),
];

function readInput(params: Params): Input {
	const isGiven = params.choice('which', ['open', 'given']) === 'given';
	return {
		person: personOf(params),
		recordId: isGiven ? guidOf(params, 'clockRecordId') : undefined,
		...leavingAt(requiredMoment(params, 'end'), isGiven ? 0 : params.integer('lookBack', 1)),
		version: isGiven ? versionOf(params) : undefined,
	};
}

/**
 * PUT …/clockRecords/{clockRecordId} with the six members of the end filled in (vendors/
 * people-first.md 2.3 and 3.2). A record that ends with this clock-out already is done.
 */
export const clockOut = operation<PeopleFirstClient, Input>({
	value: 'clockOut',
	name: 'Clock Out',
	action: 'Clock out',
	description: 'Record that a person stopped working',
	endpoint: 'PUT /api/person/{personId}/clockRecords/{clockRecordId}',
	permission: 'role WfmIntegration',
	effect: UPSERT,
	fields: [personField, ...whichFields, ...requiredSide('end')],
	input: readInput,
	key: keyOf,
	async run(client, input) {
		const personId = await client.personId(input.person);
		const known =
			input.recordId === undefined ? await findOpen(client, personId, input) : undefined;
		const id = input.recordId ?? String(known?.id);
		const target = { personId, id, known, version: input.version };
		return await changeClockRecord(client, target, (record) => closing(record, input));
	},
});
