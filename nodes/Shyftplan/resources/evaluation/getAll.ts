import type { IDataObject, INodeProperties } from 'n8n-workflow';
import { listFields, simplifyField } from '../../../../lib/fields';
import { limitOf } from '../../../../lib/inputs';
import { operation } from '../../../../lib/operation';
import { take } from '../../../../lib/paging';
import type { Params } from '../../../../lib/params';
import { pick } from '../../../../lib/records';
import { pageFor, type ShyftplanClient } from '../../client';
import { listEvaluations, MOST_EVALUATIONS_PER_PAGE } from '../../evaluations';
import {
	changedFields,
	employmentField,
	filterFields,
	idsField,
	locationField,
	momentField,
} from '../../fields';
import { changedOf, given, idsOf, spanOf } from '../../inputs';

interface Input {
	query: IDataObject;
	limit: number;
	simplify: boolean;
}

const SIMPLE = [
	'id',
	'employment_id',
	'shift_id',
	'location_id',
	'position_id',
	'evaluation_starts_at',
	'evaluation_ends_at',
	'evaluation_break',
	'evaluation_duration',
	'state',
];

const stateOptions = [
	{ name: 'Automatically Punched', value: 'auto_punchtimed' },
	{ name: 'Done', value: 'done_evaluation' },
	{ name: 'Needs Evaluation', value: 'needs_evaluation' },
	{ name: 'No Evaluation', value: 'no_evaluation' },
	{ name: 'No Show', value: 'no_show' },
	{ name: 'Punched', value: 'punchtimed' },
];
const STATES = stateOptions.map(({ value }) => value);

const filters: INodeProperties = filterFields([
	idsField('Employee IDs', 'employmentIds', 'Only these employees, by employment ID'),
	idsField('Location IDs', 'locationIds', 'Only work in these locations'),
	idsField('Position IDs', 'positionIds', 'Only work in these positions'),
	idsField('Shift IDs', 'shiftIds', 'Only work in these shifts'),
	{
		displayName: 'State',
		name: 'state',
		type: 'options',
		options: stateOptions,
		default: 'done_evaluation',
		description: 'Only evaluations in this state',
	},
	...changedFields,
]);

function withOne(params: Params, one: string, several: string): number[] | undefined {
	const id = params.optionalId(one);
	const ids = idsOf(params, several);
	return id === undefined ? ids : [id, ...(ids ?? [])];
}

/** GET /api/v1/evaluations (vendors/shyftplan.md 2.8). */
export const getAll = operation<ShyftplanClient, Input>({
	value: 'getAll',
	name: 'Get Many',
	action: 'Get many evaluations',
	description: 'Get many evaluations: worked time by assignment',
	endpoint: 'GET /api/v1/evaluations',
	effect: 'read',
	fields: [
		employmentField('Only work of this employee; empty for all'),
		locationField('Only work at this location; empty for all'),
		momentField('Period Start', 'start', 'Start of the period to look at; empty for no limit'),
		momentField('Period End', 'end', 'End of the period to look at; empty for no limit'),
		filters,
		...listFields,
		simplifyField,
	],
	input: (params) => ({
		query: given({
			...spanOf(params, 'start', 'end'),
			state: params.has('filters.state') ? params.choice('filters.state', STATES) : undefined,
			'employment_ids[]': withOne(params, 'employment', 'filters.employmentIds'),
			'location_ids[]': withOne(params, 'location', 'filters.locationIds'),
			'position_ids[]': idsOf(params, 'filters.positionIds'),
			'shift_ids[]': idsOf(params, 'filters.shiftIds'),
			...changedOf(params),
		}),
		limit: limitOf(params),
		simplify: params.flag('simplify'),
	}),
	async run(client, { query, limit, simplify }) {
		const { perPage } = pageFor(limit, MOST_EVALUATIONS_PER_PAGE);
		const rows = await take(listEvaluations(client, query, perPage), limit);
		return simplify ? rows.map((row) => pick(row, SIMPLE)) : rows;
	},
});
