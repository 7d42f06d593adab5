import { byAttachment, byLocation } from './absenceFilter';
import { createReader, type Fields } from './input';
import { isWanted } from './lists';
import type { Profile } from './profiles';
import type { Absence, Account, Reason } from './records';
import { bySpan } from './spanFilter';
import { activeEmployments, pairKey, type Store } from './store';

const sum = (numbers: readonly number[]): number =>
	numbers.reduce((total, number) => total + number, 0);

/**
 * Balances and used days by reason (vendors/shyftplan.md 2.4). Simulated: not established. Accepted
 * absences are used, in whole days; balances of several people are added up; the cut-off parameter
 * picks the reasons that employees may request themselves.
 */
export function absenceStats(profile: Profile, store: Store, query: Fields) {
	const input = createReader(query);
	const isManaged = input.flag(profile.names['stats.employee']);
	input.done();
	const isInSpan = bySpan(profile, query);
	const isAsked = isWanted(query, 'employment_ids[]', 'employment_ids[]', (id: number) => id);
	const isThere = byLocation(store, query);
	const hasFile = byAttachment(query);
	const used = [...store.absences.values()].filter(
		(absence) =>
			absence.row.state === 'accepted' &&
			isAsked(absence.row.employment_id) &&
			isThere(absence) &&
			hasFile(absence) &&
			isInSpan(absence.from, absence.until),
	);
	const people = activeEmployments(store).filter(({ id }) => isAsked(id));
	const isOne = query['employment_ids[]'] !== undefined && people.length === 1;

	const balanceOf = (reason: Reason): number =>
		sum(
			people
				.map(({ id }) => store.accounts.get(pairKey(id, reason.id)))
				.filter((account): account is Account => account !== undefined)
				.map(({ balance_minutes }) => balance_minutes),
		);
	const daysOf = (reason: Reason): number =>
		sum(
			used
				.filter(({ row }: Absence) => row.absence_reason_id === reason.id)
				.map(({ row }) => Math.round(row.days)),
		);
	const absence_reasons = [...store.reasons.values()]
		.filter((reason) => isManaged === undefined || reason.employee_management_enabled === isManaged)
		.map((reason) => ({
			id: reason.id,
			name: reason.name,
			type: reason.type,
			...(isOne ? { limit: reason.days, carry_over_info: { used: 0, limit: 0 } } : {}),
			used: daysOf(reason),
			balance_minutes: reason.type === 'time_account' ? balanceOf(reason) : null,
		}));
	return { absence_reasons, total_days: sum(absence_reasons.map((row) => row.used)) };
}
