import type { INodeProperties, INodePropertyOptions } from 'n8n-workflow';
import { departmentField, employeeField } from './fields';

const shownFor = (watch: string[], field: INodeProperties): INodeProperties => ({
	...field,
	displayOptions: { ...field.displayOptions, show: { watch, ...field.displayOptions?.show } },
});

const PAYROLL = ['payroll'];
const DAYS = ['absences', 'schedules'];

const choices: INodePropertyOptions[] = [
	{ name: 'Absences', value: 'absences', description: 'Requested, changed and deleted absences' },
	{ name: 'Employees', value: 'employees', description: 'New, changed and removed employees' },
	{ name: 'Payroll Totals', value: 'payroll', description: 'Hours of a period that changed' },
	{ name: 'Schedules', value: 'schedules', description: 'New, changed and removed shifts' },
];

const daysField = (
	displayName: string,
	name: string,
	value: number,
	description: string,
): INodeProperties => ({
	displayName,
	name,
	type: 'number',
	typeOptions: { minValue: 0, maxValue: 1000 },
	default: value,
	required: true,
	description,
});

/** The fields of the TimeWellScheduled Trigger. */
export const triggerProperties: INodeProperties[] = [
	{
		displayName: 'Watch',
		name: 'watch',
		type: 'options',
		noDataExpression: true,
		options: choices,
		default: 'absences',
		description: 'What starts the workflow',
	},
	{
		displayName:
			'TimeWellScheduled does not tell what changed, so each poll reads the whole list and compares. The first poll gives nothing: it learns what is there. A test in the editor shows up to ten records as they are.',
		name: 'snapshotNotice',
		type: 'notice',
		default: '',
	},
	{
		displayName: 'Changes',
		name: 'changes',
		type: 'multiOptions',
		options: [
			{ name: 'Created', value: 'created' },
			{ name: 'Removed', value: 'removed' },
			{ name: 'Updated', value: 'updated' },
		],
		default: ['created', 'removed', 'updated'],
		required: true,
		description: 'Which changes start the workflow',
	},
	shownFor(
		DAYS,
		daysField(
			'Days Back',
			'daysBack',
			7,
			'How many days before today are watched. What is older by and by is no removal.',
		),
	),
	shownFor(
		DAYS,
		daysField(
			'Days Ahead',
			'daysAhead',
			60,
			'How many days after today are watched. What comes closer by and by counts as created.',
		),
	),
	shownFor(['absences'], employeeField('Only absences of this employee; empty for all', false)),
	shownFor(['schedules'], {
		displayName: 'Employee Codes',
		name: 'employees',
		type: 'string',
		default: '',
		placeholder: 'e.g. abc123, 007',
		description:
			'Whose schedules are watched, separated by commas; empty for all who have not left. Each poll asks for every employee, so there may be at most 500.',
	}),
	shownFor(PAYROLL, {
		displayName: 'Pay Period',
		name: 'payPeriod',
		type: 'options',
		options: [
			{ name: 'Month', value: 'month', description: 'From the first to the last day of a month' },
			{ name: 'Number of Days', value: 'days', description: 'Such as one week or two weeks' },
		],
		default: 'days',
		description: 'Of which periods the totals are watched',
	}),
	shownFor(PAYROLL, {
		displayName: 'Days in a Period',
		name: 'periodDays',
		type: 'number',
		typeOptions: { minValue: 1, maxValue: 366 },
		displayOptions: { show: { payPeriod: ['days'] } },
		default: 14,
		required: true,
		description: 'How long a period is',
	}),
	shownFor(PAYROLL, {
		displayName: 'First Day of a Period',
		name: 'firstDay',
		type: 'dateTime',
		typeOptions: { dateOnly: true },
		displayOptions: { show: { payPeriod: ['days'] } },
		default: '',
		required: true,
		placeholder: 'e.g. 2031-03-02',
		description: 'A day on which a period begins, of any year; the others are counted from there',
	}),
	shownFor(PAYROLL, {
		displayName: 'Periods Back',
		name: 'periodsBack',
		type: 'number',
		typeOptions: { minValue: 0 },
		default: 0,
		description: '0 for the period that is under way, 1 for the one before it',
	}),
	shownFor(PAYROLL, departmentField),
];
