import type { IDataObject, INodeExecutionData } from 'n8n-workflow';
import { startSandbox, type JournalEntry, type Sandbox } from '../../sandbox/server';
import { demo, variant, type Profile } from '../../sandbox/vendors/timewellscheduled/profiles';
import { executeNode, poll, type NodeRequest, type NodeResult, type PollRequest } from '../harness';
import { requireFreshBuild } from './freshBuild';

export { origins, rows, upTo } from './items';
export { demo, variant, type Profile };

export const APP_ID = 'sandbox-tws-appid';
export const PASSWORD = 'pass-word-1';
export const ADMINISTRATOR = 'admin-word-1';
export const SALT = '$2b$04$abcdefghijklmnopqrstuu';

/** The two simulated companies, for `describe.each`. */
export const systems: Array<[name: string, profile: Profile]> = [
	['demo', demo],
	['variant', variant],
];

/** Both companies in both forms of answers. */
export const ways: Array<[name: string, profile: Profile, answerFormat: 'xml' | 'json']> = [
	['demo in XML', demo, 'xml'],
	['demo in JSON', demo, 'json'],
	['variant in XML', variant, 'xml'],
	['variant in JSON', variant, 'json'],
];

/** The *Wire Names* that a customer of a system enters: none where the assumed names are right. */
export const wireNamesOf = ({ messageNames: { list, row } }: Profile): Record<string, string> =>
	list === 'messages' ? {} : { 'message.path': `${list}.${row}` };

/** What a credential for a simulated company holds. `variant` takes hashes of passwords only. */
export const credentialFor = (
	{ url }: Pick<Sandbox, 'url'>,
	profile: Profile,
	changes: IDataObject = {},
) => ({
	apiKey: APP_ID,
	companyId: profile.company,
	region: 'own',
	host: `${url}/timewellscheduled/${profile.system}`,
	timeZone: profile.zone,
	employeeForm: profile.typedPasswords ? 'typed' : 'verifySalt',
	administratorForm: profile.typedPasswords ? 'typed' : 'verifySalt',
	wireNames: JSON.stringify(wireNamesOf(profile)),
	...changes,
});

/** What a test tells about one run of the TimeWellScheduled node. */
export interface TimeWellScheduledRun extends Omit<NodeRequest, 'type' | 'items' | 'credentials'> {
	/** The JSON of the input items; one empty item where this is missing. */
	items?: IDataObject[];
	/** Members of the credential that differ. */
	credential?: IDataObject;
}

/** What was booked, without the time and place of it. */
export type Booking = Pick<JournalEntry, 'operation' | 'body' | 'outcome'>;

/** A value of a resource locator, by code. */
export const byCode = (value: string) => ({ __rl: true, mode: 'code', value });

/** A value of a resource locator, by ID. */
export const byId = (value: string) => ({ __rl: true, mode: 'id', value });

/** The items of the output Needs Reason. */
export const asked = ({ outputs }: NodeResult): INodeExecutionData[] => outputs[1] ?? [];

/** What a company stores. */
interface State {
	employees: IDataObject[];
	schedules: IDataObject[];
	absences: IDataObject[];
	messages: IDataObject[];
	punches: IDataObject[];
}

/** One sandbox for the tests of a file, back to its seeded data before each of them. */
export function useTimeWellScheduled() {
	let sandbox: Sandbox;
	beforeAll(async () => {
		requireFreshBuild();
		sandbox = await startSandbox({ port: 0 });
	});
	beforeEach(() => sandbox.control.reset());
	afterAll(async () => sandbox.close());

	const credentials = (profile: Profile, changes?: IDataObject) => ({
		timeWellScheduledApi: credentialFor(sandbox, profile, changes),
	});

	return {
		get url() {
			return sandbox.url;
		},
		get control() {
			return sandbox.control;
		},
		credentials,
		state: ({ system }: Profile): State =>
			(sandbox.control.state('timewellscheduled') as Record<string, State>)[system] as State,

		/** Lets something happen at a company without a request. */
		act: ({ system }: Profile, action: string, body: IDataObject) =>
			sandbox.control.act('timewellscheduled', system, action, body),

		/** Runs one operation (`resource:operation`) of the TimeWellScheduled node. */
		async run(
			profile: Profile,
			operation: string,
			{ parameters, items, credential, ...more }: TimeWellScheduledRun = {},
		): Promise<NodeResult> {
			const [resource, name] = operation.split(':');
			return await executeNode({
				type: 'timeWellScheduled',
				parameters: { resource, operation: name, ...parameters },
				credentials: credentials(profile, credential),
				...(items && { items: items.map((json) => ({ json })) }),
				...more,
			});
		},

		/** Lets the TimeWellScheduled trigger poll once. */
		poll: async (profile: Profile, request: Partial<PollRequest> = {}, credential?: IDataObject) =>
			await poll({
				type: 'timeWellScheduledTrigger',
				credentials: credentials(profile, credential),
				...request,
			}),

		/** What was booked at a company, in the order of booking. */
		booked: ({ system }: Profile): Booking[] =>
			sandbox.control
				.journal({ vendor: 'timewellscheduled', system })
				.map(({ operation, body, outcome }) => ({ operation, body, outcome })),

		/** How often each path of a company was asked for. */
		requests({ system }: Profile): Record<string, number> {
			const prefix = `/timewellscheduled/${system}`;
			return Object.fromEntries(
				Object.entries(sandbox.control.traffic().byPath)
					.filter(([path]) => path.startsWith(`${prefix}/`))
					.map(([path, count]) => [path.slice(prefix.length), count]),
			);
		},
	};
}
