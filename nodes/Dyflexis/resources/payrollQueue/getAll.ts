import { listFields } from '../../../../lib/fields';
import { limitOf } from '../../../../lib/inputs';
import { operation } from '../../../../lib/operation';
import { take } from '../../../../lib/paging';
import { segment } from '../../../../lib/url';
import type { DyflexisClient } from '../../client';
import { listQueue, withQueueId } from '../../queue';

/** GET /api2/payroll/queue/from/{lastQueueId} (vendors/dyflexis.md 2.14). */
export const getAll = operation<DyflexisClient, { after?: string; limit: number }>({
	value: 'getAll',
	name: 'Get Many',
	action: 'Get many payroll queue entries',
	description: 'Get many finalised payroll periods that wait for pick-up',
	endpoint: 'GET /api2/payroll/queue/from/{lastQueueId}',
	permission: 'scope payroll_hours',
	effect: 'read',
	fields: [
		{
			displayName: 'Last Queue ID',
			name: 'lastQueueId',
			type: 'string',
			default: '',
			placeholder: 'e.g. 1041',
			description: 'The last entry that was handled; empty to start from the first',
		},
		...listFields,
	],
	input(params) {
		const after = params.optionalText('lastQueueId');
		if (after !== undefined) segment(after, params.label('lastQueueId'));
		return { after, limit: limitOf(params) };
	},
	async run(client, { after, limit }) {
		const entries = await take(listQueue(client, after), limit);
		return entries.map((entry) => withQueueId(entry, client));
	},
});
