import { Refusal } from '../../kit/refusal';
import { isTree } from './documents';
import type { Profile } from './profiles';
import { identityOf, keep, type Employee, type Store } from './store';

type Action = (store: Store, profile: Profile, body: unknown) => Employee[];

/** A seat for somebody: `{siteNumber, employeeNumber, workstationNumber}`; empty for none. */
function seat(store: Store, profile: Profile, wanted: unknown): Employee {
	const { siteNumber = '', employeeNumber, workstationNumber } = isTree(wanted) ? wanted : {};
	const key = { siteNumber: String(siteNumber), employeeNumber: String(employeeNumber) };
	const employee = store.get(identityOf(profile, key));
	if (employee === undefined) throw new Refusal(404, `There is no employee ${key.employeeNumber}.`);
	const seated = { ...employee, workstationNumber: String(workstationNumber ?? '') };
	keep(store, profile, seated);
	return seated;
}

/** Further people, numbered on, without desks. */
function hire(store: Store, profile: Profile, count: number): Employee[] {
	const { sites, numberOf } = profile;
	return Array.from({ length: count }, () => {
		const index = store.size;
		const employee: Employee = {
			siteNumber: sites[index % sites.length] ?? '',
			firstName: 'New',
			employeeNumber: numberOf(index),
		};
		keep(store, profile, employee);
		return employee;
	});
}

/** What happens at the vendor without a request. Both answer the employees that they were about. */
export const actions: Record<string, Action> = {
	/** Seats people, as a planner does: a list of seats. */
	assign: (store, profile, body) => [body].flat().map((wanted) => seat(store, profile, wanted)),
	/** Lets further people join: `{count}`. */
	employees: (store, profile, body) =>
		hire(store, profile, Number(isTree(body) ? (body['count'] ?? 1) : 1)),
};
