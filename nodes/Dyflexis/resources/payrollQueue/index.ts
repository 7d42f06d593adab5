import type { Resource } from '../../../../lib/operation';
import type { DyflexisClient } from '../../client';
import { acknowledge } from './acknowledge';
import { getAll } from './getAll';

export const payrollQueue: Resource<DyflexisClient> = {
	value: 'payrollQueue',
	name: 'Payroll Queue',
	operations: [getAll, acknowledge],
};
