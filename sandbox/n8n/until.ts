import { setTimeout as sleep } from 'node:timers/promises';

export interface Patience {
	/** How long it is waited at the most. */
	minutes?: number;
	/** How long it is waited from one question to the next, in milliseconds. */
	every?: number;
}

/**
 * Asks again and again until there is an answer, and returns it.
 *
 * @param what the end of the sentence "Waited 3 minutes in vain until"
 * @param ask gives undefined or false for as long as there is none; what it throws ends the waiting
 * @throws when there is none in time, with what was waited for
 */
export async function until<T>(
	what: string,
	ask: () => Promise<T | false | undefined> | T | false | undefined,
	{ minutes = 3, every = 100 }: Patience = {},
): Promise<T> {
	const deadline = Date.now() + minutes * 60_000;
	for (;;) {
		const answer = await ask();
		if (answer !== undefined && answer !== false) return answer;
		if (Date.now() > deadline) throw new Error(`Waited ${minutes} minutes in vain until ${what}`);
		await sleep(every);
	}
}

/**
 * Waits until a program that was started does its work.
 *
 * @param ended settles when the program has ended
 * @throws when it ends instead, and when it does not do its work in time
 */
export async function untilReady(
	ended: Promise<void>,
	isReady: () => Promise<boolean>,
	patience: Patience,
): Promise<void> {
	let isOver = false;
	void ended.then(() => (isOver = true));
	const ready = async () => {
		if (isOver) throw new Error('It has ended');
		return await isReady();
	};
	await until('it does its work', ready, patience);
}
