import type { FastifyRequest } from 'fastify';
import { Objection } from './objection';
import type { Profile } from './profiles';

/** The token of an Authorization header: as it is, or the password of Basic with any name. */
function tokenIn(authorization: string): string | undefined {
	const [scheme = '', ...rest] = authorization.split(' ');
	const value = rest.join(' ');
	if (scheme.toLowerCase() === 'bearer') return value;
	if (scheme.toLowerCase() !== 'basic') return undefined;
	const pair = Buffer.from(value, 'base64').toString('utf8');
	const colon = pair.indexOf(':');
	return colon < 0 ? undefined : pair.slice(colon + 1);
}

/**
 * A hook that lets the token in by both schemes (vendors/people-first.md 1.2), for the right tenant
 * and environment (1.3), when JSON is accepted. Simulated, not established: an environment code in
 * the default environment is refused.
 */
export function requireAccess(token: string, { tenantCode, environmentCode }: Profile) {
	return async ({ headers }: FastifyRequest): Promise<void> => {
		if (tokenIn(headers.authorization ?? '') !== token) {
			throw new Objection(401, 'Unauthorised', 'The token is not valid.', 'Authorization');
		}
		if (headers.tenantcode !== tenantCode) {
			throw new Objection(400, 'Tenant', 'The header TenantCode is not known.', 'TenantCode');
		}
		if ((headers.environmentcode || null) !== environmentCode) {
			throw new Objection(
				400,
				'Environment',
				'The header EnvironmentCode is not known.',
				'EnvironmentCode',
			);
		}
		if (headers.accept?.includes('application/json') !== true) {
			throw new Objection(400, 'Accept', 'The header Accept has to allow JSON.', 'Accept');
		}
	};
}
