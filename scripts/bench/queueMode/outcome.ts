import type { JournalEntry } from '../../../sandbox/server';

/** What the simulated vendor was asked to book, and how to tell one from another. */
export interface Kind {
	operation: string;
	idOf(entry: JournalEntry): string;
}

export const employeesBooked: Kind = {
	operation: 'employee.upsert',
	idOf: ({ path }) => decodeURIComponent(path.split('/').at(-1) ?? ''),
};

export const pointsBooked: Kind = {
	operation: 'datapoint.push',
	idOf: ({ body }) => new Date((body as { dateTime: string }).dateTime).toISOString(),
};

/** What became of what was sent. */
export interface Outcome {
	/** Different things that were booked at least once. */
	booked: string[];
	/** Those that were booked more than once. */
	again: string[];
	missing: string[];
}

/** Compares what was sent with the journal of the simulated vendor. */
export function outcomeOf(
	sent: readonly string[],
	journal: readonly JournalEntry[],
	{ operation, idOf }: Kind,
): Outcome {
	const times = new Map<string, number>();
	for (const entry of journal) {
		if (entry.operation !== operation || entry.outcome !== 'booked') continue;
		const id = idOf(entry);
		times.set(id, (times.get(id) ?? 0) + 1);
	}
	return {
		booked: [...times.keys()],
		again: [...times].filter(([, count]) => count > 1).map(([id]) => id),
		missing: sent.filter((id) => !times.has(id)),
	};
}
