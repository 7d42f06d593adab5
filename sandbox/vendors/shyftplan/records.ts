/** Moments of every record, as they are answered: in the company's zone, with offset. */
export interface Stamped {
	id: number;
	created_at: string;
	updated_at: string;
}

export const LIMITS = [
	'lower_limit_minutes',
	'lower_warning_minutes',
	'upper_warning_minutes',
	'upper_limit_minutes',
] as const;

/** Whole minutes; null where there is none. */
export type Limits = Record<(typeof LIMITS)[number], number | null>;

export const REASON_TYPES = ['time_account', 'with_entitlement', 'without_entitlement'] as const;
export type ReasonType = (typeof REASON_TYPES)[number];

/** By type of the reason. Source: vendors/shyftplan.md 2.2. */
export const CALCULATION_TYPES: Readonly<Record<ReasonType, readonly string[]>> = {
	time_account: [
		'planned_shifts_and_rotations',
		'rotations',
		'planned_shifts',
		'employee_working_days_and_absence_hours',
	],
	with_entitlement: ['standard', 'shift_hours', 'shifts_count'],
	without_entitlement: ['standard', 'shift_hours', 'shifts_count'],
};

export interface Reason extends Stamped, Limits {
	company_id: number;
	name: string;
	type: ReasonType;
	short_name: string | null;
	days: number | null;
	calculation_type: string;
	hours_calculation_type: string | null;
	carry_over_days_enabled: boolean;
	carry_over_days_deadline: string | null;
	is_absence_attachments_allowed: boolean;
	employee_management_enabled: boolean;
	/** Stored, never answered. */
	permission: string;
	/** Stored, never answered. */
	allowOverride: boolean;
}

export interface Account extends Stamped, Limits {
	employment_id: number;
	absence_reason_id: number;
	balance_minutes: number;
}

export interface Employment extends Stamped {
	company_id: number;
	user_id: number;
	first_name: string;
	last_name: string;
	is_employee: boolean;
	is_stakeholder: boolean;
	is_owner: boolean;
	staff_number: number | string;
	email: string;
	phone_number: string | null;
	note: string | null;
	/** PIN of the punch clock. */
	user_token: string;
	exit_date: string | null;
	deleted_at: string | null;
	/** Where the person works; stored, never answered. */
	locationId: number;
}

export const STATES = ['new', 'accepted', 'refused', 'withdrawn'] as const;
export type State = (typeof STATES)[number];

/** The members of an absence that all its answers share. */
export interface AbsenceRow extends Stamped {
	employment_id: number;
	absence_reason_id: number;
	starts_at: string;
	ends_at: string;
	state: State;
	state_updated_at: string | null;
	notes: string | null;
	refuse_message: string | null;
	days: number;
	paid: boolean;
	is_full_day: boolean;
	file_uid: number | null;
	file_name: string | null;
	file_uploaded_at: string | null;
}

/** One calendar day of an absence; `original_value` is what was calculated, in minutes. */
export interface AbsenceDay {
	day: string;
	minutes: number;
	original_value: number;
	special_day: string | null;
	/** Employment that set the minutes; null while they are the calculated ones. */
	last_edited_by: number | null;
}

export interface Absence {
	row: AbsenceRow;
	days: AbsenceDay[];
	/** What it takes of the person's time: milliseconds since the epoch, the end excluded. */
	from: number;
	until: number;
}

export const EVALUATION_STATES = [
	'done_evaluation',
	'needs_evaluation',
	'no_evaluation',
	'no_show',
	'punchtimed',
	'auto_punchtimed',
] as const;

/** Worked time of one assignment; break and duration in minutes. */
export interface Evaluation extends Stamped {
	employment_id: number;
	user_id: number;
	shift_id: number;
	location_id: number;
	position_id: number;
	evaluation_starts_at: string;
	evaluation_ends_at: string;
	evaluation_break: number;
	evaluation_duration: number;
	state: (typeof EVALUATION_STATES)[number];
	notes: string | null;
}

export interface Location extends Stamped {
	name: string;
	company_id: number;
	sort: number;
	metadata: Record<string, unknown>;
	deleted_at: string | null;
}
