export type Leaf = string | number;

/**
 * What an answer says, whatever its format: a member that starts with `@` is an attribute, `#text` is
 * the text beside attributes, a list repeats its name.
 */
export interface Members {
	[name: string]: Leaf | Members | Members[];
}

export type Value = Members[string];

export const isMembers = (value: Value): value is Members =>
	typeof value === 'object' && !Array.isArray(value);

/** Whether something holds a list and nothing else, as `roles` holds `role`. */
export const listIn = (value: Value): Members[] | undefined => {
	if (!isMembers(value)) return undefined;
	const [only, ...others] = Object.values(value);
	return Array.isArray(only) && others.length === 0 ? only : undefined;
};
