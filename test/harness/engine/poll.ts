import { randomUUID } from 'node:crypto';
import { PollContext, TriggersAndPollers } from 'n8n-core';
import { Container } from '@n8n/di';
import type {
	IDataObject,
	INodeExecutionData,
	INodeParameters,
	WorkflowActivateMode,
} from 'n8n-workflow';
import { adopt } from '../adopt';
import { instanceData } from './additional-data';
import { GivenCredentials, type CredentialStore } from './credentials';
import { withLogs, type LogLine } from './logs';
import { KnownTypes } from './node-types';
import { buildNode, buildWorkflow } from './workflow';

export interface PollRequest {
	/** Node type; a name without a package is one of the pack. */
	type: string;
	version?: number;
	/** Id of the trigger, for polls of the same one; one of its own where this is missing. */
	nodeId?: string;
	parameters?: IDataObject;
	credentials?: CredentialStore;
	/** Static data of the node before the poll. */
	staticData?: IDataObject;
	/** `manual` is a test run from the editor. */
	mode?: 'trigger' | 'manual';
	/** Why n8n polls; matters to `trigger` alone. */
	activation?: WorkflowActivateMode;
	/** What `getPollBudgetMs` answers; n8n's five minutes where this is missing. */
	budgetMs?: number;
	timezone?: string;
}

export interface PollResult {
	/** What the poll emitted; null where it started nothing. */
	items: INodeExecutionData[] | null;
	/** What the poll threw. */
	error?: Error;
	/** Static data of the node that n8n keeps: that from before where the poll threw. */
	staticData: IDataObject;
	logs: LogLine[];
}

/**
 * Polls once. As in n8n, a production poll works on a staged copy of its static data, which is kept
 * together with what was emitted or not at all; a manual one keeps nothing, so that what it did to
 * its static data shows here although n8n would forget it.
 */
export async function poll(request: PollRequest): Promise<PollResult> {
	const { type, version, parameters, mode = 'trigger', budgetMs, timezone } = adopt(request);
	const { activation = 'update', nodeId = randomUUID() } = request;
	const types = await KnownTypes.load();
	const credentials = new GivenCredentials(types, adopt(request.credentials ?? {}));
	const node = buildNode(
		types,
		{
			id: nodeId,
			type,
			...(version !== undefined && { typeVersion: version }),
			...(parameters !== undefined && { parameters: parameters as INodeParameters }),
		},
		credentials.store,
	);
	const workflow = buildWorkflow({ nodes: [node], connections: {} }, types, {
		mode,
		...(timezone !== undefined && { timezone }),
	});
	const before = structuredClone(request.staticData ?? {});
	const staged = adopt(structuredClone(before));
	const context = new PollContext(
		workflow,
		workflow.getNode(node.name) ?? node,
		instanceData(credentials),
		mode,
		mode === 'manual' ? 'manual' : activation,
		undefined,
		undefined,
		undefined,
		undefined,
		() => staged,
		...(budgetMs === undefined ? [] : [() => budgetMs]),
	);
	return await withLogs(async () => {
		try {
			const poller = Container.get(TriggersAndPollers);
			const emitted = await poller.runPollFunction(workflow, node, context);
			return { items: emitted?.[0] ?? null, staticData: staged };
		} catch (thrown) {
			const staticData = mode === 'manual' ? staged : before;
			const error = thrown instanceof Error ? thrown : new Error(String(thrown));
			return { items: null, error, staticData };
		}
	});
}
