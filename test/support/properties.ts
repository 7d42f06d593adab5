import type { INodeProperties, INodePropertyCollection, INodePropertyOptions } from 'n8n-workflow';

type Option = INodePropertyOptions | INodeProperties | INodePropertyCollection;

/** The values, or the names, of what a field offers. */
export const valuesOf = ({ options = [] }: INodeProperties): string[] =>
	options.map((option: Option) => ('value' in option ? String(option.value) : option.name));

function innerFields({ type, options = [] }: INodeProperties): INodeProperties[] {
	if (type === 'collection') return options as INodeProperties[];
	if (type === 'fixedCollection') {
		return (options as INodePropertyCollection[]).flatMap(({ values }) => values);
	}
	return [];
}

/** A field, and the fields inside of it. */
export const withInner = (field: INodeProperties): INodeProperties[] => [
	field,
	...innerFields(field).flatMap(withInner),
];
