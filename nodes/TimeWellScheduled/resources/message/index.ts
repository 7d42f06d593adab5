import type { Resource } from '../../../../lib/operation';
import type { TimeWellScheduledClient } from '../../client';
import { getAll } from './getAll';
import { markRead } from './markRead';

export const message: Resource<TimeWellScheduledClient> = {
	value: 'message',
	name: 'Message',
	operations: [getAll, markRead],
};
