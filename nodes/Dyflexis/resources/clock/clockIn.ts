import { clockEvent } from './clockEvent';

/** POST /api/clock/v3/clock-in (vendors/dyflexis.md 2.8). */
export const clockIn = clockEvent({
	value: 'clockIn',
	name: 'Clock In',
	action: 'Clock in',
	description: 'Record that a person started to work',
	endpoint: 'POST /api/clock/v3/clock-in',
	permission: 'scope clock',
	path: '/api/clock/v3/clock-in',
});
