import type { IDataObject, INodeProperties } from 'n8n-workflow';
import { fieldsOrJson } from '../../../../lib/fields';
import { jsonBodyOf } from '../../../../lib/inputs';
import { operation } from '../../../../lib/operation';
import type { Params } from '../../../../lib/params';
import { segment } from '../../../../lib/url';
import type { Names } from '../../assumed';
import { type DyflexisClient, membersOf } from '../../client';
import { momentFields } from '../../fields';
import { momentOf } from '../../inputs';

interface Input {
	key: string;
	segment: string;
	bodyFor(names: Names): IDataObject | IDataObject[];
}

const keyField: INodeProperties = {
	displayName: 'Stream Key',
	name: 'key',
	type: 'string',
	required: true,
	default: '',
	placeholder: 'e.g. revenue-per-hour',
	description: 'Key of the stream that the datapoint belongs to',
};

/** A text, since n8n has no number that is empty at first: 0 would be pushed unnoticed. */
const valueField: INodeProperties = {
	displayName: 'Value',
	name: 'value',
	type: 'string',
	required: true,
	default: '',
	placeholder: 'e.g. 1284.5',
	description: 'The number that was realised: revenue, covers, transactions, visitors',
};

function readBody(params: Params): Input['bodyFor'] {
	const given = jsonBodyOf(params);
	if (given) return () => given;
	const moment = momentOf(params);
	const value = params.number('value');
	const more = params.object('additionalFields');
	return (names) => {
		const point = {
			[names['datapoint.moment']]: moment,
			[names['datapoint.value']]: value,
			...more,
		};
		const list = names['datapoint.list'];
		return list === '' ? point : { [list]: [point] };
	};
}

/** POST /information-streams/v3/datapoint/{key} (vendors/dyflexis.md 2.7). */
export const push = operation<DyflexisClient, Input>({
	value: 'push',
	name: 'Push',
	action: 'Push datapoint',
	description: 'Push a realised datapoint to a stream',
	endpoint: 'POST /information-streams/v3/datapoint/{key}',
	permission: 'scope forecasting',
	effect: 'once',
	fields: [keyField, ...fieldsOrJson([valueField, ...momentFields])],
	input(params) {
		const key = params.text('key');
		return { key, segment: segment(key, 'Stream Key'), bodyFor: readBody(params) };
	},
	key: ({ key }) => key,
	async run(client, input) {
		const path = `${client.names['paths.informationStreams']}/datapoint/${input.segment}`;
		const answer = await client.post(path, input.bodyFor(client.names));
		return { ...membersOf(answer), key: input.key };
	},
});
