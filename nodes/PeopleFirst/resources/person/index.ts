import type { Resource } from '../../../../lib/operation';
import type { PeopleFirstClient } from '../../client';
import { getByReference } from './getByReference';

export const person: Resource<PeopleFirstClient> = {
	value: 'person',
	name: 'Person',
	operations: [getByReference],
};
