import type { FastifyInstance } from 'fastify';
import { Refusal } from '../../../kit/refusal';
import { listAnswer, type Query } from '../lists';
import { object, pageNumber } from '../schemas';
import type { System } from '../system';
import { hoursPerDayRows, payrollEmployeeRow } from '../views';

/** What a salary run pulls. */
export function payrollRoutes(app: FastifyInstance, system: System): void {
	const { profile } = system;

	app.get<{ Querystring: Query }>(
		'/api/payroll/v3/employees',
		{ schema: { querystring: object({ [profile.payrollPage]: pageNumber }) } },
		async ({ url, query }) =>
			listAnswer(
				profile,
				{ url, query },
				{ name: 'employees', pageName: profile.payrollPage, announces: ['link'] },
				[...system.store.employees.values()],
				payrollEmployeeRow,
			),
	);

	// Simulated: not established. The rest of the path is the id of the period; pages are counted.
	app.get<{ Querystring: Query; Params: { '*': string } }>(
		'/api/payroll/v3/hours-per-day/*',
		{ schema: { querystring: object({ page: pageNumber }) } },
		async ({ url, query, params }) => {
			const periodId = params['*'];
			const { queue, employees } = system.store;
			const period = queue.find((entry) => entry.periodId === periodId);
			if (period === undefined) throw new Refusal(404, `There is no period ${periodId}.`);
			return listAnswer(
				profile,
				{ url, query },
				{ name: profile.names['hoursPerDay.list'], announces: ['pageCount'] },
				hoursPerDayRows(period, employees.values()),
				(row) => row,
			);
		},
	);
}
