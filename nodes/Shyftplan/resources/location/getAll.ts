import type { IDataObject } from 'n8n-workflow';
import { listFields } from '../../../../lib/fields';
import { limitOf } from '../../../../lib/inputs';
import { operation } from '../../../../lib/operation';
import { take } from '../../../../lib/paging';
import { pageFor, type ShyftplanClient } from '../../client';
import { changedFields, filterFields, idsField } from '../../fields';
import { changedOf, given, idsOf } from '../../inputs';

/** GET /api/v1/locations (vendors/shyftplan.md 2.7). */
export const getAll = operation<ShyftplanClient, { query: IDataObject; limit: number }>({
	value: 'getAll',
	name: 'Get Many',
	action: 'Get many locations',
	description: 'Get many locations of the company',
	endpoint: 'GET /api/v1/locations',
	effect: 'read',
	fields: [
		filterFields([idsField('Location IDs', 'ids', 'Only these locations'), ...changedFields]),
		...listFields,
	],
	input: (params) => ({
		query: given({ 'ids[]': idsOf(params, 'filters.ids'), ...changedOf(params) }),
		limit: limitOf(params),
	}),
	run: async (client, { query, limit }) =>
		await take(client.list('/api/v1/locations', query, pageFor(limit)), limit),
});
