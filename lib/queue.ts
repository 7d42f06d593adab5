import type { IDataObject } from 'n8n-workflow';
import type { Poll } from './polling';

/** A queue that is read from an id onwards. */
export interface Queue {
	/** Reads the entries after `last`; undefined reads from the start. */
	read(last: string | undefined): Promise<IDataObject[]>;
	/** @throws Problem when an entry has no id */
	idOf(entry: IDataObject): string;
	/** The id to start after, as the user set it; changing it starts again from there. */
	startAfter: string | undefined;
}

const SAMPLE_SIZE = 10;
const MOST_PER_POLL = 1000;
/** This many ids are remembered beside those that the queue gave in the last poll. */
const REMEMBERED = 500;

const isNumber = (id: string) => /^\d+$/.test(id);

/** Whether `id` comes after `last`, as far as ids that are numbers tell. */
function comesAfter(id: string, last: string | undefined): boolean {
	if (last === undefined || !isNumber(id) || !isNumber(last)) return true;
	return BigInt(id) > BigInt(last);
}

/** The id that comes last in a queue, whatever the order in which an answer gives them. */
export function furthest(ids: string[], last?: string): string | undefined {
	return ids.reduce<string | undefined>((most, id) => (comesAfter(id, most) ? id : most), last);
}

/**
 * The *queue* strategy: every entry once, by its id. It works whether or not the queue gives the
 * last entry again, whatever the order within one answer, and with ids that are no numbers.
 *
 * The cursor is `{startAfter, last, seen}`. A test in the editor gives the first entries.
 */
export async function readQueueEvents(
	{ cursor, manual, deadline }: Poll<unknown>,
	{ read, idOf, startAfter }: Queue,
): Promise<{ events: IDataObject[]; cursor: IDataObject }> {
	const restarted = (cursor.startAfter ?? '') !== (startAfter ?? '');
	if (manual) return { events: (await read(startAfter)).slice(0, SAMPLE_SIZE), cursor };

	let last = restarted ? startAfter : ((cursor.last as string | undefined) ?? startAfter);
	const seen = new Set(restarted ? [] : ((cursor.seen as string[] | undefined) ?? []));
	const events: IDataObject[] = [];
	const given = new Set<string>();
	while (Date.now() < deadline && events.length < MOST_PER_POLL) {
		const fresh = (await read(last)).filter((entry) => {
			const id = idOf(entry);
			given.add(id);
			if (seen.has(id) || !comesAfter(id, last)) return false;
			seen.add(id);
			return true;
		});
		if (fresh.length === 0) break;
		events.push(...fresh);
		last = furthest(fresh.map(idOf), last);
	}
	// What the queue gives now it may give again, so all of that is remembered.
	const remembered = [...new Set([...[...seen].slice(-REMEMBERED), ...given])];
	return { events, cursor: { startAfter: startAfter ?? '', last, seen: remembered } };
}
