import type { AssumedNames } from '../../lib/wireNames';

/**
 * Every name on shyftplan's wire that no source states, with the default that is sent until the
 * customer's own is known. Nothing assumed is written anywhere else.
 */
export const assumed = {
	'absenceReason.updateAll': {
		default: 'update_all_employment_time_accounts',
		purpose: 'Flag that sets limits and warnings of all accounts of an absence reason',
		section: '2.1',
	},
	'absenceReason.permission': {
		default: 'permission_level',
		purpose: 'Who may edit absences of an absence reason',
		section: '2.1',
	},
	'absenceReason.allowOverride': {
		default: 'allow_employee_override',
		purpose: 'Flag that lets employees change the calculated days and hours',
		section: '2.1',
	},
	'permission.managers': {
		default: 'managers',
		purpose: 'Permission level of managers and super-admins',
		section: '2.2',
	},
	'permission.superAdmins': {
		default: 'super_admins',
		purpose: 'Permission level of super-admins alone',
		section: '2.2',
	},
	'absenceReasons.types': {
		default: 'types[]',
		purpose: 'Query parameter for the types of a list of absence reasons',
		section: '2.3',
	},
	'stats.employee': {
		default: 'employee_management_enabled',
		purpose: 'Query parameter for statistics of reasons that employees may request themselves',
		section: '2.1',
	},
} satisfies AssumedNames<string>;

/** The id of an assumed name: a key of the credential's *Wire Names*. */
export type WireId = keyof typeof assumed;

/** The names in use on the wire. */
export type Names = Record<WireId, string>;
