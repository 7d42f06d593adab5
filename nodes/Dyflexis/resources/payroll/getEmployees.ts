import { listFields, simplifyField } from '../../../../lib/fields';
import { limitOf } from '../../../../lib/inputs';
import { operation } from '../../../../lib/operation';
import { take } from '../../../../lib/paging';
import { pick } from '../../../../lib/records';
import type { DyflexisClient } from '../../client';

const SIMPLE = [
	'employeeId',
	'personnelNumber',
	'firstName',
	'lastNamePrefix',
	'lastName',
	'employmentStart',
	'employmentEnd',
	'costCenter',
	'jobDescription',
	'contracts',
];

/** GET /api/payroll/v3/employees (vendors/dyflexis.md 2.12). */
export const getEmployees = operation<DyflexisClient, { limit: number; simplify: boolean }>({
	value: 'getEmployees',
	name: 'Get Employees',
	action: 'Get payroll employees',
	description: 'Get employees with the fields that payroll needs',
	endpoint: 'GET /api/payroll/v3/employees',
	permission: 'scope payroll',
	effect: 'read',
	fields: [...listFields, simplifyField],
	input: (params) => ({ limit: limitOf(params), simplify: params.flag('simplify') }),
	async run(client, { limit, simplify }) {
		const list = client.list('/api/payroll/v3/employees', { known: 'employees' }, {}, 'employeeId');
		const rows = await take(list, limit);
		return simplify ? rows.map((row) => pick(row, SIMPLE)) : rows;
	},
});
