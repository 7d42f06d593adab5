import type { Vendor } from '../../lib/vendor';
import {
	DyflexisClient,
	type DyflexisSettings,
	dyflexisSettings,
	readDyflexisMessage,
} from './client';
import { resources } from './resources';

/** Dyflexis, as the kernel sees it. */
export const dyflexis: Vendor<DyflexisSettings, DyflexisClient> = {
	name: 'Dyflexis',
	credentialType: 'dyflexisApi',
	resources,
	settings: dyflexisSettings,
	connect: (http, { names }) => new DyflexisClient(http, names),
	readMessage: readDyflexisMessage,
};
