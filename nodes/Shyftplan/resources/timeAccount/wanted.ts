import type { INodeProperties } from 'n8n-workflow';
import { isObject } from '../../../../lib/answer';
import { toMinutes } from '../../../../lib/duration';
import type { Params } from '../../../../lib/params';
import { Problem } from '../../../../lib/problem';
import { balanceFormatField, timeAccountReasonField } from '../../fields';
import { balanceFormatOf, optionalFlag } from '../../inputs';

/** One account with the balance that it has to have. */
export interface Wanted {
	/** Employment id or staff number, as text. */
	employee: string;
	by: 'id' | 'staffNumber';
	reasonId: number;
	minutes: number;
	dryRun: boolean;
	notFound: 'report' | 'refuse';
}

const LIST_MODEL = '[{"employee": "10001", "balance": "7:30"}]';

const shownWith = (from: string, field: INodeProperties): INodeProperties => ({
	...field,
	required: true,
	displayOptions: { show: { balancesFrom: [from] } },
});

/** The fields of *Sync*. Read by `wantedOf`. */
export const wantedFields: INodeProperties[] = [
	{
		displayName: 'Balances From',
		name: 'balancesFrom',
		type: 'options',
		options: [
			{ name: 'A List', value: 'list', description: 'One item holds all balances' },
			{ name: 'Items', value: 'items', description: 'Each item holds the balance of one account' },
		],
		default: 'items',
		description: 'Where the wanted balances come from',
	},
	{
		displayName: 'Employee By',
		name: 'employeeBy',
		type: 'options',
		options: [
			{ name: 'Employment ID', value: 'id' },
			{ name: 'Staff Number', value: 'staffNumber', description: 'Compared as text' },
		],
		default: 'staffNumber',
		description: 'How employees are named',
	},
	shownWith('items', {
		displayName: 'Employee',
		name: 'employee',
		type: 'string',
		default: '',
		placeholder: 'e.g. {{ $json.staffNumber }}',
		description: 'Whose balance it is',
	}),
	shownWith('items', {
		displayName: 'Balance',
		name: 'balance',
		type: 'string',
		default: '',
		placeholder: 'e.g. {{ $json.balance }}',
		description:
			'Balance at the start of the current day: all absences before today are deducted, those of today are not yet',
	}),
	shownWith('list', {
		displayName: 'Balances',
		name: 'balances',
		type: 'json',
		default: '[]',
		description: `List of balances at the start of the current day, such as ${LIST_MODEL}. An entry may name its own absenceReason (ID).`,
	}),
	timeAccountReasonField(
		'The time account that is set; in a list, that of entries that name no absenceReason',
	),
	balanceFormatField,
	{
		displayName: 'Options',
		name: 'options',
		type: 'collection',
		placeholder: 'Add Option',
		default: {},
		options: [
			{
				displayName: 'Dry Run',
				name: 'dryRun',
				type: 'boolean',
				default: true,
				description: 'Whether to tell what would be updated without writing anything',
			},
			{
				displayName: 'Not Found',
				name: 'notFound',
				type: 'options',
				options: [
					{ name: 'Refuse the Item', value: 'refuse' },
					{ name: 'Report in a Row', value: 'report', description: 'With the outcome notFound' },
				],
				default: 'report',
				description: 'What to do when there is no such employee, or no such account',
			},
		],
		description: 'How to write and what to report',
	},
];

/** What holds for all entries of one item. */
type Common = Pick<Wanted, 'by' | 'dryRun' | 'notFound'>;

function idOf(value: unknown, label: string): number {
	const text = String(value ?? '').trim();
	const id = Number(text);
	if (text === '') throw new Problem(`${label} is empty`);
	if (/^\d+$/.test(text) && Number.isSafeInteger(id)) return id;
	throw new Problem(`${label} "${text.slice(0, 80)}" is not an ID (a whole number)`, {
		description: 'Expected an ID (a whole number).',
	});
}

function employeeOf(value: unknown, by: Wanted['by'], label: string): string {
	if (by === 'id') return String(idOf(value, label));
	const text = typeof value === 'object' ? '' : String(value ?? '').trim();
	if (text !== '') return text;
	throw new Problem(`${label} is empty`);
}

function fromList(params: Params, common: Common): Wanted[] {
	const entries = params.body('balances');
	if (!Array.isArray(entries) || !entries.every(isObject)) {
		throw new Problem(`${params.label('balances')} is not a list of objects`, {
			description: `Expected something like ${LIST_MODEL}.`,
		});
	}
	const format = balanceFormatOf(params);
	const fixedReason = params.optionalId('absenceReason');
	return entries.map(({ employee, absenceReason, balance }, at) => {
		const label = (what: string) => `${what} of entry ${at + 1}`;
		return {
			...common,
			employee: employeeOf(employee, common.by, label('employee')),
			reasonId: idOf(absenceReason ?? fixedReason, label('absenceReason')),
			minutes: toMinutes(balance, format, label('balance')),
		};
	});
}

function fromItem(params: Params, common: Common): Wanted {
	return {
		...common,
		employee: employeeOf(params.raw('employee'), common.by, params.label('employee')),
		reasonId: idOf(params.optionalId('absenceReason'), params.label('absenceReason')),
		minutes: toMinutes(params.raw('balance'), balanceFormatOf(params), params.label('balance')),
	};
}

/**
 * The balances that one item names.
 * @throws Problem that names the field, or the entry of the list
 */
export function wantedOf(params: Params): Wanted[] {
	const common: Common = {
		by: params.choice('employeeBy', ['id', 'staffNumber']),
		dryRun: optionalFlag(params, 'options.dryRun') ?? false,
		notFound: params.has('options.notFound')
			? params.choice('options.notFound', ['report', 'refuse'])
			: 'report',
	};
	const isList = params.choice('balancesFrom', ['items', 'list']) === 'list';
	return isList ? fromList(params, common) : [fromItem(params, common)];
}
