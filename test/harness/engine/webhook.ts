import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import express, { type Request, type Response } from 'express';
import { WebhookContext } from 'n8n-core';
import {
	isNodeClassInstance,
	NodeHelpers,
	UnexpectedError,
	type IDataObject,
	type INode,
	type INodeExecutionData,
	type INodeParameters,
	type INodeType,
	type IWebhookData,
	type IWebhookDescription,
	type IWebhookResponseData,
	type Workflow,
} from 'n8n-workflow';
import { adopt } from '../adopt';
import { instanceData } from './additional-data';
import { GivenCredentials, type CredentialStore } from './credentials';
import { parseBody, prepareRequest, Refusal } from './incoming';
import { withLogs, type LogLine } from './logs';
import { KnownTypes } from './node-types';
import { buildNode, buildWorkflow } from './workflow';

export interface WebhookCall {
	/** Node type; a name without a package is one of the pack. */
	type: string;
	version?: number;
	parameters?: IDataObject;
	credentials?: CredentialStore;
	/** Which of the node's webhooks; its first where this is missing. */
	name?: string;
	/** What the node says where this is missing. */
	method?: string;
	headers?: Record<string, string>;
	query?: Record<string, string>;
	/** Sent as it is; an object is sent as JSON. */
	body?: string | Uint8Array | object;
	/** `manual` is a test call from the editor. */
	mode?: 'webhook' | 'manual';
	staticData?: IDataObject;
	timezone?: string;
}

export interface WebhookResult {
	/** What the caller got. */
	status: number;
	headers: Record<string, string>;
	/** Parsed where it is JSON. */
	body: unknown;
	/** What the workflow was started with, by output; null where nothing was started. */
	outputs: INodeExecutionData[][] | null;
	/** What the node threw. */
	error?: Error;
	/** Path of the webhook under n8n's base URL for webhooks. */
	path: string;
	/** Static data of the node after the call. */
	staticData: IDataObject;
	logs: LogLine[];
}

const evaluate = (
	workflow: Workflow,
	node: INode,
	description: IWebhookDescription,
	property: 'path' | 'httpMethod' | 'isFullPath' | 'responseCode' | 'responseData',
): unknown => {
	const value = description[property];
	return workflow.expression.getSimpleParameterValue(node, value as string, 'internal', {});
};

/** Calls the node; those that extend n8n's Node class get the context as an argument. */
async function runWebhook(node: INodeType, context: WebhookContext): Promise<IWebhookResponseData> {
	if (isNodeClassInstance(node)) return (await node.webhook?.(context)) ?? {};
	return (await node.webhook?.call(context)) ?? {};
}

/** The body of n8n's answer to a call that started the workflow. */
function startedBody(responseData: unknown, { webhookResponse }: IWebhookResponseData): unknown {
	if (responseData === 'noData') return undefined;
	return responseData || (webhookResponse ?? { message: 'Workflow was started' });
}

/** What n8n answers the caller once the node has decided. */
function answer(
	response: Response,
	decision: IWebhookResponseData,
	code: number,
	responseData: unknown,
): void {
	if (decision.noWebhookResponse || response.headersSent) return;
	const body =
		decision.workflowData === undefined
			? (decision.webhookResponse ?? { message: 'Webhook call received' })
			: startedBody(responseData, decision);
	response.status(code);
	if (typeof body === 'string') response.send(body);
	else response.json(body);
}

const readBody = (text: string): unknown => {
	try {
		return JSON.parse(text) as unknown;
	} catch {
		return text;
	}
};

async function send(url: string, call: WebhookCall, method: string) {
	const { headers = {}, query = {}, body } = call;
	const isJson = typeof body === 'object' && !ArrayBuffer.isView(body);
	const type = isJson && { 'content-type': 'application/json' };
	const response = await fetch(`${url}?${new URLSearchParams(query).toString()}`, {
		method,
		headers: { ...type, ...headers, connection: 'close' },
		...(body !== undefined && { body: isJson ? JSON.stringify(body) : (body as string) }),
	});
	return {
		status: response.status,
		headers: Object.fromEntries(response.headers),
		body: readBody(await response.text()),
	};
}

