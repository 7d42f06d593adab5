import { DateTime } from 'luxon';
import { Refusal } from '../../kit/refusal';
import type { Fields } from './input';
import type { Profile } from './profiles';
import type { Stamped } from './records';
import { absenceAt } from './seedTimes';
import {
	activeEmployments,
	addEmployments,
	change,
	dropAbsence,
	keepAbsence,
	stampNow,
	takeId,
	type Store,
} from './store';

const MOST = 20_000;
/** A Monday after all that is seeded. */
const OWN_ABSENCES_BEGIN = '2026-08-03';

const fieldsOf = (body: unknown): Fields =>
	typeof body === 'object' && body !== null ? { ...body } : {};

function countOf(body: unknown): number {
	const { count = 1 } = fieldsOf(body);
	if (typeof count !== 'number' || !Number.isInteger(count) || count < 1 || count > MOST) {
		throw new Refusal(400, `count has to be a whole number from 1 to ${MOST}.`);
	}
	return count;
}

function idsOf(body: unknown): number[] {
	const { ids } = fieldsOf(body);
	if (!Array.isArray(ids) || !ids.every((id) => typeof id === 'number')) {
		throw new Refusal(400, 'ids has to be a list of numbers.');
	}
	return ids;
}

function recordOf(store: Store, resource: unknown, id: number): Stamped & Fields {
	const kinds = new Map<unknown, (key: number) => object | undefined>([
		['absences', (key) => store.absences.get(key)?.row],
		['employments', (key) => store.employments.get(key)],
		['evaluations', (key) => store.evaluations.get(key)],
	]);
	const find = kinds.get(resource);
	if (find === undefined) {
		throw new Refusal(400, `resource has to be one of ${[...kinds.keys()].join(', ')}.`);
	}
	const record = find(id);
	if (record === undefined)
		throw new Refusal(404, `There is no record ${id} of ${String(resource)}.`);
	return record as Stamped & Fields;
}

type Action = (store: Store, profile: Profile, body: unknown) => unknown;

/** What happens at shyftplan without a request. Each gives what it added or changed. */
export const actions = {
	/** Adds `count` employments with their accounts. */
	employments: (store, profile, body) =>
		addEmployments(store, profile, countOf(body), stampNow(profile)),

	/** Lets the company's own users enter `count` absences, person after person, week after week. */
	absences(store, profile, body) {
		const employments = activeEmployments(store);
		const cast = { employments, reasons: [...store.reasons.values()] };
		const first = DateTime.fromISO(OWN_ABSENCES_BEGIN, { zone: profile.company.time_zone });
		const at = stampNow(profile);
		return Array.from({ length: countOf(body) }, () => {
			const id = takeId(store, 'absence');
			const index = id - profile.firstIds.absence;
			const day = first.plus({ weeks: Math.floor(index / employments.length) });
			const absence = absenceAt(profile, cast, { id, index, day, now: at });
			keepAbsence(store, absence);
			return absence.row;
		});
	},

	/** Changes the note of the records `ids` of a `resource`, and when they were changed. */
	touch(store, profile, body) {
		const { resource } = fieldsOf(body);
		const note = resource === 'employments' ? 'note' : 'notes';
		return idsOf(body)
			.map((id) => recordOf(store, resource, id))
			.map((record) => change(record, { [note]: `Changed after ${record.updated_at}` }, profile));
	},

	/** Deletes the absences `ids`. */
	deleteAbsences(store, _profile, body) {
		const ids = idsOf(body);
		const missing = ids.find((id) => !store.absences.has(id));
		if (missing !== undefined) throw new Refusal(404, `There is no absence ${missing}.`);
		ids.forEach((id) => dropAbsence(store, id));
		return { deleted: ids };
	},

	/** Adds `minutes` to the balances of the accounts `ids`, or of all. */
	accounts(store, profile, body) {
		const { ids, minutes } = fieldsOf(body);
		if (typeof minutes !== 'number' || !Number.isInteger(minutes)) {
			throw new Refusal(400, 'minutes has to be a whole number.');
		}
		const wanted = ids === undefined ? null : new Set(idsOf(body));
		return [...store.accounts.values()]
			.filter(({ id }) => wanted === null || wanted.has(id))
			.map((account) =>
				change(account, { balance_minutes: account.balance_minutes + minutes }, profile),
			);
	},
} satisfies Record<string, Action>;
