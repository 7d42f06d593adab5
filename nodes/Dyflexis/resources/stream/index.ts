import type { Resource } from '../../../../lib/operation';
import type { DyflexisClient } from '../../client';
import { create } from './create';

export const stream: Resource<DyflexisClient> = {
	value: 'stream',
	name: 'Stream',
	operations: [create],
};
