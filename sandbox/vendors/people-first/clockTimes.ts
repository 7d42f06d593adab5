import type { Profile } from './profiles';
import type { ClockTimes } from './records';
import { broken, checkLength, checkZone, instantOf, periodOf } from './rules';
import { instantOrNull, numberOrNull, textOrNull } from './schemas';

/** The members of a clock record that a client may send. */
export const clockSchemas: Record<keyof ClockTimes, object> = {
	startTimestamp: instantOrNull,
	startTimeZone: textOrNull,
	startSource: textOrNull,
	startLongitude: numberOrNull,
	startLatitude: numberOrNull,
	startAccuracy: numberOrNull,
	endTimestamp: instantOrNull,
	endTimeZone: textOrNull,
	endSource: textOrNull,
	endLongitude: numberOrNull,
	endLatitude: numberOrNull,
	endAccuracy: numberOrNull,
};

const NAMES = Object.keys(clockSchemas) as Array<keyof ClockTimes>;

/** A clock record of which nothing is known. */
export const noTimes = Object.fromEntries(
	NAMES.map((name) => [name, null]),
) as unknown as ClockTimes;

type Started = ClockTimes & { startTimestamp: string };

/** Throws an Objection when a member that is needed is null, empty or not there. */
function need<N extends keyof ClockTimes>(times: ClockTimes, name: N): NonNullable<ClockTimes[N]> {
	const value = times[name];
	if (value === null || value === '') throw broken('Required', `${name} is required.`, name);
	return value;
}

/**
 * The times in a body, checked by what holds for one record alone (vendors/people-first.md 2.3 and
 * 3.3). Simulated, not established: members of the end without the end are refused.
 */
export function readTimes(body: Partial<ClockTimes>, { wholeEnds }: Profile): Started {
	const times: ClockTimes = {
		...noTimes,
		...Object.fromEntries(NAMES.map((name) => [name, body[name] ?? null])),
	};
	const startTimestamp = instantOf(need(times, 'startTimestamp'));
	checkZone(need(times, 'startTimeZone'), 'startTimeZone');
	need(times, 'startSource');
	if (times.endTimestamp === null) {
		const orphan = NAMES.find((name) => name.startsWith('end') && times[name] !== null);
		if (orphan !== undefined) throw broken('NoEnd', `${orphan} needs endTimestamp.`, orphan);
		return { ...times, startTimestamp };
	}
	checkLength(periodOf(startTimestamp, times.endTimestamp), 'endTimestamp');
	if (wholeEnds) {
		need(times, 'endTimeZone');
		need(times, 'endSource');
	}
	if (times.endTimeZone !== null) checkZone(times.endTimeZone, 'endTimeZone');
	return { ...times, startTimestamp, endTimestamp: instantOf(times.endTimestamp) };
}
