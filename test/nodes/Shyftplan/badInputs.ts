import { demo } from '../../../sandbox/vendors/shyftplan/profiles';
import type { BadInput } from '../../support/badInput';

const v = '={{ $json.v }}';
const locator = { __rl: true, mode: 'id', value: v };
const { firstIds } = demo;
const at = (value: number) => ({ __rl: true, mode: 'id', value: String(value) });

const dateWanted = 'Expected a day that exists, written YYYY-MM-DD, such as 2031-03-04.';
const momentWanted = 'Expected something like 2031-03-04T09:00 or 2031-03-04T09:00:00+01:00.';
const idsWanted = 'Expected whole numbers, separated by commas.';
const orderWanted =
	'Expected lower limit, lower warning, upper warning, upper limit in this order.';
const listWanted = 'Expected something like [{"employee": "10001", "balance": "7:30"}].';

const reason = at(firstIds.reason);
const who = { employment: at(firstIds.employment + 70), absenceReason: reason };
const options = { timeZone: 'Europe/Berlin' };
const days = { firstDay: '2031-03-05', lastDay: '2031-03-07', options };
const absence = { ...who, ...days };
const known = String(firstIds.absence + 1);
const wanted = { absenceReason: reason, employeeBy: 'id', employee: '3001', balance: '5' };
const list = { absenceReason: reason, employeeBy: 'id', balancesFrom: 'list', balances: v };

const notAnId = (label: string, value: string): [string, string] => [
	value,
	`${label} "${value}" is not an ID (a whole number)`,
];

/** What absences refuse. */
const absences: BadInput[] = [
	{
		operation: 'absence:create',
		parameters: { ...absence, employment: locator },
		good: firstIds.employment + 70,
		cases: [
			notAnId('Employee', 'Anna'),
			notAnId('Employee', '1.5'),
			['', 'Employee is empty'],
			[null, 'Employee is empty'],
		],
	},
	{
		operation: 'absence:create',
		parameters: { ...absence, absenceReason: locator },
		good: firstIds.reason,
		cases: [notAnId('Absence Reason', 'Flex'), ['', 'Absence Reason is empty']],
	},
	{
		operation: 'absence:create',
		parameters: { ...absence, firstDay: v },
		good: '2031-03-05',
		cases: [
			['2031-02-30', 'First Day "2031-02-30" is not a date', dateWanted],
			['Monday', 'First Day "Monday" is not a date', dateWanted],
			['', 'First Day is empty'],
			['2031-03-08', 'Last Day "2031-03-07" is before First Day "2031-03-08"'],
		],
	},
	{
		operation: 'absence:create',
		parameters: { ...who, options, period: 'partOfDay', start: '2031-03-05T13:00', end: v },
		good: '2031-03-05T17:00',
		cases: [
			[
				'2031-03-05T13:00',
				'End "2031-03-05T13:00:00+01:00" does not come after Start "2031-03-05T13:00:00+01:00"',
			],
			['noon', 'End "noon" is not a date and time', momentWanted],
			['', 'End is empty'],
			[
				'2031-03-30T02:30',
				'End "2031-03-30T02:30" does not exist in Europe/Berlin: the clocks change',
				'Write it with its offset: 2031-03-30T01:30:00+01:00 or 2031-03-30T03:30:00+02:00.',
			],
		],
	},
	{
		operation: 'absence:create',
		parameters: { ...absence, minutesPerDay: 'json', daysJson: v },
		good: [{ day: '2031-03-06', minutes: 60 }],
		cases: [
			['[', 'Days (JSON) is not valid JSON', 'It starts with: ['],
			[
				{ day: '2031-03-06', minutes: 60 },
				'Days (JSON) is not a list',
				'Expected something like [{"day": "2031-03-04", "minutes": 240}].',
			],
			[[{ minutes: 60 }], 'Day of entry 1 in Minutes per Day is empty'],
			[
				[
					{ day: '2031-03-06', minutes: 60 },
					{ day: '6 March', minutes: 60 },
				],
				'Day of entry 2 in Minutes per Day "6 March" is not a date',
				dateWanted,
			],
			[
				[{ day: '2031-03-06', minutes: 1.5 }],
				'Minutes of entry 1 in Minutes per Day "1.5" is not a whole number of at least 0',
			],
			[
				[{ day: '2031-03-06' }],
				'Minutes of entry 1 in Minutes per Day "" is not a whole number of at least 0',
			],
			[
				[{ day: '2031-03-06', minutes: -1 }],
				'Minutes of entry 1 in Minutes per Day "-1" is not a whole number of at least 0',
			],
			[
				[
					{ day: '2031-03-06', minutes: 1 },
					{ day: '2031-03-06T10:00', minutes: 2 },
				],
				'Minutes per Day names the day 2031-03-06 twice',
			],
			[
				[{ day: '2031-03-08', minutes: 1 }],
				'Minutes per Day names 2031-03-08, which is no day of the absence',
				'The absence goes from 2031-03-05 to 2031-03-07.',
			],
		],
	},
	{
		operation: 'absence:create',
		parameters: { ...absence, options: { ...options, state: v } },
		good: 'new',
		cases: [['declined', 'State "declined" is not one of accepted, new, refused, withdrawn']],
	},
	{
		operation: 'absence:create',
		parameters: { ...absence, options: { timeZone: v } },
		good: 'Europe/Berlin',
		cases: [
			[
				'Berlin',
				'Time Zone "Berlin" is not a time zone',
				'Expected a name from the IANA list, such as Europe/Amsterdam.',
			],
		],
	},
	{
		operation: 'absence:update',
		parameters: { absenceId: known, options: { notes: v } },
		good: 'x',
		cases: [['', 'There is nothing to change', 'Add a field under Options.']],
	},
	...['get', 'approve', 'decline', 'withdraw', 'delete'].map((name): BadInput => ({
		operation: `absence:${name}`,
		parameters: { absenceId: v },
		good: known,
		cases: [notAnId('Absence ID', 'x/../9001'), ['', 'Absence ID is empty']],
	})),
	{
		operation: 'absence:getAll',
		parameters: { filters: { ids: v } },
		good: '9001, 9002',
		cases: [
			['9001; 9002', 'Absence IDs: "9001; 9002" is not an ID', idsWanted],
			[[9001, 'x'], 'Absence IDs: "x" is not an ID', idsWanted],
		],
	},
	{
		operation: 'absence:getAll',
		parameters: { filters: { start: '2031-03-05T00:00:00Z', end: v } },
		good: '2031-03-05T00:00:00Z',
		cases: [
			[
				'2031-03-04T23:00:00Z',
				'Period End "2031-03-04T23:00:00.000Z" is before Period Start "2031-03-05T00:00:00.000Z"',
			],
		],
	},
	{
		operation: 'evaluation:getAll',
		parameters: { start: '2026-06-02T00:00:00Z', end: v },
		good: '2026-06-02T00:00:00Z',
		cases: [
			[
				'2026-06-01T00:00:00Z',
				'Period End "2026-06-01T00:00:00.000Z" is before Period Start "2026-06-02T00:00:00.000Z"',
			],
		],
	},
];

