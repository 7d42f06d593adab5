import { listFields } from '../../../../lib/fields';
import { limitOf } from '../../../../lib/inputs';
import { operation } from '../../../../lib/operation';
import { take } from '../../../../lib/paging';
import type { DyflexisClient } from '../../client';

/** GET /api/business/v3/employees (vendors/dyflexis.md 2.3). */
export const getAll = operation<DyflexisClient, number>({
	value: 'getAll',
	name: 'Get Many',
	action: 'Get many employees',
	description: 'Get many employees, for a dashboard or a report',
	endpoint: 'GET /api/business/v3/employees',
	permission: 'scope business',
	effect: 'read',
	fields: listFields,
	input: limitOf,
	async run(client, limit) {
		return await take(
			client.list('/api/business/v3/employees', { assumed: 'employees.list' }),
			limit,
		);
	},
});
