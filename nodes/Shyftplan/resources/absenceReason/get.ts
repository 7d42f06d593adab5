import { simplifyField } from '../../../../lib/fields';
import { operation } from '../../../../lib/operation';
import { pick } from '../../../../lib/records';
import type { ShyftplanClient } from '../../client';
import { absenceReasonField } from '../../fields';
import { requiredId } from '../../inputs';
import { SIMPLE_REASON } from '../../reasons';

/** GET /api/v1/absence_reasons/{id} (vendors/shyftplan.md 2.3). */
export const get = operation<ShyftplanClient, { id: number; simplify: boolean }>({
	value: 'get',
	name: 'Get',
	action: 'Get absence reason',
	description: 'Get one absence reason',
	endpoint: 'GET /api/v1/absence_reasons/{id}',
	effect: 'read',
	fields: [{ ...absenceReasonField('The absence reason to read'), required: true }, simplifyField],
	input: (params) => ({
		id: requiredId(params, 'absenceReason'),
		simplify: params.flag('simplify'),
	}),
	async run(client, { id, simplify }) {
		const row = await client.get(`/api/v1/absence_reasons/${id}`);
		return simplify ? pick(row, SIMPLE_REASON) : row;
	},
});
