import { isObject } from './answer';
import { Problem } from './problem';

/** A name on the wire that no source states. */
export interface AssumedName {
	/** Used until the customer's own name is known. */
	default: string;
	/** What the name stands for, for the documentation. */
	purpose: string;
	/** Section of the vendor's fact sheet that says it is not established. */
	section: string;
}

export type AssumedNames<Id extends string> = Record<Id, AssumedName>;

/**
 * The names to use on the wire: the assumed ones, with the customer's own in their place.
 * @param overrides JSON text of the credential's *Wire Names*: `{"clock.moment": "timestamp"}`
 * @throws Problem when it is no such JSON, or names something that does not exist
 */
export function wireNames<Id extends string>(
	assumed: AssumedNames<Id>,
	overrides: unknown,
): Record<Id, string> {
	const ids = Object.keys(assumed) as Id[];
	const given = parse(overrides);
	const unknown = Object.keys(given).filter((id) => !(ids as string[]).includes(id));
	if (unknown.length > 0) {
		throw new Problem(`Wire Names does not know "${unknown.join('", "')}"`, {
			description: `It knows: ${ids.join(', ')}.`,
			failure: { cause: 'configuration-invalid' },
		});
	}
	for (const id of ids) {
		const name = given[id];
		if (name !== undefined) check(id, name, assumed[id].default);
	}
	const names = ids.map((id) => [id, given[id] ?? assumed[id].default]);
	return Object.fromEntries(names) as Record<Id, string>;
}

/** A name has to be like the assumed one: a path where that is a path, and not empty unless that is. */
function check(id: string, name: string, model: string): void {
	const path = /^(\/[\w.~-]+)+$/;
	const fits = model.startsWith('/')
		? path.test(name) && !name.includes('..')
		: name.trim() !== '' || model === '';
	if (fits) return;
	throw new Problem(`Wire Names: "${name}" cannot stand for "${id}"`, {
		description: `Expected something like "${model}".`,
		failure: { cause: 'configuration-invalid' },
	});
}

function parse(overrides: unknown): Record<string, string> {
	const text = typeof overrides === 'string' ? overrides.trim() : JSON.stringify(overrides ?? {});
	let value: unknown;
	try {
		value = JSON.parse(text === '' ? '{}' : text);
	} catch {
		value = undefined;
	}
	if (!isObject(value) || !Object.values(value).every((name) => typeof name === 'string')) {
		throw new Problem('Wire Names is not a JSON object of texts', {
			description: 'Expected something like {"clock.moment": "timestamp"}, or {} for none.',
			failure: { cause: 'configuration-invalid' },
		});
	}
	return value as Record<string, string>;
}
