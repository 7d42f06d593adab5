import { listFields } from '../../../../lib/fields';
import { limitOf } from '../../../../lib/inputs';
import { operation } from '../../../../lib/operation';
import type { How, TimeWellScheduledClient } from '../../client';
import { callOptions, employeeField, periodFields } from '../../fields';
import { howOf, type Period, periodOf } from '../../inputs';
import { readAbsences } from '../../reads';

interface Input {
	employee: string | undefined;
	period: Period;
	limit: number;
	how: How;
}

/** absence_list (vendors/timewellscheduled.md 4.10). It lists all employees; one is picked here. */
export const getAll = operation<TimeWellScheduledClient, Input>({
	value: 'getAll',
	name: 'Get Many',
	action: 'Get many absences',
	description: 'Get many absences in a period',
	endpoint: 'GET /response.asp?module=absence_list',
	effect: 'read',
	fields: [
		...periodFields,
		employeeField('Only absences of this employee; empty for all', false),
		...listFields,
		callOptions(),
	],
	input: (params) => ({
		employee: params.optionalText('employee'),
		period: periodOf(params),
		limit: limitOf(params),
		how: howOf(params),
	}),
	async run(client, { employee, period, limit, how }) {
		const rows = await readAbsences(client, period, how);
		return rows
			.filter(({ employeeCode }) => employee === undefined || employeeCode === employee)
			.slice(0, limit);
	},
});
