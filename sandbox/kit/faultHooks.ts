import { setTimeout as wait } from 'node:timers/promises';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Fault, FaultSet } from './faultRules';
import { isControl } from './paths';

declare module 'fastify' {
	interface FastifyRequest {
		/** What this request has to suffer; null when nothing. */
		fault: Fault | null;
	}
}

const HTML = 'text/html; charset=utf-8';
const HTML_PAGE = '<!doctype html><html><body><h1>We will be back soon</h1></body></html>';

/** Nothing refers to it once the socket is gone, so it is collected then. */
const never = () => new Promise<never>(() => {});

const isRecord = (value: unknown): value is Record<string, unknown> =>
	typeof value === 'object' && value !== null && !Array.isArray(value);

/** A body as it is sent: texts as they are, everything else as JSON. */
const written = (body: unknown): string => (typeof body === 'string' ? body : JSON.stringify(body));

/** Ends the connection instead of answering. */
function drop(request: FastifyRequest, reply: FastifyReply): void {
	reply.hijack();
	request.raw.socket.destroy();
}

/**
 * Faults that keep the request from the booking logic; leaves the reply untouched otherwise.
 * @returns the reply where it is under way, which is how Fastify learns not to call the handler
 */
function strikeBefore(
	fault: Fault,
	request: FastifyRequest,
	reply: FastifyReply,
): FastifyReply | undefined {
	switch (fault.kind) {
		case 'status':
			return reply
				.code(fault.status)
				.headers(fault.headers ?? {})
				.send(fault.body ?? { message: `Simulated status ${fault.status}.` });
		case 'reset-before':
			drop(request, reply);
			return reply;
		case 'timeout':
			return fault.booked === true ? undefined : reply.hijack();
		case 'html':
			return fault.booked === true ? undefined : reply.type(HTML).send(HTML_PAGE);
		default:
			return undefined;
	}
}

/** The next link stands in `meta.links` of answers that have those, else in `_links`. */
function withNextLink(json: string, href: string): string {
	const body: unknown = json === '' ? null : JSON.parse(json);
	if (!isRecord(body)) return json;
	if (!isRecord(body._links) && isRecord(body.meta) && isRecord(body.meta.links)) {
		const meta = { ...body.meta, links: { ...body.meta.links, next: { href } } };
		return JSON.stringify({ ...body, meta });
	}
	const links = isRecord(body._links) ? body._links : {};
	return JSON.stringify({ ...body, _links: { ...links, next: { href } } });
}

/** Faults that spoil the answer to a request the vendor has dealt with: the payload to send. */
async function strikeAfter(
	fault: Fault,
	request: FastifyRequest,
	reply: FastifyReply,
	payload: string,
	warning: (url: string) => unknown,
): Promise<string> {
	switch (fault.kind) {
		case 'reset-after':
			request.raw.socket.destroy();
			return await never();
		case 'timeout':
			return await never();
		case 'html':
			reply.code(200).type(HTML);
			return HTML_PAGE;
		case 'cut-json':
			return payload.slice(0, Math.ceil(payload.length / 2));
		case 'empty':
			reply.code(200);
			return '';
		case 'next-link':
			return withNextLink(payload, fault.href);
		case 'warning':
			if (reply.statusCode >= 300) return payload;
			reply.code(200);
			return written(warning(request.url));
		default:
			return payload;
	}
}

/**
 * Lets the faults strike everything but the controls. A request that waits while the sandbox is
 * reset is dropped, so that it cannot book into what comes after. `warning` gives the body with which the
 * vendor of a URL warns.
 */
export function installFaults(
	app: FastifyInstance,
	faults: FaultSet,
	warning: (url: string) => unknown,
): void {
	app.decorateRequest('fault', null);
	app.addHook('onRequest', async (request, reply) => {
		if (isControl(request.url)) return;
		const { delay, fault } = faults.judge(request.method, request.url, Date.now());
		request.fault = fault;
		const { round } = faults;
		if (delay > 0) await wait(delay, undefined, { ref: false });
		if (faults.round !== round) {
			drop(request, reply);
			return reply;
		}
		return fault === null ? undefined : strikeBefore(fault, request, reply);
	});
	app.addHook('onSend', async (request, reply, payload) => {
		// An answer without a body is struck as well.
		const answer = payload ?? '';
		return request.fault === null || typeof answer !== 'string'
			? payload
			: await strikeAfter(request.fault, request, reply, answer, warning);
	});
}
