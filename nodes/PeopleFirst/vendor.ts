import type { Vendor } from '../../lib/vendor';
import { PeopleFirstClient } from './client';
import { readPeopleFirstMessage } from './envelope';
import { resources } from './resources';
import { type PeopleFirstSettings, peopleFirstSettings } from './settings';

/** People First, as the kernel sees it. */
export const peopleFirst: Vendor<PeopleFirstSettings, PeopleFirstClient> = {
	name: 'People First',
	credentialType: 'peopleFirstApi',
	resources,
	settings: peopleFirstSettings,
	connect: (http, settings) => new PeopleFirstClient(http, settings),
	readMessage: readPeopleFirstMessage,
};
