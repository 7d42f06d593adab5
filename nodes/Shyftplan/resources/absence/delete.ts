import { operation, UPSERT } from '../../../../lib/operation';
import { ABSENCES_PATH, absenceIdField, isDeleted, settled } from '../../absences';
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
		const deleted = await settled(client.delete(`${ABSENCES_PATH}/${id}`), async () => {
			const isGone = await isDeleted(client, id).catch(() => false);
			return isGone ? true : undefined;
		});
		return { deleted, id };
	},
});
