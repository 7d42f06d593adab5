import type { Resource } from '../../../../lib/operation';
import type { PeopleFirstClient } from '../../client';
import { create } from './create';
import { get } from './get';
import { getTemplate } from './getTemplate';
import { remove } from './remove';
import { update } from './update';

export const timeRecord: Resource<PeopleFirstClient> = {
	value: 'timeRecord',
	name: 'Time Record',
	operations: [create, update, get, getTemplate, remove],
};
