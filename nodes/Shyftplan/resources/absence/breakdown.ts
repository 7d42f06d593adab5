import type { INodeProperties } from 'n8n-workflow';
import { isObject } from '../../../../lib/answer';
import type { Params } from '../../../../lib/params';
import { Problem } from '../../../../lib/problem';
import { isoDate } from '../../../../lib/time';
import { dayField } from '../../fields';

/** One day with the minutes that count instead of the calculated ones (vendors/shyftplan.md 2.5). */
export type DayMinutes = { day: string; minutes: number };

const JSON_MODEL = '[{"day": "2031-03-04", "minutes": 240}]';

/** Fields for the minutes of each day. Read by `breakdownOf`. */
export const breakdownFields: INodeProperties[] = [
	{
		displayName: 'Minutes per Day',
		name: 'minutesPerDay',
		type: 'options',
		options: [
			{
				name: 'Calculated by Shyftplan',
				value: 'calculated',
				description: 'By the calculation type of the absence reason',
			},
			{ name: 'Using Fields Below', value: 'fields' },
			{ name: 'Using JSON', value: 'json' },
		],
		default: 'calculated',
		description: 'How many minutes each day of the absence takes from the time account',
	},
	{
		displayName: 'Days',
		name: 'days',
		type: 'fixedCollection',
		typeOptions: { multipleValues: true },
		displayOptions: { show: { minutesPerDay: ['fields'] } },
		placeholder: 'Add Day',
		default: {},
		options: [
			{
				displayName: 'Day',
				name: 'day',
				values: [
					dayField('Day', 'day', 'A day of the absence'),
					{
						displayName: 'Minutes',
						name: 'minutes',
						type: 'number',
						typeOptions: { minValue: 0 },
						default: 0,
						description: 'Minutes that count instead of the calculated ones',
					},
				],
			},
		],
		description: 'Days that are not named keep their calculated minutes',
	},
	{
		displayName: 'Days (JSON)',
		name: 'daysJson',
		type: 'json',
		displayOptions: { show: { minutesPerDay: ['json'] } },
		default: '[]',
		description: `List of days with their minutes, such as ${JSON_MODEL}`,
	},
];

function entriesOf(params: Params): unknown {
	const choice = params.choice('minutesPerDay', ['calculated', 'fields', 'json']);
	if (choice === 'calculated') return undefined;
	return choice === 'fields' ? (params.raw('days.day') ?? []) : params.body('daysJson');
}

function entryOf(entry: unknown, at: number, zone: string): DayMinutes {
	const where = `of entry ${at + 1} in Minutes per Day`;
	const { day, minutes } = isObject(entry) ? entry : {};
	const number = typeof minutes === 'string' && minutes.trim() !== '' ? Number(minutes) : minutes;
	if (day === undefined || day === null || day === '') throw new Problem(`Day ${where} is empty`);
	if (typeof number !== 'number' || !Number.isSafeInteger(number) || number < 0) {
		const expected = 'a whole number of at least 0';
		throw new Problem(`Minutes ${where} "${String(minutes ?? '')}" is not ${expected}`, {
			description: `Expected ${expected}.`,
		});
	}
	return { day: isoDate(day, `Day ${where}`, zone), minutes: number };
}

/**
 * The minutes of each day that is named; undefined to leave it to shyftplan.
 * @throws Problem that names the entry when one cannot be read, or a day is named twice
 */
export function breakdownOf(params: Params): DayMinutes[] | undefined {
	const entries = entriesOf(params);
	if (entries === undefined) return undefined;
	if (!Array.isArray(entries)) {
		throw new Problem(`${params.label('daysJson')} is not a list`, {
			description: `Expected something like ${JSON_MODEL}.`,
		});
	}
	const days = entries.map((entry, at) => entryOf(entry, at, params.zone));
	const twice = days.find(({ day }, at) => days.findIndex((other) => other.day === day) < at);
	if (twice) throw new Problem(`Minutes per Day names the day ${twice.day} twice`);
	return days.length > 0 ? days : undefined;
}

/** @throws Problem when a day is not one of the absence, whose first and last day are given */
export function refuseOtherDays(days: DayMinutes[], [first, last]: [string, string]): void {
	const other = days.find(({ day }) => day < first || day > last);
	if (!other) return;
	throw new Problem(`Minutes per Day names ${other.day}, which is no day of the absence`, {
		description: `The absence goes from ${first} to ${last}.`,
	});
}
