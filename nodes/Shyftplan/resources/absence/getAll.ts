import type { IDataObject } from 'n8n-workflow';
import { listFields, simplifyField } from '../../../../lib/fields';
import { limitOf } from '../../../../lib/inputs';
import { operation } from '../../../../lib/operation';
import { take } from '../../../../lib/paging';
import { pick } from '../../../../lib/records';
import { ABSENCES_PATH, SIMPLE_ABSENCE } from '../../absences';
import { pageFor, type ShyftplanClient } from '../../client';
import { absenceReasonField, employmentField, locationField } from '../../fields';
import { given } from '../../inputs';
import { absenceFilters, absenceQuery } from './filters';

interface Input {
	query: IDataObject;
	limit: number;
	simplify: boolean;
}

/** GET /api/v1/absences (vendors/shyftplan.md 2.5). */
export const getAll = operation<ShyftplanClient, Input>({
	value: 'getAll',
	name: 'Get Many',
	action: 'Get many absences',
	description: 'Get many absences with the minutes of their days',
	endpoint: 'GET /api/v1/absences',
	effect: 'read',
	fields: [
		employmentField('Only absences of this employee; empty for all'),
		absenceReasonField('Only absences for this reason; empty for all'),
		locationField('Only absences of employees who work here; empty for all'),
		absenceFilters,
		{
			displayName: 'Sort By',
			name: 'sortBy',
			type: 'options',
			options: [
				{ name: 'Absence ID', value: 'id' },
				{ name: 'Start, Latest First', value: 'starts_at' },
			],
			default: 'starts_at',
			description: 'In which order absences come',
		},
		...listFields,
		simplifyField,
	],
	input(params) {
		const sortBy = params.choice('sortBy', ['id', 'starts_at']);
		return {
			query: given({
				employment_id: params.optionalId('employment'),
				absence_reason_id: params.optionalId('absenceReason'),
				location_id: params.optionalId('location'),
				...absenceQuery(params),
				order_key: sortBy,
				order_dir: sortBy === 'id' ? 'asc' : 'desc',
			}),
			limit: limitOf(params),
			simplify: params.flag('simplify'),
		};
	},
	async run(client, { query, limit, simplify }) {
		const rows = await take(client.list(ABSENCES_PATH, query, pageFor(limit)), limit);
		return simplify ? rows.map((row) => pick(row, SIMPLE_ABSENCE)) : rows;
	},
});
