import type { Resource } from '../../../../lib/operation';
import type { PocClient } from '../../client';
import { get } from './get';

export const workstation: Resource<PocClient> = {
	value: 'workstation',
	name: 'Workstation',
	operations: [get],
};
