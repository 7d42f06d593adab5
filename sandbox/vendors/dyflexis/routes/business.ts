import type { FastifyInstance } from 'fastify';
import { withRepeatedRow } from '../../../kit/paging';
import { Refusal } from '../../../kit/refusal';
import { envelope, listAnswer, type Query } from '../lists';
import { offices, unitIds, type Unit } from '../organisation';
import type { Names } from '../profiles';
import { count, date, object, pageNumber } from '../schemas';
import type { System } from '../system';
import { employeeRow, registeredHoursRow, shiftRow, sickLeaveRow } from '../views';

const FIRST_DAY = '0000-01-01';
const LAST_DAY = '9999-12-31';

interface Span {
	from: string;
	to: string;
}

/** The asked-for days, both included. Simulated: the fact sheet leaves the end open. */
function spanOf(from: string = FIRST_DAY, to: string = LAST_DAY): Span {
	if (to < from) throw new Refusal(422, 'The end of the period lies before its start.');
	return { from, to };
}

const overlaps = ({ from, to }: Span, start: string, end: string): boolean =>
	start.slice(0, 10) <= to && end.slice(0, 10) >= from;

const isWithin = (span: Span, start: string): boolean => overlaps(span, start, start);

const treeNode = (names: Names, extra: Record<string, unknown>, part: Unit): object => ({
	[names['tree.id']]: part.id,
	[names['tree.name']]: part.name,
	...extra,
	[names['tree.children']]: part.children.map((child) => treeNode(names, extra, child)),
});

/** What dashboards read. */
export function businessRoutes(app: FastifyInstance, system: System): void {
	const { profile } = system;
	const { names } = profile;

	app.get<{ Querystring: Query }>(
		'/api/business/v3/scheduled',
		{
			schema: {
				querystring: object(
					{ startDate: date, endDate: date, departmentId: count, page: pageNumber },
					['startDate', 'endDate'],
				),
			},
		},
		async ({ url, query }) => {
			const span = spanOf(query.startDate, query.endDate);
			const within = query.departmentId === undefined ? null : unitIds(Number(query.departmentId));
			const shifts = system.store.shifts.filter(
				({ start, departmentId }) =>
					isWithin(span, start) && (within === null || within.has(departmentId)),
			);
			const style = { name: 'shifts', announces: ['pageCount'] as const };
			return listAnswer(profile, { url, query }, style, shifts, shiftRow);
		},
	);

	app.get<{ Querystring: Query }>(
		'/api/business/v3/registered-hours',
		{ schema: { querystring: object({ startDate: date, endDate: date, page: pageNumber }) } },
		async ({ url, query }) => {
			const span = spanOf(query.startDate, query.endDate);
			const worked = system.store.shifts.flatMap((shift) =>
				shift.employee !== null && isWithin(span, shift.start)
					? [{ shift, employee: shift.employee }]
					: [],
			);
			return listAnswer(
				profile,
				{ url, query },
				{ name: 'registeredHours', announces: ['pageCount', 'link'] },
				withRepeatedRow(worked, profile.pageSize),
				({ shift, employee }) => registeredHoursRow(shift, employee),
			);
		},
	);

	// Simulated: not established. Pages like the registered hours.
	app.get<{ Querystring: Query }>(
		'/api/business/v3/employees',
		{ schema: { querystring: object({ page: pageNumber }) } },
		async ({ url, query }) =>
			listAnswer(
				profile,
				{ url, query },
				{ name: names['employees.list'], announces: ['pageCount', 'link'] },
				[...system.store.employees.values()],
				employeeRow,
			),
	);

	// Simulated: not established. One answer, offices as roots.
	app.get('/api/department-management/v3/tree', async () => ({
		...envelope(profile, names['tree.list'], []),
		[names['tree.list']]: offices.map((office) => treeNode(names, profile.extras.row, office)),
	}));

	// Simulated: not established. Both days may be left out; whatever touches the period is listed.
	app.get<{ Querystring: Query }>(
		'/api/absence/v3/sick-leave',
		{
			schema: {
				querystring: object({
					[names['sickLeave.start']]: date,
					[names['sickLeave.end']]: date,
					page: pageNumber,
				}),
			},
		},
		async ({ url, query }) => {
			const span = spanOf(query[names['sickLeave.start']], query[names['sickLeave.end']]);
			return listAnswer(
				profile,
				{ url, query },
				{ name: names['sickLeave.list'], announces: ['pageCount', 'link'] },
				system.store.sickLeaves.filter(({ start, end }) => overlaps(span, start, end ?? LAST_DAY)),
				sickLeaveRow,
			);
		},
	);
}
