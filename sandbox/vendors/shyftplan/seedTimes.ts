import { DateTime } from 'luxon';
import { blankRow, changed } from './absences';
import type { Profile } from './profiles';
import {
	EVALUATION_STATES,
	type Absence,
	type Employment,
	type Evaluation,
	type Reason,
	type State,
} from './records';
import { around } from './seed';
import { written } from './spans';

const ABSENCES_BEGIN = '2026-05-11';
const ABSENCE_DAYS = 63;
const ENTERED_BEGIN = '2026-05-04T08:00';
const FORTNIGHT_BEGINS = '2026-06-01';
const FORTNIGHT = 14;
const MINUTE = 60_000;

const STATES_IN_TURN: readonly State[] = ['accepted', 'new', 'accepted', 'refused', 'withdrawn'];
const HALF_DAY = 240;

const startOf = (profile: Profile, iso: string): DateTime =>
	DateTime.fromISO(iso, { zone: profile.company.time_zone });

/** Who enters absences, and against what. */
export interface Cast {
	employments: readonly Employment[];
	reasons: readonly Reason[];
}

/** An absence of one to three days, or of an afternoon; every seventh has an override. */
export function absenceAt(
	profile: Profile,
	{ employments, reasons }: Cast,
	{ id, index, day, now }: { id: number; index: number; day: DateTime; now: string },
): Absence {
	const employment = around(employments, index);
	const reason = around(reasons, index);
	const is_full_day = index % 9 !== 8;
	const start = is_full_day ? day : day.set({ hour: 13 });
	const end = is_full_day ? day.plus({ days: index % 3 }) : day.set({ hour: 17 });
	return changed(
		{ row: blankRow(id, employment.id, now), days: [] },
		{
			absence_reason_id: reason.id,
			starts_at: String(start.toISO()),
			ends_at: String(end.toISO()),
			is_full_day,
			state: around(STATES_IN_TURN, index),
			notes: index % 6 === 5 ? 'Agreed by phone' : null,
			refuse_message: index % 5 === 3 ? 'Too few people on that day' : null,
			days: 1 + (index % 3),
			paid: true,
			breakdown: new Map(index % 7 === 6 ? [[day.toFormat('yyyy-MM-dd'), HALF_DAY]] : []),
		},
		{ profile, reason, editor: profile.firstIds.employment, now },
	);
}

/** Absences over nine weeks from 2026-05-11, at most one a person; a few with a file. */
export function seedAbsences(profile: Profile, cast: Cast): Absence[] {
	const first = startOf(profile, ABSENCES_BEGIN);
	const entered = startOf(profile, ENTERED_BEGIN).toMillis();
	return Array.from({ length: profile.seeded.absences }, (_, index) => {
		const now = written(entered + index * MINUTE, profile.company.time_zone);
		const id = profile.firstIds.absence + index;
		const day = first.plus({ days: (index * 5) % ABSENCE_DAYS });
		const absence = absenceAt(profile, cast, { id, index, day, now });
		if (index % 25 === 24) {
			Object.assign(absence.row, {
				file_uid: id,
				file_name: 'certificate.pdf',
				file_uploaded_at: now,
			});
		}
		return absence;
	});
}

const UNWORKED: readonly string[] = ['no_evaluation', 'no_show'];

function evaluationAt(profile: Profile, employment: Employment, index: number): Evaluation {
	const zone = profile.company.time_zone;
	const start = startOf(profile, FORTNIGHT_BEGINS).plus({
		days: (index * 3) % FORTNIGHT,
		hours: around([6, 8, 14, 22], index),
	});
	const end = start.plus({ hours: 8 });
	const state = around(EVALUATION_STATES, index);
	const at = written(end.toMillis() + index * MINUTE, zone);
	return {
		id: profile.firstIds.evaluation + index,
		employment_id: employment.id,
		user_id: employment.user_id,
		shift_id: 80_001 + Math.floor(index / 4),
		location_id: employment.locationId,
		position_id: 91 + (index % 3),
		evaluation_starts_at: String(start.toISO()),
		evaluation_ends_at: String(end.toISO()),
		evaluation_break: 30,
		evaluation_duration: UNWORKED.includes(state) ? 0 : end.diff(start).as('minutes') - 30,
		state,
		notes: null,
		created_at: at,
		updated_at: at,
	};
}

/** Two weeks of worked shifts from 2026-06-01. */
export const seedEvaluations = (
	profile: Profile,
	employments: readonly Employment[],
): Evaluation[] =>
	Array.from({ length: profile.seeded.evaluations }, (_, index) =>
		evaluationAt(profile, around(employments, index), index),
	);
