import {
	type ExpressionString,
	type INodeProperties,
	type INodePropertyOptions,
	type NodeConnectionType,
	NodeConnectionTypes,
} from 'n8n-workflow';
import { paceOptions } from './fields';
import type { Resource } from './operation';

const byName = (a: { name: string }, b: { name: string }) => a.name.localeCompare(b.name);

function resourceSelector<C>(resources: Array<Resource<C>>): INodeProperties {
	const options = resources.map(({ name, value }) => ({ name, value })).sort(byName);
	return {
		displayName: 'Resource',
		name: 'resource',
		type: 'options',
		noDataExpression: true,
		options,
		default: options[0]?.value ?? '',
	};
}

function operationSelector<C>(resource: Resource<C>): INodeProperties {
	const options: INodePropertyOptions[] = resource.operations
		.map(({ name, value, action, description }) => ({ name, value, action, description }))
		.sort(byName);
	return {
		displayName: 'Operation',
		name: 'operation',
		type: 'options',
		noDataExpression: true,
		displayOptions: { show: { resource: [resource.value] } },
		options,
		default: options[0]?.value ?? '',
	};
}

/** A field, and the operations of its resource that have it. */
interface SharedField {
	field: INodeProperties;
	operations: string[];
}

const isSame = (one: INodeProperties, other: INodeProperties) =>
	JSON.stringify(one) === JSON.stringify(other);

/**
 * The fields of a resource, one that several operations have only once: the editor downloads all of
 * them. Each operation keeps the order of its own.
 */
function sharedFields<C>({ operations }: Resource<C>): SharedField[] {
	const shared: SharedField[] = [];
	for (const { value, fields } of operations) {
		let place = 0;
		for (const field of fields) {
			const same = shared.findIndex((each, at) => at >= place && isSame(each.field, field));
			if (same >= 0) shared[same]?.operations.push(value);
			else shared.splice(place, 0, { field, operations: [value] });
			place = (same >= 0 ? same : place) + 1;
		}
	}
	return shared;
}

function shownFor<C>({ field, operations }: SharedField, resource: Resource<C>): INodeProperties {
	const { show, ...other } = field.displayOptions ?? {};
	return {
		...field,
		displayOptions: {
			...other,
			show: { resource: [resource.value], operation: operations, ...show },
		},
	};
}

/** How to send, for whatever sends something. An offline operation has a value of its own. */
function optionsOfSending<C>(resources: Array<Resource<C>>): INodeProperties {
	const offline = resources.flatMap(({ operations }) =>
		operations.filter(({ offline: silent }) => silent).map(({ value }) => value),
	);
	if (offline.length === 0) return paceOptions;
	return { ...paceOptions, displayOptions: { hide: { operation: offline } } };
}

/**
 * The properties of a node, made from its resources: the two selectors, the fields of the
 * operations shown where they belong, and the options that all operations share.
 */
export function propertiesOf<C>(resources: Array<Resource<C>>): INodeProperties[] {
	return [
		resourceSelector(resources),
		...resources.map(operationSelector),
		...resources.flatMap((resource) =>
			sharedFields(resource).map((field) => shownFor(field, resource)),
		),
		optionsOfSending(resources),
	];
}

function collectLabels(
	fields: INodeProperties[],
	prefix: string,
	labels: Map<string, string>,
): void {
	for (const field of fields) {
		labels.set(`${prefix}${field.name}`, field.displayName);
		if (field.type === 'collection') {
			collectLabels((field.options ?? []) as INodeProperties[], `${prefix}${field.name}.`, labels);
		}
	}
}

/** Parameter name → name in the editor, for messages. */
export function labelsOf(fields: INodeProperties[]): Map<string, string> {
	const labels = new Map<string, string>();
	collectLabels(fields, '', labels);
	return labels;
}

/**
 * The outputs of a node of which some operations have further ones, as the expression that n8n
 * computes from the chosen operation.
 * @param done what the first output is called beside others
 */
export function outputsOf<C>(
	resources: Array<Resource<C>>,
	done = 'Done',
): NodeConnectionType[] | ExpressionString {
	const further = resources.flatMap((resource) =>
		resource.operations
			.filter(({ outputs = [] }) => outputs.length > 0)
			.map(({ value, outputs = [] }) => [`${resource.value}.${value}`, outputs] as const),
	);
	if (further.length === 0) return [NodeConnectionTypes.Main];
	const table = JSON.stringify(Object.fromEntries(further));
	const type = JSON.stringify(NodeConnectionTypes.Main);
	const chosen = '$parameter["resource"] + "." + $parameter["operation"]';
	return `={{ ((names) => names ? [${JSON.stringify(done)}, ...names].map((displayName) => ({ type: ${type}, displayName })) : [{ type: ${type} }])(${table}[${chosen}]) }}`;
}
