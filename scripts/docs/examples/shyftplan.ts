import { by, type Examples } from './example';

const employment = by('id', '3001');
const absenceReason = by('id', '501');
const account = { employment, absenceReason };
const absence = { absenceId: '9001' };
const flex = {
	id: 501,
	name: 'Flex',
	short_name: 'FLX',
	type: 'time_account',
	calculation_type: 'rotations',
	employee_management_enabled: true,
	lower_limit_minutes: -600,
};

/** An example of each operation of the shyftplan node. */
export const shyftplanExamples: Examples = {
	'timeAccount.sync': {
		item: { staffNumber: '10001', hours: '7:30' },
		set: {
			employee: '={{ $json.staffNumber }}',
			balance: '={{ $json.hours }}',
			balanceFormat: 'clock',
			absenceReason,
		},
		out: {
			employee: '10001',
			employment_id: 3001,
			absence_reason_id: 501,
			outcome: 'updated',
			before_minutes: -300,
			after_minutes: 450,
			change_minutes: 750,
		},
	},
	'timeAccount.getProjectedBalance': {
		set: { ...account, asOf: '2026-05-01', timeZone: 'Europe/Berlin' },
		out: {
			employment_id: 3001,
			absence_reason_id: 501,
			as_of: '2026-05-01',
			balance_minutes: -300,
			future_minutes: 480,
			projected_minutes: -780,
			days: [{ absence_id: 9001, day: '2026-05-11', minutes: 480 }],
		},
	},
	'timeAccount.update': {
		set: { ...account, balance: '1200' },
		out: {
			id: 7001,
			employment_id: 3001,
			absence_reason_id: 501,
			balance_minutes: 1200,
			upper_limit_minutes: 2400,
		},
	},
	'timeAccount.getAll': {
		set: { limit: 1 },
		out: {
			id: 7001,
			employment_id: 3001,
			absence_reason_id: 501,
			balance_minutes: -300,
			upper_limit_minutes: 2400,
		},
	},
	'absence.create': {
		set: {
			...account,
			firstDay: '2031-03-04',
			lastDay: '2031-03-05',
			options: { timeZone: 'Europe/Berlin', notes: 'Time off' },
		},
		out: {
			id: 9361,
			employment_id: 3001,
			state: 'new',
			starts_at: '2031-03-04T00:00:00.000+01:00',
			ends_at: '2031-03-05T00:00:00.000+01:00',
			notes: 'Time off',
		},
	},
	'absence.update': {
		set: { ...absence, options: { notes: 'Agreed by phone' } },
		out: { id: 9001, state: 'accepted', notes: 'Agreed by phone' },
	},
	'absence.get': {
		set: absence,
		out: {
			id: 9001,
			employment_id: 3001,
			state: 'accepted',
			starts_at: '2026-05-11T00:00:00.000+02:00',
			absence_days: [
				{
					day: '2026-05-11',
					minutes: 480,
					original_value: 480,
					special_day: null,
					last_edited_by: null,
				},
			],
		},
	},
	'absence.getAll': {
		set: { limit: 1 },
		out: {
			id: 9341,
			employment_id: 3341,
			state: 'accepted',
			starts_at: '2026-07-12T00:00:00.000+02:00',
			ends_at: '2026-07-13T00:00:00.000+02:00',
			is_full_day: true,
		},
	},
	'absence.getStats': {
		out: {
			absence_reasons: [
				{ id: 501, name: 'Flex', type: 'time_account', used: 48, balance_minutes: 297540 },
				{ id: 502, name: 'Overtime', type: 'time_account', used: 47, balance_minutes: 298230 },
				{ id: 503, name: 'Vacation', type: 'with_entitlement', used: 72, balance_minutes: null },
				{
					id: 504,
					name: 'Sick leave',
					type: 'without_entitlement',
					used: 72,
					balance_minutes: null,
				},
			],
			total_days: 239,
		},
	},
	'absence.approve': { set: absence, out: { id: 9001, state: 'accepted' } },
	'absence.decline': {
		set: { ...absence, refuseMessage: 'Too many are away' },
		out: { id: 9001, state: 'refused', refuse_message: 'Too many are away' },
	},
	'absence.withdraw': { set: absence, out: { id: 9001, state: 'withdrawn' } },
	'absence.delete': { set: absence, out: { deleted: true, id: 9001 } },
	'absenceReason.create': {
		set: { name: 'Overtime', calculationType: 'rotations' },
		out: { id: 505, name: 'Overtime', type: 'time_account', calculation_type: 'rotations' },
	},
	'absenceReason.update': {
		set: { absenceReason, updateFields: { name: 'Flexitime' } },
		out: { id: 501, name: 'Flexitime', short_name: 'FLX', type: 'time_account' },
	},
	'absenceReason.get': {
		set: { absenceReason },
		out: flex,
	},
	'absenceReason.getAll': {
		set: { limit: 1 },
		out: flex,
	},
	'employment.get': {
		set: { employment },
		out: {
			id: 3001,
			first_name: 'Anna',
			last_name: 'Müller',
			staff_number: 10001,
			email: 'anna.muller.10001@example.invalid',
			is_employee: true,
			is_stakeholder: true,
		},
	},
	'employment.getAll': {
		set: { limit: 1 },
		out: {
			id: 3012,
			first_name: 'Tim',
			last_name: 'Bauer',
			staff_number: 10012,
			email: 'tim.bauer.10012@example.invalid',
			is_employee: true,
			is_stakeholder: false,
		},
	},
	'location.getAll': { set: { limit: 1 }, out: { id: 201, name: 'Berlin', company_id: 12345 } },
	'evaluation.getAll': {
		set: { start: '2026-06-01T00:00', end: '2026-06-02T00:00', limit: 1 },
		out: {
			id: 60001,
			employment_id: 3001,
			shift_id: 80001,
			location_id: 201,
			position_id: 91,
			evaluation_starts_at: '2026-06-01T06:00:00.000+02:00',
			evaluation_ends_at: '2026-06-01T14:00:00.000+02:00',
		},
	},
};
