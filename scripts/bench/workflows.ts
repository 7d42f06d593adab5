import type { ExportedWorkflow } from '../../sandbox/n8n/commandLine';
import { chain } from '../../sandbox/n8n/workflow';

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

type Node = MeasuredNode & { name: string; webhookId?: string };

/** A workflow of nodes in a row. */
export function inARow(id: string, name: string, nodes: Node[]): ExportedWorkflow {
	const placed = nodes.map((node, index) => ({
		id: `node${index + 1}`,
		position: [index * 220, 0],
		...node,
	}));
	return { ...chain(id, placed, { saveDataSuccessExecution: 'all' }), name };
}

/** A workflow that hands the rows of a call to nodes one after another, an item a row. */
export function workflow(id: string, name: string, ...measured: MeasuredNode[]): ExportedWorkflow {
	return inARow(id, name, [
		{
			name: 'Webhook',
			type: 'n8n-nodes-base.webhook',
			typeVersion: 2,
			webhookId: id,
			parameters: { httpMethod: 'POST', path: id, options: {} },
		},
		{
			name: 'Rows',
			type: 'n8n-nodes-base.splitOut',
			typeVersion: 1,
			parameters: { fieldToSplitOut: 'body.rows', options: {} },
		},
		...measured.map((node, index) => ({ ...node, name: `${MEASURED} ${index + 1}` })),
	]);
}
