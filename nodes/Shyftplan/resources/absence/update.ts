import { additionalFields } from '../../../../lib/fields';
import { operation, UPSERT } from '../../../../lib/operation';
import { ABSENCES_PATH, absenceIdField } from '../../absences';
import type { ShyftplanClient } from '../../client';
import { timeAccountReasonField } from '../../fields';
import { nothingToChange, requiredId } from '../../inputs';
import { breakdownFields } from './breakdown';
import { changedPeriodFields } from './period';
import { bodyOf, writeOptions, writtenOf, type Written } from './write';

/** PUT /api/v1/absences/{id} (vendors/shyftplan.md 2.5). The employee cannot be changed. */
export const update = operation<ShyftplanClient, Written & { id: number }>({
	value: 'update',
	name: 'Update',
	action: 'Update absence',
	description: 'Change an absence; what is not given stays as it is',
	endpoint: 'PUT /api/v1/absences/{id}',
	effect: UPSERT,
	fields: [
		absenceIdField,
		timeAccountReasonField('Another time account; empty to keep the one it has'),
		...changedPeriodFields,
		...breakdownFields,
		writeOptions([
			{
				displayName: 'Refuse Message',
				name: 'refuseMessage',
				type: 'string',
				default: '',
				placeholder: 'e.g. The team is short on that day',
				description: 'Why the absence was refused, stored with it',
			},
		]),
		additionalFields,
	],
	input(params) {
		const id = requiredId(params, 'absenceId');
		const written = writtenOf(params, {
			absence_reason_id: params.optionalId('absenceReason'),
			refuse_message: params.optionalText('options.refuseMessage'),
		});
		const { members, period, more } = written;
		const isEmpty = Object.keys(members).length === 0 && Object.keys(more).length === 0;
		if (isEmpty && !period) throw nothingToChange('Options');
		return { ...written, id };
	},
	key: ({ id }) => String(id),
	run: async (client, { id, ...written }) =>
		await client.write('PUT', `${ABSENCES_PATH}/${id}`, await bodyOf(client, written)),
});
