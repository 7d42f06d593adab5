import type { IDataObject } from 'n8n-workflow';
import type { Sandbox } from '../../sandbox/server';
import { demo, variant, type Profile } from '../../sandbox/vendors/people-first/profiles';
import type { ClockRecord, Person, StreamEvent } from '../../sandbox/vendors/people-first/records';
import { both, useSystems } from './system';

export { origins, rows, upTo } from './items';
export { demo, variant, type ClockRecord, type Profile };

export const TOKEN = 'sandbox-people-first-token';

/** The two simulated systems, for `describe.each`. */
export const systems = both<Profile>(demo, variant);

/** The *Wire Names* that a customer of a system enters: none where the assumed names are right. */
export const wireNamesOf = (profile: Profile): Record<string, string> =>
	profile === demo ? {} : { 'clockRecord.ifMatch': '"{version}"' };

/** What a credential for a simulated system holds. */
export const credentialFor = (
	{ url }: Pick<Sandbox, 'url'>,
	profile: Profile,
	changes: IDataObject = {},
) => ({
	tenantCode: profile.tenantCode,
	environmentCode: profile.environmentCode ?? '',
	accessToken: TOKEN,
	scheme: profile === demo ? 'bearer' : 'basic',
	baseUrl: `${url}/people-first/${profile.system}`,
	clockRecordPath: profile.clockPrefix,
	language: '',
	wireNames: JSON.stringify(wireNamesOf(profile)),
	...changes,
});

/** A person by personal reference, as the editor stores it. */
export const byReference = (value: string) => ({ __rl: true, mode: 'reference', value });

/** A person by id, as the editor stores it. */
export const byId = (value: string) => ({ __rl: true, mode: 'id', value });

type PersonState = Omit<Person, 'clockRecords' | 'timePairs'>;

/** What a system stores. */
interface State {
	persons: PersonState[];
	clockRecords: ClockRecord[];
	timePairs: IDataObject[];
	events: StreamEvent[];
}

/** One sandbox for the tests of a file, back to its seeded data before each of them. */
export function usePeopleFirst() {
	const peopleFirst = useSystems({
		vendor: 'people-first',
		nodeType: 'peopleFirst',
		credentialType: 'peopleFirstApi',
		credentialFor,
		told: ['operation', 'path', 'body', 'outcome', 'status'],
	});
	const state = (profile: Profile) => peopleFirst.stored(profile) as State;

	return Object.assign(peopleFirst, {
		state,

		/** The person at a position; negative ones count from the end, where the times are. */
		personAt(profile: Profile, index: number): PersonState {
			const person = state(profile).persons.at(index);
			if (person === undefined) throw new RangeError(`There is no person ${index}`);
			return person;
		},

		/** The stored clock records of a person, in order of their start. */
		clockRecordsOf: (profile: Profile, { personId }: Pick<PersonState, 'personId'>) =>
			state(profile)
				.clockRecords.filter((record) => record.personId === personId)
				.sort((a, b) => a.startTimestamp.localeCompare(b.startTimestamp)),

		/** The stored time records of a person. */
		timeRecordsOf: (profile: Profile, { personId }: Pick<PersonState, 'personId'>) =>
			state(profile).timePairs.filter((pair) => pair.personId === personId),
	});
}
