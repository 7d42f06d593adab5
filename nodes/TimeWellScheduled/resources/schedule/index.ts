import type { Resource } from '../../../../lib/operation';
import type { TimeWellScheduledClient } from '../../client';
import { getAll } from './getAll';
import { getCount } from './getCount';

export const schedule: Resource<TimeWellScheduledClient> = {
	value: 'schedule',
	name: 'Schedule',
	operations: [getAll, getCount],
};
