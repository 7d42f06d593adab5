import type { IDataObject, INodeProperties } from 'n8n-workflow';
import type { Params } from '../../lib/params';
import { Problem } from '../../lib/problem';
import { limitFields, limitsOf } from './accounts';
import type { Names } from './assumed';
import { given, optionalFlag } from './inputs';

/** The types of absence reasons (vendors/shyftplan.md 2.2). */
export const REASON_TYPES = ['time_account', 'with_entitlement', 'without_entitlement'] as const;

/** The calculation types of time accounts (vendors/shyftplan.md 2.2). */
const CALCULATION_TYPES = [
	'planned_shifts_and_rotations',
	'rotations',
	'planned_shifts',
	'employee_working_days_and_absence_hours',
] as const;

const LONGEST_SHORT_NAME = 3;

export const calculationTypeField: INodeProperties = {
	displayName: 'Calculation Type',
	name: 'calculationType',
	type: 'options',
	options: [
		{ name: 'Planned Shifts', value: 'planned_shifts' },
		{ name: 'Planned Shifts and Rotations', value: 'planned_shifts_and_rotations' },
		{ name: 'Rotations', value: 'rotations' },
		{
			name: 'Working Days and Absence Hours of the Employee',
			value: 'employee_working_days_and_absence_hours',
		},
	],
	default: 'planned_shifts_and_rotations',
	description: 'How the minutes of each day of an absence are calculated',
};

/** Optional members of an absence reason, for a collection. Read by `reasonOptionsOf`. */
export const reasonOptionFields: INodeProperties[] = [
	{
		displayName: 'Employees May Change Calculated Values',
		name: 'allowOverride',
		type: 'boolean',
		default: false,
		description: 'Whether employees may replace the calculated days and hours by their own',
	},
	{
		displayName: 'Employees May Request It',
		name: 'employeesMayRequest',
		type: 'boolean',
		default: true,
		description: 'Whether employees can request absences for this reason, not managers alone',
	},
	...limitFields,
	{
		displayName: 'Permission',
		name: 'permission',
		type: 'options',
		options: [
			{ name: 'All Users', value: 'allUsers' },
			{ name: 'Managers and Super-Admins', value: 'managers' },
			{ name: 'Super-Admins', value: 'superAdmins' },
		],
		default: 'allUsers',
		description: 'Who may enter absences for this reason',
	},
	{
		displayName: 'Short Name',
		name: 'shortName',
		type: 'string',
		default: '',
		placeholder: 'e.g. ETA',
		description: `Abbreviation of at most ${LONGEST_SHORT_NAME} characters`,
	},
];

export const calculationTypeOf = (params: Params, name: string): string =>
	params.choice(name, CALCULATION_TYPES);

function shortNameOf(params: Params, name: string): string | undefined {
	const shortName = params.optionalText(name);
	if (shortName === undefined || [...shortName].length <= LONGEST_SHORT_NAME) return shortName;
	throw new Problem(
		`${params.label(name)} "${shortName.slice(0, 80)}" has more than ${LONGEST_SHORT_NAME} characters`,
	);
}

/** Choice in the editor → literal that a source states, or id of an assumed one. */
const PERMISSIONS = {
	allUsers: 'all_users',
	managers: 'permission.managers',
	superAdmins: 'permission.superAdmins',
} as const;

function permissionOf(params: Params, name: string): string | undefined {
	if (!params.has(name)) return undefined;
	return PERMISSIONS[params.choice(name, ['allUsers', 'managers', 'superAdmins'])];
}

/** The optional members of an absence reason that are given, assumed names by their id. */
export const reasonOptionsOf = (params: Params, collection: string): IDataObject =>
	given({
		short_name: shortNameOf(params, `${collection}.shortName`),
		employee_management_enabled: optionalFlag(params, `${collection}.employeesMayRequest`),
		'absenceReason.allowOverride': optionalFlag(params, `${collection}.allowOverride`),
		'absenceReason.permission': permissionOf(params, `${collection}.permission`),
		...limitsOf(params, collection),
	});

/** Members with the names in use instead of the ids of assumed ones. */
export function onTheWire(members: IDataObject, names: Names): IDataObject {
	const inUse: Record<string, string> = names;
	const entries = Object.entries(members).map(([name, value]) => [
		inUse[name] ?? name,
		name === 'absenceReason.permission' ? (inUse[String(value)] ?? value) : value,
	]);
	return Object.fromEntries(entries) as IDataObject;
}

/** The members of an absence reason that matter most. */
export const SIMPLE_REASON = [
	'id',
	'name',
	'short_name',
	'type',
	'calculation_type',
	'employee_management_enabled',
	'lower_limit_minutes',
	'lower_warning_minutes',
	'upper_warning_minutes',
	'upper_limit_minutes',
];