/**
 * Calls a webhook trigger over HTTP as n8n's webhook server lets it be called: on Express, with the
 * raw body at hand and the body parsed the way n8n parses it, and answered the way n8n answers for
 * the response mode `onReceived`. The workflow behind it is not run: see `runWorkflow`.
 */
export async function callWebhook(given: WebhookCall): Promise<WebhookResult> {
	const call = adopt(given);
	const { type, version, parameters = {}, mode = 'webhook', timezone } = call;
	const types = await KnownTypes.load();
	const credentials = new GivenCredentials(types, call.credentials ?? {});
	const built = buildNode(
		types,
		{
			type,
			webhookId: 'webhook-under-test',
			parameters: parameters as INodeParameters,
			...(version !== undefined && { typeVersion: version }),
		},
		credentials.store,
	);
	const workflow = buildWorkflow({ nodes: [built], connections: {} }, types, {
		mode,
		...(timezone !== undefined && { timezone }),
		...(call.staticData && { staticData: { [`node:${built.name}`]: call.staticData } }),
	});
	const node = workflow.getNode(built.name) ?? built;
	const nodeType = types.getByNameAndVersion(node.type, node.typeVersion);
	const description = (nodeType.description.webhooks ?? []).find(
		({ name }) => call.name === undefined || name === call.name,
	);
	if (description === undefined || nodeType.webhook === undefined) {
		throw new UnexpectedError(`${node.type} has no such webhook`);
	}

	const server = express().disable('x-powered-by').set('query parser', 'extended');
	const listening = server.listen(0, '127.0.0.1');
	await once(listening, 'listening');
	const baseUrl = `http://127.0.0.1:${(listening.address() as AddressInfo).port}`;
	const path = NodeHelpers.getNodeWebhookPath(
		'harness',
		node,
		String(evaluate(workflow, node, description, 'path') ?? ''),
		evaluate(workflow, node, description, 'isFullPath') === true,
	);
	const method = call.method ?? String(evaluate(workflow, node, description, 'httpMethod'));

	const seen: Pick<WebhookResult, 'outputs' | 'error'> = { outputs: null };
	const serve = async (request: Request, response: Response): Promise<void> => {
		prepareRequest(request, response);
		const options = node.parameters['options'] as INodeParameters | undefined;
		const wantsRaw = node.typeVersion === 1 && Boolean(options?.['binaryData']);
		await parseBody(request, node.typeVersion, wantsRaw);

		const data = instanceData(credentials, baseUrl);
		Object.assign(data, { httpRequest: request, httpResponse: response });
		const webhookData: IWebhookData = {
			httpMethod: request.method as IWebhookData['httpMethod'],
			node: node.name,
			path,
			webhookDescription: description,
			workflowId: 'harness',
			workflowExecuteAdditionalData: data,
			isTest: mode === 'manual',
		};
		const context = new WebhookContext(workflow, node, data, mode, webhookData, [], null);
		try {
			const decision = await runWebhook(nodeType, context);
			seen.outputs = decision.workflowData ?? null;
			const code = Number(evaluate(workflow, node, description, 'responseCode') ?? 200);
			// n8n takes a description without this property to say so.
			const { responseData = 'firstEntryJson' } = description;
			const said = evaluate(workflow, node, { ...description, responseData }, 'responseData');
			answer(response, decision, code, said);
		} catch (thrown) {
			seen.error = thrown instanceof Error ? thrown : new Error(String(thrown));
			throw new Refusal(500, 'Workflow Webhook Error: Workflow could not be started!');
		}
	};
	server.all(`/webhook/${path}`, (request, response) => {
		serve(request, response).catch((thrown: unknown) => {
			const { status, message } =
				thrown instanceof Refusal ? thrown : new Refusal(500, String(thrown));
			response.status(status).json({ code: status === 500 ? 0 : status, message });
		});
	});

	try {
		return await withLogs(async () => {
			const received = await send(`${baseUrl}/webhook/${path}`, call, method);
			const staticData = adopt({ ...workflow.getStaticData('node', node) });
			return { ...received, ...seen, path, staticData };
		});
	} finally {
		listening.closeAllConnections();
		listening.close();
	}
}
