import type { INodeProperties } from 'n8n-workflow';

interface Pickable {
	displayName: string;
	name: string;
	description: string;
	/** The node's `methods.listSearch` function. */
	searchMethod: string;
	required?: boolean;
}

/** Picks one thing from a searchable list, or by a text of its own. */
const locator = (
	{ searchMethod, ...texts }: Pickable,
	own: { displayName: string; name: string; placeholder: string },
): INodeProperties => ({
	...texts,
	type: 'resourceLocator',
	default: { mode: 'list', value: '' },
	modes: [
		{
			displayName: 'From List',
			name: 'list',
			type: 'list',
			typeOptions: { searchListMethod: searchMethod, searchable: true },
		},
		{ ...own, type: 'string' },
	],
});

const byCode = { displayName: 'By Code', name: 'code', placeholder: 'e.g. abc123' };
const byId = { displayName: 'By ID', name: 'id', placeholder: 'e.g. 72' };
const byName = { displayName: 'By Name', name: 'name', placeholder: 'e.g. Office' };

/** Picks an employee by the code that staff type at the punch clock. */
export const employeeField = (description: string, required = true): INodeProperties =>
	locator(
		{
			displayName: 'Employee',
			name: 'employee',
			searchMethod: 'searchEmployees',
			required,
			description,
		},
		byCode,
	);

/** Picks a department by its name, which is what answers tell of it. */
export const departmentField: INodeProperties = locator(
	{
		displayName: 'Department',
		name: 'department',
		searchMethod: 'searchDepartments',
		description: 'Only rows of this department; empty for all',
	},
	byName,
);

/** Picks a role by its name, which is what an employee is given. */
export const roleField: INodeProperties = locator(
	{
		displayName: 'Role',
		name: 'role',
		searchMethod: 'searchRoles',
		description: 'The new role; empty to leave it as it is',
	},
	{ ...byName, placeholder: 'e.g. Store Manager' },
);

/** Picks a status. */
export const statusField: INodeProperties = locator(
	{
		displayName: 'Status',
		name: 'status',
		searchMethod: 'searchStatuses',
		required: true,
		description: 'The new status',
	},
	byId,
);

/** Picks an absence type. */
export const absenceTypeField: INodeProperties = locator(
	{
		displayName: 'Absence Type',
		name: 'absenceType',
		searchMethod: 'searchAbsenceTypes',
		required: true,
		description: 'What kind of absence it is',
	},
	byId,
);

/** The absence that an operation is about. */
export const absenceIdField: INodeProperties = {
	displayName: 'Absence ID',
	name: 'absenceId',
	type: 'string',
	default: '',
	required: true,
	placeholder: 'e.g. 750125',
	description: 'The absence, by the ID that Create and Get Many give',
};

const dayField = (displayName: string, name: string, description: string): INodeProperties => ({
	displayName,
	name,
	type: 'dateTime',
	typeOptions: { dateOnly: true },
	default: '',
	required: true,
	placeholder: 'e.g. 2031-03-04',
	description,
});

/** First and last day of a list. Read by `periodOf`. */
export const periodFields: INodeProperties[] = [
	dayField('Start Date', 'startDate', 'First day of the period'),
	dayField('End Date', 'endDate', 'Last day of the period'),
];

/** The day on which an absence starts. */
export const absenceDayField = dayField('Start Date', 'startDate', 'First day of the absence');

/** A password that is typed into a node, best as an expression. */
export const passwordField = (
	displayName: string,
	name: string,
	description: string,
): INodeProperties => ({
	displayName,
	name,
	type: 'string',
	typeOptions: { password: true },
	default: '',
	description,
});

/** A moment, as local time of the company where it has no offset. Read by `momentOf`. */
export const momentField = (description: string): INodeProperties => ({
	displayName: 'Moment',
	name: 'moment',
	type: 'dateTime',
	default: '',
	placeholder: 'e.g. 2031-03-04T09:00:00',
	description: `${description}; empty for now. Without an offset it is local time of the company.`,
});

const moreField: INodeProperties = {
	displayName: 'Additional Parameters (JSON)',
	name: 'more',
	type: 'json',
	default: '{}',
	description:
		'JSON object of further parameters, by their exact names. They replace those of the same name.',
};

const formatField: INodeProperties = {
	displayName: 'Answer Format',
	name: 'answerFormat',
	type: 'options',
	options: [
		{ name: 'JSON', value: 'json', description: 'Asks response_json.asp' },
		{ name: 'XML', value: 'xml', description: 'Asks response.asp' },
	],
	default: 'xml',
	description: 'In which form the answer is asked for, where it is not that of the credential',
};

/** What can be different in a single call. Read by `howOf`. */
export const callOptions = (further: INodeProperties[] = []): INodeProperties => ({
	displayName: 'Options',
	name: 'options',
	type: 'collection',
	placeholder: 'Add Option',
	default: {},
	options: [moreField, formatField, ...further].toSorted((a, b) =>
		a.displayName.localeCompare(b.displayName),
	),
	description: 'What is different in this call',
});
