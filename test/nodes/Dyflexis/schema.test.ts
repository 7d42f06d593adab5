/**
 * @jest-environment ./test/harness/environment.ts
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { IDataObject } from 'n8n-workflow';
import { resources } from '../../../nodes/Dyflexis/resources';
import { demo, rows, useDyflexis } from '../../support/dyflexis';

type TypeName = 'string' | 'number' | 'integer' | 'boolean' | 'object' | 'array' | 'null';

interface Schema {
	type: TypeName | TypeName[];
	properties?: Record<string, Schema>;
	items?: Schema;
	version?: number;
}

const folder = join(__dirname, '../../../nodes/Dyflexis/__schema__/v1.0.0');

const typesOf = ({ type }: Schema): TypeName[] => [type].flat();

const checks: Record<TypeName, (value: unknown) => boolean> = {
	string: (value) => typeof value === 'string',
	number: (value) => typeof value === 'number',
	integer: (value) => Number.isInteger(value),
	boolean: (value) => typeof value === 'boolean',
	object: (value) => typeof value === 'object' && value !== null && !Array.isArray(value),
	array: (value) => Array.isArray(value),
	null: (value) => value === null,
};

/** Where a value is not what its schema says. */
function departures(value: unknown, schema: Schema, path = ''): string[] {
	if (!typesOf(schema).some((type) => checks[type](value))) {
		return [`${path}: ${JSON.stringify(value)} is no ${typesOf(schema).join(' or ')}`];
	}
	if (Array.isArray(value)) {
		const { items } = schema;
		return items ? value.flatMap((each, at) => departures(each, items, `${path}[${at}]`)) : [];
	}
	const members = Object.entries(schema.properties ?? {});
	return members
		.filter(([name]) => Object.hasOwn(value as object, name))
		.flatMap(([name, member]) =>
			departures((value as IDataObject)[name], member, `${path}.${name}`),
		);
}

/** The paths of all members that a schema declares. */
const declared = (schema: Schema, path = ''): string[] =>
	Object.entries(schema.properties ?? {}).flatMap(([name, member]) => [
		`${path}${name}`,
		...declared(member.items ?? member, `${path}${name}.`),
	]);

/** Whether some row has a member, by its path through objects and lists. */
function has(value: unknown, [name, ...rest]: string[]): boolean {
	if (name === undefined) return true;
	if (Array.isArray(value)) return value.some((each) => has(each, [name, ...rest]));
	if (typeof value !== 'object' || value === null) return false;
	return Object.hasOwn(value, name) && has((value as IDataObject)[name], rest);
}

const operations = resources.flatMap((resource) =>
	resource.operations.map(({ value }) => `${resource.value}/${value}`),
);

const readSchema = (operation: string): Schema =>
	JSON.parse(readFileSync(join(folder, `${operation}.json`), 'utf8')) as Schema;

const moment = '2031-03-04T09:00:00Z';
const contract = { employeeReference: 'P-0001', office: 1, type: 1, start: '2031-01-01' };

/** What makes each operation return something; reads need nothing. */
const calls: Record<string, { parameters?: IDataObject; items?: IDataObject[] }> = {
	'schedule/getAll': { parameters: { startDate: '2026-06-01', endDate: '2026-06-14' } },
	'payroll/getHoursPerDay': { parameters: { periodPath: '2026-W20' } },
	'employee/upsert': {
		items: [
			{ employeeReference: 'P-0001', gender: 'M' },
			{ employeeReference: 'P-0002', city: 'Gent' },
		],
	},
	'contract/upsert': {
		items: [
			{ ...contract, contractReference: 'C-1', office: 99, end: '2031-12-31' },
			{ ...contract, contractReference: 'C-2' },
		],
	},
	'stream/create': { parameters: { name: 'Covers' } },
	'datapoint/push': { parameters: { key: 'transactions', moment, value: 1 } },
	'clock/clockIn': { parameters: { employee: 'P-0001', moment } },
	'clock/clockOut': { parameters: { employee: 'P-0001', moment } },
	'payrollQueue/acknowledge': { parameters: { queueId: '1001' } },
};

describe('output schemas', () => {
	const dyflexis = useDyflexis();

	test('there is one for every operation, and none beside', () => {
		const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
			.filter((file) => file.endsWith('.json'))
			.map((file) => file.replace(/\.json$/, ''));
		expect(files.sort()).toEqual([...operations].sort());
	});

	test.each(operations)('%s says what the operation returns', async (operation) => {
		const schema = readSchema(operation);
		expect(schema).toMatchObject({ type: 'object', version: 1 });
		if (operation === 'clock/clockOut') {
			await dyflexis.run(demo, 'clock:clockIn', calls['clock/clockIn']);
		}
		const result = await dyflexis.run(demo, operation.replace('/', ':'), calls[operation]);
		expect(result.error).toBeUndefined();
		const returned = rows(result.items);
		expect(returned.length).toBeGreaterThan(0);
		expect(returned.flatMap((row) => departures(row, schema))).toEqual([]);
		const missing = declared(schema).filter((path) => !has(returned, path.split('.')));
		expect(missing).toEqual([]);
	});

	test.each(operations)(
		'%s declares a member that may be missing or null as such',
		async (operation) => {
			const { properties = {} } = readSchema(operation);
			const certain = Object.entries(properties).filter(
				([name, member]) =>
					!typesOf(member).includes('null') && !['message', 'warnings'].includes(name),
			);
			if (operation === 'clock/clockOut') {
				await dyflexis.run(demo, 'clock:clockIn', calls['clock/clockIn']);
			}
			const { items } = await dyflexis.run(demo, operation.replace('/', ':'), calls[operation]);
			for (const { json } of items) {
				expect(Object.keys(json)).toEqual(expect.arrayContaining(certain.map(([name]) => name)));
			}
			expect(items.length).toBeGreaterThan(0);
		},
	);
});

test.each<[string, unknown, Schema, string[]]>([
	[
		'a text for a number',
		{ a: '1' },
		{ type: 'object', properties: { a: { type: 'number' } } },
		['.a: "1" is no number'],
	],
	[
		'null where it may not be',
		{ a: null },
		{ type: 'object', properties: { a: { type: 'string' } } },
		['.a: null is no string'],
	],
	[
		'null where it may be',
		{ a: null },
		{ type: 'object', properties: { a: { type: ['string', 'null'] } } },
		[],
	],
	[
		'an element of a list',
		{ a: [{ b: 1.5 }] },
		{
			type: 'object',
			properties: {
				a: { type: 'array', items: { type: 'object', properties: { b: { type: 'integer' } } } },
			},
		},
		['.a[0].b: 1.5 is no integer'],
	],
])('the check sees %s', (_what, value, schema, expected) => {
	expect(departures(value, schema)).toEqual(expected);
});
