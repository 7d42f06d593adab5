import type { Resource } from '../../../../lib/operation';
import type { DyflexisClient } from '../../client';
import { clockIn } from './clockIn';
import { clockOut } from './clockOut';
import { record } from './record';

export const clock: Resource<DyflexisClient> = {
	value: 'clock',
	name: 'Clock',
	operations: [clockIn, clockOut, record],
};
