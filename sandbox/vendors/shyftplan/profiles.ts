/**
 * Names on the wire that no source establishes, by the id under which the credential's Wire Names
 * override them. Left: what system `demo` speaks. Right: what system `variant` speaks.
 */
const columns = {
	'absenceReason.updateAll': ['update_all_employment_time_accounts', 'update_all_accounts'],
	'absenceReason.permission': ['permission_level', 'permission_group'],
	'absenceReason.allowOverride': ['allow_employee_override', 'allow_custom_values'],
	'permission.managers': ['managers', 'manager_users'],
	'permission.superAdmins': ['super_admins', 'owner_users'],
	'absenceReasons.types': ['types[]', 'types'],
	'stats.employee': ['employee_management_enabled', 'employee_manageable'],
} as const satisfies Record<string, readonly [demo: string, variant: string]>;

export type NameId = keyof typeof columns;
export type Names = Readonly<Record<NameId, string>>;

/** The kinds of records that have ids of their own. */
export type Kind = 'reason' | 'account' | 'employment' | 'absence' | 'evaluation' | 'location';

/** One simulated company, and how it answers where the facts leave it open. */
export interface Profile {
	system: string;
	names: Names;
	company: { id: number; name: string; time_zone: string };
	/** Id of the first record of each kind; further ones count up. */
	firstIds: Readonly<Record<Kind, number>>;
	/** How much a fresh system holds. */
	seeded: { employments: number; deleted: number; absences: number; evaluations: number };
	reasonNames: readonly [string, string, string, string];
	locationNames: readonly string[];
	/** Staff number of the first employment, and how staff numbers are answered. */
	firstStaffNumber: number;
	staffNumbers: 'number' | 'text';
	/** Rows on a page when the request does not say. */
	perPage: number;
	/** Accounts on a page at most, whatever the request says. */
	mostAccounts: number;
	accountOrder: 'id' | 'newest first';
	/** What a PATCH with a null limit does. */
	nullLimit: 'clears' | 'ignored';
	/** Whether the last day of a full-day absence is the one of `ends_at` or the one before. */
	lastDay: 'included' | 'excluded';
	/** The date of a full day: as written, or as it is in the company's zone at that moment. */
	dates: 'written' | 'zoned';
	/** What becomes of a day in `days_breakdown` that the absence does not have. */
	strayDay: 'refused' | 'ignored';
	/** Which absences the filters starts_at and ends_at let through. */
	spanFilter: 'overlap' | 'containment';
	/** Status with which an absence reason is created. */
	reasonCreated: 200 | 201;
	/** What approve, decline and withdraw answer. */
	actionAnswer: 'absence' | 'success';
	/** Shapes of 1.12 in which requests are refused. */
	refusals: 'older' | 'newer';
	/** Members that nobody expects, in every answer of a list and in every row. */
	extras: { answer: Record<string, unknown>; row: Record<string, unknown> };
}

const column = (index: 0 | 1): Names =>
	Object.fromEntries(Object.entries(columns).map(([id, pair]) => [id, pair[index]])) as Names;

/** System `demo`: the names a node assumes when nobody says otherwise. */
export const demo: Profile = {
	system: 'demo',
	names: column(0),
	company: { id: 12_345, name: 'Nordlicht Logistik', time_zone: 'Europe/Berlin' },
	firstIds: {
		reason: 501,
		account: 7001,
		employment: 3001,
		absence: 9001,
		evaluation: 60_001,
		location: 201,
	},
	seeded: { employments: 1000, deleted: 5, absences: 360, evaluations: 240 },
	reasonNames: ['Flex', 'Overtime', 'Vacation', 'Sick leave'],
	locationNames: ['Berlin', 'Hamburg', 'München', 'Köln'],
	firstStaffNumber: 10_001,
	staffNumbers: 'number',
	perPage: 500,
	mostAccounts: 1000,
	accountOrder: 'id',
	nullLimit: 'clears',
	lastDay: 'included',
	dates: 'zoned',
	strayDay: 'refused',
	spanFilter: 'overlap',
	reasonCreated: 201,
	actionAnswer: 'absence',
	refusals: 'older',
	extras: { answer: {}, row: {} },
};

/** System `variant`: other names, statuses and readings, small pages, more than was asked for. */
export const variant: Profile = {
	system: 'variant',
	names: column(1),
	company: { id: 777, name: 'Harbor Street Hospital', time_zone: 'America/New_York' },
	firstIds: { reason: 11, account: 301, employment: 41, absence: 81, evaluation: 601, location: 1 },
	seeded: { employments: 120, deleted: 3, absences: 96, evaluations: 48 },
	reasonNames: ['Flexi Time', 'Overtime Bank', 'Paid Leave', 'Unpaid Leave'],
	locationNames: ['Main Street', 'East Wing'],
	firstStaffNumber: 71,
	staffNumbers: 'text',
	perPage: 10,
	mostAccounts: 100,
	accountOrder: 'newest first',
	nullLimit: 'ignored',
	lastDay: 'excluded',
	dates: 'written',
	strayDay: 'ignored',
	spanFilter: 'containment',
	reasonCreated: 200,
	actionAnswer: 'success',
	refusals: 'newer',
	extras: {
		answer: { request_id: 'simulated', server: { release: '2031.2' } },
		row: { revision: 7, labels: ['simulated'] },
	},
};
