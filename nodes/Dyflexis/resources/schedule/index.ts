import type { Resource } from '../../../../lib/operation';
import type { DyflexisClient } from '../../client';
import { getAll } from './getAll';

export const schedule: Resource<DyflexisClient> = {
	value: 'schedule',
	name: 'Schedule',
	operations: [getAll],
};
