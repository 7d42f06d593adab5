import type { IDataObject } from 'n8n-workflow';
import { additionalFields } from '../../../../lib/fields';
import { operation } from '../../../../lib/operation';
import type { ShyftplanClient } from '../../client';
import {
	calculationTypeField,
	calculationTypeOf,
	onTheWire,
	reasonOptionFields,
	reasonOptionsOf,
} from '../../reasons';

/** POST /api/v2/absence_reasons (vendors/shyftplan.md 2.3). */
export const create = operation<ShyftplanClient, IDataObject>({
	value: 'create',
	name: 'Create',
	action: 'Create absence reason',
	description: 'Create an absence reason with a time account for each employee',
	endpoint: 'POST /api/v2/absence_reasons',
	effect: 'once',
	fields: [
		{
			displayName: 'Name',
			name: 'name',
			type: 'string',
			default: '',
			required: true,
			placeholder: 'e.g. External Time Account',
			description: 'Name of the absence reason and of its time accounts',
		},
		calculationTypeField,
		{
			displayName: 'Options',
			name: 'options',
			type: 'collection',
			placeholder: 'Add Option',
			default: {},
			options: reasonOptionFields,
			description: 'Limits, warnings and rights',
		},
		additionalFields,
	],
	input(params) {
		const name = params.text('name');
		return {
			type: 'time_account',
			name,
			calculation_type: calculationTypeOf(params, 'calculationType'),
			...reasonOptionsOf(params, 'options'),
			...params.object('additionalFields'),
		};
	},
	key: () => 'absence reasons',
	run: async (client, members) =>
		await client.write('POST', '/api/v2/absence_reasons', onTheWire(members, client.names)),
});
