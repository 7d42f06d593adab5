import type { Resource } from '../../../../lib/operation';
import type { DyflexisClient } from '../../client';
import { getAll } from './getAll';

export const sickLeave: Resource<DyflexisClient> = {
	value: 'sickLeave',
	name: 'Sick Leave',
	operations: [getAll],
};
