import { operation } from '../../../../lib/operation';
import type { ShyftplanClient } from '../../client';
import { absenceReasonField } from '../../fields';
import { requiredId } from '../../inputs';

/** GET /api/v1/absence_reasons/{id} (vendors/shyftplan.md 2.3). */
export const get = operation<ShyftplanClient, number>({
	value: 'get',
	name: 'Get',
	action: 'Get absence reason',
	description: 'Get one absence reason',
	endpoint: 'GET /api/v1/absence_reasons/{id}',
	effect: 'read',
	fields: [{ ...absenceReasonField('The absence reason to read'), required: true }],
	input: (params) => requiredId(params, 'absenceReason'),
	run: async (client, id) => await client.get(`/api/v1/absence_reasons/${id}`),
});
