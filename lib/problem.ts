import type { Failure } from './failure';

/** What a {@link Problem} can carry beside its message. */
export interface ProblemDetails {
	/** What to do about it, shown under the message. */
	description?: string;
	/** HTTP status of the answer, when there was one. */
	httpCode?: number;
	/** Why a poll could not run, for n8n's back-off. */
	failure?: Failure;
	/** Whether the service may have acted all the same: the answer of an attempt was lost. */
	inDoubt?: boolean;
	/** What the service answered when it refused, read and without secrets. */
	answered?: unknown;
}

/**
 * Something a user has to know: a message in plain words and what to do about it.
 * Raised anywhere below the node; `toNodeError` turns it into n8n's own error.
 */
export class Problem extends Error {
	readonly description?: string;

	readonly httpCode?: number;

	readonly failure?: Failure;

	readonly inDoubt: boolean;

	readonly answered?: unknown;

	constructor(message: string, details: ProblemDetails = {}) {
		super(message);
		this.name = 'Problem';
		this.description = details.description;
		this.httpCode = details.httpCode;
		this.failure = details.failure;
		this.inDoubt = details.inDoubt ?? false;
		this.answered = details.answered;
	}

	/** The same, with some of it said anew. */
	with(details: ProblemDetails): Problem {
		return new Problem(this.message, { ...this, ...details });
	}
}

/** An item that could be done, and was not because of others. */
export class Withheld extends Problem {}
