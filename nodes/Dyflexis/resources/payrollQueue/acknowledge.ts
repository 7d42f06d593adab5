import type { IDataObject, INodeProperties } from 'n8n-workflow';
import { fieldsOrJson } from '../../../../lib/fields';
import { jsonBodyOf } from '../../../../lib/inputs';
import { operation } from '../../../../lib/operation';
import type { Params } from '../../../../lib/params';
import { segment } from '../../../../lib/url';
import type { Names } from '../../assumed';
import { type DyflexisClient, membersOf } from '../../client';

interface Input {
	queueId: string;
	path: string;
	bodyFor(names: Names): IDataObject | IDataObject[];
}

const idField: INodeProperties = {
	displayName: 'Queue ID',
	name: 'queueId',
	type: 'string',
	required: true,
	default: '',
	placeholder: 'e.g. 1042',
	description: 'The entry of the payroll queue',
};

const statusFields: INodeProperties[] = [
	{
		displayName: 'Status',
		name: 'status',
		type: 'options',
		options: [
			{ name: 'Could Not Be Taken Over', value: 'failed' },
			{ name: 'Other', value: 'other' },
			{ name: 'Taken Over', value: 'done' },
		],
		default: 'done',
		description: 'What became of the period',
	},
	{
		displayName: 'Status Word',
		name: 'statusWord',
		type: 'string',
		displayOptions: { show: { status: ['other'] } },
		default: '',
		description: 'The word that Dyflexis agreed on with you; needed when the status is Other',
	},
	{
		displayName: 'Message',
		name: 'message',
		type: 'string',
		default: '',
		description: 'Remark that travels with the status',
	},
];

function readBody(params: Params): Input['bodyFor'] {
	const given = jsonBodyOf(params);
	if (given) return () => given;
	const status = params.choice('status', ['done', 'failed', 'other']);
	const word = status === 'other' ? params.text('statusWord') : undefined;
	const message = params.optionalText('message');
	const more = params.object('additionalFields');
	return (names) => {
		const known = status === 'failed' ? names['queueStatus.failed'] : names['queueStatus.done'];
		return {
			[names['queueStatus.status']]: word ?? known,
			...(message !== undefined && { [names['queueStatus.message']]: message }),
			...more,
		};
	};
}

/** POST /api2/payroll/queue/{queueId}/status (vendors/dyflexis.md 2.15). */
export const acknowledge = operation<DyflexisClient, Input>({
	value: 'acknowledge',
	name: 'Acknowledge',
	action: 'Acknowledge payroll queue entry',
	description: 'Report that a payroll period was taken over',
	endpoint: 'POST /api2/payroll/queue/{queueId}/status',
	permission: 'scope payroll_hours',
	effect: 'once',
	fields: [idField, ...fieldsOrJson(statusFields)],
	input(params) {
		const queueId = params.text('queueId');
		return {
			queueId,
			path: `/api2/payroll/queue/${segment(queueId, 'Queue ID')}/status`,
			bodyFor: readBody(params),
		};
	},
	key: ({ queueId }) => queueId,
	async run(client, { queueId, path, bodyFor }) {
		const answer = await client.post(path, bodyFor(client.names));
		return { ...membersOf(answer), queueId };
	},
});
