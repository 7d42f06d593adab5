import type { IDataObject } from 'n8n-workflow';

/** The answer to POST and PATCH of an absence reason, as printed, without its last comma. */
export const writtenReason = {
	id: 103905,
	company_id: 12136,
	name: 'Absence reason',
	type: 'with_entitlement',
	has_localization: false,
	deleted_at: null,
	created_at: '2024-05-31T10:23:25.230+02:00',
	updated_at: '2024-05-31T10:23:25.230+02:00',
	is_absence_attachments_allowed: false,
	days: 1,
	calculation_type: 'standard',
	carry_over_days_enabled: false,
	carry_over_days_deadline: null,
	hours_calculation_type: 'employee_profile',
	short_name: null,
	is_default: false,
	lower_limit_minutes: null,
	lower_warning_minutes: null,
	upper_warning_minutes: null,
	upper_limit_minutes: null,
};

/** The answer to GET of one absence reason. */
export const reason = {
	id: 532784,
	type: 'time_account',
	company_id: 12345,
	name: 'Overtime',
	short_name: 'OTA',
	days: null,
	carry_over_days_enabled: false,
	carry_over_days_deadline: null,
	calculation_type: 'rotations',
	hours_calculation_type: null,
	is_absence_attachments_allowed: false,
	lower_limit_minutes: -60,
	lower_warning_minutes: 0,
	upper_warning_minutes: 600,
	upper_limit_minutes: 1200,
	employee_management_enabled: true,
	created_at: '2024-05-31T10:23:25.230+02:00',
	updated_at: '2024-05-31T10:23:25.230+02:00',
};

/** The answer to POST and PUT of an absence. */
export const writtenAbsence = {
	id: 137640,
	starts_at: '2024-07-24T00:00:00.000+02:00',
	ends_at: '2024-07-26T00:00:00.000+02:00',
	state: 'new',
	reason: null,
	notes: null,
	employment_id: 908066,
	created_at: '2024-06-20T17:55:55.458+02:00',
	updated_at: '2024-06-20T17:55:55.458+02:00',
	deleted_at: null,
	days: 1.0,
	vacation_minutes: null,
	paid: false,
	absence_reason_id: 104454,
	is_full_day: true,
	refuse_message: null,
	metadata: {},
	file_uploaded_at: null,
	state_updated_at: null,
	file_name: null,
	file_uid: null,
	file: null,
	deleted_staff_shifts_info: null,
	can_manage: true,
};

/** A row of the list of time accounts. */
export const account = (
	employment_id: number,
	absence_reason_id: number,
	balance_minutes: number,
): IDataObject => ({
	// The source prints one id in all rows.
	id: 1234567,
	employment_id,
	absence_reason_id,
	balance_minutes,
	upper_limit_minutes: 2400,
	upper_warning_minutes: 1200,
	lower_warning_minutes: -1200,
	lower_limit_minutes: -2400,
	created_at: '2024-01-01T09:05:01.123+01:00',
	updated_at: '2024-05-31T09:15:02.345+02:00',
});
