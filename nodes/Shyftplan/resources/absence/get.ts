import { operation } from '../../../../lib/operation';
import { absenceIdField, readAbsence } from '../../absences';
import type { ShyftplanClient } from '../../client';
import { requiredId } from '../../inputs';

/** GET /api/v1/absences/{id} (vendors/shyftplan.md 2.5). */
export const get = operation<ShyftplanClient, number>({
	value: 'get',
	name: 'Get',
	action: 'Get absence',
	description: 'Get one absence with the minutes of its days',
	endpoint: 'GET /api/v1/absences/{id}',
	effect: 'read',
	fields: [absenceIdField],
	input: (params) => requiredId(params, 'absenceId'),
	run: readAbsence,
});
