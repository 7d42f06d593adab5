/** Replaces every secret in a text. */
export type Redact = (text: string) => string;

const MASK = '•••';

/** Secrets shorter than this are left alone: masking "1" would shred every text. */
const SHORTEST = 4;

/**
 * The digits of base64 that the secret alone decides, wherever it stands in what was encoded:
 * three bytes become four digits, so what comes before it shifts them.
 */
function base64Digits(bytes: Buffer): string[] {
	return [0, 1, 2].map((before) => {
		const digits = Buffer.concat([Buffer.alloc(before), bytes]).toString('base64');
		const first = Math.ceil((before * 8) / 6);
		return digits.slice(first, Math.floor(((before + bytes.length) * 8) / 6));
	});
}

function spellings(secret: string): string[] {
	// Half a character (a lone surrogate) has no spelling in an address.
	const encoded = encodeURIComponent(secret.replace(/\p{Surrogate}/gu, '\ufffd'));
	const inForm = new URLSearchParams({ s: secret }).toString().slice(2);
	const json = JSON.stringify(secret).slice(1, -1);
	const inXml = secret.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
	const base64 = Buffer.from(secret).toString('base64');
	const digits = [base64, ...base64Digits(Buffer.from(secret))];
	const lowerCaseEscapes = (text: string) =>
		text.replace(/%[0-9A-F]{2}/g, (escape) => escape.toLowerCase());
	return [
		secret,
		encoded,
		lowerCaseEscapes(encoded),
		encoded.replaceAll('%20', '+'),
		inForm,
		lowerCaseEscapes(inForm),
		json,
		inXml,
		inXml.replaceAll('"', '&quot;').replaceAll("'", '&apos;'),
		// PHP writes JSON like this.
		json.replaceAll('/', '\\/'),
		...digits,
		...digits.map((text) => text.replaceAll('+', '-').replaceAll('/', '_')),
	];
}

function placesOf(needle: string, text: string): Array<[start: number, end: number]> {
	const places: Array<[number, number]> = [];
	for (let at = text.indexOf(needle); at >= 0; at = text.indexOf(needle, at + 1)) {
		places.push([at, at + needle.length]);
	}
	return places;
}

/**
 * Builds the function that masks the given secrets, as they are and as they look in an address,
 * in a form, in JSON and in base64, also in the midst of it. Secrets that overlap are masked
 * together. Cheap where no secret occurs, so it can run over whole answers.
 */
export function redactor(secrets: readonly string[]): Redact {
	const known = secrets.map((secret) => secret.trim()).filter(({ length }) => length >= SHORTEST);
	const needles = [...new Set(known.flatMap(spellings))];
	return (text) => {
		const places = needles.flatMap((needle) => placesOf(needle, text));
		let masked = '';
		let done = 0;
		for (const [start, end] of places.sort(([a], [b]) => a - b)) {
			if (start >= done) masked += text.slice(done, start) + MASK;
			done = Math.max(done, end);
		}
		return masked + text.slice(done);
	};
}

/** Characters. A secret that is longer is no word that an answer uses for a member. */
const LONGEST_WORD = 12;

/**
 * Masks the secrets in every text of an answer, whatever its shape, and long ones in the names of
 * members, too. Done after parsing: a secret that looks like a number or a word of the answer
 * would break the JSON.
 */
export function redactValues(value: unknown, redact: Redact): unknown {
	if (typeof value === 'string') return redact(value);
	if (Array.isArray(value)) return value.map((entry) => redactValues(entry, redact));
	if (typeof value !== 'object' || value === null) return value;
	const entries = Object.entries(value).map(([name, entry]) => {
		const masked = redact(name);
		const isWord = name.length - masked.length + MASK.length <= LONGEST_WORD;
		return [isWord ? name : masked, redactValues(entry, redact)];
	});
	return Object.fromEntries(entries) as unknown;
}
