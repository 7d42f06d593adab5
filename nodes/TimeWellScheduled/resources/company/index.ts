import type { Resource } from '../../../../lib/operation';
import type { TimeWellScheduledClient } from '../../client';
import { get } from './get';

export const company: Resource<TimeWellScheduledClient> = {
	value: 'company',
	name: 'Company',
	operations: [get],
};
