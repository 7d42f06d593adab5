import type { INodeProperties } from 'n8n-workflow';
import { idLocator } from '../../lib/fields';

/** Picks a department, or none for all. */
export const departmentField = idLocator({
	displayName: 'Department',
	name: 'department',
	searchMethod: 'searchDepartments',
	placeholder: 'e.g. 21',
	description: 'Only shifts of this department; empty for all departments',
});

/** The office of contracts whose record names none. */
export const defaultOfficeField = idLocator({
	displayName: 'Default Office',
	name: 'defaultOffice',
	searchMethod: 'searchOffices',
	placeholder: 'e.g. 7',
	description: 'Office of a contract whose record has no field "office"',
});

/** The type of contracts whose record names none. */
export const defaultContractTypeField = idLocator({
	displayName: 'Default Contract Type',
	name: 'defaultContractType',
	searchMethod: 'searchContractTypes',
	placeholder: 'e.g. 3',
	description: 'Type of a contract whose record has no field "type"',
});

/**
 * First and last day of a period.
 * @param required whether the service always gets a period from known clients
 */
export function periodFields(required: boolean): INodeProperties[] {
	const day = (displayName: string, name: string, description: string): INodeProperties => ({
		displayName,
		name,
		type: 'dateTime',
		typeOptions: { dateOnly: true },
		default: '',
		required,
		placeholder: 'e.g. 2031-03-04',
		description: `${description}, as YYYY-MM-DD${required ? '' : '; empty for no limit'}`,
	});
	return [
		day('Start Date', 'startDate', 'First day of the period'),
		day('End Date', 'endDate', 'Last day of the period'),
	];
}

/** A moment with its zone, and the form in which it is sent. */
export const momentFields: INodeProperties[] = [
	{
		displayName: 'Moment',
		name: 'moment',
		type: 'dateTime',
		default: '',
		required: true,
		description: 'When it happened. Without an offset it is read in the time zone below.',
	},
	{
		displayName: 'Time Zone',
		name: 'timeZone',
		type: 'string',
		default: '',
		placeholder: 'e.g. Europe/Amsterdam',
		description: 'IANA zone of moments without an offset; empty for the time zone of the workflow',
	},
	{
		displayName: 'Time Format',
		name: 'timeFormat',
		type: 'options',
		options: [
			{ name: 'Local Time', value: 'local', description: 'Such as 2031-03-04T09:00:00' },
			{
				name: 'Local Time with Offset',
				value: 'offset',
				description: 'Such as 2031-03-04T09:00:00+01:00',
			},
			{ name: 'UTC', value: 'utc', description: 'Such as 2031-03-04T08:00:00Z' },
		],
		default: 'utc',
		description: 'How the moment is sent. Dyflexis does not publish which form it reads.',
	},
];
