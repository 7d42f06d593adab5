import type { IDataObject } from 'n8n-workflow';
import { listFields, simplifyField } from '../../../../lib/fields';
import { limitOf } from '../../../../lib/inputs';
import { operation } from '../../../../lib/operation';
import { take } from '../../../../lib/paging';
import { pick } from '../../../../lib/records';
import type { DyflexisClient } from '../../client';
import { periodFields } from '../../fields';
import { periodOf } from '../../inputs';

interface Input {
	query: IDataObject;
	limit: number;
	simplify: boolean;
}

const SIMPLE = [
	'id',
	'employeeId',
	'personnelNumber',
	'officeName',
	'departmentId',
	'departmentName',
	'startDateTime',
	'endDateTime',
	'hourType',
	'hours',
];

/**
 * GET /api/business/v3/registered-hours (vendors/dyflexis.md 2.2). Rows that come twice, by
 * their id, are given once.
 */
export const getAll = operation<DyflexisClient, Input>({
	value: 'getAll',
	name: 'Get Many',
	action: 'Get many registered hours',
	description: 'Get many worked hours after clocking',
	endpoint: 'GET /api/business/v3/registered-hours',
	permission: 'scope business',
	effect: 'read',
	fields: [...periodFields(false), ...listFields, simplifyField],
	input: (params) => ({
		query: periodOf(params, 'startDate', 'endDate'),
		limit: limitOf(params),
		simplify: params.flag('simplify'),
	}),
	async run(client, { query, limit, simplify }) {
		const path = '/api/business/v3/registered-hours';
		const rows = await take(client.list(path, { known: 'registeredHours' }, query), limit);
		return simplify ? rows.map((row) => pick(row, SIMPLE)) : rows;
	},
});
