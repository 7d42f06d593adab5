import type { Resource } from '../../../../lib/operation';
import type { PocClient } from '../../client';
import { sync } from './sync';
import { terminate } from './terminate';
import { upsert } from './upsert';

export const employee: Resource<PocClient> = {
	value: 'employee',
	name: 'Employee',
	operations: [upsert, terminate, sync],
};
