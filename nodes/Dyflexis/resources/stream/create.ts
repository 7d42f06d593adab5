import type { IDataObject, INodeProperties } from 'n8n-workflow';
import { fieldsOrJson } from '../../../../lib/fields';
import { jsonBodyOf } from '../../../../lib/inputs';
import { operation } from '../../../../lib/operation';
import type { Params } from '../../../../lib/params';
import type { Names } from '../../assumed';
import { type DyflexisClient, membersOf } from '../../client';

type Input = (names: Names) => IDataObject | IDataObject[];

const streamFields: INodeProperties[] = [
	{
		displayName: 'Name',
		name: 'name',
		type: 'string',
		required: true,
		default: '',
		placeholder: 'e.g. Revenue per hour',
		description: 'The workload metric that the stream records',
	},
	{
		displayName: 'Granularity',
		name: 'granularity',
		type: 'options',
		options: [
			{ name: 'Day', value: 'day', description: 'Enough for retail' },
			{ name: 'Hour', value: 'hour', description: 'Works well for restaurants and bars' },
		],
		default: 'hour',
		description: 'How fine the datapoints are',
	},
	{
		displayName: 'Key',
		name: 'key',
		type: 'string',
		default: '',
		placeholder: 'e.g. revenue-per-hour',
		description:
			'Key to push datapoints to, if you choose it yourself; empty to leave it to Dyflexis',
	},
];

function readInput(params: Params): Input {
	const given = jsonBodyOf(params);
	if (given) return () => given;
	const name = params.text('name');
	const granularity = params.text('granularity');
	const key = params.optionalText('key');
	const more = params.object('additionalFields');
	return (names) => ({
		[names['stream.name']]: name,
		[names['stream.granularity']]: granularity,
		...(key !== undefined && { [names['stream.key']]: key }),
		...more,
	});
}

/** POST /information-streams/v3/streams (vendors/dyflexis.md 2.6). */
export const create = operation<DyflexisClient, Input>({
	value: 'create',
	name: 'Create',
	action: 'Create stream',
	description: 'Register a stream for a workload metric',
	endpoint: 'POST /information-streams/v3/streams',
	permission: 'scope forecasting',
	effect: 'once',
	fields: fieldsOrJson(streamFields),
	input: readInput,
	key: () => 'streams',
	async run(client, bodyFor) {
		const path = `${client.names['paths.informationStreams']}/streams`;
		return membersOf(await client.post(path, bodyFor(client.names)));
	},
});
