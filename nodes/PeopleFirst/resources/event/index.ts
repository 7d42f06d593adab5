import type { Resource } from '../../../../lib/operation';
import type { PeopleFirstClient } from '../../client';
import { getAll } from './getAll';

export const event: Resource<PeopleFirstClient> = {
	value: 'event',
	name: 'Event',
	operations: [getAll],
};
