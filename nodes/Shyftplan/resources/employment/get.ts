import { simplifyField } from '../../../../lib/fields';
import { operation } from '../../../../lib/operation';
import { pick } from '../../../../lib/records';
import type { ShyftplanClient } from '../../client';
import { EMPLOYMENTS_PATH, SIMPLE_EMPLOYMENT, withoutPin } from '../../employments';
import { employmentField } from '../../fields';
import { requiredId } from '../../inputs';

/** GET /api/v1/employments/{id} (vendors/shyftplan.md 2.7). */
export const get = operation<ShyftplanClient, { id: number; simplify: boolean }>({
	value: 'get',
	name: 'Get',
	action: 'Get employee',
	description: 'Get one employee of the company, without the PIN of the punch clock',
	endpoint: 'GET /api/v1/employments/{id}',
	effect: 'read',
	fields: [{ ...employmentField('The employee to read'), required: true }, simplifyField],
	input: (params) => ({
		id: requiredId(params, 'employment'),
		simplify: params.flag('simplify'),
	}),
	async run(client, { id, simplify }) {
		const row = withoutPin(await client.get(`${EMPLOYMENTS_PATH}/${id}`));
		return simplify ? pick(row, SIMPLE_EMPLOYMENT) : row;
	},
});
