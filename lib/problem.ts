import type { Failure } from './failure';

/** What a {@link Problem} can carry beside its message. */
export interface ProblemDetails {
	/** What to do about it, shown under the message. */
	description?: string;
	/** HTTP status of the answer, when there was one. */
	httpCode?: number;
	/** Why a poll could not run, for n8n's back-off. */
	failure?: Failure;
}

/**
 * Something a user has to know: a message in plain words and what to do about it.
 * Raised anywhere below the node; `toNodeError` turns it into n8n's own error.
 */
export class Problem extends Error {
	readonly description?: string;

	readonly httpCode?: number;

	readonly failure?: Failure;

	constructor(message: string, details: ProblemDetails = {}) {
		super(message);
		this.name = 'Problem';
		this.description = details.description;
		this.httpCode = details.httpCode;
		this.failure = details.failure;
	}
}
