import { DateTime } from 'luxon';
import { firstNames, lastNames } from './people';
import type { Profile } from './profiles';
import type { Employment, Location, Reason } from './records';

/** The element at a position of a list that repeats itself without end. */
export function around<T>(list: readonly T[], index: number): T {
	const element = list[index % list.length];
	if (element === undefined) throw new RangeError('An empty list has no elements.');
	return element;
}

/** When the seeded records came into being, in the company's zone. */
export const seededAt = ({ company }: Profile): string =>
	String(DateTime.fromISO('2026-01-05T09:00', { zone: company.time_zone }).toISO());

const NO_LIMITS = {
	lower_limit_minutes: null,
	lower_warning_minutes: null,
	upper_warning_minutes: null,
	upper_limit_minutes: null,
};

const FLEX_LIMITS = {
	lower_limit_minutes: -600,
	lower_warning_minutes: -300,
	upper_warning_minutes: 1200,
	upper_limit_minutes: 2400,
};

/** Two time accounts, the first with limits; a reason with entitlement and one without. */
export function seedReasons(profile: Profile): Reason[] {
	const at = seededAt(profile);
	const [flex, overtime, vacation, sick] = profile.reasonNames;
	const reason = (index: number, name: string, short_name: string): Reason => ({
		id: profile.firstIds.reason + index,
		company_id: profile.company.id,
		name,
		short_name,
		type: 'time_account',
		days: null,
		calculation_type: 'rotations',
		hours_calculation_type: null,
		carry_over_days_enabled: false,
		carry_over_days_deadline: null,
		is_absence_attachments_allowed: false,
		...NO_LIMITS,
		employee_management_enabled: true,
		permission: 'all_users',
		allowOverride: false,
		created_at: at,
		updated_at: at,
	});
	const other = {
		calculation_type: 'standard',
		hours_calculation_type: 'employee_profile',
		is_absence_attachments_allowed: true,
	};
	return [
		{ ...reason(0, flex, 'FLX'), ...FLEX_LIMITS },
		{ ...reason(1, overtime, 'OVT'), employee_management_enabled: false },
		{ ...reason(2, vacation, 'VAC'), ...other, type: 'with_entitlement', days: 28 },
		{ ...reason(3, sick, 'SCK'), ...other, type: 'without_entitlement' },
	];
}

/** Simulated: not established. The balance of a fresh account, in minutes. */
export const seededBalance = (index: number): number => (((index * 37) % 81) - 20) * 15;

const mailbox = (text: string): string =>
	text
		.normalize('NFD')
		.toLowerCase()
		.replace(/[^a-z]/g, '');

/** The employment at a position; the first belongs to the user of the API. */
export function employmentAt(profile: Profile, index: number, at: string): Employment {
	const { firstIds, company, seeded, firstStaffNumber, locationNames } = profile;
	const staffNumber = firstStaffNumber + index;
	const first_name = around(firstNames, index);
	const last_name = around(lastNames, index);
	const isDeleted = index >= seeded.employments - seeded.deleted && index < seeded.employments;
	return {
		id: firstIds.employment + index,
		company_id: company.id,
		user_id: 50_001 + index,
		first_name,
		last_name,
		is_employee: true,
		is_stakeholder: index % 40 === 0,
		is_owner: index === 0,
		staff_number:
			profile.staffNumbers === 'number' ? staffNumber : String(staffNumber).padStart(5, '0'),
		email: `${mailbox(first_name)}.${mailbox(last_name)}.${staffNumber}@example.invalid`,
		phone_number: null,
		note: null,
		user_token: `pin-${firstIds.employment + index}`,
		exit_date: isDeleted ? '2026-04-30' : null,
		created_at: at,
		updated_at: at,
		deleted_at: isDeleted ? at : null,
		locationId: firstIds.location + (index % locationNames.length),
	};
}

export function seedLocations(profile: Profile): Location[] {
	const at = seededAt(profile);
	return profile.locationNames.map((name, index) => ({
		id: profile.firstIds.location + index,
		name,
		company_id: profile.company.id,
		sort: index + 1,
		metadata: {},
		created_at: at,
		updated_at: at,
		deleted_at: null,
	}));
}
