import type {
	IDataObject,
	INode,
	INodeExecutionData,
	INodeParameters,
	OnError,
} from 'n8n-workflow';
import { buildNode, runWorkflow, type RunOptions, type RunResult } from './workflow';
import { KnownTypes } from './node-types';

export interface NodeRequest extends Omit<RunOptions, 'startNode' | 'triggerItems'> {
	/** Node type; a name without a package is one of the pack. */
	type: string;
	/** The newest version where this is missing. */
	version?: number;
	parameters?: IDataObject;
	/** The input; one empty item where this is missing. */
	items?: INodeExecutionData[];
	/** `continueErrorOutput` gives the node an error output, as its last branch. */
	onError?: OnError;
	/** Anything else that the editor stores with a node: `retryOnFail`, `executeOnce` and so on. */
	node?: Partial<INode>;
}

export interface NodeResult extends Omit<RunResult, 'hints' | 'outputs'> {
	/** The items of each output branch. */
	outputs: INodeExecutionData[][];
	/** The items of the first output. */
	items: INodeExecutionData[];
	/** The items of the error output; empty where the node has none. */
	failed: INodeExecutionData[];
	hints: RunResult['hints'][string];
}

const triggerName = 'Trigger';

/** Runs one node on the given items: Manual Trigger with the items pinned, then the node. */
export async function executeNode(request: NodeRequest): Promise<NodeResult> {
	const { type, version, parameters, items = [{ json: {} }], onError, node, ...options } = request;
	const types = await KnownTypes.load();
	const trigger: INode = {
		id: 'trigger',
		name: triggerName,
		type: 'n8n-nodes-base.manualTrigger',
		typeVersion: 1,
		position: [0, 0],
		parameters: {},
	};
	const tested = buildNode(
		types,
		{
			type,
			...(version !== undefined && { typeVersion: version }),
			...(parameters !== undefined && { parameters: parameters as INodeParameters }),
			...(onError !== undefined && { onError }),
			...node,
		},
		options.credentials,
	);
	const result = await runWorkflow(
		{
			nodes: [trigger, tested],
			connections: { [triggerName]: { main: [[{ node: tested.name, type: 'main', index: 0 }]] } },
		},
		{ ...options, startNode: triggerName, triggerItems: items },
	);
	const outputs = result.outputs[tested.name] ?? [];
	return {
		...result,
		outputs,
		items: outputs[0] ?? [],
		failed: tested.onError === 'continueErrorOutput' ? (outputs.at(-1) ?? []) : [],
		hints: result.hints[tested.name] ?? [],
	};
}
