import type { IDataObject, INodeProperties } from 'n8n-workflow';
import { fieldsOrJson } from '../../../../lib/fields';
import { jsonBodyOf } from '../../../../lib/inputs';
import { operation } from '../../../../lib/operation';
import type { Params } from '../../../../lib/params';
import type { Names } from '../../assumed';
import { type DyflexisClient, membersOf } from '../../client';
import { momentFields } from '../../fields';
import { momentOf } from '../../inputs';

type Direction = 'in' | 'out';

interface Input {
	direction: Direction;
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
];

const directions: Array<{ name: string; value: Direction; description: string }> = [
	{ name: 'In', value: 'in', description: 'The person starts to work' },
	{ name: 'Out', value: 'out', description: 'The person stops working' },
];

const directionField: INodeProperties = {
	displayName: 'Direction',
	name: 'direction',
	type: 'options',
	options: directions,
	default: 'in',
	description: 'Whether the person came or went. An expression may give In or Out in any case.',
};

function readInput(params: Params, direction: Direction): Input {
	const given = jsonBodyOf(params);
	if (given) return { direction, employee: 'JSON body', bodyFor: () => given };
	const employee = params.text('employee');
	const moment = momentOf(params);
	const device = params.optionalText('device');
	const more = params.object('additionalFields');
	return {
		direction,
		employee,
		bodyFor: (names) => ({
			[names['clock.employee']]: employee,
			[names['clock.moment']]: moment,
			...(device !== undefined && { [names['clock.device']]: device }),
			...more,
		}),
	};
}

const PATHS: Record<Direction, string> = {
	in: '/api/clock/v3/clock-in',
	out: '/api/clock/v3/clock-out',
};

/** What sets the clock operations apart: one direction, or that of the field *Direction*. */
interface ClockEvent {
	value: string;
	name: string;
	action: string;
	description: string;
	direction?: Direction;
}

/** One of the clock operations (vendors/dyflexis.md 2.8 and 2.9). */
export function clockEvent({ direction, ...label }: ClockEvent) {
	const paths = direction === undefined ? Object.values(PATHS) : [PATHS[direction]];
	const fields = fieldsOrJson(clockFields);
	return operation<DyflexisClient, Input>({
		...label,
		endpoint: paths.map((path) => `POST ${path}`).join(', '),
		permission: 'scope clock',
		effect: 'once',
		fields: direction === undefined ? [directionField, ...fields] : fields,
		input: (params) =>
			readInput(params, direction ?? params.choiceInAnyCase('direction', directions)),
		key: ({ employee }) => employee,
		async run(client, input) {
			const body = input.bodyFor(client.names);
			const answer = await client.post(PATHS[input.direction], body);
			return { ...(Array.isArray(body) ? {} : body), ...membersOf(answer) };
		},
	});
}
