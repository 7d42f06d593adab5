import type { IDataObject } from 'n8n-workflow';
import { Problem } from './problem';

/** The request options of one execution. */
export interface RequestOptions {
	requestsAtOnce: number;
	/** Infinity for no limit. */
	requestsPerSecond: number;
	retries: number;
	timeoutMs: number;
}

export const DEFAULT_OPTIONS: RequestOptions = {
	requestsAtOnce: 8,
	requestsPerSecond: Infinity,
	retries: 4,
	timeoutMs: 60_000,
};

function bounded(value: unknown, label: string, least: number, most: number): number {
	const number = Number(value);
	if (value === '' || !Number.isFinite(number) || number < least || number > most) {
		throw new Problem(`${label} "${String(value)}" is not a number from ${least} to ${most}`);
	}
	return number;
}

/**
 * Reads the collection *Request Options*.
 * @throws Problem when a number is out of its range
 */
export function readOptions(given: IDataObject): RequestOptions {
	const { requestsAtOnce = 8, requestsPerSecond = 0, retries = 4, timeout = 60 } = given;
	const perSecond = bounded(requestsPerSecond, 'Requests per Second', 0, 10_000);
	return {
		requestsAtOnce: Math.floor(bounded(requestsAtOnce, 'Requests at Once', 1, 64)),
		requestsPerSecond: perSecond === 0 ? Infinity : perSecond,
		retries: Math.floor(bounded(retries, 'Retries', 0, 10)),
		timeoutMs: bounded(timeout, 'Timeout (Seconds)', 1, 3600) * 1000,
	};
}
