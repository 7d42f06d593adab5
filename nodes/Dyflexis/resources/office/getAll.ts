import { listFields } from '../../../../lib/fields';
import { limitOf } from '../../../../lib/inputs';
import { operation } from '../../../../lib/operation';
import { take } from '../../../../lib/paging';
import type { DyflexisClient } from '../../client';

/** GET /api2/offices (vendors/dyflexis.md 2.17). */
export const getAll = operation<DyflexisClient, number>({
	value: 'getAll',
	name: 'Get Many',
	action: 'Get many offices',
	description: 'Get many offices',
	endpoint: 'GET /api2/offices',
	effect: 'read',
	fields: listFields,
	input: limitOf,
	async run(client, limit) {
		return await take(client.list('/api2/offices', { known: 'offices' }), limit);
	},
});
