import type { FastifyRequest } from 'fastify';
import { Refusal } from './refusal';

/** A hook that refuses with 401 every request whose header is missing or another than expected. */
export const requireHeader =
	(name: string, expected: string) =>
	async (request: FastifyRequest): Promise<void> => {
		const given = request.headers[name];
		if (given === undefined) throw new Refusal(401, `The header ${name} is missing.`);
		if (given !== expected) throw new Refusal(401, 'The API key is not valid.');
	};
