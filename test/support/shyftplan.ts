import type { IDataObject } from 'n8n-workflow';
import type { Sandbox } from '../../sandbox/server';
import { demo, variant, type Names, type Profile } from '../../sandbox/vendors/shyftplan/profiles';
import { both, useSystems } from './system';

export { origins, rows, upTo } from './items';
export { demo, variant, type Profile };

export const EMAIL = 'api_user@example.com';
export const TOKEN = 'sandbox-shyftplan-token';

/** The two simulated companies, for `describe.each`. */
export const systems = both<Profile>(demo, variant);

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

/** A value of a resource locator, by ID. */
export const byId = (value: unknown) => ({ __rl: true, mode: 'id', value: value as string });

/** One sandbox for the tests of a file, back to its seeded data before each of them. */
export const useShyftplan = () =>
	useSystems({
		vendor: 'shyftplan',
		nodeType: 'shyftplan',
		credentialType: 'shyftplanApi',
		credentialFor,
		told: ['operation', 'path', 'body', 'outcome'],
	});
