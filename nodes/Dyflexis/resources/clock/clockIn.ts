import { clockEvent } from './clockEvent';

/** POST /api/clock/v3/clock-in (vendors/dyflexis.md 2.8). */
export const clockIn = clockEvent({
	value: 'clockIn',
	name: 'Clock In',
	action: 'Clock in',
	description: 'Record that a person started to work',
	direction: 'in',
});
