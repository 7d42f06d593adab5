import type { FastifyReply, FastifyRequest, RouteGenericInterface } from 'fastify';
import { pathOf } from './paths';
import { Refusal } from './refusal';
import type { JournalWriter, Outcome } from './types';

/** What the booking logic answers; 200 and `booked` unless it says otherwise. */
export interface Answer {
	body: unknown;
	status?: number;
	headers?: Record<string, string>;
	outcome?: Exclude<Outcome, 'refused'>;
}

/**
 * Makes route handlers for the writes of one system: each books synchronously and leaves one entry
 * in the journal before anything is answered. A Refusal is journalled and then answered.
 * @param said what a request says, for the journal; its body unless given
 */
export function bookingFor(
	journal: JournalWriter,
	vendor: string,
	system: string,
	said: (request: Pick<FastifyRequest, 'query' | 'body'>) => unknown = ({ body }) => body,
) {
	return <R extends RouteGenericInterface>(
			operation: string,
			book: (request: FastifyRequest<R>) => Answer,
		) =>
		(request: FastifyRequest<R>, reply: FastifyReply): FastifyReply => {
			const record = (outcome: Outcome, status: number) =>
				journal.add({
					vendor,
					system,
					method: request.method,
					path: pathOf(request.url),
					operation,
					body: said(request),
					outcome,
					status,
				});
			try {
				const { body, status = 200, headers = {}, outcome = 'booked' } = book(request);
				record(request.fault?.kind === 'warning' ? 'warned' : outcome, status);
				return reply.code(status).headers(headers).send(body);
			} catch (error) {
				if (error instanceof Refusal) record('refused', error.statusCode);
				throw error;
			}
		};
}
