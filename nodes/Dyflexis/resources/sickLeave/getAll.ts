import { listFields } from '../../../../lib/fields';
import { limitOf } from '../../../../lib/inputs';
import { operation } from '../../../../lib/operation';
import { take } from '../../../../lib/paging';
import type { DyflexisClient } from '../../client';
import { periodFields } from '../../fields';
import { periodOf } from '../../inputs';

const PATH = '/api/absence/v3/sick-leave';

/** GET /api/absence/v3/sick-leave (vendors/dyflexis.md 2.5). */
export const getAll = operation({
	value: 'getAll',
	name: 'Get Many',
	action: 'Get many sick leaves',
	description: 'Get many sick leaves, for availability',
	endpoint: 'GET /api/absence/v3/sick-leave',
	permission: 'scope business',
	effect: 'read',
	fields: [...periodFields(false), ...listFields],
	input: (params) => ({ period: periodOf(params, 'start', 'end'), limit: limitOf(params) }),
	async run(client: DyflexisClient, { period, limit }) {
		const { 'sickLeave.start': start, 'sickLeave.end': end } = client.names;
		const query = {
			...(period.start !== undefined && { [start]: period.start }),
			...(period.end !== undefined && { [end]: period.end }),
		};
		return await take(client.list(PATH, { assumed: 'sickLeave.list' }, query), limit);
	},
});
