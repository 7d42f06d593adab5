import { operation } from '../../../../lib/operation';
import type { How, TimeWellScheduledClient } from '../../client';
import { absenceIdField, callOptions } from '../../fields';
import { howOf } from '../../inputs';

interface Input {
	absenceId: string;
	how: How;
}

/**
 * absence_delete (vendors/timewellscheduled.md 4.13). Not repeated after a lost answer: a second
 * one is refused, and no list tells by the ID whether the first one was done.
 */
export const remove = operation<TimeWellScheduledClient, Input>({
	value: 'delete',
	name: 'Delete',
	action: 'Delete absence',
	description: 'Delete an absence',
	endpoint: 'GET /response.asp?module=absence_delete',
	effect: 'once',
	fields: [absenceIdField, callOptions()],
	input: (params) => ({ absenceId: params.text('absenceId'), how: howOf(params) }),
	key: ({ absenceId }) => absenceId,
	async run(client, { absenceId, how }) {
		await client.call('absence_delete', { absenceID: absenceId }, how);
		return { deleted: true };
	},
});
