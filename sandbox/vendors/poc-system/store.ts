import type { NameId, Profile } from './profiles';
import { seedEmployees } from './seed';

/** The fields of an employee (vendors/poc-system.md 3), by what follows `field.` in their ids. */
export type Field = NameId extends infer Id
	? Id extends `field.${infer Name}`
		? Name
		: never
	: never;

/** A level of the organisation beside department and team. */
export interface Hierarchy {
	label: string;
	value: string;
}

/** What is stored of one person; dates as YYYY-MM-DD. */
export type Employee = Partial<Record<Exclude<Field, 'hierarchies'>, string>> & {
	siteNumber: string;
	employeeNumber: string;
	hierarchies?: Hierarchy[];
};

/** Everything one simulated customer holds, by the identity of the person. */
export type Store = Map<string, Employee>;

/** The key under which somebody is kept. */
export const identityOf = (
	{ identity }: Profile,
	{ siteNumber, employeeNumber }: Pick<Employee, 'siteNumber' | 'employeeNumber'>,
): string => (identity === 'number' ? employeeNumber : `${siteNumber} ${employeeNumber}`);

/** Takes over what is given of somebody; what is left out stays as it is. */
export function keep(store: Store, profile: Profile, employee: Employee): void {
	const key = identityOf(profile, employee);
	store.set(key, { ...store.get(key), ...employee });
}

/** Whether somebody's last day is over. */
export const hasLeft = ({ terminationDate }: Employee, today: string): boolean =>
	terminationDate !== undefined && terminationDate !== '' && terminationDate < today;

export function createStore(profile: Profile): Store {
	const store: Store = new Map();
	for (const employee of seedEmployees(profile)) keep(store, profile, employee);
	return store;
}
