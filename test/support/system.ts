import type { ICredentialDataDecryptedObject, IDataObject } from 'n8n-workflow';
import { startSandbox, type JournalEntry, type Sandbox } from '../../sandbox/server';
import { executeNode, poll, type NodeRequest, type NodeResult, type PollRequest } from '../harness';
import { requireFreshBuild } from './freshBuild';

/** What a test tells about one run of a node. */
export interface Run extends Omit<NodeRequest, 'type' | 'items' | 'credentials'> {
	/** The JSON of the input items; one empty item where this is missing. */
	items?: IDataObject[];
	/** Members of the credential that differ. */
	credential?: IDataObject;
}

/** What sets the simulated systems of one vendor apart from those of another. */
export interface Systems<Profile, Booked extends keyof JournalEntry> {
	/** Name of the vendor in the sandbox. */
	vendor: string;
	/** Name of its node; that of its trigger has `Trigger` behind it. */
	nodeType: string;
	credentialType: string;
	credentialFor(
		sandbox: Pick<Sandbox, 'url'>,
		profile: Profile,
		changes?: IDataObject,
	): ICredentialDataDecryptedObject;
	/** What is told of a booking; without its time and place, two runs book the same. */
	told: readonly Booked[];
}

/** The two simulated systems of a vendor, for `describe.each`. */
export const both = <Profile>(
	demo: Profile,
	variant: Profile,
): Array<[name: string, profile: Profile]> => [
	['demo', demo],
	['variant', variant],
];

/** One sandbox for the tests of a file, back to its seeded data before each of them. */
export function useSystems<Profile extends { system: string }, Booked extends keyof JournalEntry>({
	vendor,
	nodeType,
	credentialType,
	credentialFor,
	told,
}: Systems<Profile, Booked>) {
	let sandbox: Sandbox;
	beforeAll(async () => {
		requireFreshBuild();
		sandbox = await startSandbox({ port: 0 });
	});
	beforeEach(() => sandbox.control.reset());
	afterAll(async () => sandbox.close());

	const prefixOf = ({ system }: Profile) => `/${vendor}/${system}`;
	const credentials = (profile: Profile, changes?: IDataObject) => ({
		[credentialType]: credentialFor(sandbox, profile, changes),
	});

	return {
		get url() {
			return sandbox.url;
		},
		get control() {
			return sandbox.control;
		},
		credentials,

		/** What a system stores. */
		stored: ({ system }: Profile): unknown =>
			(sandbox.control.state(vendor) as Record<string, unknown>)[system],

		/** Lets something happen at a system without a request. */
		act: ({ system }: Profile, action: string, body: IDataObject) =>
			sandbox.control.act(vendor, system, action, body),

		/** Runs one operation (`resource:operation`) of the node. */
		async run(
			profile: Profile,
			operation: string,
			{ parameters, items, credential, ...more }: Run = {},
		): Promise<NodeResult> {
			const [resource, name] = operation.split(':');
			return await executeNode({
				type: nodeType,
				parameters: { resource, operation: name, ...parameters },
				credentials: credentials(profile, credential),
				...(items && { items: items.map((json) => ({ json })) }),
				...more,
			});
		},

		/** Lets the trigger poll once. */
		poll: async (profile: Profile, request: Partial<PollRequest> = {}, credential?: IDataObject) =>
			await poll({
				type: `${nodeType}Trigger`,
				credentials: credentials(profile, credential),
				...request,
			}),

		/** What was booked at a system, in the order of booking. */
		booked(profile: Profile): Array<Pick<JournalEntry, Booked>> {
			const { length } = prefixOf(profile);
			return sandbox.control
				.journal({ vendor, system: profile.system })
				.map((entry) => ({ ...entry, path: entry.path.slice(length) }))
				.map((entry) => pick(entry, told));
		},

		/** How often each path of a system was asked for. */
		requests(profile: Profile): Record<string, number> {
			const prefix = prefixOf(profile);
			return Object.fromEntries(
				Object.entries(sandbox.control.traffic().byPath)
					.filter(([path]) => path.startsWith(`${prefix}/`))
					.map(([path, count]) => [path.slice(prefix.length), count]),
			);
		},
	};
}

function pick<T extends object, Name extends keyof T>(
	from: T,
	names: readonly Name[],
): Pick<T, Name> {
	const entries = names.map((name) => [name, from[name]] as const);
	return Object.fromEntries(entries) as Pick<T, Name>;
}
