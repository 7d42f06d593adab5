import type { IDataObject } from 'n8n-workflow';
import { startSandbox, type JournalEntry, type Sandbox } from '../../sandbox/server';
import { demo, variant, type Names, type Profile } from '../../sandbox/vendors/shyftplan/profiles';
import { executeNode, poll, type NodeRequest, type NodeResult, type PollRequest } from '../harness';
import { requireFreshBuild } from './freshBuild';

export { origins, rows, upTo } from './items';
export { demo, variant, type Profile };

export const EMAIL = 'api_user@example.com';
export const TOKEN = 'sandbox-shyftplan-token';

/** The two simulated companies, for `describe.each`. */
export const systems: Array<[name: string, profile: Profile]> = [
	['demo', demo],
	['variant', variant],
];

/** The *Wire Names* that a customer of a system enters: none where the assumed names are right. */
export const wireNamesOf = (profile: Profile): Partial<Names> =>
	profile === demo ? {} : profile.names;

/** What a credential for a simulated company holds. */
export const credentialFor = (
	{ url }: Pick<Sandbox, 'url'>,
	profile: Profile,
	changes: IDataObject = {},
) => ({
	email: EMAIL,
	token: TOKEN,
	companyId: String(profile.company.id),
	host: `${url}/shyftplan/${profile.system}`,
	wireNames: JSON.stringify(wireNamesOf(profile)),
	...changes,
});

/** What a test tells about one run of the shyftplan node. */
export interface ShyftplanRun extends Omit<NodeRequest, 'type' | 'items' | 'credentials'> {
	/** The JSON of the input items; one empty item where this is missing. */
	items?: IDataObject[];
	/** Members of the credential that differ. */
	credential?: IDataObject;
}

/** What was booked, without the time and place of it. */
export type Booking = Pick<JournalEntry, 'operation' | 'path' | 'body' | 'outcome'>;

/** A value of a resource locator, by ID. */
export const byId = (value: unknown) => ({ __rl: true, mode: 'id', value: value as string });

/** One sandbox for the tests of a file, back to its seeded data before each of them. */
export function useShyftplan() {
	let sandbox: Sandbox;
	beforeAll(async () => {
		requireFreshBuild();
		sandbox = await startSandbox({ port: 0 });
	});
	beforeEach(() => sandbox.control.reset());
	afterAll(async () => sandbox.close());

	const credentials = (profile: Profile, changes?: IDataObject) => ({
		shyftplanApi: credentialFor(sandbox, profile, changes),
	});

	return {
		get url() {
			return sandbox.url;
		},
		get control() {
			return sandbox.control;
		},
		credentials,

		/** Runs one operation (`resource:operation`) of the shyftplan node. */
		async run(
			profile: Profile,
			operation: string,
			{ parameters, items, credential, ...more }: ShyftplanRun = {},
		): Promise<NodeResult> {
			const [resource, name] = operation.split(':');
			return await executeNode({
				type: 'shyftplan',
				parameters: { resource, operation: name, ...parameters },
				credentials: credentials(profile, credential),
				...(items && { items: items.map((json) => ({ json })) }),
				...more,
			});
		},

		/** Lets the shyftplan trigger poll once. */
		poll: async (profile: Profile, request: Partial<PollRequest> = {}, credential?: IDataObject) =>
			await poll({
				type: 'shyftplanTrigger',
				credentials: credentials(profile, credential),
				...request,
			}),

		/** What was booked at a company, in the order of booking. */
		booked: ({ system }: Profile): Booking[] =>
			sandbox.control
				.journal({ vendor: 'shyftplan', system })
				.map(({ operation, path, body, outcome }) => ({
					operation,
					path: path.slice(`/shyftplan/${system}`.length),
					body,
					outcome,
				})),

		/** How often each path of a company was asked for. */
		requests({ system }: Profile): Record<string, number> {
			const prefix = `/shyftplan/${system}`;
			return Object.fromEntries(
				Object.entries(sandbox.control.traffic().byPath)
					.filter(([path]) => path.startsWith(`${prefix}/`))
					.map(([path, count]) => [path.slice(prefix.length), count]),
			);
		},
	};
}
