import type { Resource } from '../../../../lib/operation';
import type { TimeWellScheduledClient } from '../../client';
import { changeStatus } from './changeStatus';
import { get } from './get';
import { getAll } from './getAll';
import { update } from './update';
import { verifyPassword } from './verifyPassword';

export const employee: Resource<TimeWellScheduledClient> = {
	value: 'employee',
	name: 'Employee',
	operations: [getAll, get, update, changeStatus, verifyPassword],
};
