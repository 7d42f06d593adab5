import { listFields, simplifyField } from '../../../../lib/fields';
import { limitOf } from '../../../../lib/inputs';
import { operation } from '../../../../lib/operation';
import { pick } from '../../../../lib/records';
import type { How, TimeWellScheduledClient } from '../../client';
import { callOptions } from '../../fields';
import { howOf } from '../../inputs';
import { readEmployees } from '../../reads';
import { SIMPLE_EMPLOYEE } from './simple';

interface Input {
	limit: number;
	simplify: boolean;
	how: How;
}

/** employee_list (vendors/timewellscheduled.md 4.6). */
export const getAll = operation<TimeWellScheduledClient, Input>({
	value: 'getAll',
	name: 'Get Many',
	action: 'Get many employees',
	description: 'Get many employees, also those who have left',
	endpoint: 'GET /response.asp?module=employee_list',
	effect: 'read',
	fields: [...listFields, simplifyField, callOptions()],
	input: (params) => ({
		limit: limitOf(params),
		simplify: params.flag('simplify'),
		how: howOf(params),
	}),
	async run(client, { limit, simplify, how }) {
		const rows = (await readEmployees(client, how)).slice(0, limit);
		return simplify ? rows.map((row) => pick(row, SIMPLE_EMPLOYEE)) : rows;
	},
});
