import { ExecutionLifecycleHooks, WorkflowExecute } from 'n8n-core';
import {
	deepCopy,
	Workflow,
	type ExecutionStatus,
	type IConnections,
	type IDataObject,
	type INode,
	type INodeExecutionData,
	type INodeParameters,
	type INodeTypes,
	type IPinData,
	type IRun,
	type IRunData,
	type ITaskData,
	type IWorkflowBase,
	type IWorkflowSettings,
	type NodeExecutionHint,
	type WorkflowExecuteMode,
} from 'n8n-workflow';
import { adopt } from '../adopt';
import { instanceData } from './additional-data';
import { GivenCredentials, type CredentialStore } from './credentials';
import type { DataTables } from './data-tables';
import { withLogs, type LogLine } from './logs';
import { KnownTypes } from './node-types';

/** The part of an exported workflow that the engine needs. */
export interface WorkflowJson {
	name?: string;
	nodes: INode[];
	connections: IConnections;
	settings?: IWorkflowSettings;
	staticData?: IDataObject;
	pinData?: IPinData;
}

export interface RunOptions {
	/** Credential data by the id, the name or the type of the credential. */
	credentials?: CredentialStore;
	/** `manual` (the default) as from the editor, or a production mode. */
	mode?: WorkflowExecuteMode;
	/** IANA zone of the workflow; its own setting, or n8n's default, where this is missing. */
	timezone?: string;
	/** The node to start from; n8n's own choice where this is missing. */
	startNode?: string;
	/** What the start node emits, instead of running it. */
	triggerItems?: INodeExecutionData[];
	/** Stops the execution this many milliseconds after its start. */
	cancelAfterMs?: number;
	/** Stops the execution when it is aborted. */
	signal?: AbortSignal;
	/** Data tables before the run; it changes them as n8n's own. None where this is missing. */
	dataTables?: DataTables;
	/** Static data of the workflow before the run. */
	staticData?: IDataObject;
}

export interface RunResult {
	status: ExecutionStatus;
	/** What ended the execution, in the shape in which n8n stores it. */
	error?: IRun['data']['resultData']['error'];
	/** The items of each node, by output branch; the runs of a node are joined. */
	outputs: Record<string, INodeExecutionData[][]>;
	/** What each node wrote into its output panel. */
	hints: Record<string, NodeExecutionHint[]>;
	/** n8n's record of every run of every node. */
	runData: IRunData;
	/** Static data of the workflow after the run. */
	staticData: IDataObject;
	/** The credentials that the run changed: n8n stores sessions in them. */
	storedCredentials: CredentialStore;
	/** Whether a node went on after the execution was stopped; it was given a second to end. */
	stillRunning: boolean;
	durationMs: number;
	logs: LogLine[];
}

/** Builds n8n's Workflow out of its JSON. */
export function buildWorkflow(
	json: WorkflowJson,
	nodeTypes: INodeTypes,
	options: Pick<RunOptions, 'timezone' | 'staticData' | 'mode'> = {},
): Workflow {
	const { timezone, staticData = json.staticData, mode = 'manual' } = options;
	return new Workflow({
		id: 'harness',
		name: json.name ?? 'Harness',
		nodes: json.nodes,
		connections: json.connections,
		active: mode !== 'manual',
		nodeTypes,
		staticData: structuredClone(staticData ?? {}),
		settings: { executionOrder: 'v1', ...json.settings, ...(timezone && { timezone }) },
	});
}

/** A node for a workflow of its own, as the editor would save it. */
export function buildNode(
	types: KnownTypes,
	node: Partial<INode> & { type: string },
	credentials: CredentialStore = {},
): INode {
	const type = types.fullName(node.type);
	const uses = Object.keys(credentials).map((name) => [name, { id: name, name }]);
	return {
		id: 'node-under-test',
		name: 'Node',
		typeVersion: types.latestVersion(type),
		position: [220, 0],
		parameters: {} as INodeParameters,
		...(uses.length > 0 && { credentials: Object.fromEntries(uses) }),
		...node,
		type,
	};
}

