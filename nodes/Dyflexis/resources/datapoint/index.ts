import type { Resource } from '../../../../lib/operation';
import type { DyflexisClient } from '../../client';
import { push } from './push';

export const datapoint: Resource<DyflexisClient> = {
	value: 'datapoint',
	name: 'Datapoint',
	operations: [push],
};
