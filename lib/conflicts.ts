import { Problem } from './problem';

/** How often one change is sent, when somebody else is faster. */
const MOST_ATTEMPTS = 3;

/**
 * Whether the service did not take something because of what happened meanwhile. Services use
 * either of the two statuses for a version that is not the stored one any more.
 */
function isConflict(error: unknown): error is Problem {
	return error instanceof Problem && (error.httpCode === 409 || error.httpCode === 412);
}

/** A change that is applied to a record as it is now. */
export interface Change<State, Result> {
	read(): Promise<State>;
	/** The result when nothing is left to do. Throws a Problem when the change makes no sense. */
	settled(state: State): Result | undefined;
	write(state: State): Promise<Result>;
}

/**
 * Reads, changes and writes; when somebody else was faster, all of it again. Where an answer was
 * lost, reading tells whether the change arrived.
 * @param attempts how often it is written at the most
 * @throws Problem in the words of the service
 */
export async function applyChange<State, Result>(
	{ read, settled, write }: Change<State, Result>,
	attempts = MOST_ATTEMPTS,
): Promise<Result> {
	for (let attempt = 1; ; attempt += 1) {
		const state = await read();
		const done = settled(state);
		if (done !== undefined) return done;
		try {
			return await write(state);
		} catch (error) {
			if (isConflict(error) && attempt < attempts) continue;
			if (!(error instanceof Problem) || !error.inDoubt) throw error;
			const late = await read()
				.then(settled)
				.catch(() => undefined);
			if (late === undefined) throw error;
			return late;
		}
	}
}

/** Sends something again that the service said it did not take because of what else went on. */
export async function insist<Result>(send: () => Promise<Result>): Promise<Result> {
	for (let attempt = 1; ; attempt += 1) {
		try {
			return await send();
		} catch (error) {
			if (!isConflict(error) || attempt >= MOST_ATTEMPTS) throw error;
		}
	}
}

/** Removes a record of which the version has to be known. */
export interface Removal<Version> {
	read(): Promise<Version>;
	remove(version: Version): Promise<void>;
}

/** What is not there is answered so; some services say 400 of everything that they refuse. */
function isGone(error: unknown): boolean {
	return error instanceof Problem && (error.httpCode === 404 || error.httpCode === 400);
}

/**
 * Reads the version and removes; when somebody else was faster, again. Where an answer was lost
 * and the record is not there any more, it is done.
 * @param known the version that the user gave: nothing is read, and no other one is removed
 */
export async function applyRemoval<Version>(
	{ read, remove }: Removal<Version>,
	known?: Version,
): Promise<void> {
	let inDoubt = false;
	for (let attempt = 1; ; attempt += 1) {
		const version = known ?? (await read());
		try {
			await remove(version);
			return;
		} catch (error) {
			inDoubt ||= error instanceof Problem && error.inDoubt;
			if (inDoubt && (await isGoneNow(read))) return;
			if (!isConflict(error) || known !== undefined || attempt >= MOST_ATTEMPTS) throw error;
		}
	}
}

async function isGoneNow(read: () => Promise<unknown>): Promise<boolean> {
	return await read().then(() => false, isGone);
}
