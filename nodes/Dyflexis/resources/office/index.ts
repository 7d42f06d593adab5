import type { Resource } from '../../../../lib/operation';
import type { DyflexisClient } from '../../client';
import { getAll } from './getAll';

export const office: Resource<DyflexisClient> = {
	value: 'office',
	name: 'Office',
	operations: [getAll],
};
