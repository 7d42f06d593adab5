import type { INodeProperties } from 'n8n-workflow';
import type { RecordField } from '../../lib/records';
import type { WireId } from './assumed';

/** What follows `field.` in the ids of the assumed names. */
export type FieldId = WireId extends infer Id
	? Id extends `field.${infer Name}`
		? Name
		: never
	: never;

/** One of the fifteen fields of an employee, in the printed order (vendors/poc-system.md 3). */
export interface EmployeeField extends RecordField {
	id: FieldId;
	/** The vendor's own label, as it is printed. */
	printed: string;
	recommended?: boolean;
}

/** The fifteen fields, with the names that an item has for them. Numbers are labels: text. */
export const employeeFields: EmployeeField[] = [
	{
		id: 'siteNumber',
		displayName: 'Site Number',
		printed: 'Site number',
		type: 'string',
		required: true,
	},
	{
		id: 'firstName',
		displayName: 'First Name',
		printed: 'First name',
		type: 'string',
		required: true,
	},
	{
		id: 'employeeNumber',
		displayName: 'Employee Unique Number',
		printed: 'Employee Unique Number',
		type: 'string',
		required: true,
	},
	{
		id: 'surname',
		displayName: 'Surname',
		printed: 'Surname',
		type: 'string',
		recommended: true,
	},
	{
		id: 'department',
		displayName: 'Department',
		printed: 'Department',
		type: 'string',
		recommended: true,
	},
	{ id: 'team', displayName: 'Team', printed: 'Team', type: 'string' },
	{
		id: 'hierarchies',
		displayName: 'Additional Hierarchies',
		printed: 'Additional hierarchies',
		type: 'pairs',
	},
	{ id: 'employeeType', displayName: 'Employee Type', printed: 'Employee Type', type: 'string' },
	{
		id: 'jobConfiguration',
		displayName: 'Job Configuration',
		printed: 'Job configuration',
		type: 'string',
	},
	{ id: 'jobTitle', displayName: 'Job Title', printed: 'Job title', type: 'string' },
	{ id: 'status', displayName: 'Employee Status', printed: 'Employee Status', type: 'string' },
	{
		id: 'mobileNumber',
		displayName: 'Mobile Number, Ext.',
		printed: 'Mobile Number, ext.',
		type: 'string',
	},
	{ id: 'email', displayName: 'Email Address', printed: 'Email address', type: 'string' },
	{
		id: 'workstationNumber',
		displayName: 'Workstation Number',
		printed: 'Workstation Number',
		type: 'string',
	},
	{
		id: 'terminationDate',
		displayName: 'Termination of Employment Date',
		printed: 'Termination of Employment Date',
		type: 'date',
	},
];

/** What has to be there, and what is done with what is empty. */
export const employeeOptions: INodeProperties[] = [
	{
		displayName: 'Require Workstation Number',
		name: 'requireWorkstation',
		type: 'boolean',
		default: true,
		description:
			'Whether an employee without a workstation number is refused. The vendor calls it mandatory, and says of employees without one that they stay where they are.',
	},
	{
		displayName: 'Send Empty Values',
		name: 'sendEmpty',
		type: 'boolean',
		default: true,
		description:
			'Whether fields that are there but empty are sent, as empty text. Otherwise they are left out. What an empty value does is to be agreed with the vendor.',
	},
];

/** The options of an operation that sends employees. */
export const optionsField = (further: INodeProperties[] = []): INodeProperties => ({
	displayName: 'Options',
	name: 'options',
	type: 'collection',
	placeholder: 'Add Option',
	default: {},
	options: [...employeeOptions, ...further].sort((one, other) =>
		one.displayName.localeCompare(other.displayName),
	),
	description: 'What is checked and how it is sent',
});
