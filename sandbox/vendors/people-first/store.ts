import { guidOf } from './guid';
import type { Profile } from './profiles';
import type { ClockRecord, Person, StreamEvent, TimePair } from './records';
import { personAt, seedEvents, seedPeople } from './seed';

/** Everything one simulated system holds. */
export interface Store {
	/** By person id, in order of arrival. */
	people: Map<string, Person>;
	/** The same people by personal reference. */
	references: Map<string, Person>;
	/** Whose time pair it is, by its id. */
	owners: Map<string, Person>;
	/** In order of receipt. */
	events: StreamEvent[];
	/** Gives an id that nothing else has. */
	nextId(kind: string): string;
}

function addPerson({ people, references, owners }: Store, person: Person): void {
	people.set(person.personId, person);
	references.set(person.personalReference, person);
	for (const id of person.timePairs.keys()) owners.set(id, person);
}

/** A system with the seeded data. */
export function createStore(profile: Profile): Store {
	const people = seedPeople(profile);
	let ids = 0;
	const store: Store = {
		people: new Map(),
		references: new Map(),
		owners: new Map(),
		events: seedEvents(people, profile.system),
		nextId: (kind) => guidOf(profile.system, 'new', kind, ++ids),
	};
	for (const person of people) addPerson(store, person);
	return store;
}

/** Hires further people; gives them. */
export function addPeople(store: Store, profile: Profile, count: number): Person[] {
	const first = store.people.size;
	const added = Array.from({ length: count }, (_, index) => personAt(profile, first + index));
	for (const person of added) addPerson(store, person);
	return added;
}

/** Somebody else changes a clock record. */
export function editRecord(record: ClockRecord): void {
	record.version += 1;
}

/** Somebody else changes a time pair. */
export function editPair(pair: TimePair): void {
	pair.revision += 1;
}

/** A person as JSON, without times. */
export const personState = ({
	personId,
	personalReference,
	firstName,
	lastName,
	knownAs,
	occupancies,
}: Person) => ({ personId, personalReference, firstName, lastName, knownAs, occupancies });

/** The store as JSON, to look at from outside. */
export function snapshot({ people, events }: Store) {
	const all = [...people.values()];
	return structuredClone({
		persons: all.map(personState),
		clockRecords: all.flatMap(({ clockRecords }) => [...clockRecords.values()]),
		timePairs: all.flatMap(({ timePairs }) =>
			[...timePairs.values()].map(({ id, personId, fields }) => ({ id, personId, ...fields })),
		),
		events,
	});
}
