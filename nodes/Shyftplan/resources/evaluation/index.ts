import type { Resource } from '../../../../lib/operation';
import type { ShyftplanClient } from '../../client';
import { getAll } from './getAll';

export const evaluation: Resource<ShyftplanClient> = {
	value: 'evaluation',
	name: 'Evaluation',
	operations: [getAll],
};
