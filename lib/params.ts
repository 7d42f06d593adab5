import type { IDataObject } from 'n8n-workflow';
import type { ItemFile } from './files';
import { Problem } from './problem';
import { isoDate, toInstant } from './time';

/** Reads one parameter of one item; an expression is evaluated by each call. */
export type ReadParameter = (name: string) => unknown;

/** Words as a sentence offers them: "In or Out". */
const alternatives = new Intl.ListFormat('en-GB', { type: 'disjunction' });

function isEmpty(value: unknown): boolean {
	return value === undefined || value === null || value === '';
}

function isLocator(value: unknown): value is { mode: string; value: unknown } {
	return typeof value === 'object' && value !== null && '__rl' in value;
}

/**
 * The parameters of one item, checked. Every parameter is evaluated once, whatever the number of
 * readings; every complaint names the field as the user sees it and says what was expected.
 */
export class Params {
	private readonly known = new Map<string, unknown>();

	private readonly modes = new Map<string, string>();

	/**
	 * @param json the item's own data
	 * @param zone the workflow's IANA zone, for wall-clock times without an offset
	 */
	constructor(
		readonly json: IDataObject,
		readonly zone: string,
		private readonly readParameter: ReadParameter,
		private readonly labels: ReadonlyMap<string, string>,
		private readonly findFile: (field: string) => ItemFile | undefined = () => undefined,
	) {}

	/** The field's name in the editor. */
	label(name: string): string {
		return this.labels.get(name) ?? name;
	}

	/** The value as n8n gives it. */
	raw(name: string): unknown {
		if (!this.known.has(name)) {
			const given = this.readParameter(name);
			if (isLocator(given)) this.modes.set(name, given.mode);
			this.known.set(name, isLocator(given) ? given.value : given);
		}
		return this.known.get(name);
	}

	/** In which mode a resource locator was filled in, such as `list`, `id` or `reference`. */
	mode(name: string): string | undefined {
		this.raw(name);
		return this.modes.get(name);
	}

	has(name: string): boolean {
		return !isEmpty(this.raw(name));
	}

	/** Text that must be there; numbers are taken as text. */
	text(name: string): string {
		const text = this.optionalText(name);
		if (text === undefined) throw new Problem(`${this.label(name)} is empty`);
		return text;
	}

	optionalText(name: string): string | undefined {
		const value = this.raw(name);
		if (isEmpty(value)) return undefined;
		if (typeof value === 'object') throw this.unexpected(name, 'text');
		const text = String(value).trim();
		return text === '' ? undefined : text;
	}

	/** One of the values that the editor offers; an expression could give any other. */
	choice<Value extends string>(name: string, offered: readonly Value[]): Value {
		const text = this.text(name);
		const chosen = offered.find((value) => value === text);
		if (chosen === undefined) throw this.unexpected(name, `one of ${offered.join(', ')}`);
		return chosen;
	}

	/**
	 * One of the options of a field in any case, as expressions give it.
	 * @param offered the options: the names go into the message, the values are lower case
	 */
	choiceInAnyCase<Value extends string>(
		name: string,
		offered: ReadonlyArray<{ name: string; value: Value }>,
	): Value {
		const text = this.text(name);
		const chosen = offered.find(({ value }) => value === text.toLowerCase());
		if (chosen !== undefined) return chosen.value;
		const names = alternatives.format(offered.map((option) => option.name));
		throw new Problem(`${this.label(name)} "${text.slice(0, 80)}" is not ${names}`, {
			description: `Expected ${names}, in any case.`,
		});
	}

	flag(name: string): boolean {
		const value = this.raw(name);
		if (typeof value !== 'boolean') throw this.unexpected(name, 'true or false');
		return value;
	}

	number(name: string): number {
		if (!this.has(name)) throw new Problem(`${this.label(name)} is empty`);
		const value = this.raw(name);
		const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
		if (typeof number !== 'number' || !Number.isFinite(number))
			throw this.unexpected(name, 'a number');
		return number;
	}

	/** A whole number from `least` up, not so large that digits get lost. */
	integer(name: string, least = 0, expected = `a whole number of at least ${least}`): number {
		const value = this.raw(name);
		const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
		if (typeof number !== 'number' || !Number.isSafeInteger(number) || number < least) {
			throw this.unexpected(name, expected);
		}
		return number;
	}

	/** The file of the item in the field that a parameter names. */
	file(name: string): ItemFile {
		const field = this.text(name);
		const file = this.findFile(field);
		if (file) return file;
		throw new Problem(`${this.label(name)}: the item has no file in "${field}"`, {
			description: 'Expected the name of a binary field, such as "data".',
		});
	}

	/** A numeric id, or undefined when the field is empty. */
	optionalId(name: string): number | undefined {
		return this.has(name) ? this.integer(name, 0, 'an ID (a whole number)') : undefined;
	}

	/** A calendar day as `YYYY-MM-DD`, or undefined when the field is empty. */
	optionalDate(name: string): string | undefined {
		return this.has(name) ? isoDate(this.raw(name), this.label(name), this.zone) : undefined;
	}

	/** A number in its bounds, or undefined when the field is empty. */
	optionalNumber(name: string, least = -Infinity, most = Infinity): number | undefined {
		if (!this.has(name)) return undefined;
		const number = this.number(name);
		if (number >= least && number <= most) return number;
		const bounds = most === Infinity ? `of at least ${least}` : `from ${least} to ${most}`;
		throw this.unexpected(name, `a number ${bounds}`);
	}

	/** A moment as a UTC instant, or undefined when the field is empty. */
	optionalInstant(name: string, zone = this.zone): Date | undefined {
		return this.has(name) ? this.instant(name, zone) : undefined;
	}

	/** A moment as a UTC instant; without an offset it is read in `zone`. */
	instant(name: string, zone = this.zone): Date {
		if (!this.has(name)) throw new Problem(`${this.label(name)} is empty`);
		return toInstant(this.raw(name), zone, this.label(name));
	}

	/** A JSON object typed as text or given by an expression; `{}` when the field is empty. */
	object(name: string): IDataObject {
		const value = this.parsed(name);
		if (value === undefined) return {};
		if (typeof value !== 'object' || value === null || Array.isArray(value)) {
			throw this.unexpected(name, 'a JSON object such as {"name": "value"}');
		}
		return value as IDataObject;
	}

	/** A JSON object or a list of JSON objects. */
	body(name: string): IDataObject | IDataObject[] {
		const value = this.parsed(name);
		if (typeof value !== 'object' || value === null) {
			throw this.unexpected(name, 'a JSON object or a JSON list');
		}
		return value as IDataObject | IDataObject[];
	}

	private parsed(name: string): unknown {
		const value = this.raw(name);
		if (isEmpty(value)) return undefined;
		if (typeof value !== 'string') return value;
		try {
			return JSON.parse(value);
		} catch {
			throw new Problem(`${this.label(name)} is not valid JSON`, {
				description: `It starts with: ${value.slice(0, 80)}`,
			});
		}
	}

	private unexpected(name: string, expected: string): Problem {
		const value = this.raw(name);
		const given = value ?? '';
		const text = typeof given === 'object' ? JSON.stringify(given) : String(given);
		// A date turns into a text that is quoted already.
		const shown = text.replace(/^"(.*)"$/, '$1');
		return new Problem(`${this.label(name)} "${shown.slice(0, 80)}" is not ${expected}`, {
			description: `Expected ${expected}.`,
		});
	}
}
