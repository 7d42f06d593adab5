import { isObject } from '../../lib/answer';
import type { Vendor } from '../../lib/vendor';
import { TimeWellScheduledClient } from './client';
import { envelopeOf } from './envelope';
import { resources } from './resources';
import { timeWellScheduledSettings, type TimeWellScheduledSettings } from './settings';
import { isMembers, treeOf } from './tree';

/** The text in a refusal with a status of its own. The service answers its own ones with 200. */
function readMessage(body: unknown): string | undefined {
	if (!isObject(body)) return undefined;
	const tree = treeOf(body);
	return isMembers(tree) ? envelopeOf(tree).message : undefined;
}

/** TimeWellScheduled, as the kernel sees it. */
export const timeWellScheduled: Vendor<TimeWellScheduledSettings, TimeWellScheduledClient> = {
	name: 'TimeWellScheduled',
	credentialType: 'timeWellScheduledApi',
	resources,
	settings: timeWellScheduledSettings,
	connect: (http, settings) => new TimeWellScheduledClient(http, settings),
	readMessage,
};
