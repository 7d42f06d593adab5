import type { Profile } from './profiles';
import type { Absence, Employee, Message, Punch, Status } from './records';
import { found } from './refused';
import { employeeAt, messageAt, messagesAt, seedAbsences, shiftsAt } from './seed';
import { isoTime, wallOf } from './times';

const MESSAGES_SENT = wallOf('2026-05-29T10:00');

/** Everything one simulated company holds; records by id. */
export interface Store {
	/** By employee code, in order of arrival. */
	employees: Map<string, Employee>;
	absences: Map<string, Absence>;
	messages: Map<string, Message>;
	punches: Punch[];
	/** Whether punches are accepted from registered addresses only, which no caller has. */
	restricted: boolean;
	/** Ids that the next records get, and the position of the next employee. */
	next: { employee: number; schedule: number; absence: number; message: number };
}

/** Adds employees with their shifts at the end. */
export function addEmployees(store: Store, profile: Profile, count: number): Employee[] {
	return Array.from({ length: count }, () => {
		const index = store.next.employee++;
		const employee = employeeAt(profile, index);
		employee.shifts = shiftsAt(profile, index).map((shift) => ({
			scheduleID: String(store.next.schedule++),
			...shift,
		}));
		store.employees.set(employee.employeeCode, employee);
		return employee;
	});
}

/** Puts an unread message into the inbox of an employee. */
export function addMessage(store: Store, employee: Employee, sent: number): Message {
	const message = messageAt(String(store.next.message++), employee, sent);
	store.messages.set(message.messageID, message);
	return message;
}

/** Forgets an employee and everything about them; false when there is none. */
export function dropEmployee({ employees, absences, messages }: Store, code: string): boolean {
	for (const records of [absences, messages]) {
		for (const [id, { employeeCode }] of records) if (employeeCode === code) records.delete(id);
	}
	return employees.delete(code);
}

export const fullName = ({ name, lastName }: Employee): string => `${name} ${lastName}`;

/** The status of an employee. */
export const statusOf = ({ lists }: Profile, { statusID }: Employee): Status =>
	found(
		lists.statuses.find((status) => status.statusID === statusID),
		'The status',
	);

export const departmentName = ({ lists }: Profile, { departmentID }: Employee): string =>
	lists.departments.find((department) => department.departmentID === departmentID)
		?.departmentName ?? '';

/** The unread messages of an employee. */
export const unreadOf = ({ messages }: Store, { employeeCode }: Employee): Message[] =>
	[...messages.values()].filter(
		(message) => message.employeeCode === employeeCode && !message.read,
	);

/** A company with the seeded data. */
export function createStore(profile: Profile): Store {
	const store: Store = {
		employees: new Map(),
		absences: new Map(),
		messages: new Map(),
		punches: [],
		restricted: false,
		next: { employee: 0, schedule: 1, absence: profile.nextAbsence, message: 901 },
	};
	const employees = addEmployees(store, profile, profile.employees);
	for (const absence of seedAbsences(profile, employees)) {
		store.absences.set(absence.absenceID, absence);
	}
	employees.forEach((employee, index) => {
		for (let count = messagesAt(index); count > 0; count -= 1) {
			addMessage(store, employee, MESSAGES_SENT);
		}
	});
	return store;
}

/** A period as JSON. */
const written = <T extends { from: number; until: number }>(record: T) => ({
	...record,
	from: isoTime(record.from),
	until: isoTime(record.until),
});

/** An employee as JSON, with the number of shifts in place of these. */
export const employeeState = ({ shifts, ...employee }: Employee) => ({
	...employee,
	shifts: shifts.length,
});

/** An absence as JSON. */
export const absenceState = (absence: Absence) => ({
	...written(absence),
	requested: isoTime(absence.requested),
});

/** The store as JSON, to look at from outside. */
export const snapshot = ({ employees, absences, messages, punches, restricted }: Store) =>
	structuredClone({
		employees: [...employees.values()].map(employeeState),
		schedules: [...employees.values()].flatMap(({ employeeCode, shifts }) =>
			shifts.map((shift) => ({ employeeCode, ...written(shift) })),
		),
		absences: [...absences.values()].map(absenceState),
		messages: [...messages.values()].map((message) => ({
			...message,
			sent: isoTime(message.sent),
		})),
		punches,
		restricted,
	});
