/**
 * Why an operation could not run, in the words of n8n's polling back-off (n8n 2.37 and later;
 * older versions ignore it). `retryAfterMs` is the wait the service asked for.
 */
export type Failure =
	| { cause: 'rate-limited' | 'temporarily-unavailable'; retryAfterMs?: number }
	| { cause: 'credential-invalid' | 'configuration-invalid' };
