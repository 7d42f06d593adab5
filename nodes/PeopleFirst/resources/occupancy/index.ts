import type { Resource } from '../../../../lib/operation';
import type { PeopleFirstClient } from '../../client';
import { getAll } from './getAll';

export const occupancy: Resource<PeopleFirstClient> = {
	value: 'occupancy',
	name: 'Occupancy',
	operations: [getAll],
};
