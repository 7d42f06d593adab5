import type { Leaf } from './organisation';

/** A contract as the integrator sends it. Source of the members: public client go-dyflexis. */
export interface Contract {
	contractReference: string;
	office?: number | null;
	type?: number | null;
	start?: string | null;
	end?: string | null;
	hours?: number | null;
	days?: number | null;
	salary?: number | null;
}

/** What the integrator sent about a person; unknown members are kept. */
export interface Person {
	[member: string]: unknown;
	firstName?: string | null;
	lastNamePrefix?: string | null;
	lastName?: string | null;
	personnelNumber?: string | null;
	costCenter?: string | null;
}

export interface Employee {
	employeeId: number;
	/** The integrator's own key. */
	reference: string;
	person: Person;
	/** Where the person works; null for someone who came in through the API. */
	department: Leaf | null;
	contracts: Map<string, Contract>;
}

/** A planned piece of work; `employee` is null for an open shift. Times are wall-clock. */
export interface Shift extends Leaf {
	id: number;
	employee: Employee | null;
	start: string;
	end: string;
	breakMinutes: number;
}

export interface SickLeave {
	id: number;
	employee: Employee;
	start: string;
	/** Null until the person has recovered. */
	end: string | null;
	percentage: number;
}

export interface Stream {
	key: string;
	name: string;
	granularity: string;
	points: Array<{ moment: string; value: number }>;
}

export interface Punch {
	id: number;
	employee: string;
	device: string | null;
	kind: 'in' | 'out';
	moment: string;
}

/** A finalised payroll period and its place in the queue. Dates are `YYYY-MM-DD`, inclusive. */
export interface QueueEntry {
	queueId: number;
	periodId: string;
	start: string;
	end: string;
	status: string;
	message: string | null;
}
