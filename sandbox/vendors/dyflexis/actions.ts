import { Refusal } from '../../kit/refusal';
import { leaves } from './organisation';
import type { Profile } from './profiles';
import type { Shift } from './records';
import { addPeriods, type Store } from './store';

const MOST_PERIODS = 1000;

/** A shift that is planned from outside; nobody works on it where `reference` is missing. */
export interface WantedShift {
	departmentId: number;
	reference?: string;
	/** Wall-clock, as `2026-06-01T07:00:00`. */
	start: string;
	end: string;
	breakMinutes?: number;
}

const fieldsOf = (body: unknown): Record<string, unknown> =>
	typeof body === 'object' && body !== null ? { ...body } : {};

function periodCount(body: unknown): number {
	const { count = 1 } = fieldsOf(body);
	if (typeof count !== 'number' || !Number.isInteger(count) || count < 1 || count > MOST_PERIODS) {
		throw new Refusal(400, `count has to be a whole number from 1 to ${MOST_PERIODS}.`);
	}
	return count;
}

function listIn<T>(body: unknown, name: string): T[] {
	const list = fieldsOf(body)[name] ?? [];
	if (!Array.isArray(list)) throw new Refusal(400, `${name} has to be a list.`);
	return list as T[];
}

function planned(store: Store, wanted: WantedShift): Shift {
	const { departmentId, reference, start, end, breakMinutes = 0 } = wanted;
	const department = leaves.find((leaf) => leaf.departmentId === departmentId);
	if (!department) throw new Refusal(400, `Nobody works in department ${departmentId}.`);
	const employee = reference === undefined ? null : store.employees.get(reference);
	if (employee === undefined) throw new Refusal(404, `There is no employee ${reference}.`);
	const id = 1 + Math.max(...store.shifts.map((shift) => shift.id));
	return { id, employee, ...department, start, end, breakMinutes };
}

type Action = (store: Store, profile: Profile, body: unknown) => unknown;

/** What happens at Dyflexis without a request. Each gives what it added. */
export const actions = {
	periods: (store, profile, body) => addPeriods(store, profile, periodCount(body)),

	/** Takes shifts out of the schedule, by the ids in `remove`, and plans those in `add`. */
	shifts(store, _profile, body) {
		const removed = new Set(listIn<number>(body, 'remove'));
		store.shifts = store.shifts.filter(({ id }) => !removed.has(id));
		return listIn<WantedShift>(body, 'add').map((wanted) => {
			const shift = planned(store, wanted);
			store.shifts.push(shift);
			return { ...shift, employee: shift.employee?.reference ?? null };
		});
	},
} satisfies Record<string, Action>;
