import { runInNewContext } from 'node:vm';
import type { INodeProperties } from 'n8n-workflow';
import { labelsOf, outputsOf, propertiesOf } from '../../lib/description';
import { operation } from '../../lib/operation';

const field = (name: string, more: Partial<INodeProperties> = {}): INodeProperties => ({
	displayName: name.toUpperCase(),
	name,
	type: 'string',
	default: '',
	...more,
});

const operationOf = (value: string, name: string, fields: INodeProperties[] = []) =>
	operation<undefined, undefined>({
		value,
		name,
		action: `${name} it`,
		description: `${name} it at last`,
		endpoint: 'GET /it',
		effect: 'read',
		fields,
		input: () => undefined,
		run: async () => ({}),
	});

const shared = field('limit', {
	displayOptions: { show: { all: [false] }, hide: { mode: ['x'] } },
});
const properties = propertiesOf([
	{
		value: 'z',
		name: 'Beta',
		operations: [operationOf('b', 'Two', [shared]), operationOf('a', 'One')],
	},
	{ value: 'y', name: 'Alpha', operations: [operationOf('a', 'One', [shared])] },
]);

describe('propertiesOf', () => {
	it('offers resources and operations by their names, the first chosen', () => {
		const [resource, ofBeta, ofAlpha] = properties;
		expect(resource).toMatchObject({
			name: 'resource',
			default: 'y',
			noDataExpression: true,
			options: [
				{ name: 'Alpha', value: 'y' },
				{ name: 'Beta', value: 'z' },
			],
		});
		expect(ofBeta).toMatchObject({
			name: 'operation',
			default: 'a',
			displayOptions: { show: { resource: ['z'] } },
			options: [
				{ name: 'One', value: 'a', action: 'One it', description: 'One it at last' },
				{ name: 'Two', value: 'b', action: 'Two it', description: 'Two it at last' },
			],
		});
		expect(ofAlpha).toMatchObject({ displayOptions: { show: { resource: ['y'] } } });
	});

	it('shows a field where it belongs, and keeps its own conditions', () => {
		expect(
			properties.filter(({ name }) => name === 'limit').map((one) => one.displayOptions),
		).toEqual([
			{
				show: { resource: ['z'], operation: ['b'], all: [false] },
				hide: { mode: ['x'] },
			},
			{
				show: { resource: ['y'], operation: ['a'], all: [false] },
				hide: { mode: ['x'] },
			},
		]);
		expect(shared.displayOptions).toEqual({ show: { all: [false] }, hide: { mode: ['x'] } });
	});

	it('holds what several operations have once, in an order that is that of each', () => {
		const [a, b, c, d] = [field('a'), field('b'), field('c'), field('d')];
		const wanted: Array<[string, INodeProperties[]]> = [
			['first', [a, b, c]],
			['second', [d, b, a]],
			['third', [b, field('c', { default: 'another' })]],
		];
		const operations = wanted.map(([value, fields]) => operationOf(value, value, fields));
		const fields = propertiesOf([{ value: 'z', name: 'Beta', operations }]).slice(2, -1);
		const operationsOf = ({ displayOptions }: INodeProperties) =>
			displayOptions?.show?.['operation'] ?? [];
		for (const [value, own] of wanted) {
			const shown = fields.filter((each) => operationsOf(each).includes(value));
			expect(shown.map(({ name, default: given }) => [name, given])).toEqual(
				own.map(({ name, default: given }) => [name, given]),
			);
		}
		expect(fields.map((each) => [each.name, operationsOf(each)])).toEqual([
			['d', ['second']],
			['a', ['first']],
			['b', ['first', 'second', 'third']],
			['c', ['third']],
			['a', ['second']],
			['c', ['first']],
		]);
	});

	it('ends with the options that all operations share', () => {
		expect(properties.at(-1)?.name).toBe('requestOptions');
	});

	it('asks how to send only where something is sent', () => {
		const offline = { ...operationOf('o', 'Off'), offline: true };
		const operations = [operationOf('a', 'One'), offline];
		expect(propertiesOf([{ value: 'z', name: 'Beta', operations }]).at(-1)).toMatchObject({
			name: 'requestOptions',
			displayOptions: { hide: { operation: ['o'] } },
		});
		expect(properties.at(-1)).not.toHaveProperty('displayOptions');
	});

	it('bears a vendor without resources', () => {
		expect(propertiesOf([])[0]).toMatchObject({ options: [], default: '' });
	});
});

it('labelsOf names fields, and those of collections by their path', () => {
	const labels = labelsOf([
		field('a'),
		field('options', { type: 'collection', options: [field('b')] }),
		field('choice', { type: 'options', options: [{ name: 'No Field', value: 'no' }] }),
	]);
	expect([...labels]).toEqual([
		['a', 'A'],
		['options', 'OPTIONS'],
		['options.b', 'B'],
		['choice', 'CHOICE'],
	]);
});

describe('outputsOf', () => {
	const punch = (outputs?: string[]) => ({
		value: 'punch',
		name: 'Punch',
		operations: [
			{ value: 'begin', outputs },
			{ value: 'list', outputs: undefined },
		].map((one) => ({
			...one,
			name: one.value,
			action: one.value,
			description: one.value,
			endpoint: 'GET /',
			effect: 'read' as const,
			fields: [],
			plan: () => ({ jobs: [], rejected: new Map() }),
		})),
	});
	/** As n8n computes it from the parameters of a node. */
	const computed = (operation: string): unknown => {
		const expression = String(outputsOf([punch(['Needs Reason'])]));
		expect(expression).toMatch(/^=\{\{ .* \}\}$/s);
		const $parameter = { resource: 'punch', operation };
		return runInNewContext(expression.slice(3, -2), { $parameter });
	};

	it('is one where no operation has more', () => {
		expect(outputsOf([punch()])).toEqual(['main']);
	});

	it('names them where the chosen operation has more', () => {
		expect(computed('begin')).toEqual([
			{ type: 'main', displayName: 'Done' },
			{ type: 'main', displayName: 'Needs Reason' },
		]);
		expect(computed('list')).toEqual([{ type: 'main' }]);
	});
});
