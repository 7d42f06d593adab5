import { operation, UPSERT } from '../../../../lib/operation';
import type { Problem } from '../../../../lib/problem';
import { ABSENCES_PATH, absenceIdField, settled } from '../../absences';
import type { ShyftplanClient } from '../../client';
import { requiredId } from '../../inputs';

/** DELETE /api/v1/absences/{id} (vendors/shyftplan.md 2.5). */
export const deleteAbsence = operation<ShyftplanClient, number>({
	value: 'delete',
	name: 'Delete',
	action: 'Delete absence',
	description: 'Delete an absence permanently',
	endpoint: 'DELETE /api/v1/absences/{id}',
	effect: UPSERT,
	fields: [absenceIdField],
	input: (params) => requiredId(params, 'absenceId'),
	key: (id) => String(id),
	async run(client, id) {
		// It is gone, and an attempt of ours may have done it.
		const isGone = async ({ httpCode }: Problem) => (httpCode === 404 ? true : undefined);
		const deleted = await settled(client.delete(`${ABSENCES_PATH}/${id}`), isGone);
		return { deleted, id };
	},
});
