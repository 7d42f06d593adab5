import { Refusal } from '../../kit/refusal';
import type { Profile } from './profiles';
import type { Employee } from './records';
import { absenceAt, around } from './seed';
import {
	absenceState,
	addEmployees,
	addMessage,
	dropEmployee,
	employeeState,
	statusOf,
	type Store,
} from './store';
import { DAY, wallNow, wallOf } from './times';

const MOST = 20_000;
const OWN_ABSENCES_BEGIN = wallOf('2026-08-03');

type Fields = Record<string, unknown>;

const fieldsOf = (body: unknown): Fields =>
	typeof body === 'object' && body !== null ? { ...body } : {};

function countOf(body: unknown): number {
	const { count = 1 } = fieldsOf(body);
	if (typeof count !== 'number' || !Number.isInteger(count) || count < 1 || count > MOST) {
		throw new Refusal(400, `count has to be a whole number from 1 to ${MOST}.`);
	}
	return count;
}

function idsOf(body: unknown): string[] {
	const { ids } = fieldsOf(body);
	if (!Array.isArray(ids)) throw new Refusal(400, 'ids has to be a list.');
	return ids.map(String);
}

/** What can be done to the records of one resource; undefined or false when there is no such record. */
interface Resource {
	touch(store: Store, id: string): unknown;
	remove?(store: Store, id: string): boolean;
}

const ownerOf = ({ employees }: Store, id: string): Employee | undefined =>
	[...employees.values()].find(({ shifts }) => shifts.some((shift) => shift.scheduleID === id));

/** Another comment than before. */
const comment = (before: string): string => (before === 'Changed.' ? 'Changed again.' : 'Changed.');

const resources: Readonly<Record<string, Resource>> = {
	employees: {
		touch({ employees }, code) {
			const employee = employees.get(code);
			if (employee === undefined) return undefined;
			employee.phone2 = employee.phone2 === '000-000-0001' ? '000-000-0002' : '000-000-0001';
			return employeeState(employee);
		},
		remove: dropEmployee,
	},
	absences: {
		touch({ absences }, id) {
			const absence = absences.get(id);
			if (absence === undefined) return undefined;
			absence.comment = comment(absence.comment);
			return absenceState(absence);
		},
		remove: ({ absences }, id) => absences.delete(id),
	},
	schedules: {
		touch(store, id) {
			const shift = ownerOf(store, id)?.shifts.find(({ scheduleID }) => scheduleID === id);
			if (shift === undefined) return undefined;
			shift.comment = comment(shift.comment);
			return shift;
		},
		remove(store, id) {
			const owner = ownerOf(store, id);
			if (owner === undefined) return false;
			owner.shifts = owner.shifts.filter(({ scheduleID }) => scheduleID !== id);
			return true;
		},
	},
	payroll: {
		touch({ employees }, code) {
			const employee = employees.get(code);
			if (employee === undefined) return undefined;
			employee.correction += 0.5;
			return employeeState(employee);
		},
	},
};

function resourceOf(body: unknown): { name: string; resource: Resource } {
	const name = String(fieldsOf(body).resource);
	const resource = Object.hasOwn(resources, name) ? resources[name] : undefined;
	if (resource === undefined) {
		throw new Refusal(400, `resource has to be one of ${Object.keys(resources).join(', ')}.`);
	}
	return { name, resource };
}

const missing = (name: string, id: string): Refusal =>
	new Refusal(404, `There is no record ${id} of ${name}.`);

const active = ({ employees }: Store, profile: Profile): Employee[] =>
	[...employees.values()].filter((employee) => statusOf(profile, employee).employed);

type Action = (store: Store, profile: Profile, body: unknown) => unknown;

/** What happens at TimeWellScheduled without a request. Each gives what it added or changed. */
export const actions = {
	/** Hires `count` employees, with shifts like those of the seeded ones. */
	employees: (store, profile, body) =>
		addEmployees(store, profile, countOf(body)).map(employeeState),

	/** Enters `count` absences, employee after employee, day after day. */
	absences(store, profile, body) {
		const employees = active(store, profile);
		return Array.from({ length: countOf(body) }, (_, index) => {
			const absence = absenceAt(profile, around(employees, index), index, {
				absenceID: String(store.next.absence++),
				day: OWN_ABSENCES_BEGIN + Math.floor(index / employees.length) * DAY,
			});
			store.absences.set(absence.absenceID, absence);
			return absenceState(absence);
		});
	},

	/** Sends `count` messages to the employee `employeeCode`, or to one employee after the other. */
	messages(store, profile, body) {
		const { employeeCode } = fieldsOf(body);
		const addressees = active(store, profile).filter(
			(employee) => employeeCode === undefined || employee.employeeCode === employeeCode,
		);
		if (addressees.length === 0) throw missing('employees', String(employeeCode));
		const now = wallNow(profile.zone);
		return Array.from({ length: countOf(body) }, (_, index) =>
			addMessage(store, around(addressees, index), now),
		);
	},

	/**
	 * Changes the records `ids` of a `resource`: employees and payroll by employee code (another
	 * telephone, half an hour more), absences and schedules by ID (another comment).
	 */
	touch(store, _profile, body) {
		const { name, resource } = resourceOf(body);
		return idsOf(body).map((id) => {
			const record = resource.touch(store, id);
			if (record === undefined) throw missing(name, id);
			return record;
		});
	},

	/** Removes the records `ids` of a `resource`: employees, absences or schedules. */
	remove(store, _profile, body) {
		const { name, resource } = resourceOf(body);
		if (resource.remove === undefined) throw new Refusal(400, `Nothing is removed from ${name}.`);
		const ids = idsOf(body);
		for (const id of ids) if (!resource.remove(store, id)) throw missing(name, id);
		return { removed: ids };
	},

	/** Accepts punches from registered addresses only, or from everywhere: `on`. */
	restrict(store, _profile, body) {
		const { on } = fieldsOf(body);
		if (typeof on !== 'boolean') throw new Refusal(400, 'on has to be true or false.');
		store.restricted = on;
		return { restricted: on };
	},
} satisfies Record<string, Action>;
