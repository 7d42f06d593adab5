import type { IDataObject } from 'n8n-workflow';
import { startSandbox, type JournalEntry, type Sandbox } from '../../sandbox/server';
import { demo, variant, type Profile } from '../../sandbox/vendors/people-first/profiles';
import type { ClockRecord, Person, StreamEvent } from '../../sandbox/vendors/people-first/records';
import { executeNode, type NodeRequest, type NodeResult } from '../harness';
import { requireFreshBuild } from './freshBuild';

export { origins, rows, upTo } from './items';
export { demo, variant, type ClockRecord, type Profile };

export const TOKEN = 'sandbox-people-first-token';

/** The two simulated systems, for `describe.each`. */
export const systems: Array<[name: string, profile: Profile]> = [
	['demo', demo],
	['variant', variant],
];

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

/** What a test tells about one run of the People First node. */
export interface PeopleFirstRun extends Omit<NodeRequest, 'type' | 'items' | 'credentials'> {
	/** The JSON of the input items; one empty item where this is missing. */
	items?: IDataObject[];
	/** Members of the credential that differ. */
	credential?: IDataObject;
}

/** What was booked, without the time and place of it. */
export type Booking = Pick<JournalEntry, 'operation' | 'path' | 'body' | 'outcome' | 'status'>;

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
	let sandbox: Sandbox;
	beforeAll(async () => {
		requireFreshBuild();
		sandbox = await startSandbox({ port: 0 });
	});
	beforeEach(() => sandbox.control.reset());
	afterAll(async () => sandbox.close());

	const credentials = (profile: Profile, changes?: IDataObject) => ({
		peopleFirstApi: credentialFor(sandbox, profile, changes),
	});
	const state = ({ system }: Profile): State =>
		(sandbox.control.state('people-first') as Record<string, State>)[system] as State;

	return {
		get url() {
			return sandbox.url;
		},
		get control() {
			return sandbox.control;
		},
		credentials,
		state,

		/** Runs one operation (`resource:operation`) of the People First node. */
		async run(
			profile: Profile,
			operation: string,
			{ parameters, items, credential, ...more }: PeopleFirstRun = {},
		): Promise<NodeResult> {
			const [resource, name] = operation.split(':');
			return await executeNode({
				type: 'peopleFirst',
				parameters: { resource, operation: name, ...parameters },
				credentials: credentials(profile, credential),
				...(items && { items: items.map((json) => ({ json })) }),
				...more,
			});
		},

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

		/** What was booked at a system, in the order of booking. */
		booked: ({ system }: Profile): Booking[] =>
			sandbox.control
				.journal({ vendor: 'people-first', system })
				.map(({ operation, path, body, outcome, status }) => ({
					operation,
					path: path.slice(`/people-first/${system}`.length),
					body,
					outcome,
					status,
				})),

		/** How often each path of a system was asked for. */
		requests({ system }: Profile): Record<string, number> {
			const prefix = `/people-first/${system}`;
			return Object.fromEntries(
				Object.entries(sandbox.control.traffic().byPath)
					.filter(([path]) => path.startsWith(`${prefix}/`))
					.map(([path, count]) => [path.slice(prefix.length), count]),
			);
		},
	};
}
