import type { Resource } from '../../../../lib/operation';
import type { ShyftplanClient } from '../../client';
import { getAll } from './getAll';
import { getProjectedBalance } from './getProjectedBalance';
import { sync } from './sync';
import { update } from './update';

export const timeAccount: Resource<ShyftplanClient> = {
	value: 'timeAccount',
	name: 'Time Account',
	operations: [sync, getProjectedBalance, update, getAll],
};
