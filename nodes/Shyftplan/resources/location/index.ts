import type { Resource } from '../../../../lib/operation';
import type { ShyftplanClient } from '../../client';
import { getAll } from './getAll';

export const location: Resource<ShyftplanClient> = {
	value: 'location',
	name: 'Location',
	operations: [getAll],
};
