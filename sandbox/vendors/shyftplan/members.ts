/** A record without some of its members. */
export const omit = <T extends object, K extends keyof T & string>(
	record: T,
	...names: K[]
): Omit<T, K> =>
	Object.fromEntries(
		Object.entries(record).filter(([name]) => !names.some((each) => each === name)),
	) as Omit<T, K>;

/** The members of a change that were given; what is undefined was not. */
export const given = <T extends object>(change: T): Partial<T> =>
	Object.fromEntries(
		Object.entries(change).filter(([, value]) => value !== undefined),
	) as Partial<T>;
