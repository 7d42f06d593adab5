import type { INodeProperties } from 'n8n-workflow';
import {
	absenceReasonField,
	dayField,
	employmentField,
	locationField,
	momentField,
	stateOptions,
	timeAccountReasonField,
} from './fields';
import type { watchers } from './watched';

type Watch = keyof typeof watchers;

const UPDATED: Watch[] = ['absences', 'employments', 'evaluations'];

const shownFor = (watched: Watch[], field: INodeProperties): INodeProperties => ({
	...field,
	displayOptions: { show: { watch: watched } },
});

const notice = (name: string, displayName: string): INodeProperties => ({
	displayName,
	name,
	type: 'notice',
	default: '',
});

const choices: Array<{ name: string; value: Watch; description: string }> = [
	{ name: 'Absences', value: 'absences', description: 'Created and changed absences' },
	{
		name: 'Deleted Absences',
		value: 'deletedAbsences',
		description: 'Absences that are gone, found by comparing the whole list',
	},
	{
		name: 'Employees',
		value: 'employments',
		description: 'Created, changed and deleted employees',
	},
	{ name: 'Evaluations', value: 'evaluations', description: 'Worked time that was changed' },
	{
		name: 'Time Accounts',
		value: 'timeAccounts',
		description: 'Changed balances, limits and warnings, found by comparing the whole list',
	},
];

/** The fields of the shyftplan Trigger. */
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
	shownFor(
		UPDATED,
		notice(
			'updatedNotice',
			'Each change comes once. Without Start At, the first poll gives nothing: it starts with what changes from then on. A test in the editor shows up to ten records of the last 30 days.',
		),
	),
	shownFor(
		['timeAccounts'],
		notice(
			'accountsNotice',
			'Shyftplan does not tell when an account was changed, so each poll reads all of them and compares. The first poll gives nothing: it learns what is there. A test in the editor shows up to ten accounts as they are.',
		),
	),
	shownFor(
		['deletedAbsences'],
		notice(
			'deletedNotice',
			'Shyftplan does not tell which absences were deleted, so each poll reads all of them from a day on and compares. The first poll gives nothing: it learns what is there. A test in the editor shows up to ten absences that are there.',
		),
	),
	shownFor(
		UPDATED,
		momentField(
			'Start At',
			'startAt',
			'From when on changes are wanted. Leave empty to start with what changes from now on; change it to start again from there.',
		),
	),
	{
		...shownFor(
			['deletedAbsences'],
			dayField(
				'From Day',
				'fromDay',
				'Only absences from this day on are compared, so that the list stays short. Changing it starts anew.',
			),
		),
		required: true,
	},
	shownFor(['timeAccounts'], {
		displayName: 'Changes',
		name: 'changes',
		type: 'multiOptions',
		options: [
			{ name: 'Created', value: 'created', description: 'Such as the accounts of a new employee' },
			{ name: 'Removed', value: 'removed' },
			{ name: 'Updated', value: 'updated', description: 'Balance, limits or warnings changed' },
		],
		default: ['updated'],
		required: true,
		description: 'Which changes start the workflow',
	}),
	shownFor(
		['absences', 'deletedAbsences', 'evaluations', 'timeAccounts'],
		employmentField('Only this employee; empty for all'),
	),
	shownFor(
		['absences', 'deletedAbsences'],
		absenceReasonField('Only absences for this reason; empty for all'),
	),
	shownFor(
		['timeAccounts'],
		timeAccountReasonField('Only time accounts of this absence reason; empty for all'),
	),
	shownFor(
		['absences', 'deletedAbsences', 'employments', 'evaluations'],
		locationField('Only what belongs to this location; empty for all'),
	),
	shownFor(['absences'], {
		displayName: 'States',
		name: 'states',
		type: 'multiOptions',
		options: stateOptions,
		default: [],
		description: 'Only absences that are in one of these states now; empty for all',
	}),
	shownFor(UPDATED, {
		displayName: 'Options',
		name: 'options',
		type: 'collection',
		placeholder: 'Add Option',
		default: {},
		options: [
			{
				displayName: 'Overlap (Minutes)',
				name: 'overlap',
				type: 'number',
				typeOptions: { minValue: 0 },
				default: 5,
				description:
					'How far back each poll looks for changes that show late. Each still starts the workflow once.',
			},
		],
		description: 'How changes are read',
	}),
];
