import type { INodeProperties } from 'n8n-workflow';
import { fieldsOrJson, idLocator, listFields, paceOptions, recordField } from '../../lib/fields';
import { readOptions } from '../../lib/options';
import { problemOf } from './support';

describe('fieldsOrJson', () => {
	const own: INodeProperties = {
		displayName: 'Word',
		name: 'word',
		type: 'string',
		default: '',
		displayOptions: { show: { status: ['other'] }, hide: { a: ['b'] } },
	};
	const [field, choice, more, body] = fieldsOrJson([own]);

	it('shows the fields or the body, and keeps the conditions of a field', () => {
		expect(choice).toMatchObject({ name: 'specifyBody', default: 'fields' });
		expect(field?.displayOptions).toEqual({
			show: { specifyBody: ['fields'], status: ['other'] },
			hide: { a: ['b'] },
		});
		expect(more).toMatchObject({ displayOptions: { show: { specifyBody: ['fields'] } } });
		expect(body).toMatchObject({ displayOptions: { show: { specifyBody: ['json'] } } });
		expect(own.displayOptions).toEqual({ show: { status: ['other'] }, hide: { a: ['b'] } });
	});
});

it('the limit shows when not everything is returned', () => {
	expect(listFields.map(({ name, displayOptions }) => [name, displayOptions?.show])).toEqual([
		['returnAll', undefined],
		['limit', { returnAll: [false] }],
	]);
});

it('every request option is read, and only those', () => {
	const options = (paceOptions.options ?? []) as INodeProperties[];
	const defaults = Object.fromEntries(options.map((one) => [one.name, one.default]));
	expect(readOptions(defaults as never)).toEqual(readOptions({}));
	for (const { name, displayName } of options) {
		expect(problemOf(() => readOptions({ [name]: 'x' })).message).toContain(displayName);
	}
});

it('a record is mapped automatically unless the user wants otherwise', () => {
	expect(recordField('employee', 'getFields')).toMatchObject({
		type: 'resourceMapper',
		default: { mappingMode: 'autoMapInputData', value: null },
		typeOptions: { resourceMapper: { resourceMapperMethod: 'getFields', supportAutoMap: true } },
	});
});

it('a locator offers a list and an ID, which is a whole number', () => {
	const { modes = [] } = idLocator({
		displayName: 'Office',
		name: 'office',
		description: 'An office',
		placeholder: 'e.g. 7',
		searchMethod: 'searchOffices',
	});
	expect(modes.map(({ name }) => name)).toEqual(['list', 'id']);
	expect(modes[0]?.typeOptions).toEqual({ searchListMethod: 'searchOffices', searchable: true });
	const rule = JSON.stringify(modes[1]?.validation);
	const regex = new RegExp(/"regex":"([^"]+)"/.exec(rule)?.[1] ?? '$^');
	// n8n checks an empty one, too, also where none is wanted.
	expect(['', '7', '0042'].every((id) => regex.test(id))).toBe(true);
	expect(['a', '7a', '-7', '7.5', '٧'].some((id) => regex.test(id))).toBe(false);
});
