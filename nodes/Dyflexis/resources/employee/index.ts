import type { Resource } from '../../../../lib/operation';
import type { DyflexisClient } from '../../client';
import { getAll } from './getAll';
import { upsert } from './upsert';

export const employee: Resource<DyflexisClient> = {
	value: 'employee',
	name: 'Employee',
	operations: [upsert, getAll],
};