/** What absence reasons refuse. */
const reasons: BadInput[] = [
	{
		operation: 'absenceReason:create',
		parameters: { name: v },
		good: 'Overtime',
		cases: [
			['', 'Name is empty'],
			[{ a: 1 }, 'Name "{"a":1}" is not text'],
		],
	},
	{
		operation: 'absenceReason:create',
		parameters: { name: 'x', options: { shortName: v } },
		good: 'ÄÖÜ',
		cases: [['ABCD', 'Short Name "ABCD" has more than 3 characters']],
	},
	{
		operation: 'absenceReason:create',
		parameters: { name: 'x', options: { lowerLimit: -30, upperWarning: 75, upperLimit: v } },
		good: 100,
		cases: [
			[74, 'Upper Limit (Minutes) "74" is below Upper Warning (Minutes) "75"', orderWanted],
			[7.5, 'Upper Limit (Minutes) "7.5" is not a whole number of minutes'],
			['much', 'Upper Limit (Minutes) "much" is not a whole number of minutes'],
		],
	},
	{
		operation: 'absenceReason:create',
		parameters: { name: 'x', options: { lowerLimit: 0, lowerWarning: v } },
		good: 0,
		cases: [[-1, 'Lower Warning (Minutes) "-1" is below Lower Limit (Minutes) "0"', orderWanted]],
	},
	{
		operation: 'absenceReason:create',
		parameters: { name: 'x', calculationType: v },
		good: 'rotations',
		cases: [
			[
				'standard',
				'Calculation Type "standard" is not one of planned_shifts_and_rotations, rotations, planned_shifts, employee_working_days_and_absence_hours',
			],
		],
	},
	{
		operation: 'absenceReason:create',
		parameters: { name: 'x', options: { permission: v } },
		good: 'managers',
		cases: [['owners', 'Permission "owners" is not one of allUsers, managers, superAdmins']],
	},
	{
		operation: 'absenceReason:update',
		parameters: { absenceReason: reason, updateFields: { name: v } },
		good: 'x',
		cases: [['', 'There is nothing to change', 'Add a field under Update Fields.']],
	},
	{
		operation: 'absenceReason:get',
		parameters: { absenceReason: locator },
		good: firstIds.reason,
		cases: [notAnId('Absence Reason', 'Flex'), ['', 'Absence Reason is empty']],
	},
	{
		operation: 'absenceReason:getAll',
		parameters: { types: v },
		good: ['time_account'],
		cases: [
			[
				['time_account', 'holiday'],
				'Types "holiday" is not one of time_account, with_entitlement, without_entitlement',
			],
		],
	},
];

