import { sleep } from 'n8n-workflow';
import { Problem } from './problem';

/** @throws Problem once the execution was stopped by the user */
export function throwIfStopped(signal?: AbortSignal): void {
	if (signal?.aborted) throw new Problem('The execution was stopped');
}

/** A sleep cannot be called off, so none that outlives a stop is longer than this. */
const LONGEST_SLEEP_MS = 1000;

/**
 * Waits, and stops waiting when the execution is stopped.
 * @throws Problem once the execution was stopped
 */
export async function wait(milliseconds: number, signal?: AbortSignal): Promise<void> {
	throwIfStopped(signal);
	if (milliseconds <= 0) return;
	if (!signal) return await sleep(milliseconds);
	let stop = () => {};
	const stopped = new Promise<void>((resolve) => {
		stop = resolve;
		signal.addEventListener('abort', stop, { once: true });
	});
	const end = Date.now() + milliseconds;
	for (let left = milliseconds; left > 0 && !signal.aborted; left = end - Date.now()) {
		await Promise.race([sleep(Math.min(left, LONGEST_SLEEP_MS)), stopped]);
	}
	signal.removeEventListener('abort', stop);
	throwIfStopped(signal);
}
