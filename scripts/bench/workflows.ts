import type { ExportedWorkflow } from '../../sandbox/n8n/commandLine';

/** Name of the node that is measured. */
export const MEASURED = 'Measured';

/** The measured node of a workflow. */
export interface MeasuredNode {
	type: string;
	typeVersion: number;
	parameters: Record<string, unknown>;
	credentials?: Record<string, { id: string; name: string }>;
	onError?: string;
	/** Whether it handles the first item alone. */
	executeOnce?: boolean;
}

/** A workflow that hands the rows of a call to one node, an item a row. */
export function workflow(id: string, name: string, measured: MeasuredNode): ExportedWorkflow {
	const at = (column: number) => [column * 220, 0];
	const to = (node: string) => ({ main: [[{ node, type: 'main', index: 0 }]] });
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
			{ id: 'measured', name: MEASURED, position: at(2), ...measured },
		],
		connections: { Webhook: to('Rows'), Rows: to(MEASURED) },
		settings: { executionOrder: 'v1', saveDataSuccessExecution: 'all' },
	};
}
