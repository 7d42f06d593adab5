import type { Resource } from '../../../../lib/operation';
import type { TimeWellScheduledClient } from '../../client';
import { getAll } from './getAll';

export const payroll: Resource<TimeWellScheduledClient> = {
	value: 'payroll',
	name: 'Payroll',
	operations: [getAll],
};
