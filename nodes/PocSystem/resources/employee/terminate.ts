import type { INodeProperties } from 'n8n-workflow';
import { additionalFields } from '../../../../lib/fields';
import { operation, UPSERT } from '../../../../lib/operation';
import { Problem } from '../../../../lib/problem';
import type { IDataObject } from 'n8n-workflow';
import { plainMembers } from '../../answers';
import type { PocClient } from '../../client';
import { type Employee, onWire } from '../../employees';

interface Input {
	employee: Employee;
	additional: IDataObject;
}

const fields: INodeProperties[] = [
	{
		displayName: 'Site Number',
		name: 'siteNumber',
		type: 'string',
		default: '',
		required: true,
		placeholder: 'e.g. 10',
		description: 'Site of the employee',
	},
	{
		displayName: 'First Name',
		name: 'firstName',
		type: 'string',
		default: '',
		required: true,
		placeholder: 'e.g. Ann',
		description: 'First name of the employee, which the vendor wants in every update',
	},
	{
		displayName: 'Employee Unique Number',
		name: 'employeeNumber',
		type: 'string',
		default: '',
		required: true,
		placeholder: 'e.g. 0071',
		description: 'Who leaves',
	},
	{
		displayName: 'Termination Date',
		name: 'terminationDate',
		type: 'dateTime',
		typeOptions: { dateOnly: true },
		default: '',
		required: true,
		placeholder: 'e.g. 2031-03-31',
		description: 'Last day of the employment, as YYYY-MM-DD',
	},
	{
		displayName: 'Employee Status',
		name: 'status',
		type: 'string',
		default: '',
		placeholder: 'e.g. Inactive',
		description: 'Status to set as well; empty to leave it as it is',
	},
	additionalFields,
];

/** Function 1 with a termination date: whoever left is found by it (vendors/poc-system.md 3). */
export const terminate = operation<PocClient, Input>({
	value: 'terminate',
	name: 'Terminate',
	action: 'Terminate employee',
	description: 'Set the day on which the employment of somebody ends',
	effect: UPSERT,
	fields,
	input(params) {
		const terminationDate = params.optionalDate('terminationDate');
		if (terminationDate === undefined) {
			throw new Problem(`${params.label('terminationDate')} is empty`);
		}
		const status = params.optionalText('status');
		return {
			employee: {
				siteNumber: params.text('siteNumber'),
				firstName: params.text('firstName'),
				employeeNumber: params.text('employeeNumber'),
				...(status !== undefined && { status }),
				terminationDate,
			},
			additional: params.object('additionalFields'),
		};
	},
	key: ({ employee: { employeeNumber } }) => employeeNumber,
	async run(client, { employee, additional }) {
		const answer = await client.update({ ...onWire(employee, client.settings), ...additional });
		const { siteNumber, employeeNumber, terminationDate } = employee;
		return { siteNumber, employeeNumber, terminationDate, answer: plainMembers(answer) };
	},
});
