import { simplifyField } from '../../../../lib/fields';
import { operation } from '../../../../lib/operation';
import { pick } from '../../../../lib/records';
import type { PeopleFirstClient } from '../../client';
import { timeRecordIdField } from '../../fields';
import { guidOf } from '../../inputs';
import { readTimeRecord } from '../../timeRecords';

const SIMPLE = [
	'id',
	'hrmPersonId',
	'occupancyId',
	'startDateTime',
	'startTimeZone',
	'endDateTime',
	'endTimeZone',
	'timeTypeItemId',
	'approvalState',
];

interface Input {
	recordId: string;
	simplify: boolean;
}

/** GET …/actualshifttimepairs/{timePairId} (vendors/people-first.md 2.4). */
export const get = operation<PeopleFirstClient, Input>({
	value: 'get',
	name: 'Get',
	action: 'Get time record',
	description: 'Get one time record (time pair) with its version',
	endpoint: 'GET /api/v1/ta/actualshifttimepairs/{timePairId}',
	permission: 'role WfmIntegration',
	effect: 'read',
	fields: [timeRecordIdField, simplifyField],
	input: (params) => ({
		recordId: guidOf(params, 'timeRecordId'),
		simplify: params.flag('simplify'),
	}),
	async run(client, { recordId, simplify }) {
		const { record, etag } = await readTimeRecord(client, recordId);
		return { ...(simplify ? pick(record, SIMPLE) : record), etag };
	},
});
