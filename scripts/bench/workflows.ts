import type { ExportedWorkflow } from '../../sandbox/n8n/commandLine';

/** What the names of the nodes that are measured start with. */
export const MEASURED = 'Measured';

/** A measured node of a workflow. */
export interface MeasuredNode {
	type: string;
	typeVersion: number;
	parameters: Record<string, unknown>;
	credentials?: Record<string, { id: string; name: string }>;
	onError?: string;
	/** Whether it handles the first item alone. */
	executeOnce?: boolean;
}

/** A workflow that hands the rows of a call to nodes one after another, an item a row. */
export function workflow(id: string, name: string, ...measured: MeasuredNode[]): ExportedWorkflow {
	const at = (column: number) => [column * 220, 0];
	const to = (node: string) => ({ main: [[{ node, type: 'main', index: 0 }]] });
	const names = measured.map((_node, index) => `${MEASURED} ${index + 1}`);
	const chain = ['Webhook', 'Rows', ...names];
	return {
		id,
		name,
		active: false,
		nodes: [
			{
				id: 'hook',
				name: 'Webhook',
				type: 'n8n-nodes-base.webhook',
				typeVersion: 2,
				webhookId: id,
				position: at(0),
				parameters: { httpMethod: 'POST', path: id, options: {} },
			},
			{
				id: 'rows',
				name: 'Rows',
				type: 'n8n-nodes-base.splitOut',
				typeVersion: 1,
				position: at(1),
				parameters: { fieldToSplitOut: 'body.rows', options: {} },
			},
			...measured.map((node, index) => ({
				id: `measured${index + 1}`,
				name: names[index] ?? '',
				position: at(index + 2),
				...node,
			})),
		],
		connections: Object.fromEntries(
			chain.slice(1).map((node, index) => [chain[index] ?? '', to(node)]),
		),
		settings: { executionOrder: 'v1', saveDataSuccessExecution: 'all' },
	};
}
