import { operation, UPSERT } from '../../../../lib/operation';
import type { PeopleFirstClient } from '../../client';
import { changeClockRecord, NO_END } from '../../clockRecords';
import { keyOf } from '../../inputs';
import { clockVersionField, type Target, targetFields, targetOf, versionOf } from './target';

/**
 * PUT …/clockRecords/{clockRecordId} with all six members of the end null, which opens the record
 * again (vendors/people-first.md 3.2). One that is open already is done.
 */
export const undoClockOut = operation<PeopleFirstClient, Target>({
	value: 'undoClockOut',
	name: 'Undo Clock Out',
	action: 'Undo clock out',
	description: 'Open a clock record again by clearing its end',
	endpoint: 'PUT /api/person/{personId}/clockRecords/{clockRecordId}',
	permission: 'role WfmIntegration',
	effect: UPSERT,
	fields: [...targetFields, clockVersionField],
	input: (params) => ({ ...targetOf(params), version: versionOf(params) }),
	key: keyOf,
	async run(client, { person, recordId: id, version }) {
		const personId = await client.personId(person);
		return await changeClockRecord(client, { personId, id, version }, () => NO_END);
	},
});
