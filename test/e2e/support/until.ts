import { setTimeout as sleep } from 'node:timers/promises';

const PATIENCE = 3 * 60_000;

/**
 * Asks again and again until there is an answer, and returns it.
 *
 * @param ask gives undefined or false for as long as there is none
 * @throws after three minutes, with what was waited for
 */
export async function until<T>(
	what: string,
	ask: () => Promise<T | false | undefined> | T | false | undefined,
): Promise<T> {
	const deadline = Date.now() + PATIENCE;
	for (;;) {
		const answer = await ask();
		if (answer !== undefined && answer !== false) return answer;
		if (Date.now() > deadline) throw new Error(`Waited three minutes in vain until ${what}`);
		await sleep(100);
	}
}
