import { omit } from './members';
import type { Absence, Employment, Reason } from './records';

/** An absence reason as GET answers it. Source: vendors/shyftplan.md 2.3. */
export const reasonRow = (reason: Reason) => omit(reason, 'permission', 'allowOverride');

/** An absence reason as POST and PATCH answer it: other keys than GET. */
export const writtenReasonRow = (reason: Reason) => ({
	...omit(reasonRow(reason), 'employee_management_enabled'),
	has_localization: false,
	deleted_at: null,
	is_default: false,
});

/** An absence as POST and PUT answer it. Source: vendors/shyftplan.md 2.5. */
export const writtenAbsenceRow = ({ row }: Absence) => ({
	...row,
	reason: null,
	deleted_at: null,
	vacation_minutes: null,
	metadata: {},
	file: null,
	deleted_staff_shifts_info: null,
	can_manage: true,
});

/** An absence as GET answers it, with its days. */
export const absenceRow = ({ row, days }: Absence, reason: Reason | undefined) => ({
	...row,
	absence_reason_type: reason?.type ?? null,
	deleted_at: null,
	vacation_minutes: null,
	metadata: {},
	file: row.file_uid === null ? null : `/files/${row.file_uid}`,
	can_manage: true,
	absence_days: days,
});

const WORK_HOURS = { monday: 480, tuesday: 480, wednesday: 480, thursday: 480, friday: 480 };

/** An employment; the state of the punch clock only when it is asked for. */
export const employmentRow = (employment: Employment, withLiveInfo: boolean) => ({
	...omit(employment, 'locationId'),
	employment_work_hour: { ...WORK_HOURS, saturday: 0, sunday: 0 },
	tag_ids: [],
	qualification_ids: [],
	max_vacation_days: 28,
	picture_data: null,
	...(withLiveInfo ? { punch_timing_live_info: { state: 'punched_out', since: null } } : {}),
});
