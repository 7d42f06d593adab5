import { listFields } from '../../../../lib/fields';
import { limitOf } from '../../../../lib/inputs';
import { operation } from '../../../../lib/operation';
import type { How, TimeWellScheduledClient } from '../../client';
import { callOptions, employeeField, periodFields } from '../../fields';
import { employeeOf, howOf, type Period, periodOf } from '../../inputs';
import { readSchedules } from '../../reads';

interface Input {
	employee: string;
	period: Period;
	limit: number;
	how: How;
}

/** schedule_list (vendors/timewellscheduled.md 4.4). */
export const getAll = operation<TimeWellScheduledClient, Input>({
	value: 'getAll',
	name: 'Get Many',
	action: 'Get many schedules',
	description: 'Get many schedules of an employee in a period',
	endpoint: 'GET /response.asp?module=schedule_list',
	effect: 'read',
	fields: [employeeField('Whose schedules'), ...periodFields, ...listFields, callOptions()],
	input: (params) => ({
		employee: employeeOf(params),
		period: periodOf(params),
		limit: limitOf(params),
		how: howOf(params),
	}),
	async run(client, { employee, period, limit, how }) {
		return (await readSchedules(client, employee, period, how)).slice(0, limit);
	},
});
