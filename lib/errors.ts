import {
	type IDataObject,
	type INode,
	type INodeExecutionData,
	type JsonObject,
	NodeApiError,
	NodeOperationError,
} from 'n8n-workflow';
import { Problem } from './problem';
import type { Redact } from './redact';

const asIs: Redact = (text) => text;

/**
 * Turns whatever was thrown into n8n's own error, without anything that could hold a secret:
 * no request, no headers, no cause.
 * @param itemIndex the item it happened at, named in the message
 */
export function toNodeError(
	node: INode,
	error: unknown,
	itemIndex?: number,
	redact: Redact = asIs,
): NodeApiError | NodeOperationError {
	const problem = error instanceof Problem ? error : undefined;
	const thrown = error instanceof Error ? error.message : String(error);
	const where = itemIndex === undefined ? '' : ` [item ${itemIndex}]`;
	const message = redact(thrown) + where;
	const told = problem?.description ?? (error as { description?: unknown })?.description;
	const description = typeof told === 'string' && told !== '' ? redact(told) : undefined;
	const httpCode = problem?.httpCode?.toString();
	const settings = { message, description, itemIndex };
	const nodeError =
		httpCode !== undefined || problem?.failure !== undefined
			? new NodeApiError(node, { message } as JsonObject, {
					...settings,
					httpCode,
					failure: problem?.failure,
				})
			: new NodeOperationError(node, message, settings);
	// n8n swaps texts that contain certain words for its own; ours say more.
	nodeError.message = message;
	nodeError.description = description;
	return nodeError;
}

/**
 * The item that stands for an input item that could not be done. n8n sends it to the error
 * output, joined with the fields of its input item, because its JSON has no other keys than
 * these. An `error` beside the JSON would make n8n drop the details and those fields.
 */
export function errorItem(
	nodeError: NodeApiError | NodeOperationError,
	itemIndex: number,
): INodeExecutionData {
	const json: IDataObject = { error: nodeError.message };
	if (nodeError.description) json.details = nodeError.description;
	return { json, pairedItem: { item: itemIndex } };
}
