import type { IDataObject } from 'n8n-workflow';
import type { How, TimeWellScheduledClient } from './client';
import type { Period } from './inputs';
import { payrollOf, rowsOf, schedulesOf } from './rows';

/** The employees, those who have left among them (vendors/timewellscheduled.md 4.6). */
export async function readEmployees(
	client: TimeWellScheduledClient,
	how?: How,
): Promise<IDataObject[]> {
	return rowsOf((await client.call('employee_list', {}, how)).body, 'employees');
}

/** The absences of all employees in a period (vendors/timewellscheduled.md 4.10). */
export async function readAbsences(
	client: TimeWellScheduledClient,
	{ from, until }: Period,
	how?: How,
): Promise<IDataObject[]> {
	const { body } = await client.call('absence_list', { startDate: from, endDate: until }, how);
	return rowsOf(body, 'absences');
}

/** The schedules of an employee in a period (vendors/timewellscheduled.md 4.4). */
export async function readSchedules(
	client: TimeWellScheduledClient,
	employee: string,
	{ from, until }: Period,
	how?: How,
): Promise<IDataObject[]> {
	const parameters = { u: employee, StartDate: from, EndDate: until };
	return schedulesOf(await client.call('schedule_list', parameters, how), employee);
}

/** The payroll totals of a period (vendors/timewellscheduled.md 4.9). */
export async function readPayroll(
	client: TimeWellScheduledClient,
	{ from, until }: Period,
	how?: How,
): Promise<IDataObject[]> {
	return payrollOf(await client.call('payroll_list', { StartDate: from, EndDate: until }, how));
}
