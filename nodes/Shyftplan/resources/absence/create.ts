import { additionalFields } from '../../../../lib/fields';
import { operation } from '../../../../lib/operation';
import { ABSENCES_PATH } from '../../absences';
import type { ShyftplanClient } from '../../client';
import { employmentField, timeAccountReasonField } from '../../fields';
import { requiredId } from '../../inputs';
import { breakdownFields } from './breakdown';
import { periodFields } from './period';
import { bodyOf, writeOptions, writtenOf, type Written } from './write';

/** POST /api/v1/absences (vendors/shyftplan.md 2.5). */
export const create = operation<ShyftplanClient, Written & { employmentId: number }>({
	value: 'create',
	name: 'Create',
	action: 'Create absence',
	description: 'Create an absence against a time account; its balance stays as it is',
	endpoint: 'POST /api/v1/absences',
	effect: 'once',
	fields: [
		{ ...employmentField('Who is absent'), required: true },
		{ ...timeAccountReasonField('The time account that the absence is against'), required: true },
		...periodFields,
		...breakdownFields,
		writeOptions(),
		additionalFields,
	],
	input(params) {
		const employmentId = requiredId(params, 'employment');
		const written = writtenOf(params, {
			employment_id: employmentId,
			absence_reason_id: requiredId(params, 'absenceReason'),
			// Both have to be sent for time accounts, though the first is not looked at.
			days: 0,
			paid: true,
		});
		return { ...written, employmentId };
	},
	key: ({ employmentId }) => String(employmentId),
	run: async (client, written) =>
		await client.write('POST', ABSENCES_PATH, await bodyOf(client, written)),
});
