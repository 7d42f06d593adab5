import type { JournalEntry, JournalFilter, JournalWriter } from './types';

/** The oldest entries go when there are more. */
const MOST_ENTRIES = 100_000;

export interface Journal extends JournalWriter {
	read(filter?: JournalFilter): JournalEntry[];
	clear(): void;
}

const fits = (entry: JournalEntry, filter: JournalFilter): boolean =>
	(Object.keys(filter) as Array<keyof JournalFilter>).every(
		(key) => filter[key] === undefined || entry[key] === filter[key],
	);

/** Every write in the order of booking. */
export function createJournal(): Journal {
	let entries: JournalEntry[] = [];
	let seq = 0;
	return {
		add(entry) {
			entries.push({ seq: ++seq, at: new Date().toISOString(), ...entry });
			if (entries.length > MOST_ENTRIES) entries.splice(0, MOST_ENTRIES / 10);
		},
		read: (filter = {}) => entries.filter((entry) => fits(entry, filter)),
		clear() {
			entries = [];
			seq = 0;
		},
	};
}
