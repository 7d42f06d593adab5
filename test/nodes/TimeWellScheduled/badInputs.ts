import type { BadInput } from '../../support/badInput';
import { byCode, byId, PASSWORD } from '../../support/timeWellScheduled';

const v = '={{ $json.v }}';
const employee = byCode('12345');
const momentWanted = 'Expected something like 2031-03-04T09:00 or 2031-03-04T09:00:00+01:00.';
const dateWanted = 'Expected a day that exists, written YYYY-MM-DD, such as 2031-03-04.';
const period = { startDate: '2026-06-01', endDate: '2026-06-02' };
const punch = { employee, password: PASSWORD, moment: '2031-03-04T09:00:00' };
const absence = {
	employee,
	absenceType: byId('72'),
	startDate: '2031-03-04',
	startTime: '09:00',
	endTime: '16:45',
};
const clock = 'a time from 00:00 to 23:59';
const hash = '$2a$05$CCCCCCCCCCCCCCCCCCCCC.E5YPO9kmyuRGyh0XouQYb4YMJKvyOeW';

/** The values that operations refuse before anything is sent, with what they say. */
export const badInputs: BadInput[] = [
	{
		operation: 'punch:begin',
		parameters: { ...punch, employee: byCode(v) },
		good: '12345',
		cases: [
			['', 'Employee is empty'],
			['  ', 'Employee is empty'],
			[null, 'Employee is empty'],
		],
	},
	{
		operation: 'punch:record',
		parameters: { ...punch, punch: v },
		good: 'BEGIN',
		cases: [
			[
				'lunch',
				'Punch "lunch" is not Begin, Break, End or Meal',
				'Expected Begin, Break, End or Meal, in any case.',
			],
			['', 'Punch is empty'],
		],
	},
	{
		operation: 'punch:begin',
		parameters: { ...punch, password: v },
		good: PASSWORD,
		cases: [
			['', 'Password is empty'],
			[null, 'Password is empty'],
			[{ word: 1 }, 'Password is empty'],
		],
	},
	{
		operation: 'punch:begin',
		parameters: { ...punch, moment: v },
		good: '2031-03-04T09:00:00',
		cases: [
			['noon', 'Moment "noon" is not a date and time', momentWanted],
			['2031-02-30T09:00', 'Moment "2031-02-30T09:00" is not a date and time', momentWanted],
			['2031-03-04', 'Moment "2031-03-04" is not a date and time', momentWanted],
		],
	},
	{
		operation: 'punch:begin',
		parameters: { ...punch, onQuestion: v, reasonId: '158', reasonText: 'Traffic' },
		good: 'ask',
		cases: [['guess', 'On a Question "guess" is not one of ask, id, text']],
	},
	{
		operation: 'punch:begin',
		parameters: { ...punch, onQuestion: 'id', reasonId: v },
		good: '158',
		cases: [['', 'Reason ID is empty']],
	},
	{
		operation: 'punch:begin',
		parameters: { ...punch, onQuestion: 'text', reasonText: v },
		good: 'Traffic',
		cases: [['', 'Reason Text is empty']],
	},
	{
		operation: 'punch:begin',
		parameters: { ...punch, options: { latitude: v, longitude: 0 } },
		good: 43.7,
		cases: [
			[90.1, 'Latitude "90.1" is not a number from -90 to 90'],
			['north', 'Latitude "north" is not a number'],
			['', 'A place needs both Latitude and Longitude'],
		],
	},
	{
		operation: 'punch:begin',
		parameters: { ...punch, options: { latitude: 0, longitude: v } },
		good: -180,
		cases: [
			[180.5, 'Longitude "180.5" is not a number from -180 to 180'],
			[null, 'A place needs both Latitude and Longitude'],
		],
	},
	{
		operation: 'role:getAll',
		parameters: { options: { more: v } },
		good: '{}',
		cases: [
			['{"a":', 'Additional Parameters (JSON) is not valid JSON', 'It starts with: {"a":'],
			[
				'{"module":"x"}',
				'Additional Parameters (JSON): "module" cannot be replaced',
				'It is what the credential and the operation say.',
			],
			[
				'{"AppID":"x"}',
				'Additional Parameters (JSON): "AppID" cannot be replaced',
				'It is what the credential and the operation say.',
			],
			['{"a":{}}', 'Additional Parameters (JSON): "a" is not a text or a number'],
			['{"a":null}', 'Additional Parameters (JSON): "a" is not a text or a number'],
		],
	},
	{
		operation: 'role:getAll',
		parameters: { options: { answerFormat: v } },
		good: 'json',
		cases: [['csv', 'Answer Format "csv" is not one of xml, json']],
	},
	{
		operation: 'role:getAll',
		parameters: { limit: v },
		good: 1,
		cases: [[0, 'Limit "0" is not a whole number of at least 1']],
	},
	...['schedule:getAll', 'payroll:getAll', 'absence:getAll'].map((operation): BadInput => ({
		operation,
		parameters: { employee, ...period, startDate: v },
		good: '2026-06-01',
		cases: [
			['', 'Start Date is empty'],
			['2026-6-1', 'Start Date "2026-6-1" is not a date', dateWanted],
			['2026-06-03', 'End Date "2026-06-02" is before Start Date "2026-06-03"'],
		],
	})),
	{
		operation: 'schedule:getCount',
		parameters: { date: v },
		good: '2026-06-01',
		cases: [['today', 'Day "today" is not a date', dateWanted]],
	},
	{
		operation: 'schedule:getCount',
		parameters: { options: { sendIn: v } },
		good: 'query',
		cases: [['header', 'Send Parameters In "header" is not one of form, query']],
	},
	{
		operation: 'employee:update',
		parameters: { employee, role: { __rl: true, mode: 'name', value: v } },
		good: 'Store Manager',
		cases: [
			[
				'',
				'There is nothing to change',
				'Choose a Role, or add a parameter under Further Changes.',
			],
		],
	},
	{
		operation: 'employee:update',
		parameters: { employee, changes: { change: [{ parameter: v, value: '1' }] } },
		good: 'ePhone1',
		cases: [['', 'Further Changes: a parameter has no name']],
	},
	{
		operation: 'employee:changeStatus',
		parameters: { employee, status: byId(v) },
		good: '73',
		cases: [['', 'Status is empty']],
	},
	{
		operation: 'employee:verifyPassword',
		parameters: { password: 'U*U', hash: v },
		good: hash,
		requests: 0,
		cases: [
			['', 'Hash is empty'],
			['plain', 'Hash is not a hash of bcrypt', 'Expected $2b$, two digits, $ and 53 characters.'],
		],
	},
	{
		operation: 'employee:verifyPassword',
		parameters: { password: v, hash },
		good: 'U*U',
		requests: 0,
		cases: [['', 'Password is empty']],
	},
	{
		operation: 'message:markRead',
		parameters: { messageId: v },
		good: '901',
		cases: [['', 'Message ID is empty']],
	},
	{
		operation: 'absence:create',
		parameters: { ...absence, startTime: v },
		good: '9:00',
		cases: [
			['', 'Start Time is empty'],
			['24:00', `Start Time "24:00" is not ${clock}`],
			['9:60', `Start Time "9:60" is not ${clock}`],
			['9 AM', `Start Time "9 AM" is not ${clock}`],
			['9:00:30', `Start Time "9:00:30" is not ${clock}`],
		],
	},
	{
		operation: 'absence:create',
		parameters: { ...absence, days: v },
		good: 21,
		cases: [
			[0, 'Days "0" is not a whole number from 1 to 21'],
			[22, 'Days "22" is not a whole number from 1 to 21'],
			[1.5, 'Days "1.5" is not a whole number from 1 to 21'],
		],
	},
	{
		operation: 'absence:create',
		parameters: { ...absence, startDate: v },
		good: '2031-03-04',
		cases: [['2031-02-29', 'Start Date "2031-02-29" is not a date', dateWanted]],
	},
	{
		operation: 'absence:update',
		parameters: { absenceId: v, absenceType: byId('72') },
		good: '750095',
		cases: [['', 'Absence ID is empty']],
	},
	{
		operation: 'absence:delete',
		parameters: { absenceId: v },
		good: '750095',
		cases: [['', 'Absence ID is empty']],
	},
	{
		operation: 'singleSignOn:createLink',
		parameters: { userEmail: v, moment: '2031-03-04T09:00:00' },
		good: 'ann@example.com',
		requests: 0,
		cases: [['', 'User E-Mail is empty']],
	},
];
