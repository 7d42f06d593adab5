import type { Vendor } from '../../lib/vendor';
import { PocClient, SERVICE } from './client';
import { readPocMessage, readPocRefusal } from './messages';
import { resources } from './resources';
import { type PocSettings, pocSettings } from './settings';

/** P.O.C. System, as the kernel sees it. */
export const pocSystem: Vendor<PocSettings, PocClient> = {
	name: SERVICE,
	credentialType: 'pocSystemApi',
	resources,
	settings: pocSettings,
	connect: (http, settings) => new PocClient(http, settings),
	readMessage: readPocMessage,
	readRefusal: readPocRefusal,
};
