import { simplifyField } from '../../../../lib/fields';
import { operation } from '../../../../lib/operation';
import { Problem } from '../../../../lib/problem';
import { pick } from '../../../../lib/records';
import type { How, TimeWellScheduledClient } from '../../client';
import { callOptions, employeeField } from '../../fields';
import { employeeOf, howOf } from '../../inputs';
import { readEmployee } from '../../rows';
import { isMembers, member } from '../../tree';
import { SIMPLE_EMPLOYEE } from './simple';

interface Input {
	employee: string;
	simplify: boolean;
	how: How;
}

/** employee_details (vendors/timewellscheduled.md 4.6). */
export const get = operation<TimeWellScheduledClient, Input>({
	value: 'get',
	name: 'Get',
	action: 'Get employee',
	description: 'Get one employee',
	endpoint: 'GET /response.asp?module=employee_details',
	effect: 'read',
	fields: [employeeField('Who is wanted'), simplifyField, callOptions()],
	input: (params) => ({
		employee: employeeOf(params),
		simplify: params.flag('simplify'),
		how: howOf(params),
	}),
	async run(client, { employee, simplify, how }) {
		const { body } = await client.call('employee_details', { u: employee }, how);
		const found = member(body, 'employee');
		if (!isMembers(found)) {
			throw new Problem(`TimeWellScheduled answered nothing about the employee "${employee}"`);
		}
		const row = readEmployee(found);
		return simplify ? pick(row, SIMPLE_EMPLOYEE) : row;
	},
});
