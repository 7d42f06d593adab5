import { listFields } from '../../../../lib/fields';
import { limitOf } from '../../../../lib/inputs';
import { operation } from '../../../../lib/operation';
import { take } from '../../../../lib/paging';
import { segments } from '../../../../lib/url';
import type { DyflexisClient } from '../../client';

/** GET /api/payroll/v3/hours-per-day/… (vendors/dyflexis.md 2.13). */
export const getHoursPerDay = operation<DyflexisClient, { path: string; limit: number }>({
	value: 'getHoursPerDay',
	name: 'Get Hours per Day',
	action: 'Get hours per day',
	description: 'Get the hours per day of a payroll period',
	endpoint: 'GET /api/payroll/v3/hours-per-day/{period}',
	permission: 'scope payroll',
	effect: 'read',
	fields: [
		{
			displayName: 'Period Path',
			name: 'periodPath',
			type: 'string',
			required: true,
			default: '',
			placeholder: 'e.g. 2031-03',
			description:
				'What follows /api/payroll/v3/hours-per-day/ in the address. Dyflexis prints it with an ellipsis: ask them how they name a period.',
		},
		...listFields,
	],
	input: (params) => ({
		path: `/api/payroll/v3/hours-per-day/${segments(params.text('periodPath'), 'Period Path')}`,
		limit: limitOf(params),
	}),
	async run(client, { path, limit }) {
		return await take(client.list(path, { assumed: 'hoursPerDay.list' }), limit);
	},
});
