import type { Resource } from '../../../../lib/operation';
import type { DyflexisClient } from '../../client';
import { getTree } from './getTree';

export const department: Resource<DyflexisClient> = {
	value: 'department',
	name: 'Department',
	operations: [getTree],
};
