import { operation, UPSERT } from '../../../../lib/operation';
import type { How, TimeWellScheduledClient } from '../../client';
import { callOptions, employeeField, statusField } from '../../fields';
import { employeeOf, howOf } from '../../inputs';

interface Input {
	employee: string;
	statusId: string;
	how: How;
}

/** employee_status_change (vendors/timewellscheduled.md 4.7). Sets a value, so it may be sent again. */
export const changeStatus = operation<TimeWellScheduledClient, Input>({
	value: 'changeStatus',
	name: 'Change Status',
	action: 'Change status of employee',
	description: 'Give an employee another status, such as one who leaves',
	endpoint: 'GET /response.asp?module=employee_status_change',
	effect: UPSERT,
	fields: [employeeField('Whose status is changed'), statusField, callOptions()],
	input: (params) => ({
		employee: employeeOf(params),
		statusId: params.text('status'),
		how: howOf(params),
	}),
	key: ({ employee }) => employee,
	async run(client, { employee, statusId, how }) {
		const parameters = { u: employee, statusID: statusId };
		const { message } = await client.call('employee_status_change', parameters, how);
		return { employeeCode: employee, statusID: statusId, updated: true, message: message ?? '' };
	},
});
