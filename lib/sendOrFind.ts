import { Problem } from './problem';

/** How something is booked where the service lets one look whether it was. */
export interface Booking<T> {
	/** Books it. */
	send(): Promise<T>;
	/** Looks for it; undefined when it is not there. */
	find(): Promise<T | undefined>;
	/**
	 * Waits before it is sent again.
	 * @param lost how many answers were lost so far, from 1
	 * @returns false when that was often enough
	 */
	again(lost: number): Promise<boolean>;
}

/**
 * Books something that must not be booked twice. Once an answer was lost, it looks: what is there
 * is done, what is not there is sent again. A later refusal may be about what an earlier attempt
 * booked, so it is looked at in the same way.
 * @throws Problem when it is refused, when it was lost too often, or that of the lost answer when
 * looking got no answer either
 */
export async function sendOrFind<T>({
	send,
	find,
	again,
}: Booking<T>): Promise<{ record: T; found: boolean }> {
	let doubt: Problem | undefined;
	for (let lost = 0; ;) {
		try {
			return { record: await send(), found: false };
		} catch (error) {
			if (!(error instanceof Problem)) throw error;
			if (error.inDoubt) {
				lost += 1;
				doubt = error;
			}
			if (doubt === undefined) throw error;
			const looked = await find().then(
				(record) => ({ record }),
				() => undefined,
			);
			if (looked?.record !== undefined) return { record: looked.record, found: true };
			if (looked === undefined) throw doubt;
			if (!error.inDoubt || !(await again(lost))) throw error;
		}
	}
}
