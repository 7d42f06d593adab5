import { Problem } from './problem';

/** Whether a service answered that it will not, rather than that it could not just now. */
function isRefusal(error: unknown): boolean {
	return error instanceof Problem && error.httpCode !== undefined && !error.inDoubt;
}

/** Remembers for one execution what was read, so that a thousand items ask for a person once. */
export class Memo {
	private readonly known = new Map<string, Promise<unknown>>();

	/**
	 * Reads something once, whoever asks. A refusal is remembered, too; what got no answer is asked
	 * for again.
	 * @param key names what is read, always with the same type of value
	 */
	async once<T>(key: string, read: () => Promise<T>): Promise<T> {
		const known = this.known.get(key);
		if (known) return (await known) as T;
		const reading = read();
		this.known.set(key, reading);
		try {
			return await reading;
		} catch (error) {
			if (!isRefusal(error)) this.known.delete(key);
			throw error;
		}
	}
}
