import type { IDataObject } from 'n8n-workflow';
import { isObject } from '../../../../lib/answer';
import { beyond, keyOfAccount } from '../../accounts';

/** A day of an accepted absence that is still to come, today included. */
export type FutureDay = { absence_id: number; day: string; minutes: number };

/** Whether an absence counts: accepted, and not deleted (vendors/shyftplan.md 3.1). */
export const counts = ({ state, deleted_at: deletedAt }: IDataObject): boolean =>
	state === 'accepted' && (deletedAt ?? null) === null;

/** The days of an absence from a day on. */
export function daysFrom({ id, absence_days: days }: IDataObject, asOf: string): FutureDay[] {
	const entries: unknown[] = Array.isArray(days) ? days : [];
	return entries
		.filter(isObject)
		.map(({ day, minutes }) => ({
			absence_id: Number(id),
			day: String(day).slice(0, 10),
			minutes: Number(minutes ?? 0),
		}))
		.filter(({ day }) => day >= asOf);
}

/** Absences by the account that they are against, as the days from a day on. */
export function futureDays(absences: IDataObject[], asOf: string): Map<string, FutureDay[]> {
	const byAccount = new Map<string, FutureDay[]>();
	for (const absence of absences.filter(counts)) {
		const key = keyOfAccount(absence);
		byAccount.set(key, [...(byAccount.get(key) ?? []), ...daysFrom(absence, asOf)]);
	}
	return byAccount;
}

/**
 * The projected balance of an account: what is stored, less the minutes of the days to come
 * (vendors/shyftplan.md 3.1). Limits and warnings bound the projected balance, too.
 */
export function projectedRow(account: IDataObject, days: FutureDay[], asOf: string): IDataObject {
	const balance = Number(account.balance_minutes ?? 0);
	const future = days.reduce((sum, { minutes }) => sum + minutes, 0);
	const inOrder = days.toSorted((a, b) => a.day.localeCompare(b.day));
	return {
		employment_id: account.employment_id,
		absence_reason_id: account.absence_reason_id,
		as_of: asOf,
		balance_minutes: balance,
		future_minutes: future,
		projected_minutes: balance - future,
		days: inOrder,
		beyond: beyond(account, balance - future),
	};
}
