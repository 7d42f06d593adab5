import type { Kind, Profile } from './profiles';
import {
	LIMITS,
	type Absence,
	type Account,
	type Employment,
	type Evaluation,
	type Limits,
	type Location,
	type Reason,
	type Stamped,
} from './records';
import { employmentAt, seedLocations, seedReasons, seededAt, seededBalance } from './seed';
import { seedAbsences, seedEvaluations } from './seedTimes';
import { written } from './spans';

/** Everything one simulated company holds; records by id. */
export interface Store {
	reasons: Map<number, Reason>;
	employments: Map<number, Employment>;
	/** By the key of their pair, in order of arrival. */
	accounts: Map<string, Account>;
	absences: Map<number, Absence>;
	/** The same absences by employment. */
	absencesOf: Map<number, Set<Absence>>;
	evaluations: Map<number, Evaluation>;
	locations: Location[];
	/** Ids that the next records get. */
	nextIds: Record<Kind, number>;
}

/** The key under which the account of an employment and a reason is kept. */
export const pairKey = (employmentId: number, reasonId: number): string =>
	`${employmentId}/${reasonId}`;

/** An id for a further record. */
export const takeId = ({ nextIds }: Store, kind: Kind): number => nextIds[kind]++;

const limitsOf = (limits: Limits): Limits =>
	Object.fromEntries(LIMITS.map((name) => [name, limits[name]])) as Limits;

/** Gives an employment an account with the limits of a reason (vendors/shyftplan.md 3.3). */
function addAccount(
	store: Store,
	employment: Employment,
	reason: Reason,
	at: string,
	balance = 0,
): void {
	store.accounts.set(pairKey(employment.id, reason.id), {
		id: takeId(store, 'account'),
		employment_id: employment.id,
		absence_reason_id: reason.id,
		balance_minutes: balance,
		...limitsOf(reason),
		created_at: at,
		updated_at: at,
	});
}

/** The reasons that have accounts. */
export const timeAccountReasons = ({ reasons }: Store): Reason[] =>
	[...reasons.values()].filter(({ type }) => type === 'time_account');

/** Employments that are not deleted. */
export const activeEmployments = ({ employments }: Store): Employment[] =>
	[...employments.values()].filter(({ deleted_at }) => deleted_at === null);

/** Keeps an absence in place of the one with its id, if there is one. */
export function keepAbsence({ absences, absencesOf }: Store, absence: Absence): void {
	const { id, employment_id } = absence.row;
	const ofPerson = absencesOf.get(employment_id) ?? new Set();
	const replaced = absences.get(id);
	if (replaced !== undefined) ofPerson.delete(replaced);
	absencesOf.set(employment_id, ofPerson.add(absence));
	absences.set(id, absence);
}

/** Forgets an absence; false when there is none. */
export function dropAbsence({ absences, absencesOf }: Store, id: number): boolean {
	const absence = absences.get(id);
	if (absence === undefined) return false;
	absencesOf.get(absence.row.employment_id)?.delete(absence);
	return absences.delete(id);
}

/** Adds employments at the end, each with an account for every time-account reason. */
export function addEmployments(
	store: Store,
	profile: Profile,
	count: number,
	at: string,
): Employment[] {
	const reasons = timeAccountReasons(store);
	return Array.from({ length: count }, () => {
		const index = store.employments.size;
		const employment = employmentAt(profile, index, at);
		store.employments.set(employment.id, employment);
		reasons.forEach((reason, nth) =>
			addAccount(store, employment, reason, at, seededBalance(index + nth * 11)),
		);
		return employment;
	});
}

/** Gives every employment an account for a reason, unless it has one. */
export function openAccounts(store: Store, reason: Reason, at: string): void {
	for (const employment of store.employments.values()) {
		if (!store.accounts.has(pairKey(employment.id, reason.id))) {
			addAccount(store, employment, reason, at);
		}
	}
}

/** Now as it is answered. */
export const stampNow = ({ company }: Profile): string => written(Date.now(), company.time_zone);

/** Now as it is answered, and later than the last change of the record. */
export const stampAfter = (before: string, { company }: Profile): string =>
	written(Math.max(Date.now(), Date.parse(before) + 1), company.time_zone);

/** Changes members of a record and moves its moment of change. */
export const change = <T extends Stamped>(record: T, members: Partial<T>, profile: Profile): T =>
	Object.assign(record, members, { updated_at: stampAfter(record.updated_at, profile) });

/** Sets the limits of all accounts of a reason to those of the reason. */
export function overwriteLimits(store: Store, reason: Reason, profile: Profile): void {
	for (const account of store.accounts.values()) {
		if (account.absence_reason_id === reason.id) change(account, limitsOf(reason), profile);
	}
}

/** A company with the seeded data. */
export function createStore(profile: Profile): Store {
	const reasons = seedReasons(profile);
	const store: Store = {
		reasons: new Map(reasons.map((reason) => [reason.id, reason])),
		employments: new Map(),
		accounts: new Map(),
		absences: new Map(),
		absencesOf: new Map(),
		evaluations: new Map(),
		locations: seedLocations(profile),
		nextIds: {
			...profile.firstIds,
			reason: profile.firstIds.reason + reasons.length,
			absence: profile.firstIds.absence + profile.seeded.absences,
		},
	};
	addEmployments(store, profile, profile.seeded.employments, seededAt(profile));
	const employments = activeEmployments(store);
	for (const absence of seedAbsences(profile, { employments, reasons })) {
		keepAbsence(store, absence);
	}
	for (const evaluation of seedEvaluations(profile, employments)) {
		store.evaluations.set(evaluation.id, evaluation);
	}
	return store;
}

/** The store as JSON, to look at from outside. */
export const snapshot = (store: Store) =>
	structuredClone({
		absenceReasons: [...store.reasons.values()],
		employments: [...store.employments.values()],
		timeAccounts: [...store.accounts.values()],
		absences: [...store.absences.values()].map(({ row, days }) => ({ ...row, absence_days: days })),
		evaluations: [...store.evaluations.values()],
		locations: store.locations,
	});
