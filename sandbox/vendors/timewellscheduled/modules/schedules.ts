import { employeeOf, overlap, periodOf, type Call, type Module } from '../call';
import { departmentName } from '../store';
import { clock, DAY, HOUR, startOfDay, unpaddedDate, wallOf } from '../times';
import type { Members } from '../tree';

const OPENING_DAY = '2026-06-01';

/** Numbers of employees at work by department, for the hours of a day in which somebody is. */
function countsOn({ store, profile }: Call, day: number): Array<[hour: string, rows: Members[]]> {
	const atWork = [...store.employees.values()].map((employee) => ({
		department: departmentName(profile, employee),
		shifts: employee.shifts.filter((shift) => overlap(shift, { from: day, until: day + DAY })),
	}));
	return Array.from({ length: 24 }, (_, hour) => {
		const span = { from: day + hour * HOUR, until: day + (hour + 1) * HOUR };
		const counts = new Map<string, number>();
		for (const { department, shifts } of atWork) {
			if (!shifts.some((shift) => overlap(shift, span))) continue;
			counts.set(department, (counts.get(department) ?? 0) + 1);
		}
		const rows = [...counts].sort().map(([department, employee]) => ({ department, employee }));
		return [String(hour).padStart(2, '0'), rows] satisfies [string, Members[]];
	}).filter(([, rows]) => rows.length > 0);
}

/**
 * Schedules (vendors/timewellscheduled.md 4.1, 4.4). Simulated, not established: a shift past midnight
 * belongs to the day on which it starts; schedule_count takes a date as `Date`, without which it
 * counts the first of June 2026, and leaves out hours in which nobody works.
 */
export const schedules: Record<string, Module> = {
	schedule_list: {
		answer(call) {
			const employee = employeeOf(call);
			const { from, until } = periodOf(call, 'StartDate', 'EndDate');
			return {
				schedules: {
					schedule: employee.shifts
						.filter((shift) => shift.from >= from && shift.from < until)
						.map((shift) => ({
							'@date': unpaddedDate(shift.from),
							time: `${clock(shift.from)}-${clock(shift.until)}`,
							type: shift.type,
							deptName: departmentName(call.profile, employee),
							roleBelong: employee.roleName,
							comment: shift.comment,
						})),
				},
			};
		},
	},
	schedule_count: {
		jsonOnly: true,
		answer(call) {
			const { query } = call;
			const asked = query.optional('Date') === undefined ? wallOf(OPENING_DAY) : query.date('Date');
			return Object.fromEntries(countsOn(call, startOfDay(asked)));
		},
	},
};
