import type { Resource } from '../../../../lib/operation';
import type { DyflexisClient } from '../../client';
import { getAll } from './getAll';

export const contractType: Resource<DyflexisClient> = {
	value: 'contractType',
	name: 'Contract Type',
	operations: [getAll],
};
