import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { IDataObject } from 'n8n-workflow';
import type { NodeResult } from '../harness';
import type { Pack } from '../nodes/packs';

type TypeName = 'string' | 'number' | 'integer' | 'boolean' | 'object' | 'array' | 'null';

export interface Schema {
	type: TypeName | TypeName[];
	properties?: Record<string, Schema>;
	items?: Schema;
	version?: number;
}

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
export function departures(value: unknown, schema: Schema, path = ''): string[] {
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

const folderOf = ({ name }: Pack): string =>
	join(__dirname, '../../nodes', name, '__schema__/v1.0.0');

/** The schema of what an operation (`resource/operation`) puts out, as it is shipped. */
export const readSchema = (pack: Pack, operation: string): Schema =>
	JSON.parse(readFileSync(join(folderOf(pack), `${operation}.json`), 'utf8')) as Schema;

/** What a schema test has to know of a vendor. */
interface SchemaTest {
	pack: Pack;
	/** Runs an operation (`resource/operation`) so that it returns every member it declares. */
	run(operation: string): Promise<NodeResult>;
	/** Members that are left out where there is nothing to say. */
	optional?: readonly string[];
}

/** Declares the tests that the output schemas of a node say what its operations return. */
export function schemasSayWhatIsReturned({ pack, run, optional = [] }: SchemaTest): void {
	const operations = pack.resources.flatMap((resource) =>
		resource.operations.map(({ value }) => `${resource.value}/${value}`),
	);

	test('there is one for every operation, and none beside', () => {
		const files = readdirSync(folderOf(pack), { recursive: true, encoding: 'utf8' })
			.filter((file) => file.endsWith('.json'))
			.map((file) => file.replace(/\.json$/, ''));
		expect(files.sort()).toEqual([...operations].sort());
	});

	test.each(operations)('%s says what the operation returns', async (operation) => {
		const schema = readSchema(pack, operation);
		expect(schema).toMatchObject({ type: 'object', version: 1 });
		const { error, items } = await run(operation);
		expect(error).toBeUndefined();
		const returned: IDataObject[] = items.map(({ json }) => json);
		expect(returned.length).toBeGreaterThan(0);
		expect(returned.flatMap((row) => departures(row, schema))).toEqual([]);
		const missing = declared(schema).filter((path) => !has(returned, path.split('.')));
		expect(missing).toEqual([]);

		// What may be missing or null is declared as such.
		const certain = Object.entries(schema.properties ?? {})
			.filter(([name, member]) => !typesOf(member).includes('null') && !optional.includes(name))
			.map(([name]) => name);
		for (const row of returned) expect(Object.keys(row)).toEqual(expect.arrayContaining(certain));
	});
}
