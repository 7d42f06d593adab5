import type { IDataObject } from 'n8n-workflow';
import type { BadInput } from '../../support/badInput';

const v = '={{ $json.v }}';
const locator = { __rl: true, mode: 'id', value: v };
const byHand = (value: IDataObject) => ({
	record: { mappingMode: 'defineBelow', matchingColumns: [], schema: [], value },
});

const dateWanted = 'Expected a day that exists, written YYYY-MM-DD, such as 2031-03-04.';
const momentWanted = 'Expected something like 2031-03-04T09:00 or 2031-03-04T09:00:00+01:00.';
const segmentWanted = 'It may not contain a slash, a backslash or a line break, or be just dots.';
const wholeOffice = 'Field "office": expected a whole number.';
const period = { startDate: '2026-06-01', endDate: '2026-06-01' };
const clock = { employee: 'P-0001', moment: '2031-03-04T09:00:00Z' };
const point = { key: 'transactions', moment: '2031-03-04T09:00:00Z', value: 1 };
const contract = { employeeReference: 'P-0001', contractReference: 'C-1', office: 1, type: 1 };

/** The values that operations refuse before anything is sent, with what they say. */
export const badInputs: BadInput[] = [
	{
		operation: 'schedule:getAll',
		parameters: { ...period, startDate: v },
		good: '2026-06-01',
		cases: [
			['2026-02-30', 'Start Date "2026-02-30" is not a date', dateWanted],
			['yesterday', 'Start Date "yesterday" is not a date', dateWanted],
			['1-6-2026', 'Start Date "1-6-2026" is not a date', dateWanted],
			[null, 'Start Date is empty'],
			['2026-06-02', 'End Date "2026-06-01" is before Start Date "2026-06-02"'],
		],
	},
	{
		operation: 'sickLeave:getAll',
		parameters: { endDate: v },
		good: '2026-06-01',
		cases: [['2026-06-31', 'End Date "2026-06-31" is not a date', dateWanted]],
	},
	{
		operation: 'schedule:getAll',
		parameters: { ...period, department: locator },
		good: '110',
		cases: [
			['Kitchen', 'Department "Kitchen" is not an ID (a whole number)'],
			['1.5', 'Department "1.5" is not an ID (a whole number)'],
			[-3, 'Department "-3" is not an ID (a whole number)'],
			['12345678901234567890', 'Department "12345678901234567890" is not an ID (a whole number)'],
		],
	},
	{
		operation: 'employee:getAll',
		parameters: { limit: v },
		good: 1,
		cases: [
			[0, 'Limit "0" is not a whole number of at least 1'],
			['all', 'Limit "all" is not a whole number of at least 1'],
			[2.5, 'Limit "2.5" is not a whole number of at least 1'],
		],
	},
	{
		operation: 'employee:getAll',
		parameters: { returnAll: v },
		good: false,
		cases: [['yes', 'Return All "yes" is not true or false', 'Expected true or false.']],
	},
	{
		operation: 'department:getTree',
		parameters: { shape: v },
		good: 'flat',
		cases: [['round', 'Shape "round" is not one of flat, nested']],
	},
	{
		operation: 'payroll:getHoursPerDay',
		parameters: { periodPath: v },
		good: '2026-W20',
		cases: [
			['../employees', 'Period Path ".." cannot be part of an address', segmentWanted],
			['2026\\W20', 'Period Path "2026\\W20" cannot be part of an address', segmentWanted],
			['', 'Period Path is empty'],
		],
	},
	{
		operation: 'payrollQueue:getAll',
		parameters: { lastQueueId: v, limit: 1 },
		good: '1001',
		cases: [['1/2', 'Last Queue ID "1/2" cannot be part of an address', segmentWanted]],
	},
	{
		operation: 'employee:upsert',
		parameters: byHand({ employeeReference: v, city: 'Utrecht' }),
		good: 'P-0001',
		cases: [
			['A/7', 'Employee Reference "A/7" cannot be part of an address', segmentWanted],
			['..', 'Employee Reference ".." cannot be part of an address', segmentWanted],
			['', 'Employee Reference is empty', 'Every item needs the field "employeeReference".'],
			['  ', 'Employee Reference is empty'],
			[
				{ a: 1 },
				'Employee Reference "{"a":1}" is not text',
				'Field "employeeReference": expected text.',
			],
		],
	},
	{
		operation: 'employee:upsert',
		parameters: byHand({ employeeReference: 'P-0001', dateOfBirth: v }),
		good: '1990-01-31',
		cases: [['1990-13-01', 'Date of Birth "1990-13-01" is not a date', dateWanted]],
	},
	{
		operation: 'employee:upsert',
		item: { employeeReference: 'P-0001' },
		parameters: { onWarning: v },
		good: 'pass',
		cases: [['ignore', 'On Warning "ignore" is not one of pass, fail']],
	},
	{
		operation: 'employee:upsert',
		item: { employeeReference: 'P-0001' },
		parameters: { additionalFields: v },
		good: '{"city": "Utrecht"}',
		cases: [
			[
				'{"city": Utrecht}',
				'Additional Fields (JSON) is not valid JSON',
				'It starts with: {"city": Utrecht}',
			],
			[
				'["city"]',
				'Additional Fields (JSON) "["city"]" is not a JSON object such as {"name": "value"}',
			],
		],
	},
	{
		operation: 'contract:upsert',
		parameters: byHand({ ...contract, office: v }),
		good: 1,
		cases: [
			['Utrecht', 'Office ID "Utrecht" is not a whole number', wholeOffice],
			[1.5, 'Office ID "1.5" is not a whole number', wholeOffice],
		],
	},
	{
		operation: 'contract:upsert',
		parameters: byHand({ ...contract, hours: v }),
		good: 32,
		cases: [
			[
				'full-time',
				'Hours per Week "full-time" is not a number',
				'Field "hours": expected a number.',
			],
		],
	},
	{
		operation: 'contract:upsert',
		item: { employeeReference: 'P-0001', contractReference: 'C-1', type: 1 },
		parameters: { defaultOffice: locator },
		good: '1',
		cases: [['Utrecht', 'Default Office "Utrecht" is not an ID (a whole number)']],
	},
	{
		operation: 'stream:create',
		parameters: { name: v },
		good: 'Covers',
		cases: [['', 'Name is empty']],
	},
	{
		operation: 'stream:create',
		parameters: { specifyBody: 'json', jsonBody: v },
		good: '{"name": "Covers", "granularity": "day"}',
		cases: [
			['{"name": ', 'JSON Body is not valid JSON', 'It starts with: {"name": '],
			['7', 'JSON Body "7" is not a JSON object or a JSON list'],
			['', 'JSON Body "" is not a JSON object or a JSON list'],
		],
	},
	{
		operation: 'datapoint:push',
		parameters: { ...point, key: v },
		good: 'transactions',
		cases: [['sales/net', 'Stream Key "sales/net" cannot be part of an address', segmentWanted]],
	},
	{
		operation: 'datapoint:push',
		parameters: { ...point, value: v },
		good: 1,
		cases: [
			['much', 'Value "much" is not a number'],
			['', 'Value is empty'],
		],
	},
	{
		operation: 'clock:clockIn',
		parameters: { ...clock, moment: v, timeZone: 'Europe/Amsterdam' },
		good: '2031-03-04T09:00',
		cases: [
			['nine', 'Moment "nine" is not a date and time', momentWanted],
			['2031-03-04', 'Moment "2031-03-04" is not a date and time', momentWanted],
			['2031-03-04T25:00', 'Moment "2031-03-04T25:00" is not a date and time', momentWanted],
			['', 'Moment is empty'],
			[
				'2031-03-30T02:30',
				'Moment "2031-03-30T02:30" does not exist in Europe/Amsterdam: the clocks change',
				'Write it with its offset: 2031-03-30T01:30:00+01:00 or 2031-03-30T03:30:00+02:00.',
			],
			[
				'2031-10-26T02:30',
				'Moment "2031-10-26T02:30" happens twice in Europe/Amsterdam: the clocks change',
				'Write it with its offset: 2031-10-26T02:30:00+02:00 or 2031-10-26T02:30:00+01:00.',
			],
		],
	},
	{
		operation: 'clock:clockIn',
		parameters: { ...clock, timeZone: v },
		good: 'Europe/Amsterdam',
		cases: [
			[
				'Mars/Olympus',
				'Time Zone "Mars/Olympus" is not a time zone',
				'Expected a name from the IANA list, such as Europe/Amsterdam.',
			],
		],
	},
	{
		operation: 'clock:clockIn',
		parameters: { ...clock, timeFormat: v },
		good: 'utc',
		cases: [['iso', 'Time Format "iso" is not one of utc, offset, local']],
	},
	{
		operation: 'clock:record',
		parameters: { ...clock, direction: v },
		good: 'IN',
		cases: [
			['home', 'Direction "home" is not In or Out', 'Expected In or Out, in any case.'],
			['', 'Direction is empty'],
		],
	},
	{
		operation: 'clock:clockIn',
		parameters: { ...clock, employee: v },
		good: 'P-0001',
		cases: [['', 'Employee Reference is empty']],
	},
	{
		operation: 'payrollQueue:acknowledge',
		parameters: { queueId: v },
		good: 1001,
		cases: [
			['1001/status', 'Queue ID "1001/status" cannot be part of an address', segmentWanted],
			[null, 'Queue ID is empty'],
		],
	},
	{
		operation: 'payrollQueue:acknowledge',
		parameters: { queueId: '1001', status: v },
		good: 'done',
		cases: [
			['maybe', 'Status "maybe" is not one of done, failed, other'],
			['other', 'Status Word is empty'],
		],
	},
];