const joinBranches = (runs: ITaskData[]): INodeExecutionData[][] => {
	const branches: INodeExecutionData[][] = [];
	for (const run of runs) {
		for (const [index, items] of (run.data?.main ?? []).entries()) {
			(branches[index] ??= []).push(...(items ?? []));
		}
	}
	return branches;
};

const taskData = (items: INodeExecutionData[]): ITaskData => ({
	startTime: Date.now(),
	executionIndex: 0,
	executionTime: 0,
	source: [],
	data: { main: [items] },
});

const mapValues = <In, Out>(record: Record<string, In>, change: (value: In) => Out) =>
	Object.fromEntries(Object.entries(record).map(([key, value]) => [key, change(value)]));

const stopSignal = ({ signal, cancelAfterMs }: RunOptions): AbortSignal =>
	AbortSignal.any([
		...(signal === undefined ? [] : [signal]),
		...(cancelAfterMs === undefined ? [] : [AbortSignal.timeout(cancelAfterMs)]),
	]);

/**
 * Waits for the end of an execution. n8n closes its record the moment it is stopped, whether the
 * node that runs takes notice or not; so the record is taken from there if a node does not end.
 */
async function untilEnded(
	execution: ReturnType<WorkflowExecute['run']>,
	hooks: ExecutionLifecycleHooks,
	stop: AbortSignal,
): Promise<{ run: IRun; stillRunning: boolean }> {
	return await new Promise((resolve, reject) => {
		let grace: NodeJS.Timeout | undefined;
		const cancel = () => {
			hooks.addHandler('workflowExecuteAfter', (run) => {
				grace = setTimeout(() => resolve({ run, stillRunning: true }), 1_000);
			});
			execution.cancel();
		};
		if (stop.aborted) cancel();
		stop.addEventListener('abort', cancel, { once: true });
		execution
			.then((run) => resolve({ run, stillRunning: false }), reject)
			.finally(() => {
				clearTimeout(grace);
				stop.removeEventListener('abort', cancel);
			});
	});
}

/** Runs a workflow from its start node to its end in n8n's WorkflowExecute. */
export async function runWorkflow(
	given: WorkflowJson,
	options: RunOptions = {},
): Promise<RunResult> {
	const json = adopt(given);
	const { mode = 'manual' } = options;
	const types = await KnownTypes.load();
	const credentials = new GivenCredentials(types, adopt(options.credentials ?? {}));
	const workflow = buildWorkflow(json, types, adopt({ ...options, mode }));
	const startNode = options.startNode ?? workflow.getStartNode()?.name ?? '';
	const triggerItems = adopt(options.triggerItems);
	const pinned = { ...json.pinData, ...(triggerItems && { [startNode]: triggerItems }) };

	const data = instanceData(credentials, undefined, options.dataTables);
	const hooks = new ExecutionLifecycleHooks(mode, '1', json as IWorkflowBase);
	data.hooks = hooks;
	const startedAt = performance.now();
	const { logs, run, stillRunning } = await withLogs(async () => {
		const execution = new WorkflowExecute(data, mode).run({
			workflow,
			startNode: workflow.getNode(startNode) ?? undefined,
			...(mode === 'manual'
				? { pinData: pinned }
				: triggerItems && {
						triggerToStartFrom: { name: startNode, data: taskData(triggerItems) },
					}),
		});
		return await untilEnded(execution, hooks, stopSignal(options));
	});

	const { runData, error } = run.data.resultData;
	return {
		status: run.status,
		...(error !== undefined && { error }),
		outputs: mapValues(runData, joinBranches),
		hints: mapValues(runData, (runs) => runs.flatMap((each) => each.hints ?? [])),
		runData,
		staticData: deepCopy(workflow.staticData),
		storedCredentials: credentials.stored,
		stillRunning,
		durationMs: performance.now() - startedAt,
		logs,
	};
}
