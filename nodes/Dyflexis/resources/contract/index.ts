import type { Resource } from '../../../../lib/operation';
import type { DyflexisClient } from '../../client';
import { upsert } from './upsert';

export const contract: Resource<DyflexisClient> = {
	value: 'contract',
	name: 'Contract',
	operations: [upsert],
};
