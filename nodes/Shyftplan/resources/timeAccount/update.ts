import type { IDataObject } from 'n8n-workflow';
import { toMinutes } from '../../../../lib/duration';
import { additionalFields } from '../../../../lib/fields';
import { operation, UPSERT } from '../../../../lib/operation';
import { accountKey, ACCOUNTS_PATH, limitFields, limitsOf } from '../../accounts';
import type { ShyftplanClient } from '../../client';
import { balanceFormatField, employmentField, timeAccountReasonField } from '../../fields';
import { balanceFormatOf, nothingToChange, requiredId } from '../../inputs';

interface Input {
	employment_id: number;
	absence_reason_id: number;
	members: IDataObject;
}

/** PATCH /api/v1/employment_time_accounts (vendors/shyftplan.md 2.6): absolute values. */
export const update = operation<ShyftplanClient, Input>({
	value: 'update',
	name: 'Update',
	action: 'Update time account',
	description: 'Set balance, limits and warnings of one time account; what is not given stays',
	endpoint: 'PATCH /api/v1/employment_time_accounts',
	effect: UPSERT,
	fields: [
		{ ...employmentField('Whose time account it is'), required: true },
		{ ...timeAccountReasonField('Which of the time accounts of the employee'), required: true },
		{
			displayName: 'Balance',
			name: 'balance',
			type: 'string',
			default: '',
			placeholder: 'e.g. 1200',
			description:
				'The balance at the start of the current day, in the format below; empty to leave it',
		},
		balanceFormatField,
		{
			displayName: 'Limits',
			name: 'limits',
			type: 'collection',
			placeholder: 'Add Limit',
			default: {},
			options: limitFields,
			description: 'Limits and warnings of this account',
		},
		additionalFields,
	],
	input(params) {
		const format = balanceFormatOf(params);
		const label = params.label('balance');
		const members = {
			...(params.has('balance') && {
				balance_minutes: toMinutes(params.raw('balance'), format, label),
			}),
			...limitsOf(params, 'limits'),
			...params.object('additionalFields'),
		};
		if (Object.keys(members).length === 0) throw nothingToChange('Balance or Limits');
		return {
			employment_id: requiredId(params, 'employment'),
			absence_reason_id: requiredId(params, 'absenceReason'),
			members,
		};
	},
	key: ({ employment_id, absence_reason_id }) => accountKey(employment_id, absence_reason_id),
	run: async (client, { members, ...pair }) =>
		await client.write('PATCH', ACCOUNTS_PATH, { ...pair, ...members }),
});
