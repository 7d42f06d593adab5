import { findSecret } from './secrets';

const secret = 'k€y "7/8"+more';

describe('findSecret', () => {
	test.each([
		['as it is', `Bearer ${secret}`],
		['JSON', JSON.stringify({ key: secret })],
		['URL', `https://host/?key=${encodeURIComponent(secret)}`],
		['form', new URLSearchParams({ key: secret }).toString()],
		['hex', Buffer.from(secret).toString('hex')],
		['base64', Buffer.from(secret).toString('base64')],
		['base64', Buffer.from(`user:${secret}`).toString('base64')],
		['base64', Buffer.from(`users:${secret}:x`).toString('base64url')],
		['base64', Buffer.from(`user12:${secret}`).toString('base64')],
	])('finds one written as %s', (form, text) => {
		expect(findSecret(secret, { deep: [{ text }] })).toEqual([`$.deep.0.text (${form})`]);
	});

	test('looks into errors and their causes', () => {
		const cause = new Error('none');
		Object.defineProperty(cause, 'request', { value: { auth: secret }, enumerable: false });

		expect(findSecret(secret, new Error('outer', { cause }))).toEqual([
			'$.cause.request.auth (as it is)',
		]);
		expect(findSecret(secret, new Error(secret))).toEqual([
			'$.stack (as it is)',
			'$.message (as it is)',
		]);
	});

	test('looks into maps, sets, buffers and names', () => {
		const value = {
			map: new Map([['a', new Set([secret])]]),
			bytes: Buffer.from(secret),
			[secret]: 1,
		};

		expect(findSecret(secret, value)).toEqual([
			`$.${secret} as a name (as it is)`,
			'$.bytes (as it is)',
			'$.map.get(a).has() (as it is)',
		]);
	});

	test('finds its way round in circles', () => {
		const circle: Record<string, unknown> = {};
		circle['self'] = circle;

		expect(findSecret(secret, circle)).toEqual([]);
	});

	test('refuses a secret that could be there by chance', () => {
		expect(() => findSecret('abc', {})).toThrow(RangeError);
	});
});
