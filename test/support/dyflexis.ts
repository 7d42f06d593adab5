import type { IDataObject } from 'n8n-workflow';
import type { Sandbox } from '../../sandbox/server';
import { demo, variant, type Names, type Profile } from '../../sandbox/vendors/dyflexis/profiles';
import { both, useSystems } from './system';

export { origins, rows, upTo } from './items';
export { demo, variant, type Profile };

export const API_KEY = 'sandbox-dyflexis-key';

/** The two simulated systems, for `describe.each`. */
export const systems = both<Profile>(demo, variant);

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

/** One sandbox for the tests of a file, back to its seeded data before each of them. */
export const useDyflexis = () =>
	useSystems({
		vendor: 'dyflexis',
		nodeType: 'dyflexis',
		credentialType: 'dyflexisApi',
		credentialFor,
		told: ['operation', 'path', 'body', 'outcome'],
	});
