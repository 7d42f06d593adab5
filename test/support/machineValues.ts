import { descriptionsOf, type Pack } from '../nodes/packs';
import { valuesOf, withInner } from './properties';

/** What workflows and expressions hold of a vendor's nodes. */
export interface MachineValues {
	/** A line an operation: its name, effect and permission. */
	operations: string;
	/** The fields of each operation. */
	fields: Record<string, string>;
	/** The values of choices, by the fields that offer them. */
	choices: Record<string, string>;
	/** Names of nodes and their credentials. */
	nodes: Record<string, string>;
	/** The fields of the triggers. */
	triggers: Record<string, string>;
}

/**
 * Declares the tests that machine values stay as they are. Changing a line breaks the workflows of
 * every user: add lines, but never rename one.
 */
export function machineValuesStay(pack: Pack, stable: MachineValues): void {
	const operations = pack.resources.flatMap((resource) =>
		resource.operations.map((operation) => ({
			name: `${resource.value}.${operation.value}`,
			operation,
		})),
	);

	it('of operations, with their effects and permissions', () => {
		const lines = operations.map(({ name, operation: { effect, permission = '' } }) =>
			[name, effect, permission].filter(Boolean).join(' '),
		);
		const kept = stable.operations.trim().split('\n');
		expect(lines.sort()).toEqual(kept.map((line) => line.replace(/\s+/g, ' ')).sort());
	});

	it('of fields', () => {
		const fields = operations.map(({ name, operation }) => [
			name,
			operation.fields.map((field) => field.name).join(' '),
		]);
		expect(Object.fromEntries(fields)).toEqual(stable.fields);
	});

	it('of choices', () => {
		const choices = operations
			.flatMap(({ operation }) => operation.fields.flatMap(withInner))
			.filter(({ type, typeOptions }) => /options$/i.test(type) && !typeOptions?.loadOptionsMethod)
			.map((field) => [field.name, valuesOf(field).sort().join(' ')]);
		expect(Object.fromEntries(choices)).toEqual(stable.choices);
	});

	it('of nodes and credentials', () => {
		const nodes = descriptionsOf(pack).map(([, { name, credentials = [] }]) => [
			name,
			credentials.map((credential) => credential.name).join(' '),
		]);
		expect(Object.fromEntries(nodes)).toEqual(stable.nodes);
	});

	it('of the fields of triggers', () => {
		const triggers = pack.triggers.map(({ description: { name, properties } }) => [
			name,
			properties.map((field) => field.name).join(' '),
		]);
		expect(Object.fromEntries(triggers)).toEqual(stable.triggers);
	});
}
