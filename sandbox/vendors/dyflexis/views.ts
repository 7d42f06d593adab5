import { DateTime } from 'luxon';
import { contractTypes } from './organisation';
import type { Employee, QueueEntry, Shift, SickLeave } from './records';

/** A person on a row of the business lists. Source of the names: public client tap-dyflexis. */
const personOf = (employee: Employee | null) => ({
	employeeId: employee?.employeeId ?? null,
	personnelNumber: employee?.person.personnelNumber ?? null,
	firstName: employee?.person.firstName ?? null,
	infix: employee?.person.lastNamePrefix ?? null,
	lastName: employee?.person.lastName ?? null,
});

const workplaceOf = ({ officeId, officeName, departmentId, departmentName }: Shift) => ({
	officeId,
	officeName,
	departmentId,
	departmentName,
});

const minutesBetween = (start: string, end: string): number =>
	DateTime.fromISO(end, { zone: 'utc' })
		.diff(DateTime.fromISO(start, { zone: 'utc' }))
		.as('minutes');

/** Simulated: not established. The members of a planned shift. */
export const shiftRow = (shift: Shift) => ({
	id: shift.id,
	...personOf(shift.employee),
	...workplaceOf(shift),
	startDateTime: shift.start,
	endDateTime: shift.end,
	breakMinutes: shift.breakMinutes,
	duration: minutesBetween(shift.start, shift.end) - shift.breakMinutes,
});

/**
 * Hours worked on a shift. Names: tap-dyflexis. Simulated, not established: the words of `hourType`
 * and `status`, times without zone, `duration` net of the break.
 */
export function registeredHoursRow(shift: Shift, employee: Employee) {
	const late = (shift.id % 3) * 5;
	const duration = minutesBetween(shift.start, shift.end) - shift.breakMinutes - late;
	const contract = employee.contracts.values().next().value;
	return {
		id: shift.id + 20_000,
		...personOf(employee),
		employeeCostCenter: employee.person.costCenter ?? null,
		contractTypeId: contract?.type ?? null,
		contractType: contractTypes.find(({ id }) => id === contract?.type)?.name ?? null,
		...workplaceOf(shift),
		startDateTime: shift.start.replace(':00:00', `:${String(late).padStart(2, '0')}:00`),
		endDateTime: shift.end,
		hourType: shift.start.includes('T22') ? 'night' : 'regular',
		hours: Number((duration / 60).toFixed(2)),
		status: shift.id % 5 === 0 ? 'open' : 'approved',
		breakMinutes: shift.breakMinutes,
		duration,
	};
}

/** Simulated: not established. The members of an employee for dashboards. */
export const employeeRow = (employee: Employee) => ({
	id: employee.employeeId,
	...personOf(employee),
	employeeReference: employee.reference,
	email: employee.person.email ?? null,
	costCenter: employee.person.costCenter ?? null,
	officeId: employee.department?.officeId ?? null,
	departmentId: employee.department?.departmentId ?? null,
	employmentStart: employee.person.employmentStart ?? null,
	employmentEnd: employee.person.employmentEnd ?? null,
	jobDescription: employee.person.jobDescription ?? null,
});

/** Simulated: not established. The members of a sick leave. */
export const sickLeaveRow = ({ id, employee, start, end, percentage }: SickLeave) => ({
	id,
	...personOf(employee),
	startDate: start,
	endDate: end,
	percentage,
});

/** An employee for payroll. Names: tap-dyflexis. */
export const payrollEmployeeRow = ({ employeeId, person, contracts }: Employee) => ({
	employeeId,
	firstName: person.firstName ?? null,
	lastNamePrefix: person.lastNamePrefix ?? null,
	lastName: person.lastName ?? null,
	nameFormat: person.nameFormat ?? null,
	employmentStart: person.employmentStart ?? null,
	employmentEnd: person.employmentEnd ?? null,
	personnelNumber: person.personnelNumber ?? null,
	costCenter: person.costCenter ?? null,
	probationDate: person.probationDate ?? null,
	employerReferenceId: person.employerReferenceId ?? null,
	jobDescription: person.jobDescription ?? null,
	contracts: [...contracts.values()].map((contract) => ({
		contractReference: contract.contractReference,
		officeId: contract.office ?? null,
		type: contract.type ?? null,
		start: contract.start ?? null,
		end: contract.end ?? null,
		hoursPerWeek: contract.hours ?? null,
		daysPerWeek: contract.days ?? null,
		hourlySalary: contract.salary ?? null,
		maxHoursPerWeek: contract.hours ?? null,
	})),
});

const PAID_EMPLOYEES = 12;
const WORKING_DAYS = 5;

/** Simulated: not established. Hours of a payroll period: twelve people, Monday to Friday. */
export function hoursPerDayRows(period: QueueEntry, employees: Iterable<Employee>) {
	const monday = DateTime.fromISO(period.start, { zone: 'utc' });
	const days = Array.from({ length: WORKING_DAYS }, (_, day) =>
		monday.plus({ days: day }).toISODate(),
	);
	return [...employees].slice(0, PAID_EMPLOYEES).flatMap(({ employeeId, reference, person }, nth) =>
		days.map((date, day) => ({
			id: period.queueId * 1000 + nth * WORKING_DAYS + day,
			periodId: period.periodId,
			employeeId,
			personnelNumber: person.personnelNumber ?? null,
			contractReference: `${reference}-1`,
			date,
			hours: 4 + ((nth + day) % 5),
			hourType: day === 4 && nth % 4 === 0 ? 'overtime' : 'regular',
			costCenter: person.costCenter ?? null,
		})),
	);
}

/** Simulated: not established. An entry of the payroll queue; `idName` is the member of its id. */
export const queueRow = (entry: QueueEntry, idName: string) => ({
	[idName]: entry.queueId,
	periodId: entry.periodId,
	startDate: entry.start,
	endDate: entry.end,
	status: entry.status,
});
