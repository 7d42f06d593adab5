import type { IDataObject } from 'n8n-workflow';
import type { ExportedWorkflow } from './commandLine';
import type { Execution } from './rest';

export type Node = ExportedWorkflow['nodes'][number];

/** A node of a workflow, with what the test cares about. */
export function node(
	name: string,
	type: string,
	parameters: Record<string, unknown> = {},
	more: Record<string, unknown> = {},
): Node {
	const common = { id: `node-${name}`, name, type, typeVersion: 1, position: [0, 0] };
	return { ...common, parameters, ...more };
}

/** A workflow of nodes in a row. */
export function chain(id: string, nodes: Node[], settings: IDataObject = {}): ExportedWorkflow {
	const wires = nodes.slice(1).map(({ name }, index) => {
		const target = { node: name, type: 'main', index: 0 };
		return [nodes[index]?.name ?? '', { main: [[target]] }] as const;
	});
	return {
		id,
		name: `Test ${id}`,
		nodes,
		connections: Object.fromEntries(wires),
		settings: { executionOrder: 'v1', ...settings },
		active: false,
	};
}

/**
 * Times for a polling trigger. No single entry may come round more than once a minute, so there are
 * several.
 *
 * @param seconds from one poll to the next, a divisor of 60
 */
export const pollingEvery = (seconds: number) => ({
	item: Array.from({ length: 60 / seconds }, (_, index) => ({
		mode: 'custom',
		cronExpression: `${index * seconds} * * * * *`,
	})),
});

/** The workflow with all its polling triggers asking every five seconds. */
export function pollingQuickly(workflow: ExportedWorkflow): ExportedWorkflow {
	const nodes = workflow.nodes.map((each) =>
		'pollTimes' in each.parameters
			? { ...each, parameters: { ...each.parameters, pollTimes: pollingEvery(5) } }
			: each,
	);
	return { ...workflow, nodes };
}

/** What a node put out at its first output, over all of its runs. */
export function outputOf({ data }: Pick<Execution, 'data'>, name: string): IDataObject[] {
	const runs = data.resultData.runData[name] ?? [];
	return runs.flatMap((run) => run.data?.['main']?.[0] ?? []).map(({ json }) => json);
}
