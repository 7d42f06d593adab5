import { operation } from '../../../../lib/operation';
import type { ShyftplanClient } from '../../client';
import { EMPLOYMENTS_PATH, withoutPin } from '../../employments';
import { employmentField } from '../../fields';
import { requiredId } from '../../inputs';

/** GET /api/v1/employments/{id} (vendors/shyftplan.md 2.7). */
export const get = operation<ShyftplanClient, number>({
	value: 'get',
	name: 'Get',
	action: 'Get employee',
	description: 'Get one employee of the company, without the PIN of the punch clock',
	endpoint: 'GET /api/v1/employments/{id}',
	effect: 'read',
	fields: [{ ...employmentField('The employee to read'), required: true }],
	input: (params) => requiredId(params, 'employment'),
	run: async (client, id) => withoutPin(await client.get(`${EMPLOYMENTS_PATH}/${id}`)),
});
