/** The ways in which a secret may be written, by the name of the way. */
function writings(secret: string): Array<[string, string]> {
	const bytes = Buffer.from(secret);
	// Base64 writes three bytes as four characters, so what surrounds a secret shifts its digits.
	// Only the digits that the secret alone decides are looked for.
	const shifted = [0, 1, 2].map((offset) => {
		const digits = Buffer.concat([Buffer.alloc(offset), bytes]).toString('base64');
		const start = Math.ceil((offset * 8) / 6);
		return digits.slice(start, Math.floor(((offset + bytes.length) * 8) / 6));
	});
	const forms: Array<[string, string]> = [
		['as it is', secret],
		['JSON', JSON.stringify(secret).slice(1, -1)],
		['URL', encodeURIComponent(secret)],
		['form', new URLSearchParams([['', secret]]).toString().slice(1)],
		['hex', bytes.toString('hex')],
		...shifted.flatMap((digits): Array<[string, string]> => [
			['base64', digits],
			['base64', digits.replaceAll('+', '-').replaceAll('/', '_')],
		]),
	];
	return forms.map(([name, text]) => [name, text.toLowerCase()]);
}

const textOf = (value: unknown): string | undefined => {
	if (typeof value === 'string') return value;
	if (typeof value === 'number' || typeof value === 'bigint') return String(value);
	if (ArrayBuffer.isView(value)) {
		return Buffer.from(value.buffer, value.byteOffset, value.byteLength).toString();
	}
	return undefined;
};

const childrenOf = (value: object): Array<[string, unknown]> => {
	const children: Array<[string, unknown]> = [];
	for (const key of Reflect.ownKeys(value)) {
		try {
			children.push([`.${String(key)}`, Reflect.get(value, key)]);
		} catch {
			// An accessor that throws shows nothing.
		}
	}
	if (value instanceof Map || Object.prototype.toString.call(value) === '[object Map]') {
		for (const [key, member] of value as Map<unknown, unknown>) {
			children.push(['.key()', key], [`.get(${String(key)})`, member]);
		}
	}
	if (Object.prototype.toString.call(value) === '[object Set]') {
		for (const member of value as Set<unknown>) children.push(['.has()', member]);
	}
	return children;
};

/**
 * Looks for a secret anywhere in a value: in names and values, in causes, messages and stacks of
 * errors, in members that are not enumerable, in maps, sets and buffers; as it is, in JSON, in a
 * URL, in hexadecimal digits, and in base64 together with whatever stands before it.
 *
 * @returns where it was found and in which writing; empty where it was not
 * @throws RangeError where the secret is too short to be told from chance
 */
export function findSecret(secret: string, value: unknown): string[] {
	if (secret.length < 6)
		throw new RangeError('A secret of fewer than six characters proves nothing');
	const forms = writings(secret);
	const places: string[] = [];
	const seen = new Set<object>();
	const queue: Array<[string, unknown]> = [['$', value]];
	const look = (place: string, text: string) => {
		const lower = text.toLowerCase();
		const form = forms.find(([, writing]) => lower.includes(writing));
		if (form !== undefined) places.push(`${place} (${form[0]})`);
	};

	for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
		const [place, current] = next;
		const text = textOf(current);
		if (text !== undefined) {
			look(place, text);
		} else if (current !== null && ['object', 'function'].includes(typeof current)) {
			const holder = current as object;
			if (seen.has(holder)) continue;
			seen.add(holder);
			for (const [key, child] of childrenOf(holder)) {
				look(`${place}${key} as a name`, key);
				queue.push([`${place}${key}`, child]);
			}
		}
	}
	return places;
}
