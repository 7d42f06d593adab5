import type { IDataObject } from 'n8n-workflow';
import { demo } from '../../sandbox/vendors/timewellscheduled/profiles';

/** What the simulated company stores, as far as facts come from it. */
export interface Books {
	employees: IDataObject[];
	schedules: IDataObject[];
	absences: IDataObject[];
}

const [START, END] = ['2026-06-01', '2026-06-30'];

const inJune = ({ from }: IDataObject): boolean => String(from).startsWith('2026-06');

const hoursOf = ({ from, until }: IDataObject): number =>
	(Date.parse(`${String(until)}Z`) - Date.parse(`${String(from)}Z`)) / 3_600_000;

/** The hours of a shift that lie between two limits, summed over all shifts. */
const between = (shifts: IDataObject[], least: number, most = 24): number =>
	shifts.reduce((sum, shift) => sum + Math.max(0, Math.min(hoursOf(shift), most) - least), 0);

/** The facts of June 2026, from the books themselves; without the execution that wrote them. */
export function factsOf({ employees, schedules, absences }: Books): IDataObject[] {
	return employees.flatMap((employee) => {
		const { employeeCode, name, lastName } = employee;
		const own = (records: IDataObject[]) =>
			records.filter((record) => record['employeeCode'] === employeeCode && inJune(record));
		const shifts = own(schedules);
		const department = demo.lists.departments.find(
			({ departmentID }) => departmentID === employee['departmentID'],
		);
		const fact = (kind: string, measure: string, unit: string, value: number, status = '') => ({
			fact: [START, END, employeeCode, kind, measure, status].join('|'),
			periodStart: START,
			periodEnd: END,
			employeeCode,
			employeeName: `${String(name)} ${String(lastName)}`,
			department: shifts.length > 0 ? department?.departmentName : 'Unknown',
			payrollType: employee['payrollType'],
			kind,
			measure,
			status,
			unit,
			value,
		});
		const days = new Set(shifts.map(({ from }) => String(from).slice(0, 10))).size;
		const worked = [
			fact(
				'worked',
				'Regular Hours',
				'hours',
				between(shifts, 0, 8) + Number(employee['correction']),
			),
			fact('worked', 'Overtime Hours', 'hours', between(shifts, 8, 12)),
			fact('worked', 'Double Overtime Hours', 'hours', between(shifts, 12)),
			fact('worked', 'Shifts', 'shifts', shifts.length),
			fact('worked', 'Days', 'days', days),
		].filter(({ value }) => value !== 0);
		const absent = own(absences).map(({ absenceRequestTypeID, hours, status }) => {
			const type = demo.lists.absenceTypes.find(
				(each) => each.absenceRequestTypeID === absenceRequestTypeID,
			);
			return fact('absent', type?.name ?? '', 'hours', Number(hours), String(status));
		});
		return [...worked, ...absent];
	});
}

/** Facts in a certain order: the table has them in that of their first writing. */
export const inOrder = (facts: IDataObject[]): IDataObject[] =>
	facts.toSorted((one, other) => String(one['fact']).localeCompare(String(other['fact']), 'en'));

/** A row of the table without the execution that wrote it. */
export const withoutRun = (row: IDataObject): IDataObject =>
	Object.fromEntries(Object.entries(row).filter(([name]) => name !== 'run'));
