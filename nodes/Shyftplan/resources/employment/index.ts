import type { Resource } from '../../../../lib/operation';
import type { ShyftplanClient } from '../../client';
import { get } from './get';
import { getAll } from './getAll';

export const employment: Resource<ShyftplanClient> = {
	value: 'employment',
	name: 'Employee',
	operations: [get, getAll],
};
