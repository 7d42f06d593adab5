import type { Profile } from './profiles';
import type { Query } from './query';
import type { Employee, Wall } from './records';
import { found, Refused } from './refused';
import type { Store } from './store';
import type { Members } from './tree';

/** One request to a module. */
export interface Call {
	query: Query;
	store: Store;
	profile: Profile;
	/** Address of the caller. */
	ip: string;
}

/** One module of the web API (vendors/timewellscheduled.md 3). */
export interface Module {
	/** The name under which the journal keeps it; modules that only read have none. */
	operation?: string;
	/** Whether it has no answer in XML (vendors/timewellscheduled.md 4.1). */
	jsonOnly?: boolean;
	/** What it answers after success and ontime. Throws a Refused. */
	answer(call: Call): Members;
}

/** The employee that a call is about. */
export const employeeOf = ({ query, store }: Call): Employee =>
	found(store.employees.get(query.text('u')), 'The employee');

/** The period that a call asks for, the end excluded. */
export function periodOf({ query }: Call, start: string, end: string): { from: Wall; until: Wall } {
	const from = query.date(start);
	const until = query.date(end) + 24 * 60 * 60_000;
	if (until <= from) throw new Refused(`${end} lies before ${start}.`);
	return { from, until };
}

/** Whether two periods have time in common. */
export const overlap = (
	one: { from: Wall; until: Wall },
	other: { from: Wall; until: Wall },
): boolean => one.from < other.until && other.from < one.until;
