import { listFields, simplifyField } from '../../../../lib/fields';
import { limitOf } from '../../../../lib/inputs';
import { operation } from '../../../../lib/operation';
import { take } from '../../../../lib/paging';
import { pick } from '../../../../lib/records';
import { pageFor, type ShyftplanClient } from '../../client';
import { choicesOf } from '../../inputs';
import { REASON_TYPES, SIMPLE_REASON } from '../../reasons';

interface Input {
	types?: string[];
	limit: number;
	simplify: boolean;
}

/** GET /api/v1/absence_reasons (vendors/shyftplan.md 2.3). */
export const getAll = operation<ShyftplanClient, Input>({
	value: 'getAll',
	name: 'Get Many',
	action: 'Get many absence reasons',
	description: 'Get many absence reasons',
	endpoint: 'GET /api/v1/absence_reasons',
	effect: 'read',
	fields: [
		{
			displayName: 'Types',
			name: 'types',
			type: 'multiOptions',
			options: [
				{ name: 'Time Account', value: 'time_account' },
				{ name: 'With Entitlement', value: 'with_entitlement' },
				{ name: 'Without Entitlement', value: 'without_entitlement' },
			],
			default: [],
			description: 'Only reasons of these types; empty for all',
		},
		...listFields,
		simplifyField,
	],
	input: (params) => ({
		types: choicesOf(params, 'types', REASON_TYPES),
		limit: limitOf(params),
		simplify: params.flag('simplify'),
	}),
	async run(client, { types, limit, simplify }) {
		const query = types ? { [client.names['absenceReasons.types']]: types } : {};
		const rows = await take(client.list('/api/v1/absence_reasons', query, pageFor(limit)), limit);
		return simplify ? rows.map((row) => pick(row, SIMPLE_REASON)) : rows;
	},
});
