import type { IDataObject } from 'n8n-workflow';
import { additionalFields } from '../../../../lib/fields';
import { operation, UPSERT } from '../../../../lib/operation';
import type { Params } from '../../../../lib/params';
import { Problem } from '../../../../lib/problem';
import type { PeopleFirstClient } from '../../client';
import { changedMoment, changedSides, checkLength, membersOf } from '../../clockTimes';
import { idField, timeRecordIdField } from '../../fields';
import { given, guidOf, optionalGuidOf } from '../../inputs';
import { memberFields, readMembers } from '../../timeMembers';
import { changeTimeRecord } from '../../timeRecords';
import { etagField } from './target';

interface Input {
	recordId: string;
	changes: IDataObject;
	version?: string;
}

function readInput(params: Params): Input {
	const changes = {
		...membersOf('start', changedMoment(params, 'start'), 'DateTime'),
		...membersOf('end', changedMoment(params, 'end'), 'DateTime'),
		...given({ occupancyId: optionalGuidOf(params, 'changes.occupancyId') }),
		...readMembers(params, 'changes'),
		...params.object('additionalFields'),
	};
	if (Object.keys(changes).length === 0) {
		throw new Problem('Nothing is to be changed', { description: 'Add a field under Changes.' });
	}
	const recordId = guidOf(params, 'timeRecordId');
	return { recordId, changes, version: params.optionalText('version') };
}

/** The changes, when the record makes sense with them. */
function checked(record: IDataObject, changes: IDataObject): IDataObject {
	const { startDateTime, endDateTime } = { ...record, ...changes };
	if (startDateTime && endDateTime) checkLength(String(startDateTime), String(endDateTime));
	return changes;
}

/**
 * PUT …/actualshifttimepairs/{timePairId} with some members changed (vendors/people-first.md 2.4).
 * One that has all wanted values already is done.
 */
export const update = operation<PeopleFirstClient, Input>({
	value: 'update',
	name: 'Update',
	action: 'Update time record',
	description: 'Amend a time record, such as its end when the person clocks out',
	endpoint: 'PUT /api/v1/ta/actualshifttimepairs/{timePairId}',
	permission: 'role WfmIntegration',
	effect: UPSERT,
	fields: [
		timeRecordIdField,
		{
			displayName: 'Changes',
			name: 'changes',
			type: 'collection',
			placeholder: 'Add Field',
			default: {},
			options: [
				...changedSides,
				{
					...idField('Occupancy ID', 'occupancyId', 'Another job of the person'),
					required: false,
				},
				...memberFields(['timeRecordId']),
			].sort((a, b) => a.displayName.localeCompare(b.displayName)),
			description: 'What is changed. All else stays as it is.',
		},
		etagField,
		additionalFields,
	],
	input: readInput,
	key: ({ recordId }) => recordId.toLowerCase(),
	async run(client, { recordId, changes, version }) {
		const change = (record: IDataObject) => checked(record, changes);
		return await changeTimeRecord(client, recordId, change, version);
	},
});
