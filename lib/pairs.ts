import { isObject } from './answer';
import { Problem } from './problem';

/** A name with its value, both text. */
export interface Pair {
	name: string;
	value: string;
}

const MODEL = '{"Floor": "3"} or Floor: 3; Wing: B';

const isPlain = (value: unknown): boolean => typeof value !== 'object' || value === null;

const pair = (name: unknown, value: unknown): Pair => ({
	name: String(name ?? '').trim(),
	value: String(value ?? '').trim(),
});

function parsed(text: string): unknown {
	if (!/^[[{]/.test(text)) {
		return text
			.split(';')
			.filter((part) => part.trim() !== '')
			.map((part) => {
				const [name = '', ...value] = part.split(':');
				return { name, value: value.join(':') };
			});
	}
	try {
		return JSON.parse(text);
	} catch {
		return undefined;
	}
}

function listed(value: unknown): Pair[] | undefined {
	if (Array.isArray(value)) {
		const fits = value.every((each) => isObject(each) && isPlain(each.name) && isPlain(each.value));
		return fits ? value.map(({ name, value: text }) => pair(name, text)) : undefined;
	}
	if (!isObject(value) || !Object.values(value).every(isPlain)) return undefined;
	return Object.entries(value).map(([name, text]) => pair(name, text));
}

/**
 * Reads pairs of names and values: an object, a list of `{name, value}`, either of them as JSON, or
 * a text such as `Floor: 3; Wing: B`, as it stands in a cell of a table.
 * @throws Problem when it is none of these, or a name is empty
 */
export function pairsOf(given: unknown, label: string): Pair[] {
	const pairs = listed(typeof given === 'string' ? parsed(given.trim()) : given);
	if (pairs?.every(({ name }) => name !== '')) return pairs;
	const shown = typeof given === 'string' ? given : JSON.stringify(given);
	throw new Problem(`${label} "${shown.slice(0, 80)}" is not a list of names with values`, {
		description: `Expected something like ${MODEL}.`,
	});
}

/** Pairs as one text, for a cell of a table; `pairsOf` reads it. */
export const pairsText = (pairs: readonly Pair[]): string =>
	pairs.map(({ name, value }) => `${name}: ${value}`).join('; ');
