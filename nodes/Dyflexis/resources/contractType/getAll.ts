import { listFields } from '../../../../lib/fields';
import { limitOf } from '../../../../lib/inputs';
import { operation } from '../../../../lib/operation';
import { take } from '../../../../lib/paging';
import type { DyflexisClient } from '../../client';

/** GET /api2/contract-types (vendors/dyflexis.md 2.18). */
export const getAll = operation<DyflexisClient, number>({
	value: 'getAll',
	name: 'Get Many',
	action: 'Get many contract types',
	description: 'Get many contract types',
	endpoint: 'GET /api2/contract-types',
	effect: 'read',
	fields: listFields,
	input: limitOf,
	async run(client, limit) {
		return await take(
			client.list('/api2/contract-types', { assumed: 'contractTypes.list' }),
			limit,
		);
	},
});
