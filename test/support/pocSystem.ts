import type { IDataObject } from 'n8n-workflow';
import { startSandbox, type JournalEntry, type Sandbox } from '../../sandbox/server';
import { demo, variant, type Names, type Profile } from '../../sandbox/vendors/poc-system/profiles';
import type { Employee } from '../../sandbox/vendors/poc-system/store';
import { executeNode, type NodeRequest, type NodeResult } from '../harness';
import { requireFreshBuild } from './freshBuild';

export { origins, rows, upTo } from './items';
export { demo, variant, type Employee, type Profile };

export const SHARED_KEY = 'sandbox-poc-shared-key';

/** The two simulated systems, for `describe.each`. */
export const systems: Array<[name: string, profile: Profile]> = [
	['demo', demo],
	['variant', variant],
];

/** The *Wire Names* that a customer of a system enters: none where the assumed names are right. */
export const wireNamesOf = (profile: Profile): Partial<Names> =>
	profile === demo ? {} : profile.names;

/** What was agreed with the customer of a system beside the names. */
const agreed: Record<string, IDataObject> = {
	demo: {},
	variant: {
		keyPlacement: 'signature',
		headerName: 'X-POC-Signature',
		headerPrefix: 'HMAC',
		algorithm: 'sha512',
		encoding: 'base64',
		format: 'xml',
		dateFormat: 'dd/MM/yyyy',
		employeeMethod: 'PUT',
		rosterMethod: 'PUT',
		workstationMethod: 'POST',
		successMember: 'ImportResult.State',
		successValue: 'OK',
	},
};

/** What a credential for a simulated system holds. */
export const credentialFor = (
	{ url }: Pick<Sandbox, 'url'>,
	profile: Profile,
	changes: IDataObject = {},
) => ({
	baseUrl: `${url}/poc-system/${profile.system}`,
	secretKey: SHARED_KEY,
	wireNames: JSON.stringify(wireNamesOf(profile)),
	...agreed[profile.system],
	...changes,
});

/** What a test tells about one run of the P.O.C. System node. */
export interface PocRun extends Omit<NodeRequest, 'type' | 'items' | 'credentials'> {
	/** The JSON of the input items; one empty item where this is missing. */
	items?: IDataObject[];
	/** Members of the credential that differ. */
	credential?: IDataObject;
}

/** What was booked, without the time and place of it. */
export type Booking = Pick<JournalEntry, 'operation' | 'method' | 'path' | 'body' | 'outcome'>;

/** The record is the item, field by field. */
export const automatic = { mappingMode: 'autoMapInputData', value: null };

/** One sandbox for the tests of a file, back to its seeded data before each of them. */
export function usePocSystem() {
	let sandbox: Sandbox;
	beforeAll(async () => {
		requireFreshBuild();
		sandbox = await startSandbox({ port: 0 });
	});
	beforeEach(() => sandbox.control.reset());
	afterAll(async () => sandbox.close());

	const credentials = (profile: Profile, changes?: IDataObject) => ({
		pocSystemApi: credentialFor(sandbox, profile, changes),
	});

	return {
		get url() {
			return sandbox.url;
		},
		get control() {
			return sandbox.control;
		},
		credentials,

		/** Runs one operation (`resource:operation`) of the P.O.C. System node. */
		async run(
			profile: Profile,
			operation: string,
			{ parameters, items, credential, ...more }: PocRun = {},
		): Promise<NodeResult> {
			const [resource, name] = operation.split(':');
			return await executeNode({
				type: 'pocSystem',
				parameters: { resource, operation: name, record: automatic, ...parameters },
				credentials: credentials(profile, credential),
				...(items && { items: items.map((json) => ({ json })) }),
				...more,
			});
		},

		/** What was booked at a system, in the order of booking. */
		booked: ({ system }: Profile): Booking[] =>
			sandbox.control
				.journal({ vendor: 'poc-system', system })
				.map(({ operation, method, path, body, outcome }) => ({
					operation,
					method,
					path: path.slice(`/poc-system/${system}`.length),
					body,
					outcome,
				})),

		/** The employees of a system. */
		employees: ({ system }: Profile): Employee[] =>
			(sandbox.control.state('poc-system') as Record<string, Employee[]>)[system] ?? [],

		/** One of them, by number. */
		employee: ({ system }: Profile, number: string): Employee | undefined =>
			(sandbox.control.state('poc-system') as Record<string, Employee[]>)[system]?.find(
				({ employeeNumber }) => employeeNumber === number,
			),
	};
}
