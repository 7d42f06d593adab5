import type { Resource } from '../../../../lib/operation';
import type { TimeWellScheduledClient } from '../../client';
import { punch as punchOperation } from './punch';

export const punch: Resource<TimeWellScheduledClient> = {
	value: 'punch',
	name: 'Punch',
	operations: [
		punchOperation({
			value: 'begin',
			name: 'Begin Shift',
			action: 'Begin shift',
			description: 'Record that an employee starts to work',
		}),
		punchOperation({
			value: 'end',
			name: 'End Shift',
			action: 'End shift',
			description: 'Record that an employee stops working',
		}),
		punchOperation({
			value: 'break',
			name: 'Break',
			action: 'Punch break',
			description: 'Record that an employee goes on a break, or comes back from it',
		}),
		punchOperation({
			value: 'meal',
			name: 'Meal',
			action: 'Punch meal',
			description: 'Record that an employee goes for a meal, or comes back from it',
		}),
		punchOperation({
			value: 'record',
			name: 'Record',
			action: 'Record punch',
			description: 'Record the punch that each item tells, such as a line from a kiosk',
		}),
	],
};
