import { sleep } from 'n8n-workflow';
import { Problem } from './problem';

/** @throws Problem once the execution was stopped by the user */
export function throwIfStopped(signal?: AbortSignal): void {
	if (signal?.aborted) throw new Problem('The execution was stopped');
}

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
	await Promise.race([sleep(milliseconds), stopped]);
	signal.removeEventListener('abort', stop);
	throwIfStopped(signal);
}
