import { createHmac, timingSafeEqual } from 'node:crypto';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { Refusal } from '../../kit/refusal';
import { readDocument } from './documents';
import type { Profile } from './profiles';

/** Keeps bodies as the text that came, whatever their type: a signature is about exactly that. */
export function acceptText(app: FastifyInstance): void {
	app.removeAllContentTypeParsers();
	app.addContentTypeParser('*', { parseAs: 'string' }, (_request, body, done) => done(null, body));
}

const same = (given: string, due: string): boolean => {
	const [one, other] = [Buffer.from(given), Buffer.from(due)];
	return one.length === other.length && timingSafeEqual(one, other);
};

/** What the header has to hold for a body. */
function due({ access }: Profile, key: string, body: string): string {
	if (access.kind === 'key') return `${access.prefix}${key}`;
	const signature = createHmac(access.algorithm, key).update(body, 'utf8');
	return `${access.prefix}${signature.digest(access.encoding)}`;
}

/**
 * A hook that refuses with 401 what does not show the shared key, and reads the body of what does.
 * How the key travels is not established (vendors/poc-system.md 1): simulated in two ways.
 */
export const requireAccess =
	(profile: Profile, key: string) =>
	async (request: FastifyRequest): Promise<void> => {
		const given = request.headers[profile.access.header];
		const body = typeof request.body === 'string' ? request.body : '';
		if (typeof given !== 'string' || !same(given, due(profile, key, body))) {
			throw new Refusal(401, 'This is not authorised.');
		}
		if (body !== '') request.body = readDocument(body, profile);
	};
