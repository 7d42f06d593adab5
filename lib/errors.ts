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

/** n8n names a node so where an agent uses it as a tool. */
const isTool = ({ type }: INode): boolean => type.endsWith('Tool');

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
	// A tool is called for one item, of which the agent knows nothing.
	const where = itemIndex === undefined || isTool(node) ? '' : ` [item ${itemIndex}]`;
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
	// An agent is handed the message of a tool alone.
	nodeError.message =
		isTool(node) && description ? `${message.replace(/\.?$/, '.')} ${description}` : message;
	nodeError.description = description;
	return nodeError;
}

/**
 * The item that stands for an input item that could not be done: what happened in `error`, what to
 * do in `message`. n8n sends it to the error output, joined with the fields of its input item,
 * because its JSON has no other keys than these: an older one, such as 2.8, takes an item with any
 * other key for one that was done. An `error` beside the JSON would make n8n drop the message and
 * those fields.
 */
export function errorItem(
	nodeError: NodeApiError | NodeOperationError,
	itemIndex: number,
): INodeExecutionData {
	const { message, description } = nodeError;
	const json: IDataObject = { error: message };
	if (description && !message.includes(description)) json.message = description;
	return { json, pairedItem: { item: itemIndex } };
}
