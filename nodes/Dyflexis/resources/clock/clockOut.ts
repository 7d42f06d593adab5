import { clockEvent } from './clockEvent';

/** POST /api/clock/v3/clock-out (vendors/dyflexis.md 2.9). */
export const clockOut = clockEvent({
	value: 'clockOut',
	name: 'Clock Out',
	action: 'Clock out',
	description: 'Record that a person stopped working',
	direction: 'out',
});
