import { DateTime } from 'luxon';
import { contractTypes, leaves } from './organisation';
import { firstNames, jobs, lastNames } from './people';
import type { Contract, Employee, QueueEntry, Shift, SickLeave } from './records';

const EMPLOYEES = 62;
const SHIFT_WORKERS = 40;
const SHIFTS_EACH = 3;
const OPEN_SHIFTS = 2;
const FORTNIGHT_BEGINS = DateTime.fromISO('2026-06-01', { zone: 'utc' });
const FORTNIGHT = 14;
const FIRST_PERIOD_BEGINS = DateTime.fromISO('2026-05-11', { zone: 'utc' });
const DAY = 'yyyy-MM-dd';
const WALL_CLOCK = "yyyy-MM-dd'T'HH:mm:ss";

/** The element at a position of a list that repeats itself without end. */
function around<T>(list: readonly T[], index: number): T {
	const element = list[index % list.length];
	if (element === undefined) throw new RangeError('An empty list has no elements.');
	return element;
}

const mailbox = (text: string): string =>
	text
		.normalize('NFD')
		.toLowerCase()
		.replace(/[^a-z]/g, '');

function contractsOf(
	index: number,
	personnelNumber: string,
	office: number,
): Map<string, Contract> {
	const current: Contract = {
		contractReference: `${personnelNumber}-1`,
		office,
		type: around(contractTypes, index).id,
		start: `20${20 + (index % 6)}-0${1 + (index % 9)}-01`,
		end: index % 4 === 3 ? '2026-12-31' : null,
		hours: around([40, 32, 24, 38, 20], index),
		days: around([5, 4, 3, 5, 3], index),
		salary: 15 + (index % 12) * 0.75,
	};
	const second: Contract = {
		...current,
		contractReference: `${personnelNumber}-2`,
		hours: 6,
		days: 1,
	};
	const all = index % 15 === 14 ? [current, second] : [current];
	return new Map(all.map((contract) => [contract.contractReference, contract]));
}

function employee(index: number): Employee {
	const firstName = around(firstNames, index);
	const [lastNamePrefix, lastName] = around(lastNames, index);
	const personnelNumber = `P-${String(index + 1).padStart(4, '0')}`;
	const department = around(leaves, index);
	return {
		employeeId: 501 + index,
		reference: personnelNumber,
		department,
		contracts: contractsOf(index, personnelNumber, department.officeId),
		person: {
			initials: `${firstName[0]}.`,
			firstName,
			lastNamePrefix,
			lastName,
			email: `${mailbox(firstName)}.${mailbox(lastName)}@example.invalid`,
			dateOfBirth: `19${70 + (index % 30)}-0${1 + (index % 9)}-${10 + (index % 18)}`,
			employmentStart: `20${20 + (index % 6)}-0${1 + (index % 9)}-01`,
			employmentEnd: null,
			personnelNumber,
			costCenter: index % 7 === 6 ? null : `CC-${1 + (index % 4)}`,
			jobDescription: around(jobs, index),
		},
	};
}

/** The people of a fresh system, always the same. */
export const seedEmployees = (): Employee[] =>
	Array.from({ length: EMPLOYEES }, (_, index) => employee(index));

function shift(index: number, worker: Employee | null): Shift {
	const round = Math.floor(index / SHIFT_WORKERS);
	const start = FORTNIGHT_BEGINS.plus({
		days: ((index % SHIFT_WORKERS) * 5 + round * 4) % FORTNIGHT,
		hours: around([7, 9, 14, 22], index + round),
	});
	return {
		id: 70_001 + index,
		employee: worker,
		...(worker?.department ?? around(leaves, index)),
		start: start.toFormat(WALL_CLOCK),
		end: start.plus({ hours: 8 }).toFormat(WALL_CLOCK),
		breakMinutes: 30,
	};
}

/** Two weeks of shifts from 2026-06-01, night shifts and open ones among them, by start. */
export function seedShifts(employees: readonly Employee[]): Shift[] {
	const staffed = SHIFT_WORKERS * SHIFTS_EACH;
	return Array.from({ length: staffed + OPEN_SHIFTS }, (_, index) =>
		shift(index, index < staffed ? around(employees.slice(0, SHIFT_WORKERS), index) : null),
	).sort((one, other) => one.start.localeCompare(other.start) || one.id - other.id);
}

/** Eight sick leaves; every fourth person has not recovered. */
export const seedSickLeaves = (employees: readonly Employee[]): SickLeave[] =>
	Array.from({ length: 8 }, (_, index) => ({
		id: 301 + index,
		employee: around(employees, index * 7),
		start: FORTNIGHT_BEGINS.plus({ days: index * 2 - 4 }).toFormat(DAY),
		end:
			index % 4 === 3
				? null
				: FORTNIGHT_BEGINS.plus({ days: index * 2 - 4 + (index % 3) }).toFormat(DAY),
		percentage: index % 3 === 2 ? 50 : 100,
	}));

/** The finalised payroll period at a place in the queue: a calendar week, the first 2026-W20. */
export function periodAt(index: number, firstQueueId: number): QueueEntry {
	const monday = FIRST_PERIOD_BEGINS.plus({ weeks: index });
	return {
		queueId: firstQueueId + index,
		periodId: monday.toFormat("kkkk-'W'WW"),
		start: monday.toFormat(DAY),
		end: monday.plus({ days: 6 }).toFormat(DAY),
		status: 'open',
		message: null,
	};
}
