import { simplifyField } from '../../../../lib/fields';
import { operation } from '../../../../lib/operation';
import { pick } from '../../../../lib/records';
import { absenceIdField, readAbsence, SIMPLE_ABSENCE } from '../../absences';
import type { ShyftplanClient } from '../../client';
import { requiredId } from '../../inputs';

/** GET /api/v1/absences/{id} (vendors/shyftplan.md 2.5). */
export const get = operation<ShyftplanClient, { id: number; simplify: boolean }>({
	value: 'get',
	name: 'Get',
	action: 'Get absence',
	description: 'Get one absence with the minutes of its days',
	endpoint: 'GET /api/v1/absences/{id}',
	effect: 'read',
	fields: [absenceIdField, simplifyField],
	input: (params) => ({
		id: requiredId(params, 'absenceId'),
		simplify: params.flag('simplify'),
	}),
	async run(client, { id, simplify }) {
		const row = await readAbsence(client, id);
		return simplify ? pick(row, SIMPLE_ABSENCE) : row;
	},
});
