import type { IDataObject } from 'n8n-workflow';
import { additionalFields, recordField, recordNames } from '../../../../lib/fields';
import { operation } from '../../../../lib/operation';
import { plainMembers } from '../../answers';
import type { PocClient } from '../../client';
import { type Employee, employeeOf, onWire, rowOf } from '../../employees';
import { employeeFields, optionsField } from '../../fields';

interface Input {
	employee: Employee;
	additional: IDataObject;
}

/** Function 1 (vendors/poc-system.md 2): the update of one employee in real time. */
export const upsert = operation<PocClient, Input>({
	value: 'upsert',
	name: 'Create or Update',
	action: 'Create or update employee',
	description: 'Create a new record, or update the current one if it already exists (upsert)',
	effect: 'upsert',
	fields: [
		recordField('employee', 'getEmployeeFields'),
		recordNames(employeeFields),
		optionsField(),
		additionalFields,
	],
	input: (params) => ({
		employee: employeeOf(params),
		additional: params.object('additionalFields'),
	}),
	key: ({ employee: { employeeNumber } }) => employeeNumber,
	async run(client, { employee, additional }) {
		const answer = await client.update({ ...onWire(employee, client.settings), ...additional });
		return rowOf(employee, { answer: plainMembers(answer) });
	},
});
