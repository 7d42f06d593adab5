import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { IDataObject } from 'n8n-workflow';

/** A request as it came over the wire. */
export interface Recorded {
	method: string;
	path: string;
	/** In the order in which they came; a name may come more than once. */
	query: Array<[name: string, value: string]>;
	headers: IncomingMessage['headers'];
	/** As it was sent. */
	text: string;
}

export interface Answer {
	status?: number;
	body?: unknown;
	/** Instead of a body: sent as it is. */
	text?: string;
}

type Answering = (request: Recorded) => Answer;

async function textOf(request: IncomingMessage): Promise<string> {
	const chunks: Buffer[] = [];
	for await (const chunk of request) chunks.push(chunk as Buffer);
	return Buffer.concat(chunks).toString();
}

/** A service that keeps every request as it came, and answers what a test says. */
export function useRecorder() {
	let requests: Recorded[] = [];
	let answering: Answering = () => ({ body: {} });
	const handle = async (request: IncomingMessage, response: ServerResponse) => {
		const url = new URL(request.url ?? '/', 'http://localhost');
		const recorded = {
			method: request.method ?? '',
			path: url.pathname,
			query: [...url.searchParams],
			headers: request.headers,
			text: await textOf(request),
		};
		requests.push(recorded);
		const { status = 200, body, text } = answering(recorded);
		response.writeHead(status, { 'content-type': 'application/json' });
		response.end(text ?? (body === undefined ? '' : JSON.stringify(body)));
	};
	const server = createServer((request, response) => void handle(request, response));
	const url = () => `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
	beforeAll(async () => {
		await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	});
	beforeEach(() => {
		requests = [];
		answering = () => ({ body: {} });
	});
	afterAll(async () => {
		server.closeAllConnections();
		await new Promise((resolve) => server.close(resolve));
	});

	return {
		get url() {
			return url();
		},
		get requests() {
			return requests;
		},
		answer(how: Answering) {
			answering = how;
		},
	};
}

/** The JSON of a recorded body. */
export const bodyOf = ({ text }: Recorded): IDataObject => JSON.parse(text) as IDataObject;
