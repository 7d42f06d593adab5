import type { IDataObject } from 'n8n-workflow';
import { listFields, simplifyField } from '../../../../lib/fields';
import { limitOf } from '../../../../lib/inputs';
import { operation } from '../../../../lib/operation';
import { take } from '../../../../lib/paging';
import { pick } from '../../../../lib/records';
import { pageFor, type ShyftplanClient } from '../../client';
import { listEmployments, SIMPLE_EMPLOYMENT } from '../../employments';
import { changedFields, filterFields, idsField, locationField } from '../../fields';
import { changedOf, given, idsOf, optionalFlag, textsOf } from '../../inputs';

interface Input {
	query: IDataObject;
	limit: number;
	simplify: boolean;
}

/** GET /api/v1/employments (vendors/shyftplan.md 2.7). */
export const getAll = operation<ShyftplanClient, Input>({
	value: 'getAll',
	name: 'Get Many',
	action: 'Get many employees',
	description: 'Get many employees of the company, without the PIN of the punch clock',
	endpoint: 'GET /api/v1/employments',
	effect: 'read',
	fields: [
		locationField('Only employees who work here; empty for all'),
		filterFields([
			idsField('Employee IDs', 'ids', 'Only these employees, by employment ID'),
			{
				displayName: 'Include Deleted',
				name: 'withDeleted',
				type: 'boolean',
				default: true,
				description: 'Whether to return employees who were deleted, too',
			},
			{
				displayName: 'Search',
				name: 'search',
				type: 'string',
				default: '',
				description: 'Part of a name or of a staff number',
			},
			{
				displayName: 'Staff Numbers',
				name: 'staffNumbers',
				type: 'string',
				default: '',
				placeholder: 'e.g. 10001, 10002',
				description: 'Only employees with these staff numbers, separated by commas',
			},
			...changedFields,
		]),
		...listFields,
		simplifyField,
	],
	input: (params) => ({
		query: given({
			location_id: params.optionalId('location'),
			'ids[]': idsOf(params, 'filters.ids'),
			with_deleted: optionalFlag(params, 'filters.withDeleted') ?? false,
			search: params.optionalText('filters.search'),
			'staff_numbers[]': textsOf(params, 'filters.staffNumbers'),
			...changedOf(params),
		}),
		limit: limitOf(params),
		simplify: params.flag('simplify'),
	}),
	async run(client, { query, limit, simplify }) {
		const { perPage } = pageFor(limit);
		const rows = await take(listEmployments(client, query, perPage), limit);
		return simplify ? rows.map((row) => pick(row, SIMPLE_EMPLOYMENT)) : rows;
	},
});
