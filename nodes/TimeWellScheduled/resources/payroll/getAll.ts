import { listFields } from '../../../../lib/fields';
import { limitOf } from '../../../../lib/inputs';
import { operation } from '../../../../lib/operation';
import type { How, TimeWellScheduledClient } from '../../client';
import { callOptions, departmentField, periodFields } from '../../fields';
import { howOf, type Period, periodOf } from '../../inputs';
import { readPayroll } from '../../reads';

interface Input {
	period: Period;
	department: string | undefined;
	limit: number;
	how: How;
}

/** payroll_list (vendors/timewellscheduled.md 4.9). */
export const getAll = operation<TimeWellScheduledClient, Input>({
	value: 'getAll',
	name: 'Get Many',
	action: 'Get many payroll totals',
	description: 'Get the payroll totals of many employees in a period',
	endpoint: 'GET /response.asp?module=payroll_list',
	effect: 'read',
	fields: [...periodFields, departmentField, ...listFields, callOptions()],
	input: (params) => ({
		period: periodOf(params),
		department: params.optionalText('department'),
		limit: limitOf(params),
		how: howOf(params),
	}),
	async run(client, { period, department, limit, how }) {
		const rows = await readPayroll(client, period, how);
		const isWanted = ({ primaryDepartment }: { primaryDepartment?: unknown }) =>
			department === undefined || primaryDepartment === department;
		return rows.filter(isWanted).slice(0, limit);
	},
});
