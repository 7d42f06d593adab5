import type { INodeProperties } from 'n8n-workflow';
import type { RecordField } from './records';

/** Return All and Limit, for every list. */
export const listFields: INodeProperties[] = [
	{
		displayName: 'Return All',
		name: 'returnAll',
		type: 'boolean',
		default: false,
		description: 'Whether to return all results or only up to a given limit',
	},
	{
		displayName: 'Limit',
		name: 'limit',
		type: 'number',
		displayOptions: { show: { returnAll: [false] } },
		typeOptions: { minValue: 1 },
		default: 50,
		description: 'Max number of results to return',
	},
];

/** For records of more than ten fields. */
export const simplifyField: INodeProperties = {
	displayName: 'Simplify',
	name: 'simplify',
	type: 'boolean',
	default: true,
	description: 'Whether to return a simplified version of the response instead of the raw data',
};

/** Members that the fields of an operation do not cover. */
export const additionalFields: INodeProperties = {
	displayName: 'Additional Fields (JSON)',
	name: 'additionalFields',
	type: 'json',
	default: '{}',
	description: 'JSON object whose members are added to what is sent, and win over the fields above',
};

/**
 * Friendly fields, and behind them a switch to a body of the user's own.
 * @param fields shown while the body is made from fields
 */
export function fieldsOrJson(fields: INodeProperties[]): INodeProperties[] {
	const usingFields = (field: INodeProperties): INodeProperties => ({
		...field,
		displayOptions: {
			...field.displayOptions,
			show: { specifyBody: ['fields'], ...field.displayOptions?.show },
		},
	});
	return [
		...fields.map(usingFields),
		{
			displayName: 'Specify Body',
			name: 'specifyBody',
			type: 'options',
			noDataExpression: true,
			options: [
				{ name: 'Using Fields', value: 'fields' },
				{ name: 'Using JSON', value: 'json' },
			],
			default: 'fields',
			description: 'How to say what is sent: with the fields, or as JSON in their place',
		},
		usingFields(additionalFields),
		{
			displayName: 'JSON Body',
			name: 'jsonBody',
			type: 'json',
			displayOptions: { show: { specifyBody: ['json'] } },
			default: '{}',
			required: true,
			description: 'The whole body, sent exactly as it is',
		},
	];
}

/** How fast and how patiently a node sends. Read once an execution. */
export const paceOptions: INodeProperties = {
	displayName: 'Request Options',
	name: 'requestOptions',
	type: 'collection',
	placeholder: 'Add Option',
	default: {},
	options: [
		{
			displayName: 'Requests at Once',
			name: 'requestsAtOnce',
			type: 'number',
			typeOptions: { minValue: 1 },
			default: 8,
			description: 'How many requests may be under way together (at most 64)',
		},
		{
			displayName: 'Requests per Second',
			name: 'requestsPerSecond',
			type: 'number',
			typeOptions: { minValue: 0 },
			default: 0,
			description: 'How many requests may start per second; 0 for as many as the service takes',
		},
		{
			displayName: 'Retries',
			name: 'retries',
			type: 'number',
			typeOptions: { minValue: 0 },
			default: 4,
			description:
				'How often a request is sent again when that cannot book anything twice (at most 10)',
		},
		{
			displayName: 'Timeout (Seconds)',
			name: 'timeout',
			type: 'number',
			typeOptions: { minValue: 1 },
			default: 60,
			description: 'How long to wait for one answer',
		},
	],
};

/**
 * The record that an operation writes, as a resource mapper named `record`.
 * @param noun what a record is called
 * @param method the node's `methods.resourceMapping` function that names the fields
 */
export function recordField(noun: string, method: string): INodeProperties {
	return {
		displayName: 'Record',
		name: 'record',
		type: 'resourceMapper',
		noDataExpression: true,
		default: { mappingMode: 'autoMapInputData', value: null },
		required: true,
		typeOptions: {
			resourceMapper: {
				resourceMapperMethod: method,
				mode: 'add',
				valuesLabel: 'Values to Send',
				fieldWords: { singular: 'field', plural: 'fields' },
				addAllFields: false,
				multiKeyMatch: false,
				supportAutoMap: true,
			},
		},
		description:
			`Where the members of the ${noun} come from. Map Automatically takes the fields of the item ` +
			'that have the name of a member, and is the faster way.',
	};
}

/** Says by which names *Map Automatically* finds the members of a record; the editor does not. */
export function recordNames(fields: readonly RecordField[]): INodeProperties {
	const names = fields.map(({ id, type, required }) => {
		const remarks = [required && 'required', type === 'date' && 'date'].filter(Boolean);
		return remarks.length > 0 ? `${id} (${remarks.join(', ')})` : id;
	});
	return {
		displayName: `Names of the fields, dates as YYYY-MM-DD: ${names.join(', ')}`,
		name: 'recordNames',
		type: 'notice',
		displayOptions: { show: { '/record.mappingMode': ['autoMapInputData'] } },
		default: '',
	};
}

interface IdLocator {
	displayName: string;
	name: string;
	description: string;
	placeholder: string;
	/** The node's `methods.listSearch` function. */
	searchMethod: string;
}

/** Picks one thing from a searchable list, or by its numeric ID. Empty where none is wanted. */
export function idLocator({ searchMethod, placeholder, ...texts }: IdLocator): INodeProperties {
	const errorMessage = 'The ID is a whole number';
	return {
		...texts,
		type: 'resourceLocator',
		default: { mode: 'list', value: '' },
		modes: [
			{
				displayName: 'From List',
				name: 'list',
				type: 'list',
				typeOptions: { searchListMethod: searchMethod, searchable: true },
			},
			{
				displayName: 'By ID',
				name: 'id',
				type: 'string',
				placeholder,
				validation: [{ type: 'regex', properties: { regex: '^[0-9]*$', errorMessage } }],
			},
		],
	};
}
