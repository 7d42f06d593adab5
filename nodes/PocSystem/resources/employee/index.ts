import type { Resource } from '../../../../lib/operation';
import type { PocClient } from '../../client';
import { upsert } from './upsert';

export const employee: Resource<PocClient> = {
	value: 'employee',
	name: 'Employee',
	operations: [upsert],
};
