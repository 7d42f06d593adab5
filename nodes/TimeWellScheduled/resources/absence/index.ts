import type { Resource } from '../../../../lib/operation';
import type { TimeWellScheduledClient } from '../../client';
import { create } from './create';
import { getAll } from './getAll';
import { remove } from './remove';
import { update } from './update';

export const absence: Resource<TimeWellScheduledClient> = {
	value: 'absence',
	name: 'Absence',
	operations: [create, update, getAll, remove],
};
