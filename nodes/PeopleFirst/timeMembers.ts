import type { IDataObject, INodeProperties } from 'n8n-workflow';
import type { Params } from '../../lib/params';
import { given, optionalGuidOf } from './inputs';

/** How a member of a time record is entered. */
type Kind = 'choice' | 'code' | 'id' | 'text' | 'number' | 'flag';

/** A member of a time record beside its person, job, start and end. */
export interface TimeMember {
	/** Its name on the wire (vendors/people-first.md 2.4). */
	id: string;
	displayName: string;
	kind: Kind;
	description: string;
	/** The node's `methods.loadOptions` function, where the template offers choices. */
	choices?: string;
}

const PICK =
	'Choose from the list, or specify an ID using an <a href="https://docs.n8n.io/code/expressions/">expression</a>';

const choice = (id: string, what: string, choices: string): TimeMember => ({
	id,
	displayName: `${what} Name or ID`,
	kind: 'choice',
	description: PICK,
	choices,
});

/** The members that create and update offer under Details and Changes, by their labels. */
export const timeMembers: TimeMember[] = [
	{
		...choice('currencyIsoCode', 'Currency', 'getCurrencies'),
		kind: 'code',
	},
	{ id: 'customer', displayName: 'Customer', kind: 'text', description: 'For whom the work was' },
	choice('departmentId', 'Department', 'getDepartments'),
	choice('externalLocationId', 'External Location', 'getExternalLocations'),
	choice('financeReferenceNumberId', 'Finance Reference', 'getFinanceReferences'),
	choice('jobTitleId', 'Job Title', 'getJobTitles'),
	choice('locationId', 'Location', 'getLocations'),
	{
		id: 'overtimeReasonDetails',
		displayName: 'Overtime Details',
		kind: 'text',
		description: 'Why there was overtime, in words',
	},
	choice('overtimeReasonId', 'Overtime Reason', 'getOvertimeReasons'),
	{
		id: 'rateOfPay',
		displayName: 'Rate of Pay',
		kind: 'number',
		description: 'Pay for an hour or a unit, in the currency',
	},
	{
		id: 'substitutedOccupancyId',
		displayName: 'Substituted Occupancy ID',
		kind: 'id',
		description: 'The job of the person who was stood in for',
	},
	{
		id: 'timeOffInLieu',
		displayName: 'Time Off in Lieu',
		kind: 'flag',
		description: 'Whether time off is given instead of pay',
	},
	choice('timePairType', 'Time Pair Type', 'getTimePairTypes'),
	choice('timeTypeItemId', 'Time Type', 'getTimeTypes'),
	choice('workTypeId', 'Work Type', 'getWorkTypes'),
	{
		id: 'workingFromHome',
		displayName: 'Working From Home',
		kind: 'flag',
		description: 'Whether the work was done at home',
	},
	{
		id: 'workReference',
		displayName: 'Work Reference',
		kind: 'text',
		description: 'What the work was for, such as a project',
	},
];

function fieldOf(member: TimeMember, dependsOn: string[]): INodeProperties {
	const { id: name, displayName, kind, description, choices } = member;
	const base = { displayName, name, description };
	if (kind === 'flag') return { ...base, type: 'boolean', default: false };
	if (kind === 'number') return { ...base, type: 'number', default: '' };
	if (choices === undefined) return { ...base, type: 'string', default: '' };
	const typeOptions = { loadOptionsMethod: choices, loadOptionsDependsOn: dependsOn };
	return { ...base, type: 'options', typeOptions, default: '' };
}

/**
 * The fields of these members for a collection.
 * @param dependsOn parameters on which the choices depend
 */
export const memberFields = (dependsOn: string[]): INodeProperties[] =>
	timeMembers.map((member) => fieldOf(member, dependsOn));

function valueOf(params: Params, name: string, kind: Kind): IDataObject[string] | undefined {
	if (!params.has(name)) return undefined;
	if (kind === 'flag') return params.flag(name);
	if (kind === 'number') return params.number(name);
	return kind === 'choice' || kind === 'id'
		? optionalGuidOf(params, name)
		: params.optionalText(name);
}

/**
 * What was entered of these members, by their names on the wire.
 * @param collection the parameter that holds them
 * @throws Problem that names the field
 */
export function readMembers(params: Params, collection: string): IDataObject {
	const entries = timeMembers.map(({ id, kind }) => [
		id,
		valueOf(params, `${collection}.${id}`, kind),
	]);
	return given(Object.fromEntries(entries) as IDataObject);
}
