import type { IDataObject } from 'n8n-workflow';
import type { Poll } from './polling';
import { Problem } from './problem';

/** A list that tells neither what changed nor what went, and is therefore compared as a whole. */
export interface Snapshot {
	/** What is watched; when it changes, the cursor of before is dropped. */
	subject: string;
	read(): AsyncIterable<IDataObject>;
	keyOf(row: IDataObject): string;
	/** The members whose change counts; they are kept, and shown as they were before. */
	watched: readonly string[];
	/** Which changes are wanted. */
	wanted: readonly Change[];
	/**
	 * Asks whether a row that is no longer in the list is gone, for a list that rows also leave
	 * otherwise; without it, each is gone.
	 */
	isGone?(key: string): Promise<boolean>;
}

export type Change = 'created' | 'updated' | 'removed';

const SAMPLE_SIZE = 10;
const ASKED_AT_ONCE = 8;
const MOST_ROWS = 20_000;
/** Of the kept members as JSON: n8n stores them with the workflow. */
const MOST_CHARACTERS = 2_000_000;

type Kept = Record<string, unknown[]>;

function tooMany(what: string): Problem {
	return new Problem(`The list is too long to compare: ${what}`, {
		description:
			`A trigger compares up to ${MOST_ROWS} records, ${MOST_CHARACTERS} characters in all. ` +
			'Narrow it down with the fields of the trigger.',
		failure: { cause: 'configuration-invalid' },
	});
}

async function readAll({ read }: Snapshot, deadline: number): Promise<IDataObject[]> {
	const rows: IDataObject[] = [];
	for await (const row of read()) {
		rows.push(row);
		if (rows.length > MOST_ROWS) throw tooMany(`it has more than ${MOST_ROWS} records`);
		if (Date.now() >= deadline) {
			throw new Problem('The list could not be read in the time that a poll has', {
				description: 'Narrow it down with the fields of the trigger.',
				failure: { cause: 'temporarily-unavailable' },
			});
		}
	}
	return rows;
}

function pickAll(row: IDataObject, watched: readonly string[]): IDataObject {
	return Object.fromEntries(watched.map((name) => [name, row[name] ?? null]));
}

function keep(rows: IDataObject[], { keyOf, watched }: Snapshot): Kept {
	const kept: Kept = Object.fromEntries(
		rows.map((row) => [keyOf(row), Object.values(pickAll(row, watched))]),
	);
	const { length } = JSON.stringify(kept);
	if (length > MOST_CHARACTERS) throw tooMany(`what has to be kept has ${length} characters`);
	return kept;
}

function membersOf(values: unknown[], watched: readonly string[]): IDataObject {
	return Object.fromEntries(watched.map((name, at) => [name, values[at] as IDataObject[string]]));
}

/** What changed between two readings: rows that are there in their order, then the removed ones. */
function compare(before: Kept, rows: IDataObject[], snapshot: Snapshot): IDataObject[] {
	const { keyOf, watched, wanted } = snapshot;
	const events: IDataObject[] = [];
	const gone = new Map(Object.entries(before));
	for (const row of rows) {
		const key = keyOf(row);
		const old = gone.get(key);
		gone.delete(key);
		if (old === undefined) {
			events.push({ change: 'created', before: null, ...row });
			continue;
		}
		const members = membersOf(old, watched);
		const isSame = JSON.stringify(members) === JSON.stringify(pickAll(row, watched));
		if (!isSame) events.push({ change: 'updated', before: members, ...row });
	}
	for (const [key, old] of gone) {
		const members = membersOf(old, watched);
		events.push({ change: 'removed', before: members, key, ...members });
	}
	return events.filter(({ change }) => wanted.includes(change as Change));
}

/** Asks of rows that are no longer in the list, at least of some, until the time of the poll is up. */
async function askWhichAreGone(
	keys: string[],
	{ isGone }: Snapshot,
	deadline: number,
): Promise<Map<string, boolean>> {
	if (!isGone) return new Map(keys.map((key) => [key, true]));
	const answers = new Map<string, boolean>();
	let at = 0;
	while (at < keys.length && (at === 0 || Date.now() < deadline)) {
		const asked = keys.slice(at, at + ASKED_AT_ONCE);
		const gone = await Promise.all(asked.map(async (key) => [key, await isGone(key)] as const));
		for (const [key, answer] of gone) answers.set(key, answer);
		at += ASKED_AT_ONCE;
	}
	return answers;
}

/**
 * The *snapshot* strategy: reads the whole list and compares it with the reading before. Events
 * are rows with `change` (created, updated, removed) and `before`, the watched members as they
 * were. The first poll gives nothing: it learns what is there already.
 *
 * The cursor is `{subject, kept}`: the watched members of each row by its key. Rows that are no longer
 * in the list and could not be asked for in the time of the poll stay in it, for the next one.
 * @throws Problem that names the bound when the list is too long to be kept
 */
export async function readSnapshot(
	{ cursor, manual, deadline }: Poll<unknown>,
	snapshot: Snapshot,
): Promise<{ events: IDataObject[]; cursor: IDataObject }> {
	if (manual) {
		const events: IDataObject[] = [];
		for await (const row of snapshot.read()) {
			events.push({ change: 'updated', before: pickAll(row, snapshot.watched), ...row });
			if (events.length >= SAMPLE_SIZE) break;
		}
		return { events, cursor };
	}
	const { subject } = snapshot;
	const rows = await readAll(snapshot, deadline);
	const kept = keep(rows, snapshot);
	if (cursor.subject !== subject) return { events: [], cursor: { subject, kept } as IDataObject };
	const before = cursor.kept as Kept;
	const changes = compare(before, rows, snapshot);
	const removed = changes.flatMap(({ change, key }) => (change === 'removed' ? [String(key)] : []));
	const gone = await askWhichAreGone(removed, snapshot, deadline);
	const unasked = removed.filter((key) => !gone.has(key)).map((key) => [key, before[key]] as const);
	return {
		events: changes.filter(({ change, key }) => change !== 'removed' || gone.get(String(key))),
		cursor: { subject, kept: { ...kept, ...Object.fromEntries(unasked) } } as IDataObject,
	};
}
