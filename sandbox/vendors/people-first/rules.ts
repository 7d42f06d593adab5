import { IANAZone } from 'luxon';
import { Objection } from './objection';
import type { Profile } from './profiles';
import type { Person } from './records';

const SHORTEST = 60_000;

/** From `start` to just before `end`, in milliseconds since the epoch. */
export interface Period {
	start: number;
	/** Infinity while nobody knows. */
	end: number;
}

interface Obstacle extends Period {
	kind: 'clock record' | 'time pair';
	id: string;
}

/** A business rule that is not kept. */
export const broken = (id: string, text: string, object: string): Objection =>
	new Objection(400, id, text, object);

/** A moment as the vendor writes it: UTC, and no fraction of a second where there is none. */
export const instantOf = (moment: string): string =>
	new Date(moment).toISOString().replace('.000Z', 'Z');

/** The period between two moments. */
export const periodOf = (start: string, end: string | null): Period => ({
	start: Date.parse(start),
	end: end === null ? Infinity : Date.parse(end),
});

/** Throws an Objection when a period is shorter than a minute (vendors/people-first.md 3.3). */
export function checkLength({ start, end }: Period, object: string): void {
	if (end - start < SHORTEST) {
		throw broken('EndTooEarly', 'The end has to be at least one minute after the start.', object);
	}
}

/** Throws an Objection when a zone is none of the IANA list. An offset is not a zone. */
export function checkZone(zone: string, object: string): void {
	if (!IANAZone.isValidZone(zone) || /^[+-]/.test(zone)) {
		throw broken('ZoneUnknown', `${zone} is not a time zone.`, object);
	}
}

function* obstaclesOf({ clockRecords, timePairs }: Person): Generator<Obstacle> {
	for (const { id, startTimestamp, endTimestamp } of clockRecords.values()) {
		yield { kind: 'clock record', id, ...periodOf(startTimestamp, endTimestamp) };
	}
	for (const { id, fields } of timePairs.values()) {
		yield { kind: 'time pair', id, ...periodOf(fields.startDateTime, fields.endDateTime) };
	}
}

const shown = (moment: number): string =>
	moment === Infinity ? 'open end' : instantOf(new Date(moment).toISOString());

/**
 * Throws an Objection when a period overlaps a clock record or a time pair of the person (vendors/
 * people-first.md 3.3); one may begin when another ends.
 * @param own id of the record itself, which is not in its own way
 */
export function checkFree(
	person: Person,
	{ start, end }: Period,
	{ statuses, namesObstacle }: Profile,
	own?: string,
): void {
	for (const obstacle of obstaclesOf(person)) {
		if (obstacle.id === own || obstacle.start >= end || start >= obstacle.end) continue;
		const { kind, id } = obstacle;
		throw new Objection(
			statuses.overlap,
			'Overlap',
			namesObstacle
				? `The period overlaps the ${kind} ${id} (${shown(obstacle.start)} to ${shown(obstacle.end)}).`
				: 'The times of this person do not allow it.',
			'period',
		);
	}
}
