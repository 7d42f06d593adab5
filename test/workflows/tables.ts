import type { IDataObject, IPinData } from 'n8n-workflow';
import type { Example } from './examples';

const TABLE = 'n8n-nodes-base.dataTable';
const WRITES = ['upsert', 'deleteRows'];

/**
 * A workflow as n8n's engine runs it without Data tables, which only a whole n8n has: what is written
 * passes by, and what is read is what the test says, nothing unless it does.
 */
export function withoutTables(example: Example, read: Record<string, IDataObject[]> = {}) {
	const reading = example.nodes.filter(({ type, parameters }) => {
		return type === TABLE && !WRITES.includes(String(parameters['operation']));
	});
	const pinData: IPinData = Object.fromEntries(
		reading.map(({ name }) => [name, (read[name] ?? [{}]).map((json) => ({ json }))]),
	);
	const nodes = example.nodes.map((node) =>
		node.type === TABLE && !(node.name in pinData)
			? { ...node, type: 'n8n-nodes-base.noOp', parameters: {} }
			: node,
	);
	return { ...example, nodes, pinData };
}
