import type { IDataObject, INodeProperties } from 'n8n-workflow';
import { isObject } from '../../../../lib/answer';
import { operation, UPSERT } from '../../../../lib/operation';
import type { Params } from '../../../../lib/params';
import { Problem } from '../../../../lib/problem';
import type { How, TimeWellScheduledClient } from '../../client';
import { callOptions, employeeField, roleField } from '../../fields';
import { employeeOf, given, howOf } from '../../inputs';

interface Input {
	employee: string;
	changes: IDataObject;
	how: How;
}

const changesField: INodeProperties = {
	displayName: 'Further Changes',
	name: 'changes',
	type: 'fixedCollection',
	typeOptions: { multipleValues: true },
	placeholder: 'Add Change',
	default: {},
	options: [
		{
			displayName: 'Change',
			name: 'change',
			values: [
				{
					displayName: 'Parameter',
					name: 'parameter',
					type: 'string',
					default: '',
					placeholder: 'e.g. eRoleName',
					description:
						'Its exact name, as TimeWellScheduled tells you; only eRoleName is published',
				},
				{
					displayName: 'Value',
					name: 'value',
					type: 'string',
					default: '',
					description: 'What it is set to; whether empty clears it is up to TimeWellScheduled',
				},
			],
		},
	],
	description: 'What is changed beside the role',
};

function changesOf(params: Params): IDataObject {
	const listed = params.raw('changes');
	const entries = isObject(listed) && Array.isArray(listed.change) ? listed.change : [];
	const changes = entries.filter(isObject).map(({ parameter, value }) => {
		const name = String(parameter ?? '').trim();
		if (name === '') throw new Problem(`${params.label('changes')}: a parameter has no name`);
		return [name, String(value ?? '')] as const;
	});
	return given({ eRoleName: params.optionalText('role'), ...Object.fromEntries(changes) });
}

/** employee_update (vendors/timewellscheduled.md 4.7). Sets values, so it may be sent again. */
export const update = operation<TimeWellScheduledClient, Input>({
	value: 'update',
	name: 'Update',
	action: 'Update employee',
	description: 'Change the role of an employee, or other data whose parameters you know',
	endpoint: 'GET /response.asp?module=employee_update',
	effect: UPSERT,
	fields: [employeeField('Who is changed'), roleField, changesField, callOptions()],
	input(params) {
		const input = {
			employee: employeeOf(params),
			changes: changesOf(params),
			how: howOf(params),
		};
		const { changes, how } = input;
		if (Object.keys({ ...changes, ...how.more }).length > 0) return input;
		throw new Problem('There is nothing to change', {
			description: 'Choose a Role, or add a parameter under Further Changes.',
		});
	},
	key: ({ employee }) => employee,
	async run(client, { employee, changes, how }) {
		const { message } = await client.call('employee_update', { u: employee, ...changes }, how);
		return { employeeCode: employee, updated: true, message: message ?? '' };
	},
});
