import { createHash } from 'node:crypto';
import type { IDataObject } from 'n8n-workflow';
import type { Poll } from './polling';
import { Problem } from './problem';

/** A list that can be read from a moment of change onwards. */
export interface Changes {
	/** What is watched; when it changes, the cursor of before is dropped. */
	subject: string;
	/**
	 * Reads what changed at or after a moment, in any order, and up to another one where the
	 * service can be asked so.
	 */
	read(since: Date, until: Date): AsyncIterable<IDataObject>;
	/**
	 * The longest period (ms) that is read at once. A long past is then read period by period, and
	 * what was read is kept when the time of a poll is up.
	 */
	windowMs?: number;
	idOf(row: IDataObject): unknown;
	/** When a row changed, as the service writes it. */
	changedAt(row: IDataObject): unknown;
	/** Where to start, as the user set it; undefined starts with what changes from now on. */
	startAt: Date | undefined;
	/** How far back each poll looks, for what arrives late and for clocks that differ. */
	overlapMs: number;
}

const SAMPLE_SIZE = 10;
/** A test in the editor looks this far back when no start is set. */
const SAMPLE_DAYS = 30;
const DAY_MS = 86_400_000;
/** Rows that are remembered as given. Where more change within the overlap, some may come twice. */
const MOST_REMEMBERED = 10_000;

interface Seen {
	at: number;
	mark: string;
}

function momentOf(row: IDataObject, { changedAt }: Changes): number {
	const at = Date.parse(String(changedAt(row)));
	if (!Number.isNaN(at)) return at;
	throw new Problem('A record does not say when it was changed', {
		description: `It has: ${Object.keys(row).join(', ')}.`,
	});
}

/** Short, so that ten thousand of them fit in a cursor. */
function markOf(row: IDataObject, at: number, { idOf }: Changes): string {
	const text = `${String(idOf(row))} ${at}`;
	return createHash('sha256').update(text).digest('base64url').slice(0, 10);
}

/** The periods from one moment to another, in order; at least one. */
function* periods(from: number, to: number, longest = Infinity): Generator<[number, number]> {
	let start = from;
	do {
		const end = Math.max(start, Math.min(to, start + longest));
		yield [start, end];
		start = end;
	} while (start < to);
}

function subjectOf({ subject, startAt }: Changes): string {
	return startAt ? `${subject} from ${startAt.toISOString()}` : subject;
}

async function sample(changes: Changes): Promise<IDataObject[]> {
	const rows: IDataObject[] = [];
	for await (const row of changes.read(
		changes.startAt ?? new Date(Date.now() - SAMPLE_DAYS * DAY_MS),
		new Date(),
	)) {
		rows.push(row);
		if (rows.length >= SAMPLE_SIZE) break;
	}
	return rows;
}

/**
 * The *updated since* strategy: every change once, by id and moment of change. Each poll looks back
 * by the overlap and leaves out what was given before. The first poll gives nothing, unless a
 * start is set: it learns what is there already.
 *
 * The cursor is `{subject, since, seen}`; `since` is the latest moment of change that was met, by
 * the clock of the service, or the start of the last period that was read. A poll that runs out of
 * time hands over what it has, and the next one reads the same period again.
 */
export async function readChanges(
	{ cursor, manual, deadline }: Poll<unknown>,
	changes: Changes,
): Promise<{ events: IDataObject[]; cursor: IDataObject }> {
	if (manual) return { events: await sample(changes), cursor };

	const subject = subjectOf(changes);
	const isFirst = cursor.subject !== subject;
	const learns = isFirst && changes.startAt === undefined;
	const now = Date.now();
	const since = isFirst ? (changes.startAt?.getTime() ?? now) : Date.parse(String(cursor.since));
	const from = isFirst && changes.startAt ? since : since - changes.overlapMs;
	const given = new Set(isFirst ? [] : (cursor.seen as string[]));

	const events: Array<{ at: number; row: IDataObject }> = [];
	const met: Seen[] = [];
	let latest = since;
	let reached = since;
	let isComplete = true;
	const isOver = () => Date.now() >= deadline;
	for (const [start, end] of periods(from, now, changes.windowMs)) {
		if (start > from && isOver()) isComplete = false;
		if (!isComplete) break;
		// All that is before this period was read.
		reached = Math.max(reached, start);
		for await (const row of changes.read(new Date(start), new Date(end))) {
			const at = momentOf(row, changes);
			const mark = markOf(row, at, changes);
			met.push({ at, mark });
			if (!learns && !given.has(mark)) events.push({ at, row });
			given.add(mark);
			// A date in the future would hide what comes before it.
			latest = Math.max(latest, Math.min(at, now));
			isComplete = !isOver();
			if (!isComplete) break;
		}
	}
	const next = isComplete ? Math.max(latest, reached) : reached;
	const remembered = met
		.filter(({ at }) => at >= next - changes.overlapMs)
		.sort((a, b) => b.at - a.at)
		.slice(0, MOST_REMEMBERED)
		.map(({ mark }) => mark);
	const kept = isComplete ? [] : [...given];
	return {
		events: events.sort((a, b) => a.at - b.at).map(({ row }) => row),
		cursor: {
			subject,
			since: new Date(next).toISOString(),
			seen: [...new Set([...kept, ...remembered])].slice(0, MOST_REMEMBERED),
		},
	};
}
