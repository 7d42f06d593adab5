import type { IDataObject, INodeProperties } from 'n8n-workflow';
import { operation, OtherOutput } from '../../../../lib/operation';
import type { Params } from '../../../../lib/params';
import { Problem } from '../../../../lib/problem';
import type { How, TimeWellScheduledClient } from '../../client';
import type { Answered } from '../../envelope';
import { callOptions, employeeField, momentField, passwordField } from '../../fields';
import {
	employeeOf,
	given,
	howOf,
	localTime,
	type Moment,
	momentOf,
	writeLocal,
} from '../../inputs';
import { chooseReason, reasonFields, type Wanted, wantedOf } from '../../reasons';

/** The output of punches that were not recorded yet, because the watchdog asks something. */
const NEEDS_REASON = 'Needs Reason';

interface Input {
	/** What is recorded: the module of the service. */
	punch: Kind;
	employee: string;
	password: string;
	administratorPassword: string | undefined;
	moment: Moment;
	wanted: Wanted;
	extras: IDataObject;
	how: How;
}

const extraFields: INodeProperties[] = [
	passwordField(
		'Administrator Password',
		'administratorPassword',
		'Password of any administrator; lets a punch through from a place that is not registered',
	),
	{
		displayName: 'Latitude',
		name: 'latitude',
		type: 'number',
		typeOptions: { numberPrecision: 6 },
		default: 0,
		description: 'Where the punch was made, in degrees; needs Longitude, too',
	},
	{
		displayName: 'Longitude',
		name: 'longitude',
		type: 'number',
		typeOptions: { numberPrecision: 6 },
		default: 0,
		description: 'Where the punch was made, in degrees; needs Latitude, too',
	},
	{
		displayName: 'Photo File Name',
		name: 'photo',
		type: 'string',
		default: '',
		placeholder: 'e.g. 13222F23-C76A-7781-0C12-0293E3B34398.jpg',
		description: 'Name of a photo that was uploaded to the store of TimeWellScheduled before',
	},
];

/** Degrees with a dot and up to six places (vendors/timewellscheduled.md 1.8). */
const degrees = (value: number): string => String(Number(value.toFixed(6)));

function placeOf(params: Params): IDataObject {
	const latitude = params.optionalNumber('options.latitude', -90, 90);
	const longitude = params.optionalNumber('options.longitude', -180, 180);
	if (latitude === undefined && longitude === undefined) return {};
	if (latitude === undefined || longitude === undefined) {
		throw new Problem('A place needs both Latitude and Longitude');
	}
	return { lat: degrees(latitude), lng: degrees(longitude) };
}

/** A password as it was typed: blanks may belong to it. */
function passwordOf(params: Params, name: string): string | undefined {
	const value = params.raw(name);
	const text = typeof value === 'object' ? '' : String(value ?? '');
	return text === '' ? undefined : text;
}

function readInput(params: Params, punch: Kind): Input {
	const password = passwordOf(params, 'password');
	if (password === undefined) throw new Problem(`${params.label('password')} is empty`);
	return {
		punch,
		employee: employeeOf(params),
		password,
		administratorPassword: passwordOf(params, 'options.administratorPassword'),
		moment: momentOf(params),
		wanted: wantedOf(params),
		extras: given({ file: params.optionalText('options.photo'), ...placeOf(params) }),
		how: howOf(params),
	};
}

const NOT_RECORDED = 'Nothing was recorded.';

/** A refusal of the place ends with the address of the caller (vendors/timewellscheduled.md 1.7). */
const SPEAKS_OF_PLACE = /\bIP\b|\b\d{1,3}(?:\.\d{1,3}){3}\b/;

/** What to do about a refused punch: only its words say whether it is for the place. */
const adviceFor = (said: string | undefined, administratorPassword: string | undefined): string => {
	if (!SPEAKS_OF_PLACE.test(said ?? '')) {
		return `${NOT_RECORDED} Check the employee, the password and the moment of this item.`;
	}
	const remedy =
		administratorPassword === undefined
			? 'add the Administrator Password under Options.'
			: 'check the Administrator Password.';
	return `${NOT_RECORDED} Where punches are accepted from registered addresses only, ${remedy}`;
};

