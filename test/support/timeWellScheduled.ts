import type { IDataObject, INodeExecutionData } from 'n8n-workflow';
import type { Sandbox } from '../../sandbox/server';
import { demo, variant, type Profile } from '../../sandbox/vendors/timewellscheduled/profiles';
import type { NodeResult } from '../harness';
import { both, useSystems } from './system';

export { origins, rows, upTo } from './items';
export { demo, variant, type Profile };

export const APP_ID = 'sandbox-tws-appid';
export const PASSWORD = 'pass-word-1';
export const ADMINISTRATOR = 'admin-word-1';
export const SALT = '$2b$04$abcdefghijklmnopqrstuu';

/** The two simulated companies, for `describe.each`. */
export const systems = both<Profile>(demo, variant);

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
	const tws = useSystems({
		vendor: 'timewellscheduled',
		nodeType: 'timeWellScheduled',
		credentialType: 'timeWellScheduledApi',
		credentialFor,
		told: ['operation', 'body', 'outcome'],
	});
	return Object.assign(tws, { state: (profile: Profile) => tws.stored(profile) as State });
}
