import type { IDataObject } from 'n8n-workflow';
import { additionalFields } from '../../../../lib/fields';
import { operation, UPSERT } from '../../../../lib/operation';
import type { Params } from '../../../../lib/params';
import { Problem } from '../../../../lib/problem';
import type { PeopleFirstClient } from '../../client';
import { changeClockRecord, type ClockRecord } from '../../clockRecords';
import { changedMoment, changedSides, checkLength, membersOf } from '../../clockTimes';
import { keyOf } from '../../inputs';
import { clockVersionField, type Target, targetFields, targetOf, versionOf } from './target';

interface Input extends Target {
	changes: IDataObject;
}

function readInput(params: Params): Input {
	const changes = {
		...membersOf('start', changedMoment(params, 'start'), 'Timestamp'),
		...membersOf('end', changedMoment(params, 'end'), 'Timestamp'),
		...params.object('additionalFields'),
	};
	if (Object.keys(changes).length === 0) {
		throw new Problem('Nothing is to be changed', { description: 'Add a field under Changes.' });
	}
	return { ...targetOf(params), changes, version: versionOf(params) };
}

/** The changes, when the record makes sense with them. */
function checked(record: ClockRecord, changes: IDataObject): IDataObject {
	const { startTimestamp, endTimestamp } = { ...record, ...changes };
	if (typeof endTimestamp === 'string') checkLength(String(startTimestamp), endTimestamp);
	return changes;
}

/**
 * PUT …/clockRecords/{clockRecordId} with some members changed (vendors/people-first.md 3.2). One
 * that has all wanted values already is done.
 */
export const update = operation<PeopleFirstClient, Input>({
	value: 'update',
	name: 'Update',
	action: 'Update clock record',
	description: 'Correct some of the start or the end of a clock record',
	endpoint: 'PUT /api/person/{personId}/clockRecords/{clockRecordId}',
	permission: 'role WfmIntegration',
	effect: UPSERT,
	fields: [
		...targetFields,
		{
			displayName: 'Changes',
			name: 'changes',
			type: 'collection',
			placeholder: 'Add Field',
			default: {},
			options: changedSides,
			description: 'What is changed. All else stays as it is.',
		},
		clockVersionField,
		additionalFields,
	],
	input: readInput,
	key: keyOf,
	async run(client, { person, recordId: id, version, changes }) {
		const personId = await client.personId(person);
		const target = { personId, id, version };
		return await changeClockRecord(client, target, (record) => checked(record, changes));
	},
});
