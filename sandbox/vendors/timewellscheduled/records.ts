/** Wall time of the company: milliseconds since the epoch, as if its clocks showed UTC. */
export type Wall = number;

export interface Role {
	roleID: string;
	roleName: string;
	roleLevel: number;
}

export interface Status {
	statusID: string;
	statusName: string;
	canLogin: boolean;
	/** Whether people of this status count as employed: for internalStatusName, and to be active. */
	employed: boolean;
}

export interface Department {
	departmentID: string;
	departmentName: string;
	departmentCode: string;
	departmentCodePrefix: string;
	departmentCodeSuffix: string;
}

export interface AbsenceType {
	absenceRequestTypeID: string;
	name: string;
	autoApproved: boolean;
	/** Hours that an employee may take in a calendar year; more is taken with a warning. */
	entitlement: number;
}

/** A reason of the watchdog. */
export interface Reason {
	ID: string;
	text: string;
}

export interface Shift {
	scheduleID: string;
	from: Wall;
	until: Wall;
	type: string;
	comment: string;
}

export const PUNCHES = ['begin', 'end', 'break', 'meal'] as const;
export type Action = (typeof PUNCHES)[number];

/** The members that employee_details returns, which employee_update changes. */
export interface Personal {
	name: string;
	lastName: string;
	payrollType: string;
	street: string;
	postalCode: string;
	birthday: string;
	hireDate: string;
	phone1: string;
	phone2: string;
	/** Answered as roleBelong of shifts only. */
	roleName: string;
}

export interface Employee extends Personal {
	employeeCode: string;
	statusID: string;
	/** Empty while the employee is employed. */
	terminationDate: string;
	departmentID: string;
	shifts: Shift[];
	presence: 'out' | 'in' | 'break' | 'meal';
	/** By when the employee has to be back from break or meal. */
	backBy: Wall;
	/** Hours that somebody added to the payroll by hand. */
	correction: number;
}

export interface Punch {
	employeeCode: string;
	action: Action;
	/** Local time of the company, ISO 8601 without an offset. */
	at: string;
	/** What the employee does from then on. */
	presence: Employee['presence'];
	reason?: string;
	file?: string;
	lat?: string;
	lng?: string;
}

export interface Absence {
	absenceID: string;
	employeeCode: string;
	absenceRequestTypeID: string;
	requested: Wall;
	from: Wall;
	until: Wall;
	hours: number;
	comment: string;
	status: string;
}

export interface Message {
	messageID: string;
	employeeCode: string;
	sent: Wall;
	subject: string;
	text: string;
	read: boolean;
}
