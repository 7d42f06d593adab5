import type { Resource } from '../../../../lib/operation';
import type { ShyftplanClient } from '../../client';
import { create } from './create';
import { get } from './get';
import { getAll } from './getAll';
import { update } from './update';

export const absenceReason: Resource<ShyftplanClient> = {
	value: 'absenceReason',
	name: 'Absence Reason',
	operations: [create, update, get, getAll],
};
