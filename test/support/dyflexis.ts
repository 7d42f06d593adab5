import type { IDataObject } from 'n8n-workflow';
import { startSandbox, type JournalEntry, type Sandbox } from '../../sandbox/server';
import { demo, variant, type Names, type Profile } from '../../sandbox/vendors/dyflexis/profiles';
import { executeNode, type NodeRequest, type NodeResult } from '../harness';
import { requireFreshBuild } from './freshBuild';

export { origins, rows, upTo } from './items';
export { demo, variant, type Profile };

export const API_KEY = 'sandbox-dyflexis-key';

/** The two simulated systems, for `describe.each`. */
export const systems: Array<[name: string, profile: Profile]> = [
	['demo', demo],
	['variant', variant],
];

/** The *Wire Names* that a customer of a system enters: none where the assumed names are right. */
export const wireNamesOf = (profile: Profile): Partial<Names> =>
	profile === demo ? {} : profile.names;

/** What a credential for a simulated system holds. */
export const credentialFor = (
	{ url }: Pick<Sandbox, 'url'>,
	profile: Profile,
	changes: IDataObject = {},
) => ({
	systemName: profile.system,
	apiKey: API_KEY,
	host: `${url}/dyflexis`,
	wireNames: JSON.stringify(wireNamesOf(profile)),
	...changes,
});

/** What a test tells about one run of the Dyflexis node. */
export interface DyflexisRun extends Omit<NodeRequest, 'type' | 'items' | 'credentials'> {
	/** The JSON of the input items; one empty item where this is missing. */
	items?: IDataObject[];
	/** Members of the credential that differ. */
	credential?: IDataObject;
}

/** What was booked, without the time and place of it. */
export type Booking = Pick<JournalEntry, 'operation' | 'path' | 'body' | 'outcome'>;

/** One sandbox for the tests of a file, back to its seeded data before each of them. */
export function useDyflexis() {
	let sandbox: Sandbox;
	beforeAll(async () => {
		requireFreshBuild();
		sandbox = await startSandbox({ port: 0 });
	});
	beforeEach(() => sandbox.control.reset());
	afterAll(async () => sandbox.close());

	const credentials = (profile: Profile, changes?: IDataObject) => ({
		dyflexisApi: credentialFor(sandbox, profile, changes),
	});

	return {
		get url() {
			return sandbox.url;
		},
		get control() {
			return sandbox.control;
		},
		credentials,

		/** Runs one operation (`resource:operation`) of the Dyflexis node. */
		async run(
			profile: Profile,
			operation: string,
			{ parameters, items, credential, ...more }: DyflexisRun = {},
		): Promise<NodeResult> {
			const [resource, name] = operation.split(':');
			return await executeNode({
				type: 'dyflexis',
				parameters: { resource, operation: name, ...parameters },
				credentials: credentials(profile, credential),
				...(items && { items: items.map((json) => ({ json })) }),
				...more,
			});
		},

		/** What was booked at a system, in the order of booking. */
		booked: ({ system }: Profile): Booking[] =>
			sandbox.control
				.journal({ vendor: 'dyflexis', system })
				.map(({ operation, path, body, outcome }) => ({
					operation,
					path: path.slice(`/dyflexis/${system}`.length),
					body,
					outcome,
				})),

		/** How often each path of a system was asked for. */
		requests({ system }: Profile): Record<string, number> {
			const prefix = `/dyflexis/${system}`;
			return Object.fromEntries(
				Object.entries(sandbox.control.traffic().byPath)
					.filter(([path]) => path.startsWith(`${prefix}/`))
					.map(([path, count]) => [path.slice(prefix.length), count]),
			);
		},
	};
}
