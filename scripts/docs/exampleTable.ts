import {
	isINodePropertyCollection,
	isINodePropertyOptions,
	type IDataObject,
	type INodeProperties,
} from 'n8n-workflow';
import { examples } from './examples';
import type { Example } from './examples/example';
import { table } from './table';
import { operationsOf, type Documented } from './vendors';

const LINE = '<br>';

const code = (text: string) => `\`${text}\``;

/** JSON on one line, with room to read. */
const json = (value: IDataObject) =>
	code(JSON.stringify(value, undefined, 1).replaceAll(/\n\s*/g, ' '));

const optionsOf = ({ options = [] }: INodeProperties) => options.filter(isINodePropertyOptions);

/** The fields of a collection. */
const fieldsOf = ({ options = [] }: INodeProperties): INodeProperties[] =>
	options.filter(
		(option): option is INodeProperties =>
			!isINodePropertyOptions(option) && !isINodePropertyCollection(option),
	);

const isLocator = (value: unknown): value is { mode: string; value: string } =>
	typeof value === 'object' && value !== null && '__rl' in value;

/** What a user sees of a value: without the sign with which n8n marks expressions. */
function shown(field: INodeProperties, value: unknown): string {
	if (field.typeOptions?.password) return '••••••';
	if (field.type === 'resourceMapper') return '*Map Automatically*';
	if (typeof value === 'boolean') return value ? 'on' : 'off';
	if (isLocator(value)) {
		const mode = field.modes?.find(({ name }) => name === value.mode);
		return `${mode?.displayName ?? value.mode} ${shown({ ...field, type: 'string' }, value.value)}`;
	}
	const option = optionsOf(field).find((one) => one.value === value);
	return option ? `*${option.name}*` : code(String(value).replace(/^=/, ''));
}

function settings(fields: INodeProperties[], set: IDataObject, path: string[] = []): string[] {
	return Object.entries(set).flatMap(([name, value]) => {
		const field = fields.find((one) => one.name === name);
		if (!field) throw new RangeError(`There is no field ${name}`);
		const places = [...path, field.displayName];
		return field.type === 'collection'
			? settings(fieldsOf(field), value as IDataObject, places)
			: [`${places.join(' → ')}: ${shown(field, value)}`];
	});
}

/** An example of each operation, as it ran. */
export function exampleTable(vendor: Documented): string {
	const operations = operationsOf(vendor);
	const itemOf = ({ after, item }: Example) => {
		const before = operations.find(({ id }) => id === after);
		return [before && `what ${before.title} gave`, item && json(item)].filter(Boolean).join(LINE);
	};
	const rows = operations.flatMap(({ id, title, label }) => {
		const example = examples[vendor.vendor]?.[id];
		return example
			? [
					[
						title,
						itemOf(example),
						settings(label.fields, example.set ?? {}).join(LINE),
						json(example.out),
					],
				]
			: [];
	});
	return table(['Operation', 'Item', 'Fields', 'First item out'], rows);
}
