import { given } from './members';
import type { Profile } from './profiles';
import type { Absence, AbsenceDay, AbsenceRow, Reason, State } from './records';
import { Collision, Invalid } from './refusals';
import { calculatedDays, spanOf } from './spans';

/** What a request may set on an absence; what it leaves out stays as it is. */
export interface AbsenceChange {
	absence_reason_id?: number;
	starts_at?: string;
	ends_at?: string;
	is_full_day?: boolean;
	state?: State;
	notes?: string | null;
	refuse_message?: string | null;
	days?: number;
	paid?: boolean;
	/** Minutes by day, instead of the calculated ones. */
	breakdown?: ReadonlyMap<string, number>;
}

interface Circumstances {
	profile: Profile;
	reason: Reason;
	/** Employment that makes the change. */
	editor: number;
	/** The moment of the change, as it is answered. */
	now: string;
}

/** Overrides win, earlier ones stay on days that stay (vendors/shyftplan.md 3.4). */
function overridden(
	days: readonly AbsenceDay[],
	before: readonly AbsenceDay[],
	breakdown: ReadonlyMap<string, number>,
	editor: number,
): AbsenceDay[] {
	const earlier = new Map(before.map((day) => [day.day, day]));
	return days.map((day) => {
		const minutes = breakdown.get(day.day);
		if (minutes !== undefined) return { ...day, minutes, last_edited_by: editor };
		const kept = earlier.get(day.day);
		if (kept === undefined || kept.last_edited_by === null) return day;
		return { ...day, minutes: kept.minutes, last_edited_by: kept.last_edited_by };
	});
}

const refuseStrayDays = (days: readonly AbsenceDay[], breakdown: ReadonlyMap<string, number>) => {
	const known = new Set(days.map(({ day }) => day));
	const stray = [...breakdown.keys()].filter((day) => !known.has(day));
	if (stray.length > 0) {
		throw new Invalid({ days_breakdown: [`is no day of the absence: ${stray.join(', ')}`] });
	}
};

/**
 * An absence after a change. Throws an Invalid for a period that cannot be, a day that the absence
 * does not have (where the profile refuses it) and for an unpaid absence on a time account.
 */
export function changed(
	before: Pick<Absence, 'row' | 'days'>,
	{ breakdown = new Map(), ...change }: AbsenceChange,
	{ profile, reason, editor, now }: Circumstances,
): Absence {
	const row: AbsenceRow = { ...before.row, ...given(change) };
	const isTimeAccount = reason.type === 'time_account';
	if (isTimeAccount && !row.paid) throw new Invalid({ paid: ['has to be true'] });
	const { from, until, ...period } = spanOf(row, profile);
	const calculated = calculatedDays({ from, until, ...period }, profile.company.time_zone);
	if (profile.strayDay === 'refused') refuseStrayDays(calculated, breakdown);
	const days = overridden(calculated, before.days, breakdown, editor);
	return {
		row: {
			...row,
			...period,
			// Simulated: not established. On a time account the days that take minutes.
			days: isTimeAccount ? days.filter(({ minutes }) => minutes > 0).length : row.days,
			state_updated_at: row.state === before.row.state ? row.state_updated_at : now,
			updated_at: now,
		},
		days,
		from,
		until,
	};
}

/** A new absence has this state before its first change. */
export const blankRow = (id: number, employmentId: number, now: string): AbsenceRow => ({
	id,
	employment_id: employmentId,
	absence_reason_id: 0,
	starts_at: now,
	ends_at: now,
	state: 'new',
	state_updated_at: null,
	notes: null,
	refuse_message: null,
	days: 0,
	paid: false,
	is_full_day: true,
	file_uid: null,
	file_name: null,
	file_uploaded_at: null,
	created_at: now,
	updated_at: now,
});

const takesTime = ({ row }: Absence): boolean => row.state === 'new' || row.state === 'accepted';

/**
 * Refuses an absence that takes time of another one of the same person (vendors/shyftplan.md 3.6;
 * the company's setting is taken to be on). Simulated: not established. Refused and withdrawn
 * absences take no time.
 */
export function refuseCollision(absence: Absence, ofPerson: Iterable<Absence>): void {
	if (!takesTime(absence)) return;
	const inTheWay = [...ofPerson].filter(
		(other) =>
			other.row.id !== absence.row.id &&
			takesTime(other) &&
			other.from < absence.until &&
			absence.from < other.until,
	);
	if (inTheWay.length > 0) throw new Collision(inTheWay.map(({ row }) => row.id));
}
