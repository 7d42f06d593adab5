import type { IDataObject } from 'n8n-workflow';
import { additionalFields } from '../../../../lib/fields';
import { operation, UPSERT } from '../../../../lib/operation';
import type { ShyftplanClient } from '../../client';
import { absenceReasonField } from '../../fields';
import { given, nothingToChange, optionalFlag, requiredId } from '../../inputs';
import {
	calculationTypeField,
	calculationTypeOf,
	onTheWire,
	reasonOptionFields,
	reasonOptionsOf,
} from '../../reasons';

interface Input {
	id: number;
	members: IDataObject;
}

/** PATCH /api/v2/absence_reasons/{id} (vendors/shyftplan.md 2.3). */
export const update = operation<ShyftplanClient, Input>({
	value: 'update',
	name: 'Update',
	action: 'Update absence reason',
	description: 'Change an absence reason; what is not given stays as it is',
	endpoint: 'PATCH /api/v2/absence_reasons/{id}',
	effect: UPSERT,
	fields: [
		{ ...absenceReasonField('The absence reason to change'), required: true },
		{
			displayName: 'Update Fields',
			name: 'updateFields',
			type: 'collection',
			placeholder: 'Add Field',
			default: {},
			options: [
				{
					displayName: 'Apply Limits to All Accounts',
					name: 'updateAll',
					type: 'boolean',
					default: true,
					description:
						'Whether limits and warnings of the reason replace those of every account it has',
				},
				calculationTypeField,
				...reasonOptionFields,
				{
					displayName: 'Name',
					name: 'name',
					type: 'string',
					default: '',
					description: 'New name of the absence reason',
				},
			],
			description: 'What to change',
		},
		additionalFields,
	],
	input(params) {
		const id = requiredId(params, 'absenceReason');
		const members = given({
			name: params.optionalText('updateFields.name'),
			calculation_type: params.has('updateFields.calculationType')
				? calculationTypeOf(params, 'updateFields.calculationType')
				: undefined,
			...reasonOptionsOf(params, 'updateFields'),
			'absenceReason.updateAll': optionalFlag(params, 'updateFields.updateAll'),
			...params.object('additionalFields'),
		});
		if (Object.keys(members).length === 0) throw nothingToChange('Update Fields');
		return { id, members };
	},
	key: ({ id }) => String(id),
	run: async (client, { id, members }) =>
		await client.write('PATCH', `/api/v2/absence_reasons/${id}`, onTheWire(members, client.names)),
});
