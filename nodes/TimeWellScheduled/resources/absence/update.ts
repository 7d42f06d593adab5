import { operation, UPSERT } from '../../../../lib/operation';
import type { How, TimeWellScheduledClient } from '../../client';
import { absenceIdField, absenceTypeField, callOptions } from '../../fields';
import { howOf } from '../../inputs';
import { absencesIn } from './outcome';

interface Input {
	absenceId: string;
	typeId: string;
	how: How;
}

/** absence_update (vendors/timewellscheduled.md 4.13). Sets values, so it may be sent again. */
export const update = operation<TimeWellScheduledClient, Input>({
	value: 'update',
	name: 'Update',
	action: 'Update absence',
	description: 'Change the type of an absence; its start may lose the time of day',
	endpoint: 'GET /response.asp?module=absence_update',
	effect: UPSERT,
	fields: [absenceIdField, absenceTypeField, callOptions()],
	input: (params) => ({
		absenceId: params.text('absenceId'),
		typeId: params.text('absenceType'),
		how: howOf(params),
	}),
	key: ({ absenceId }) => absenceId,
	async run(client, { absenceId, typeId, how }) {
		const parameters = { absenceID: absenceId, absenceRequestTypeID: typeId };
		const answered = await client.call('absence_update', parameters, how);
		return absencesIn(answered, { absenceID: absenceId });
	},
});
