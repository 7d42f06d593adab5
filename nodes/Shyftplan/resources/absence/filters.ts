import type { IDataObject, INodeProperties } from 'n8n-workflow';
import type { Params } from '../../../../lib/params';
import { changedFields, filterFields, idsField, momentField, stateOptions } from '../../fields';
import { changedOf, choicesOf, idsOf, optionalFlag, spanOf, textsOf } from '../../inputs';

const EMPLOYEE_STATUSES = ['active', 'destroyed', 'inactive', 'noemail'] as const;
const STATES = stateOptions.map(({ value }) => value);

/** The filters of the list of absences (vendors/shyftplan.md 2.5). Read by `absenceQuery`. */
export const absenceFilters = filterFields([
	{
		displayName: 'Attachment',
		name: 'attachment',
		type: 'boolean',
		default: true,
		description: 'Whether to return absences with a file, or those without one',
	},
	idsField('Absence IDs', 'ids', 'Only these absences'),
	idsField('Absence Reason IDs', 'absenceReasonIds', 'Only absences for these reasons'),
	idsField('Employee IDs', 'employmentIds', 'Only absences of these employees, by employment ID'),
	{
		displayName: 'Employee Status',
		name: 'employeeStatuses',
		type: 'multiOptions',
		options: [
			{ name: 'Active', value: 'active' },
			{ name: 'Deleted', value: 'destroyed' },
			{ name: 'Inactive', value: 'inactive' },
			{ name: 'Without E-Mail', value: 'noemail' },
		],
		default: ['active'],
		description: 'Only absences of employees in one of these states',
	},
	idsField('Location IDs', 'locationIds', 'Only absences of employees who work in these locations'),
	{
		displayName: 'Paid',
		name: 'paid',
		type: 'boolean',
		default: true,
		description: 'Whether to return paid absences, or unpaid ones',
	},
	momentField(
		'Period End',
		'end',
		'End of the period to look at. Shyftplan does not say whether absences have to lie in it or touch it.',
	),
	momentField(
		'Period Start',
		'start',
		'Start of the period to look at. Shyftplan does not say whether absences have to lie in it or touch it.',
	),
	{
		displayName: 'Staff Numbers',
		name: 'staffNumbers',
		type: 'string',
		default: '',
		placeholder: 'e.g. 10001, 10002',
		description: 'Only absences of employees with these staff numbers, separated by commas',
	},
	{
		displayName: 'States',
		name: 'states',
		type: 'multiOptions',
		options: stateOptions,
		default: ['accepted'],
		description: 'Only absences in one of these states',
	},
	...changedFields,
]) satisfies INodeProperties;

/** The query of the filters; absent ones are undefined. */
export const absenceQuery = (params: Params): IDataObject => ({
	attachment: optionalFlag(params, 'filters.attachment'),
	'ids[]': idsOf(params, 'filters.ids'),
	'absence_reason_ids[]': idsOf(params, 'filters.absenceReasonIds'),
	'employment_ids[]': idsOf(params, 'filters.employmentIds'),
	'emp_statuses[]': choicesOf(params, 'filters.employeeStatuses', EMPLOYEE_STATUSES),
	'location_ids[]': idsOf(params, 'filters.locationIds'),
	paid: optionalFlag(params, 'filters.paid'),
	...spanOf(params, 'filters.start', 'filters.end'),
	'emp_staff_numbers[]': textsOf(params, 'filters.staffNumbers'),
	'states[]': choicesOf(params, 'filters.states', STATES),
	...changedOf(params),
});
