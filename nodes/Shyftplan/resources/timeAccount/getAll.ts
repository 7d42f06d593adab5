import type { IDataObject } from 'n8n-workflow';
import { listFields } from '../../../../lib/fields';
import { limitOf } from '../../../../lib/inputs';
import { operation } from '../../../../lib/operation';
import { take } from '../../../../lib/paging';
import { listAccounts } from '../../accounts';
import { pageFor, type ShyftplanClient } from '../../client';
import { employmentField, filterFields, idsField, timeAccountReasonField } from '../../fields';
import { given, idsOf } from '../../inputs';

/** GET /api/v1/employment_time_accounts (vendors/shyftplan.md 2.6). */
export const getAll = operation<ShyftplanClient, { query: IDataObject; limit: number }>({
	value: 'getAll',
	name: 'Get Many',
	action: 'Get many time accounts',
	description: 'Get many time accounts with balance, limits and warnings in minutes',
	endpoint: 'GET /api/v1/employment_time_accounts',
	effect: 'read',
	fields: [
		employmentField('Only time accounts of this employee; empty for all'),
		timeAccountReasonField('Only time accounts of this absence reason; empty for all'),
		filterFields([
			idsField('Absence Reason IDs', 'absenceReasonIds', 'Only accounts of these reasons'),
			idsField('Employee IDs', 'employmentIds', 'Only these employees, by employment ID'),
		]),
		...listFields,
	],
	input(params) {
		const idsWith = (one: string, several: string) => {
			const id = params.optionalId(one);
			const ids = idsOf(params, several);
			return id === undefined ? ids : [id, ...(ids ?? [])];
		};
		return {
			query: given({
				'employment_ids[]': idsWith('employment', 'filters.employmentIds'),
				'absence_reason_ids[]': idsWith('absenceReason', 'filters.absenceReasonIds'),
			}),
			limit: limitOf(params),
		};
	},
	run: async (client, { query, limit }) =>
		await take(listAccounts(client, query, pageFor(limit).perPage), limit),
});
