import type { Resource } from '../../../../lib/operation';
import type { DyflexisClient } from '../../client';
import { getEmployees } from './getEmployees';
import { getHoursPerDay } from './getHoursPerDay';

export const payroll: Resource<DyflexisClient> = {
	value: 'payroll',
	name: 'Payroll',
	operations: [getEmployees, getHoursPerDay],
};
