/**
 * What an answer says, whether it came as XML or as JSON: texts, lists and members. An attribute
 * is a member like any other; the text beside attributes is the member `text`.
 */
export type Tree = string | Tree[] | Members;

export interface Members {
	[name: string]: Tree;
}

/** Answers of the service are some levels deep; one that is deeper than this is none. */
const DEEPEST = 100;

export const isMembers = (value: unknown): value is Members =>
	typeof value === 'object' && value !== null && !Array.isArray(value);

/** Without the mark that converters give to attributes and to the text beside them. */
const nameOf = (name: string): string => (/^[@#]/.test(name) ? name.slice(1) : name);

/**
 * The same in one form: every value is text, attributes are members.
 * @throws RangeError when it is nested too deeply
 */
export function treeOf(value: unknown, depth = 0): Tree {
	if (depth > DEEPEST) throw new RangeError('Nested too deeply');
	if (value === null || value === undefined) return '';
	if (Array.isArray(value)) return value.map((entry) => treeOf(entry, depth + 1));
	if (typeof value !== 'object') return String(value).trim();
	const members: Members = {};
	for (const [name, entry] of Object.entries(value)) {
		const plain = nameOf(name);
		if (plain !== '__proto__') members[plain] = treeOf(entry, depth + 1);
	}
	return members;
}

/** A member by its name, whichever letters are capital. */
export function member(tree: Tree | undefined, name: string): Tree | undefined {
	if (!isMembers(tree)) return undefined;
	if (Object.hasOwn(tree, name)) return tree[name];
	const wanted = name.toLowerCase();
	return Object.entries(tree).find(([other]) => other.toLowerCase() === wanted)?.[1];
}

/** The text of a member on one line; undefined when it is missing, empty or no text. */
export function textAt(tree: Tree | undefined, name: string): string | undefined {
	const value = member(tree, name);
	if (typeof value !== 'string') return undefined;
	const line = value.replace(/\s+/g, ' ').trim();
	return line === '' ? undefined : line;
}

/**
 * The rows of a list: always a list, whether it has none, one or many. XML does not tell one from
 * many, and JSON may leave out the name of the rows.
 */
export function listAt(tree: Tree, holder: string, row: string): Members[] {
	const held = member(tree, holder);
	const rows = isMembers(held) ? member(held, row) : held;
	const list = Array.isArray(rows) ? rows : [rows];
	return list.flatMap((entry) => {
		if (isMembers(entry)) return [entry];
		return typeof entry === 'string' && entry !== '' ? [{ text: entry }] : [];
	});
}
