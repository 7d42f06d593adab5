import type { IDataObject } from 'n8n-workflow';
import type { Answered } from './envelope';
import { isoOf, periodDays, spanOf } from './dates';
import { listAt, member, textAt, type Members, type Tree } from './tree';

/** How the members of one kind of row are read. All others stay text. */
interface Kind {
	/** As the service prints them; other capitals are read, too. */
	names: readonly string[];
	numbers?: readonly string[];
	/** True and False. */
	flags?: readonly string[];
	/** Members that get an ISO value beside them. */
	dates?: readonly string[];
}

const TOTALS = ['totalRT', 'totalOT', 'totalDOT', 'totalStatOT', 'totalShifts', 'totalDays'];

/** The rows of the service (vendors/timewellscheduled.md 4). */
export const KINDS = {
	role: { names: ['roleID', 'roleName', 'roleLevel'], numbers: ['roleLevel'] },
	status: { names: ['statusID', 'statusName', 'canLogin'], flags: ['canLogin'] },
	department: {
		names: [
			'departmentID',
			'departmentName',
			'departmentCode',
			'departmentCodePrefix',
			'departmentCodeSuffix',
		],
	},
	absenceType: {
		names: ['absenceRequestTypeID', 'name', 'autoApproved'],
		flags: ['autoApproved'],
	},
	employee: {
		names: [
			'name',
			'lastName',
			'employeeCode',
			'payrollType',
			'internalStatusName',
			'street',
			'postalCode',
			'birthday',
			'hireDate',
			'terminationDate',
			'phone1',
			'phone2',
		],
		dates: ['birthday', 'hireDate', 'terminationDate'],
	},
	schedule: {
		names: ['date', 'time', 'type', 'deptName', 'roleBelong', 'comment'],
		dates: ['date'],
	},
	payroll: {
		names: ['employeeName', 'employeeCode', 'primaryDepartment', ...TOTALS],
		numbers: TOTALS,
	},
	absence: {
		names: [
			'absenceID',
			'employeeName',
			'employeeCode',
			'requestDateTime',
			'requestFrom',
			'requestTo',
			'requestType',
			'hours',
			'comment',
			'status',
		],
		numbers: ['hours'],
		dates: ['requestDateTime', 'requestFrom', 'requestTo'],
	},
	person: { names: ['name', 'id'] },
} satisfies Record<string, Kind>;

const FLAGS: Record<string, boolean> = { true: true, '1': true, false: false, '0': false };

/** A number, or the text as it came where it is none. */
function numberOf(value: Tree): IDataObject[string] {
	if (typeof value !== 'string') return value;
	return /^-?\d+(\.\d+)?$/.test(value) ? Number(value) : value;
}

const flagOf = (value: Tree): IDataObject[string] =>
	typeof value === 'string' ? (FLAGS[value.toLowerCase()] ?? value) : value;

/** Makes the function that reads the rows of one kind: its members in order, then all others. */
function reader({ names, numbers = [], flags = [], dates = [] }: Kind) {
	const known = new Set(names.map((name) => name.toLowerCase()));
	const typed = (name: string, value: Tree) => {
		if (numbers.includes(name)) return numberOf(value);
		return flags.includes(name) ? flagOf(value) : value;
	};
	return (row: Members, beside: IDataObject = {}): IDataObject => {
		const read: IDataObject = {};
		for (const name of names) {
			const value = member(row, name);
			if (value === undefined) continue;
			read[name] = typed(name, value);
			if (dates.includes(name)) read[`${name}Iso`] = isoOf(String(value));
		}
		for (const [name, value] of Object.entries(row)) {
			if (!known.has(name.toLowerCase())) read[name] = value;
		}
		return Object.assign(read, beside);
	};
}

export const readEmployee = reader(KINDS.employee);
const readAbsence = reader(KINDS.absence);
const readSchedule = reader(KINDS.schedule);

const lists = {
	roles: ['roles', 'role', reader(KINDS.role)],
	statuses: ['statuses', 'status', reader(KINDS.status)],
	departments: ['departments', 'department', reader(KINDS.department)],
	absenceTypes: ['absenceRequestTypes', 'absenceRequestType', reader(KINDS.absenceType)],
	employees: ['employees', 'employee', readEmployee],
	absences: ['absences', 'absence', readAbsence],
	persons: ['employees', 'employee', reader(KINDS.person)],
	schedules: ['schedules', 'schedule', readSchedule],
	payroll: ['payroll', 'employeeData', reader(KINDS.payroll)],
} as const;

/**
 * The rows of a list, read.
 * @param beside what each of them has behind its own members
 */
export function rowsOf(tree: Tree, list: keyof typeof lists, beside?: IDataObject): IDataObject[] {
	const [holder, row, read] = lists[list];
	return listAt(tree, holder, row).map((members) => read(members, beside));
}

/** A schedule with its times beside. */
const withTimes = (row: IDataObject): IDataObject => ({
	...row,
	...spanOf(String(row.time ?? ''), (row.dateIso as string | null | undefined) ?? null),
});

/** The schedules of one employee, with code and times beside. */
export const schedulesOf = ({ body }: Answered, employeeCode: string): IDataObject[] =>
	rowsOf(body, 'schedules').map((row) => ({ employeeCode, ...withTimes(row) }));

/** Rows of which only the members of the service were kept, with what belongs beside these. */
export const completed = {
	absence: (row: IDataObject) => readAbsence(row as Members),
	employee: (row: IDataObject) => readEmployee(row as Members),
	schedule: (row: IDataObject) => withTimes(readSchedule(row as Members)),
};

/** The payroll totals of all employees, with the period beside. */
export function payrollOf({ body }: Answered): IDataObject[] {
	const period = textAt(member(body, 'payroll'), 'period') ?? '';
	return rowsOf(body, 'payroll', { period, ...periodDays(period) });
}

/** The head-count of each hour and department (vendors/timewellscheduled.md 4.1). */
export function countsOf({ body }: Answered): IDataObject[] {
	const hours = Object.keys(body)
		.filter((name) => /^\d{1,2}$/.test(name))
		.sort((one, other) => Number(one) - Number(other));
	return hours.flatMap((hour) =>
		[body[hour] ?? []].flat().map((row) => ({
			hour: hour.padStart(2, '0'),
			department: textAt(row, 'department') ?? '',
			employees: numberOf(member(row, 'employee') ?? ''),
		})),
	);
}
