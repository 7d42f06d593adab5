import type { Resource } from '../../../../lib/operation';
import type { DyflexisClient } from '../../client';
import { getAll } from './getAll';

export const registeredHours: Resource<DyflexisClient> = {
	value: 'registeredHours',
	name: 'Registered Hours',
	operations: [getAll],
};
