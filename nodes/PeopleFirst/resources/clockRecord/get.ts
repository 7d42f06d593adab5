import { operation } from '../../../../lib/operation';
import { simplifyField } from '../../../../lib/fields';
import type { PeopleFirstClient } from '../../client';
import { readClockRecord } from '../../clockRecords';
import { simplified } from './simple';
import { type Target, targetFields, targetOf } from './target';

interface Input extends Target {
	simplify: boolean;
}

/** GET …/clockRecords/{clockRecordId} (vendors/people-first.md 2.3). */
export const get = operation<PeopleFirstClient, Input>({
	value: 'get',
	name: 'Get',
	action: 'Get clock record',
	description: 'Get one clock record',
	endpoint: 'GET /api/person/{personId}/clockRecords/{clockRecordId}',
	permission: 'role WfmIntegration',
	effect: 'read',
	fields: [...targetFields, simplifyField],
	input: (params) => ({ ...targetOf(params), simplify: params.flag('simplify') }),
	async run(client, { person, recordId, simplify }) {
		const record = await readClockRecord(client, await client.personId(person), recordId);
		return simplify ? simplified(record) : record;
	},
});
