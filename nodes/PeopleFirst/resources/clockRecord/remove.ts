import { operation, UPSERT } from '../../../../lib/operation';
import type { PeopleFirstClient } from '../../client';
import { removeClockRecord } from '../../clockRecords';
import { keyOf } from '../../inputs';
import { clockVersionField, type Target, targetFields, targetOf, versionOf } from './target';

/** DELETE …/clockRecords/{clockRecordId} (vendors/people-first.md 2.3). */
export const remove = operation<PeopleFirstClient, Target>({
	value: 'delete',
	name: 'Delete',
	action: 'Delete clock record',
	description: 'Delete an open clock record; People First keeps processed ones',
	endpoint: 'DELETE /api/person/{personId}/clockRecords/{clockRecordId}',
	permission: 'role WfmIntegration',
	effect: UPSERT,
	fields: [...targetFields, clockVersionField],
	input: (params) => ({ ...targetOf(params), version: versionOf(params) }),
	key: keyOf,
	async run(client, { person, recordId: id, version }) {
		const personId = await client.personId(person);
		await removeClockRecord(client, { personId, id, version });
		return { id, deleted: true };
	},
});
