import type { IDataObject } from 'n8n-workflow';
import type { Sandbox } from '../../sandbox/server';
import { demo, variant, type Names, type Profile } from '../../sandbox/vendors/poc-system/profiles';
import type { Employee } from '../../sandbox/vendors/poc-system/store';
import { both, useSystems, type Run as PocRun } from './system';

export { origins, rows, upTo } from './items';
export { demo, variant, type Employee, type PocRun, type Profile };

export const SHARED_KEY = 'sandbox-poc-shared-key';

/** The two simulated systems, for `describe.each`. */
export const systems = both<Profile>(demo, variant);

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

/** The record is the item, field by field. */
export const automatic = { mappingMode: 'autoMapInputData', value: null };

/** One sandbox for the tests of a file, back to its seeded data before each of them. */
export function usePocSystem() {
	const poc = useSystems({
		vendor: 'poc-system',
		nodeType: 'pocSystem',
		credentialType: 'pocSystemApi',
		credentialFor,
		told: ['operation', 'method', 'path', 'body', 'outcome'],
	});
	const { run } = poc;
	const employees = (profile: Profile) => poc.stored(profile) as Employee[];

	return Object.assign(poc, {
		/** Runs one operation (`resource:operation`) of the node, on the input item as the record. */
		run: async (profile: Profile, operation: string, { parameters, ...more }: PocRun = {}) =>
			await run(profile, operation, {
				parameters: { record: automatic, ...parameters },
				...more,
			}),

		/** The employees of a system. */
		employees,

		/** One of them, by number. */
		employee: (profile: Profile, number: string): Employee | undefined =>
			employees(profile).find(({ employeeNumber }) => employeeNumber === number),
	});
}
