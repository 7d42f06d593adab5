import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import express, { type Request, type Response } from 'express';
import type { IDataObject } from 'n8n-workflow';

/** A function that the model is offered, as the chat completions API of OpenAI has it. */
interface OfferedTool {
	type: 'function';
	function: {
		name: string;
		description: string;
		parameters: { properties: Record<string, { type: string; description: string }> };
	};
}

interface ToolCall {
	id: string;
	type: 'function';
	function: { name: string; arguments: string };
}

export interface Message {
	/** The instructions come from the system, which newer models call the developer. */
	role: 'system' | 'developer' | 'user' | 'assistant' | 'tool';
	content: string | null;
	tool_calls?: ToolCall[];
	tool_call_id?: string;
}

/** What the chat model node asks the model. */
export interface ChatRequest {
	model: string;
	messages: Message[];
	tools: OfferedTool[];
}

/** One answer of the model: a text that ends its turn, or tools that it wants called, by name. */
export type Reply = string | Array<[tool: string, input: IDataObject]>;

/** Makes an answer out of what the model was asked. */
export type Line = (request: ChatRequest) => Reply;

/** What the tools have answered since the user wrote last: the items of each, in the order of calls. */
export function answersIn({ messages }: ChatRequest): IDataObject[][] {
	const written = messages.findLastIndex(({ role }) => role === 'user');
	return messages
		.slice(written)
		.filter(({ role }) => role === 'tool')
		.map(({ content }) => JSON.parse(content ?? '[]') as IDataObject[]);
}

function messageOf(reply: Reply, turn: number): Message {
	if (typeof reply === 'string') return { role: 'assistant', content: reply };
	const calls = reply.map(([name, input], index) => ({
		id: `call_${turn}_${index}`,
		type: 'function' as const,
		function: { name, arguments: JSON.stringify(input) },
	}));
	return { role: 'assistant', content: null, tool_calls: calls };
}

/**
 * A language model that does not think: it answers what a script says, with the chat completions API
 * of OpenAI on the loopback interface. A question beyond the script is refused.
 */
export async function startScriptedModel(key: string) {
	const requests: ChatRequest[] = [];
	let script: Line[] = [];
	const app = express().use(express.json({ limit: '5mb' }));
	app.post('/v1/chat/completions', (request: Request, response: Response) => {
		if (request.get('authorization') !== `Bearer ${key}`) {
			response.status(401).json({ error: { message: 'Another key is needed.' } });
			return;
		}
		const asked = request.body as ChatRequest;
		requests.push(asked);
		const line = script.shift();
		if (line === undefined) {
			response.status(400).json({ error: { message: 'The script has come to its end.' } });
			return;
		}
		const message = messageOf(line(asked), requests.length);
		response.json({
			id: `completion-${requests.length}`,
			object: 'chat.completion',
			created: 0,
			model: asked.model,
			choices: [{ index: 0, message, finish_reason: message.tool_calls ? 'tool_calls' : 'stop' }],
			usage: { prompt_tokens: 1, completion_tokens: 1, total_tokens: 2 },
		});
	});
	const server = app.listen(0, '127.0.0.1');
	await once(server, 'listening');
	const { port } = server.address() as AddressInfo;
	return {
		/** What goes into *Base URL* of the credential. */
		url: `http://127.0.0.1:${port}/v1`,
		/** Every question since the script was last written, the oldest first. */
		requests,
		/** Writes a new script, one line for each time that the model is asked. */
		play(...lines: Line[]): void {
			requests.length = 0;
			script = lines;
		},
		/** How many lines of the script were not needed. */
		left: (): number => script.length,
		async close(): Promise<void> {
			const closed = once(server, 'close');
			server.close();
			server.closeAllConnections();
			await closed;
		},
	};
}

export type ScriptedModel = Awaited<ReturnType<typeof startScriptedModel>>;
