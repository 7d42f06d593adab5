import { periodOf, type Module } from '../call';
import type { Employee, Shift, Wall } from '../records';
import { departmentName, fullName } from '../store';
import { DAY, HOUR, longDate, startOfDay } from '../times';
import type { Members } from '../tree';

/** Hours of a shift that are paid plainly, and those with overtime; the rest is paid double. */
const PLAIN = 8;
const WITH_OVERTIME = 12;

const rounded = (hours: number): number => Math.round(hours * 100) / 100;

function totals({ correction }: Employee, shifts: Shift[]): Members {
	let [plain, overtime, double] = [correction, 0, 0];
	const days = new Set<Wall>();
	for (const { from, until } of shifts) {
		const hours = (until - from) / HOUR;
		plain += Math.min(hours, PLAIN);
		overtime += Math.max(0, Math.min(hours, WITH_OVERTIME) - PLAIN);
		double += Math.max(0, hours - WITH_OVERTIME);
		days.add(startOfDay(from));
	}
	return {
		totalRT: rounded(plain),
		totalOT: rounded(overtime),
		totalDOT: rounded(double),
		totalStatOT: 0,
		totalShifts: shifts.length,
		totalDays: days.size,
	};
}

/**
 * Payroll totals (vendors/timewellscheduled.md 4.9). Simulated, not established: the totals are those
 * of the scheduled shifts that start in the period, whatever was punched.
 */
export const payroll: Record<string, Module> = {
	payroll_list: {
		answer(call) {
			const { store, profile } = call;
			const { from, until } = periodOf(call, 'StartDate', 'EndDate');
			const rows = [...store.employees.values()].flatMap((employee) => {
				const shifts = employee.shifts.filter((shift) => shift.from >= from && shift.from < until);
				if (shifts.length === 0 && !profile.idlePayroll) return [];
				const person = {
					employeeName: fullName(employee),
					employeeCode: employee.employeeCode,
					primaryDepartment: departmentName(profile, employee),
				};
				return [{ ...person, ...totals(employee, shifts) }];
			});
			return {
				payroll: {
					period: `${longDate(from)}-${longDate(until - DAY)}`,
					employeeData: rows,
				},
			};
		},
	},
};
