import type { Resource } from '../../../../lib/operation';
import type { TimeWellScheduledClient } from '../../client';
import { createLink } from './createLink';

export const singleSignOn: Resource<TimeWellScheduledClient> = {
	value: 'singleSignOn',
	name: 'Single Sign-On',
	operations: [createLink],
};
