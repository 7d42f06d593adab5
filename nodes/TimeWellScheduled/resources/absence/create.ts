import type { IDataObject, INodeProperties } from 'n8n-workflow';
import { operation } from '../../../../lib/operation';
import type { Params } from '../../../../lib/params';
import { Problem } from '../../../../lib/problem';
import type { How, TimeWellScheduledClient } from '../../client';
import { absenceDayField, absenceTypeField, callOptions, employeeField } from '../../fields';
import { dayOf, employeeOf, howOf } from '../../inputs';
import { absencesIn } from './outcome';

/** The table of absence_insert (vendors/timewellscheduled.md 4.12). */
const MOST_DAYS = 21;

interface Input {
	employee: string;
	parameters: IDataObject;
	how: How;
}

const clockField = (
	displayName: string,
	name: string,
	example: string,
	description: string,
): INodeProperties => ({
	displayName,
	name,
	type: 'string',
	default: '',
	required: true,
	placeholder: `e.g. ${example}`,
	description: `${description}, as hours and minutes from 00:00 to 23:59`,
});

const CLOCK = /^(\d{1,2}):(\d{2})(:00)?$/;

function clockOf(params: Params, name: string): { hour: number; minute: number } {
	const text = params.text(name);
	const [, hours, minutes] = CLOCK.exec(text) ?? [];
	const [hour, minute] = [Number(hours), Number(minutes)];
	if (hour < 24 && minute < 60) return { hour, minute };
	const expected = 'a time from 00:00 to 23:59';
	throw new Problem(`${params.label(name)} "${text.slice(0, 80)}" is not ${expected}`, {
		description: `Expected ${expected}.`,
	});
}

function daysOf(params: Params): number {
	const expected = `a whole number from 1 to ${MOST_DAYS}`;
	const days = params.integer('days', 1, expected);
	if (days <= MOST_DAYS) return days;
	throw new Problem(`${params.label('days')} "${days}" is not ${expected}`, {
		description: `Expected ${expected}.`,
	});
}

/** absence_insert (vendors/timewellscheduled.md 4.12). Each call enters another absence. */
export const create = operation<TimeWellScheduledClient, Input>({
	value: 'create',
	name: 'Create',
	action: 'Create absence',
	description: 'Enter an absence of one day, or of several days in a row at the same time',
	endpoint: 'GET /response.asp?module=absence_insert',
	effect: 'once',
	fields: [
		employeeField('Who is absent'),
		absenceTypeField,
		absenceDayField,
		clockField('Start Time', 'startTime', '09:00', 'When the absence starts on each day'),
		clockField('End Time', 'endTime', '17:00', 'When the absence ends on each day'),
		{
			displayName: 'Days',
			name: 'days',
			type: 'number',
			typeOptions: { minValue: 1, maxValue: MOST_DAYS },
			default: 1,
			description: `On how many days in a row the absence is entered (at most ${MOST_DAYS})`,
		},
		callOptions(),
	],
	input(params) {
		const start = clockOf(params, 'startTime');
		const end = clockOf(params, 'endTime');
		const employee = employeeOf(params);
		return {
			employee,
			parameters: {
				u: employee,
				absenceRequestTypeID: params.text('absenceType'),
				StartDate: dayOf(params, 'startDate'),
				sHour: start.hour,
				sMinute: start.minute,
				eHour: end.hour,
				eMinute: end.minute,
				days: daysOf(params),
			},
			how: howOf(params),
		};
	},
	key: ({ employee }) => employee,
	async run(client, { employee, parameters, how }) {
		const answered = await client.call('absence_insert', parameters, how);
		return absencesIn(answered, { employeeCode: employee });
	},
});
