const isPlain = (value: object): boolean => {
	const prototype: unknown = Object.getPrototypeOf(value);
	return prototype === null || Object.getPrototypeOf(prototype) === null;
};

function copyInto(value: unknown, seen: Map<object, unknown>): unknown {
	if (typeof value !== 'object' || value === null) return value;
	const known = seen.get(value);
	if (known !== undefined) return known;

	if (Array.isArray(value)) {
		const copy: unknown[] = [];
		seen.set(value, copy);
		for (const element of value) copy.push(copyInto(element, seen));
		return copy;
	}
	if (!isPlain(value)) return value;

	const copy: Record<string, unknown> = {};
	seen.set(value, copy);
	for (const [key, member] of Object.entries(value)) copy[key] = copyInto(member, seen);
	return copy;
}

/**
 * Copies plain objects and arrays deeply into the realm this module was loaded in; everything else
 * (errors, dates, buffers, functions) is passed on as it is. Jest runs tests in a realm of their
 * own, and each side should see data as its own: `toStrictEqual` here, `constructor === Object`
 * there.
 */
export function adopt<T>(value: T): T {
	return copyInto(value, new Map()) as T;
}
