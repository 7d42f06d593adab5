import type { INodeProperties } from 'n8n-workflow';
import { idLocator } from '../../lib/fields';

/** Picks one employment. */
export const employmentField = (description: string): INodeProperties =>
	idLocator({
		displayName: 'Employee',
		name: 'employment',
		searchMethod: 'searchEmployments',
		placeholder: 'e.g. 3001',
		description,
	});

/** Picks one absence reason of any type. */
export const absenceReasonField = (description: string): INodeProperties =>
	idLocator({
		displayName: 'Absence Reason',
		name: 'absenceReason',
		searchMethod: 'searchAbsenceReasons',
		placeholder: 'e.g. 501',
		description,
	});

/** Picks one absence reason that has time accounts. */
export const timeAccountReasonField = (description: string): INodeProperties =>
	idLocator({
		displayName: 'Absence Reason',
		name: 'absenceReason',
		searchMethod: 'searchTimeAccountReasons',
		placeholder: 'e.g. 501',
		description,
	});

/** Picks one location. */
export const locationField = (description: string): INodeProperties =>
	idLocator({
		displayName: 'Location',
		name: 'location',
		searchMethod: 'searchLocations',
		placeholder: 'e.g. 201',
		description,
	});

/** A field for several IDs. Read by `idsOf`. */
export const idsField = (
	displayName: string,
	name: string,
	description: string,
): INodeProperties => ({
	displayName,
	name,
	type: 'string',
	default: '',
	placeholder: 'e.g. 3001, 3002',
	description: `${description}, separated by commas`,
});

/** A calendar day. */
export const dayField = (
	displayName: string,
	name: string,
	description: string,
): INodeProperties => ({
	displayName,
	name,
	type: 'dateTime',
	typeOptions: { dateOnly: true },
	default: '',
	placeholder: 'e.g. 2031-03-04',
	description,
});

/** A moment; without an offset it is read in the time zone of the workflow. */
export const momentField = (
	displayName: string,
	name: string,
	description: string,
): INodeProperties => ({
	displayName,
	name,
	type: 'dateTime',
	default: '',
	description,
});

/** Filters that several lists have (vendors/shyftplan.md 1.6). Read by `changedOf`. */
export const changedFields: INodeProperties[] = [
	momentField('Created After', 'createdAfter', 'Only what was created after this moment'),
	momentField('Created Before', 'createdBefore', 'Only what was created before this moment'),
	momentField('Updated After', 'updatedAfter', 'Only what was changed after this moment'),
	momentField('Updated Before', 'updatedBefore', 'Only what was changed before this moment'),
];

/** The states of an absence (vendors/shyftplan.md 2.2). */
export const stateOptions = [
	{ name: 'Accepted', value: 'accepted' },
	{ name: 'New', value: 'new' },
	{ name: 'Refused', value: 'refused' },
	{ name: 'Withdrawn', value: 'withdrawn' },
];

/** Optional filters of a list, by name. */
export const filterFields = (options: INodeProperties[]): INodeProperties => ({
	displayName: 'Filters',
	name: 'filters',
	type: 'collection',
	placeholder: 'Add Filter',
	default: {},
	options: options.toSorted((a, b) => a.displayName.localeCompare(b.displayName)),
	description: 'Narrows the list down; all of them have to fit',
});

/** The zone of days, where the company's is not to be read. */
export const timeZoneField: INodeProperties = {
	displayName: 'Time Zone',
	name: 'timeZone',
	type: 'string',
	default: '',
	placeholder: 'e.g. Europe/Berlin',
	description: 'IANA zone of the company; empty to read it from shyftplan',
};

/** How a balance is written. Read by `balanceFormatOf`. */
export const balanceFormatField: INodeProperties = {
	displayName: 'Balance Format',
	name: 'balanceFormat',
	type: 'options',
	options: [
		{ name: 'Decimal Hours', value: 'hours', description: 'Such as 7.5 or -0.25' },
		{ name: 'Hours and Minutes', value: 'clock', description: 'Such as 7:30 or -0:15' },
		{ name: 'Minutes', value: 'minutes', description: 'Such as 450 or -15' },
	],
	default: 'minutes',
	description: 'How balances are written; they are converted exactly and never rounded',
};
