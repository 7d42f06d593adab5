import { clockEvent } from './clockEvent';

/**
 * POST /api/clock/v3/clock-in or clock-out (vendors/dyflexis.md 2.8 and 2.9), as each item says, so
 * that one node keeps the order of both.
 */
export const record = clockEvent({
	value: 'record',
	name: 'Record Clock Event',
	action: 'Record clock event',
	description: 'Record ins and outs as they come from a device; those of each person in order',
});
