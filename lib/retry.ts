import { DateTime } from 'luxon';
import type { Effect } from './operation';

/** What became of one attempt, as far as the caller can know. */
export type Outcome =
	/** The server answered, and the answer could be read. */
	| { kind: 'answered' }
	/** The request never reached the server. */
	| { kind: 'unreached' }
	/** The server said that it did not take the request, and when to come back. */
	| { kind: 'throttled'; retryAfterMs: number }
	/** Whether the server acted is unknown. */
	| { kind: 'lost' };

/** Statuses after which nobody knows whether the server acted. */
const LOST_STATUSES = new Set([408, 500, 502, 503, 504]);

/** Network faults at which nothing was sent yet. */
const UNREACHED_CODES = new Set([
	'ECONNREFUSED',
	'ENOTFOUND',
	'EAI_AGAIN',
	'EHOSTUNREACH',
	'ENETUNREACH',
]);

/** A throttling server that names no time is given this long. */
const DEFAULT_RETRY_AFTER_MS = 1000;

const FIRST_PAUSE_MS = 250;
const LONGEST_PAUSE_MS = 8000;

/**
 * Reads a Retry-After header: whole seconds, or a date (RFC 9110 section 10.2.3).
 * @returns milliseconds from `now`, never negative; undefined when absent or unreadable
 */
export function retryAfterMs(header: unknown, now: number): number | undefined {
	const text = String(header ?? '').trim();
	if (text === '') return undefined;
	if (/^\d+(\.\d+)?$/.test(text)) return Math.ceil(Number(text) * 1000);
	const date = DateTime.fromHTTP(text);
	return date.isValid ? Math.max(0, date.toMillis() - now) : undefined;
}

/** What a status means for repeating the request. */
export function outcomeOfStatus(status: number, retryAfter: number | undefined): Outcome {
	if (status === 429)
		return { kind: 'throttled', retryAfterMs: retryAfter ?? DEFAULT_RETRY_AFTER_MS };
	if (status === 503 && retryAfter !== undefined)
		return { kind: 'throttled', retryAfterMs: retryAfter };
	return { kind: LOST_STATUSES.has(status) ? 'lost' : 'answered' };
}

/** Whether a fault (its code) is about the certificate of the server: nothing was sent then. */
export function isCertificateFault(code: string): boolean {
	return /CERT|SELF_SIGNED|UNABLE_TO_VERIFY|ERR_TLS/.test(code);
}

/** What a network fault (its code, such as ECONNRESET) means for repeating the request. */
export function outcomeOfFault(code: string | undefined): Outcome {
	if (code !== undefined && isCertificateFault(code)) return { kind: 'unreached' };
	return { kind: code !== undefined && UNREACHED_CODES.has(code) ? 'unreached' : 'lost' };
}

/**
 * Whether the same request may be sent again. A `once` request, which may book something each
 * time, is repeated only when it is certain that the server did not take it.
 */
export function mayRepeat(effect: Effect, outcome: Outcome): boolean {
	if (outcome.kind === 'answered') return false;
	return effect !== 'once' || outcome.kind !== 'lost';
}

/** Pause before the n-th repeat (from 1): doubling, bounded, with jitter between 50 and 100 %. */
export function pauseMs(repeat: number, random: () => number = Math.random): number {
	const full = Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** (repeat - 1));
	return full * (0.5 + random() / 2);
}
