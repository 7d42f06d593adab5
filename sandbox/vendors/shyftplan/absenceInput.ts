import { DateTime } from 'luxon';
import type { AbsenceChange } from './absences';
import { createReader, type Fields, type Reader } from './input';
import { STATES } from './records';

const isDay = (value: unknown): value is string =>
	typeof value === 'string' && DateTime.fromFormat(value, 'yyyy-MM-dd').isValid;

/** Minutes by day; both members of an entry are needed (vendors/shyftplan.md 2.5). */
function readBreakdown(input: Reader): ReadonlyMap<string, number> | undefined {
	const sent = input.raw('days_breakdown');
	if (sent === undefined || sent === null) return undefined;
	const minutes = new Map<string, number>();
	for (const entry of Array.isArray(sent) ? (sent as unknown[]) : [sent]) {
		const { day, minutes: amount } = (
			typeof entry === 'object' && entry !== null ? entry : {}
		) as Fields;
		if (isDay(day) && typeof amount === 'number' && Number.isInteger(amount)) {
			minutes.set(day, amount);
		} else {
			input.refuse('days_breakdown', 'needs a day and whole minutes in each entry');
		}
	}
	return minutes;
}

/** What a request says about an absence; what cannot be read is told to the reader. */
export function readAbsence(body: Fields) {
	const input = createReader(body);
	const change: AbsenceChange = {
		absence_reason_id: input.integer('absence_reason_id') ?? undefined,
		starts_at: input.moment('starts_at') ?? undefined,
		ends_at: input.moment('ends_at') ?? undefined,
		is_full_day: input.flag('is_full_day') ?? undefined,
		state: input.oneOf('state', STATES) ?? undefined,
		notes: input.text('notes'),
		refuse_message: input.text('refuse_message'),
		days: input.number('days') ?? undefined,
		paid: input.flag('paid') ?? undefined,
		breakdown: readBreakdown(input),
	};
	const isForced =
		input.flag('force_collision') === true || input.flag('force_collision_and_remove') === true;
	return { input, change, isForced };
}
