import type { INodeProperties } from 'n8n-workflow';
import { listFields } from '../../../../lib/fields';
import { limitOf } from '../../../../lib/inputs';
import { operation } from '../../../../lib/operation';
import type { How, TimeWellScheduledClient } from '../../client';
import { callOptions } from '../../fields';
import { howOf } from '../../inputs';
import { countsOf } from '../../rows';

interface Input {
	day: string | undefined;
	inBody: boolean;
	limit: number;
	how: How;
}

const sentInField: INodeProperties = {
	displayName: 'Send Parameters In',
	name: 'sendIn',
	type: 'options',
	options: [
		{ name: 'Form', value: 'form', description: 'The body of a POST, as the vendor labels it' },
		{ name: 'Query', value: 'query', description: 'The address of a GET, as all other modules' },
	],
	default: 'form',
	description: 'How the parameters travel',
};

/**
 * schedule_count (vendors/timewellscheduled.md 4.1). It answers JSON, and no envelope. Its
 * parameters are not published.
 */
export const getCount = operation<TimeWellScheduledClient, Input>({
	value: 'getCount',
	name: 'Get Count',
	action: 'Get count of scheduled employees',
	description: 'Get the number of employees at work for each hour and department of a day',
	endpoint: 'POST /response_json.asp?module=schedule_count',
	effect: 'read',
	fields: [
		{
			displayName: 'Day',
			name: 'date',
			type: 'dateTime',
			typeOptions: { dateOnly: true },
			default: '',
			placeholder: 'e.g. 2031-03-04',
			description: 'The day; empty to send none and take the day that TimeWellScheduled chooses',
		},
		...listFields,
		callOptions([sentInField]),
	],
	input: (params) => ({
		day: params.optionalDate('date'),
		inBody:
			!params.has('options.sendIn') ||
			params.choice('options.sendIn', ['form', 'query']) === 'form',
		limit: limitOf(params),
		how: { format: 'json', ...howOf(params) },
	}),
	async run(client, { day, inBody, limit, how }) {
		const name = client.settings.names['scheduleCount.date'];
		const parameters = day === undefined ? {} : { [name]: day };
		const peculiar = { isBare: true, inBody };
		return countsOf(await client.call('schedule_count', parameters, how, peculiar)).slice(0, limit);
	},
});