/** What time accounts refuse. */
const accounts: BadInput[] = [
	{
		operation: 'timeAccount:update',
		parameters: { ...who, balanceFormat: 'clock', balance: v },
		good: '7:30',
		cases: [
			['7.5', 'Balance "7.5" is not hours and minutes, such as 7:30 or -0:30'],
			['7:60', 'Balance "7:60" is not hours and minutes, such as 7:30 or -0:30'],
			['', 'There is nothing to change', 'Add a field under Balance or Limits.'],
		],
	},
	{
		operation: 'timeAccount:update',
		parameters: { ...who, balanceFormat: 'hours', balance: v },
		good: '7.5',
		cases: [
			[
				'0.01',
				'Balance "0.01" is not hours as a number that makes whole minutes, such as 7.5 or -0.25',
			],
		],
	},
	{
		operation: 'timeAccount:update',
		parameters: { ...who, limits: { lowerWarning: 10, upperLimit: v } },
		good: 10,
		cases: [[9, 'Upper Limit (Minutes) "9" is below Lower Warning (Minutes) "10"', orderWanted]],
	},
	{
		operation: 'timeAccount:sync',
		parameters: { ...wanted, balance: v },
		good: '5',
		requests: 2,
		cases: [
			['', 'Balance is empty'],
			['1e3', 'Balance "1e3" is not whole minutes, such as 450 or -30'],
			[1.5, 'Balance "1.5" is not whole minutes, such as 450 or -30'],
		],
	},
	{
		operation: 'timeAccount:sync',
		parameters: { ...wanted, employee: v },
		good: 3001,
		requests: 2,
		cases: [
			['', 'Employee is empty'],
			['P-1', 'Employee "P-1" is not an ID (a whole number)'],
			[
				'03001',
				'The account of employee 3001 for absence reason 501 is named twice',
				'Item 0 names it already; the first one counts.',
			],
		],
	},
	{
		operation: 'timeAccount:sync',
		parameters: { ...wanted, employee: '={{ $itemIndex + 3001 }}', absenceReason: locator },
		good: firstIds.reason,
		requests: 2,
		cases: [['', 'Absence Reason is empty'], notAnId('Absence Reason', 'Flex')],
	},
	{
		operation: 'timeAccount:sync',
		parameters: list,
		good: [{ employee: 3001, balance: 5 }],
		requests: 2,
		cases: [
			['{}', 'Balances is not a list of objects', listWanted],
			['[1]', 'Balances is not a list of objects', listWanted],
			['[', 'Balances is not valid JSON', 'It starts with: ['],
			[[{ employee: 3002, balance: 5 }, { balance: 5 }], 'employee of entry 2 is empty'],
			[[{ employee: 3002 }], 'balance of entry 1 is empty'],
			[
				[{ employee: 3002, balance: '7:30' }],
				'balance of entry 1 "7:30" is not whole minutes, such as 450 or -30',
			],
			[
				[{ employee: 3002, balance: 5, absenceReason: 'Flex' }],
				'absenceReason of entry 1 "Flex" is not an ID (a whole number)',
			],
			[
				[
					{ employee: 3002, balance: 5 },
					{ employee: '3002', balance: 6 },
				],
				'The account of employee 3002 for absence reason 501 is named twice',
				'Item 1 names it already; the first one counts.',
			],
		],
	},
	{
		operation: 'timeAccount:getProjectedBalance',
		parameters: { ...who, asOf: v, timeZone: 'Europe/Berlin' },
		good: '2031-03-03',
		requests: 2,
		cases: [['soon', 'As Of "soon" is not a date', dateWanted]],
	},
];

/** What look-ups refuse. */
const lookups: BadInput[] = [
	{
		operation: 'employment:get',
		parameters: { employment: locator },
		good: firstIds.employment,
		cases: [notAnId('Employee', 'Anna'), ['', 'Employee is empty']],
	},
	{
		operation: 'employment:getAll',
		parameters: { limit: v },
		good: 1,
		cases: [[0, 'Limit "0" is not a whole number of at least 1']],
	},
	{
		operation: 'evaluation:getAll',
		parameters: { limit: 1, filters: { state: v } },
		good: 'no_show',
		cases: [
			[
				'done',
				'State "done" is not one of auto_punchtimed, done_evaluation, needs_evaluation, no_evaluation, no_show, punchtimed',
			],
		],
	},
	{
		operation: 'location:getAll',
		parameters: { filters: { updatedAfter: v } },
		good: '2026-01-01T00:00:00Z',
		cases: [['2026', 'Updated After "2026" is not a date and time', momentWanted]],
	},
];

/** The values that operations refuse before anything is sent, with what they say. */
export const badInputs: BadInput[] = [...absences, ...reasons, ...accounts, ...lookups];
