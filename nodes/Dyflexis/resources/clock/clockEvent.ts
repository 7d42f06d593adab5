import type { IDataObject, INodeProperties } from 'n8n-workflow';
import { additionalFields, fieldsOrJson } from '../../../../lib/fields';
import { jsonBodyOf } from '../../../../lib/inputs';
import { operation } from '../../../../lib/operation';
import type { Params } from '../../../../lib/params';
import type { Names } from '../../assumed';
import { type DyflexisClient, membersOf } from '../../client';
import { momentFields } from '../../fields';
import { momentOf } from '../../inputs';

interface Input {
	/** Who clocks; events of one person keep their order. */
	employee: string;
	bodyFor(names: Names): IDataObject | IDataObject[];
}

const clockFields: INodeProperties[] = [
	{
		displayName: 'Employee Reference',
		name: 'employee',
		type: 'string',
		required: true,
		default: '',
		placeholder: 'e.g. P-0042',
		description: 'Who clocks in or out',
	},
	...momentFields,
	{
		displayName: 'Device Reference',
		name: 'device',
		type: 'string',
		default: '',
		placeholder: 'e.g. till-1',
		description: 'The clocking device, such as the terminal of the till',
	},
	additionalFields,
];

function readInput(params: Params): Input {
	const given = jsonBodyOf(params);
	if (given) return { employee: 'JSON body', bodyFor: () => given };
	const employee = params.text('employee');
	const moment = momentOf(params);
	const device = params.optionalText('device');
	const more = params.object('additionalFields');
	return {
		employee,
		bodyFor: (names) => ({
			[names['clock.employee']]: employee,
			[names['clock.moment']]: moment,
			...(device !== undefined && { [names['clock.device']]: device }),
			...more,
		}),
	};
}

/** What sets clocking in and clocking out apart. */
interface ClockEvent {
	value: string;
	name: string;
	action: string;
	description: string;
	endpoint: string;
	permission: string;
	path: string;
}

/** One of the two clock operations (vendors/dyflexis.md 2.8 and 2.9). */
export function clockEvent({ path, ...label }: ClockEvent) {
	return operation<DyflexisClient, Input>({
		...label,
		effect: 'once',
		fields: fieldsOrJson(clockFields),
		input: readInput,
		key: ({ employee }) => employee,
		async run(client, { bodyFor }) {
			const body = bodyFor(client.names);
			const answer = await client.post(path, body);
			return { ...(Array.isArray(body) ? {} : body), ...membersOf(answer) };
		},
	});
}