type Kind = 'begin' | 'end' | 'break' | 'meal';

const kinds: Array<{ name: string; value: Kind; description: string }> = [
	{ name: 'Begin', value: 'begin', description: 'The employee starts to work' },
	{ name: 'Break', value: 'break', description: 'The employee goes on a break, or comes back' },
	{ name: 'End', value: 'end', description: 'The employee stops working' },
	{ name: 'Meal', value: 'meal', description: 'The employee goes for a meal, or comes back' },
];

const kindField: INodeProperties = {
	displayName: 'Punch',
	name: 'punch',
	type: 'options',
	options: kinds,
	default: 'begin',
	description: 'What is recorded. An expression may give Begin, Break, End or Meal in any case.',
};

/** What sets the punches apart: one kind, or the kind that the field *Punch* tells. */
interface Punch {
	value: Kind | 'record';
	name: string;
	action: string;
	description: string;
}

/**
 * One of the punches (vendors/timewellscheduled.md 4.3). The same call may mean going or coming
 * back, so it is never repeated after a lost answer. An answer to the watchdog repeats it with the
 * same time.
 */
export function punch({ value, ...texts }: Punch) {
	const isOpen = value === 'record';
	const modules = isOpen ? kinds.map((kind) => kind.value) : [value];
	return operation<TimeWellScheduledClient, Input>({
		value,
		...texts,
		endpoint: modules.map((module) => `GET /response.asp?module=${module}`).join(', '),
		effect: 'once',
		outputs: [NEEDS_REASON],
		fields: [
			...(isOpen ? [kindField] : []),
			employeeField('Who punches'),
			{
				...passwordField(
					'Password',
					'password',
					'What the employee types at the punch clock; the credential says in which form it is sent',
				),
				required: true,
			},
			momentField('When'),
			...reasonFields,
			callOptions(extraFields),
		],
		input: (params) => readInput(params, isOpen ? params.choiceInAnyCase('punch', kinds) : value),
		key: ({ employee }) => employee,
		async run(client, input) {
			const { punch: module, employee, administratorPassword, moment, wanted } = input;
			const { zone } = client.settings;
			const local = localTime(moment, zone);
			const parameters = {
				u: employee,
				p: await client.employeePassword(input.password),
				Year: local.year,
				Month: local.month,
				Day: local.day,
				Hour: local.hour,
				Minute: local.minute,
				Second: local.second,
				...input.extras,
				...(administratorPassword !== undefined && {
					pws: await client.administratorPassword(administratorPassword),
				}),
			};
			const advice = (said?: string) => adviceFor(said, administratorPassword);
			const send = async (more: IDataObject = {}) =>
				await client.ask(module, { ...parameters, ...more }, input.how, { advice });
			const about = { employeeCode: employee, punch: module, moment: writeLocal(local) };

			const first = await send();
			if (first.watchdog === undefined || first.success) return recorded(first, about, zone);
			const choice = chooseReason(first.watchdog, wanted);
			if (!('reason' in choice)) return asks(first, about, zone, choice.note);
			const { reason } = choice;
			const second = await send({ reason: reason.id });
			if (second.watchdog !== undefined && !second.success) {
				return asks(second, about, zone, `The reason "${reason.text}" was not accepted.`);
			}
			return recorded(second, about, zone, { ...reason });
		},
	});
}

function recorded(
	{ message, onTime }: Answered,
	about: IDataObject,
	timeZone: string,
	reason: IDataObject | null = null,
) {
	const told = { recorded: true, onTime: onTime ?? null, message: message ?? '' };
	return { ...about, timeZone, ...told, reason };
}

function asks(answered: Answered, about: IDataObject, timeZone: string, note?: string) {
	const { message, watchdog } = answered;
	const row = {
		...about,
		timeZone,
		recorded: false,
		message: message ?? '',
		question: watchdog?.question ?? '',
		reasons: (watchdog?.reasons ?? []).map((reason) => ({ ...reason })),
		...(note !== undefined && { note }),
	};
	return new OtherOutput(NEEDS_REASON, [row]);
}
