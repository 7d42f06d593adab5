import type { Resource } from '../../../../lib/operation';
import type { ShyftplanClient } from '../../client';
import { approve } from './approve';
import { create } from './create';
import { decline } from './decline';
import { deleteAbsence } from './delete';
import { get } from './get';
import { getAll } from './getAll';
import { getStats } from './getStats';
import { update } from './update';
import { withdraw } from './withdraw';

export const absence: Resource<ShyftplanClient> = {
	value: 'absence',
	name: 'Absence',
	operations: [create, update, get, getAll, getStats, approve, decline, withdraw, deleteAbsence],
};
