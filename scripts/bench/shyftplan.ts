import type { ExportedCredential } from '../../sandbox/n8n/commandLine';
import type { BenchSandbox } from './sandbox';

/** The simulated company, below the address of the sandbox. */
export const SYSTEM = 'shyftplan/demo';
export const COMPANY_ID = 12345;
/** Its first time account, of which everybody has one. */
export const REASON_ID = 501;

const PEOPLE_SEEDED = 1000;
/** So many people can be employed at a time. */
const AT_A_TIME = 20_000;
const EMAIL = 'api_user@example.com';
const TOKEN = 'sandbox-shyftplan-token';
const CREDENTIAL = { id: 'benchShyftplanApi', name: 'Bench' };

/** What a node says of its credential. */
export const credentials = { shyftplanApi: CREDENTIAL };

/** The credential itself, for a sandbox at this address. */
export const credential = (sandboxUrl: string): ExportedCredential => ({
	...CREDENTIAL,
	type: 'shyftplanApi',
	data: {
		host: `${sandboxUrl}/${SYSTEM}`,
		email: EMAIL,
		token: TOKEN,
		companyId: COMPANY_ID,
		wireNames: '{}',
	},
});

/**
 * Path and query of the time accounts of one reason, a page of a thousand.
 *
 * @param page the number of the page, or none for whoever puts it there
 */
export function accountsPath(page?: number): string {
	const query = new URLSearchParams({
		user_email: EMAIL,
		authentication_token: TOKEN,
		company_id: String(COMPANY_ID),
		'absence_reason_ids[]': String(REASON_ID),
		per_page: '1000',
		...(page !== undefined && { page: String(page) }),
	});
	return `/api/v1/employment_time_accounts?${query}`;
}

/** Employs people until there are so many, in a company that is new. */
export async function employ(sandbox: BenchSandbox, people: number): Promise<void> {
	for (let missing = people - PEOPLE_SEEDED; missing > 0; missing -= AT_A_TIME) {
		const count = Math.min(missing, AT_A_TIME);
		await sandbox.control('POST', `${SYSTEM}/employments`, { count });
	}
}
