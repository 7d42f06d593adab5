import type { INodeProperties } from 'n8n-workflow';
import { valuesOf, withInner } from '../support/properties';
import { descriptionsOf, packs } from './packs';

/** The field that a condition such as `/record.mappingMode` looks into. */
const fieldIn = (path: string) => path.replace(/^\/|\..*/g, '');

const conditionsOf = ({ displayOptions = {} }: INodeProperties) =>
	[displayOptions.show, displayOptions.hide].flatMap((one = {}) => Object.entries(one));

describe.each(packs)('$name', (pack) => {
	const { node, resources } = pack;
	const { properties } = node.description;
	const operations = resources.flatMap((resource) =>
		resource.operations.map((operation) => ({
			name: `${resource.value}.${operation.value}`,
			resource,
			operation,
		})),
	);

	describe('the selectors', () => {
		const [resourceSelector] = properties.filter(({ name }) => name === 'resource');

		it('offer every resource, and no other', () => {
			if (!resourceSelector) throw new Error('There is no resource selector');
			expect(valuesOf(resourceSelector).sort()).toEqual(resources.map(({ value }) => value).sort());
			expect(valuesOf(resourceSelector)).toContain(resourceSelector.default);
		});

		it.each(resources)('offer every operation of $value, and no other', (resource) => {
			const selectors = properties.filter(
				({ name, displayOptions }) =>
					name === 'operation' && displayOptions?.show?.resource?.includes(resource.value),
			);
			expect(selectors).toHaveLength(1);
			const [selector] = selectors;
			if (!selector) return;
			expect(valuesOf(selector).sort()).toEqual(resource.operations.map((one) => one.value).sort());
			expect(valuesOf(selector)).toContain(selector.default);
		});

		it('belong to a resource each', () => {
			const selectors = properties.filter(({ name }) => name === 'operation');
			expect(selectors).toHaveLength(resources.length);
		});
	});

	describe.each(operations)('$name', ({ resource, operation }) => {
		const own = properties.filter(
			({ displayOptions }) =>
				displayOptions?.show?.resource?.includes(resource.value) &&
				displayOptions.show.operation?.includes(operation.value),
		);

		it('is the only one of its name in its resource', () => {
			expect(resource.operations.filter(({ value }) => value === operation.value)).toHaveLength(1);
			expect(resources.filter(({ value }) => value === resource.value)).toHaveLength(1);
		});

		it('shows exactly its fields, no two of one name', () => {
			const names = own.map(({ name }) => name);
			expect(names).toEqual(operation.fields.map(({ name }) => name));
			expect(new Set(names).size).toBe(names.length);
			expect(names).not.toContain('resource');
			expect(names).not.toContain('operation');
			expect(names).not.toContain('requestOptions');
		});

		it('refers to fields and values that there are', () => {
			const fields = new Map(own.map((field) => [field.name, field]));
			for (const [path, values = []] of operation.fields.flatMap(conditionsOf)) {
				const name = fieldIn(path);
				const field = fields.get(name);
				expect([name, field?.name]).toEqual([name, name]);
				if (!field?.options) continue;
				expect(valuesOf(field)).toEqual(expect.arrayContaining(values as string[]));
			}
		});

		it('shares its value with no other if it works offline, so that only it hides how to send', () => {
			const namesakes = resources
				.flatMap(({ operations }) => operations)
				.filter(({ value }) => value === operation.value);
			expect(operation.offline ? namesakes : [operation]).toEqual([operation]);
		});

		it('is described in words of its own', () => {
			expect(operation.action).not.toBe('');
			expect(operation.description.length).toBeGreaterThan(10);
			expect(operation.endpoint ?? 'GET /').toMatch(/^(GET|POST|PUT|PATCH|DELETE) \//);
		});
	});

	describe.each(descriptionsOf(pack))('%s', (_, { properties: fields, icon }) => {
		const every = fields.flatMap(withInner);

		it('describes every field', () => {
			const silent = every.filter(
				({ name, type, description = '' }) =>
					!['notice', 'hidden'].includes(type) &&
					!['resource', 'operation', 'requestOptions'].includes(name) &&
					description.length < 10,
			);
			expect(silent.map(({ name }) => name)).toEqual([]);
		});

		it('has defaults that its choices offer', () => {
			const choices = every.filter(
				({ type, typeOptions }) =>
					['options', 'multiOptions'].includes(type) && !typeOptions?.loadOptionsMethod,
			);
			for (const field of choices) {
				const chosen = [field.default].flat().map(String);
				expect(valuesOf(field)).toEqual(expect.arrayContaining(chosen));
				expect(new Set(valuesOf(field)).size).toBe(valuesOf(field).length);
			}
		});

		it('refers to fields that there are', () => {
			const names = new Set(fields.map(({ name }) => name));
			const conditions = fields.flatMap(conditionsOf).map(([path]) => fieldIn(path));
			expect([...names]).toEqual(expect.arrayContaining(conditions));
		});

		it('has an icon for light and for dark', () => {
			expect(icon).toEqual({
				light: expect.stringMatching(/^file:.+\.svg$/),
				dark: expect.stringMatching(/^file:.+\.dark\.svg$/),
			});
		});
	});

	describe('what the editor asks for', () => {
		const nodes = [node, ...pack.triggers];
		const every = nodes.flatMap(({ description }) => description.properties.flatMap(withInner));
		const offered = (kind: 'listSearch' | 'loadOptions' | 'resourceMapping') =>
			new Set(nodes.flatMap(({ methods }) => Object.keys(methods?.[kind] ?? {})));
		const asked = (names: Array<string | undefined>) =>
			new Set(names.filter((name) => name !== undefined));

		it('a search of every locator is there, and no other', () => {
			const modes = every.flatMap((field) => field.modes ?? []);
			const searches = modes.map(({ typeOptions }) => typeOptions?.searchListMethod);
			expect(offered('listSearch')).toEqual(asked(searches));
		});

		it('the choices of every list are there, and no other', () => {
			const lists = every.map(({ typeOptions }) => typeOptions?.loadOptionsMethod);
			expect(offered('loadOptions')).toEqual(asked(lists));
		});

		it('the fields of every mapper are there, and no other', () => {
			const mappers = every.map(
				({ typeOptions }) => typeOptions?.resourceMapper?.resourceMapperMethod,
			);
			expect(offered('resourceMapping')).toEqual(asked(mappers));
		});
	});
});
