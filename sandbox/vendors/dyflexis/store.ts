import type { Profile } from './profiles';
import type { Employee, Punch, QueueEntry, Shift, SickLeave, Stream } from './records';
import { periodAt, seedEmployees, seedShifts, seedSickLeaves } from './seed';

/** Finalised payroll periods in the queue of a fresh system. */
export const SEEDED_PERIODS = 3;

/** Everything one simulated system holds. */
export interface Store {
	/** By reference, in order of arrival. */
	employees: Map<string, Employee>;
	shifts: Shift[];
	sickLeaves: SickLeave[];
	streams: Map<string, Stream>;
	punches: Punch[];
	/** Ascending by queue id. */
	queue: QueueEntry[];
}

/** A system with the seeded data. */
export function createStore({ firstQueueId }: Profile): Store {
	const employees = seedEmployees();
	const stream: Stream = {
		key: 'transactions',
		name: 'Transactions per hour',
		granularity: 'hour',
		points: [],
	};
	return {
		employees: new Map(employees.map((employee) => [employee.reference, employee])),
		shifts: seedShifts(employees),
		sickLeaves: seedSickLeaves(employees),
		streams: new Map([[stream.key, stream]]),
		punches: [],
		queue: Array.from({ length: SEEDED_PERIODS }, (_, index) => periodAt(index, firstQueueId)),
	};
}

/** Finalises further payroll periods; gives the new queue entries. */
export function addPeriods(store: Store, { firstQueueId }: Profile, count: number): QueueEntry[] {
	const added = Array.from({ length: count }, (_, index) =>
		periodAt(store.queue.length + index, firstQueueId),
	);
	store.queue.push(...added);
	return added;
}

/** The store as JSON, to look at from outside. */
export const snapshot = (store: Store) => ({
	employees: [...store.employees.values()].map(({ employeeId, reference, person, contracts }) => ({
		...person,
		employeeId,
		reference,
		contracts: [...contracts.values()],
	})),
	streams: structuredClone([...store.streams.values()]),
	punches: structuredClone(store.punches),
	queue: structuredClone(store.queue),
});
