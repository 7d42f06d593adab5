import { operation, UPSERT } from '../../../../lib/operation';
import type { PeopleFirstClient } from '../../client';
import { timeRecordIdField } from '../../fields';
import { guidOf } from '../../inputs';
import { removeTimeRecord } from '../../timeRecords';
import { etagField } from './target';

interface Input {
	recordId: string;
	version?: string;
}

/** DELETE …/actualshifttimepairs/{timePairId} (vendors/people-first.md 2.4). */
export const remove = operation<PeopleFirstClient, Input>({
	value: 'delete',
	name: 'Delete',
	action: 'Delete time record',
	description: 'Delete a time record (time pair)',
	endpoint: 'DELETE /api/v1/ta/actualshifttimepairs/{timePairId}',
	permission: 'role WfmIntegration',
	effect: UPSERT,
	fields: [timeRecordIdField, etagField],
	input: (params) => ({
		recordId: guidOf(params, 'timeRecordId'),
		version: params.optionalText('version'),
	}),
	key: ({ recordId }) => recordId.toLowerCase(),
	async run(client, { recordId, version }) {
		await removeTimeRecord(client, recordId, version);
		return { id: recordId, deleted: true };
	},
});
