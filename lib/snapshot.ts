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
}

export type Change = 'created' | 'updated' | 'removed';

const SAMPLE_SIZE = 10;
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

/**
 * The *snapshot* strategy: reads the whole list and compares it with the reading before. Events
 * are rows with `change` (created, updated, removed) and `before`, the watched members as they
 * were. The first poll gives nothing: it learns what is there already.
 *
 * The cursor is `{subject, kept}`: the watched members of each row by its key.
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
	const kept = keep(rows, snapshot) as IDataObject;
	if (cursor.subject !== subject) return { events: [], cursor: { subject, kept } };
	return { events: compare(cursor.kept as Kept, rows, snapshot), cursor: { subject, kept } };
}
