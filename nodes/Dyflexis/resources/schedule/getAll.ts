import type { IDataObject } from 'n8n-workflow';
import { listFields } from '../../../../lib/fields';
import { limitOf } from '../../../../lib/inputs';
import { operation } from '../../../../lib/operation';
import { take } from '../../../../lib/paging';
import type { DyflexisClient } from '../../client';
import { departmentField, periodFields } from '../../fields';
import { fullPeriodOf } from '../../inputs';

/** GET /api/business/v3/scheduled (vendors/dyflexis.md 2.1). */
export const getAll = operation<DyflexisClient, { query: IDataObject; limit: number }>({
	value: 'getAll',
	name: 'Get Many',
	action: 'Get many scheduled shifts',
	description: 'Get many planned shifts of a period',
	endpoint: 'GET /api/business/v3/scheduled',
	permission: 'scope business',
	effect: 'read',
	fields: [...periodFields(true), departmentField, ...listFields],
	input(params) {
		const departmentId = params.optionalId('department');
		const period = fullPeriodOf(params, 'startDate', 'endDate');
		return {
			query: { ...period, ...(departmentId !== undefined && { departmentId }) },
			limit: limitOf(params),
		};
	},
	async run(client, { query, limit }) {
		return await take(client.list('/api/business/v3/scheduled', { known: 'shifts' }, query), limit);
	},
});
