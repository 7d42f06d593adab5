import type { FastifyRequest } from 'fastify';
import type { Fields } from './input';
import { omit } from './members';
import type { Profile } from './profiles';
import { forbidden, unauthorized } from './refusals';

export const EMAIL = 'api_user@example.com';

const fieldsOf = (value: unknown): Fields =>
	typeof value === 'object' && value !== null ? { ...value } : {};

/** Everything a request says, wherever it says it: the body counts before the query. */
const saidIn = ({ query, body }: FastifyRequest): Fields => ({
	...fieldsOf(query),
	...fieldsOf(body),
});

/**
 * A hook that refuses what comes without the pair of user_email and authentication_token (401) or
 * for another company (403), and takes the pair out of the body, so that no journal holds it.
 * Source: vendors/shyftplan.md 1.2.
 */
export const requireAccess =
	({ company }: Profile, token: string) =>
	async (request: FastifyRequest): Promise<void> => {
		const said = saidIn(request);
		if (said.user_email !== EMAIL || said.authentication_token !== token) throw unauthorized();
		if (said.company_id !== undefined && String(said.company_id) !== String(company.id)) {
			throw forbidden();
		}
		if (request.body === undefined) return;
		request.body = omit(fieldsOf(request.body), 'user_email', 'authentication_token');
	};

/** A hook for the calls that demand a company_id. */
export async function requireCompany(request: FastifyRequest): Promise<void> {
	if (saidIn(request).company_id === undefined) throw forbidden();
}
