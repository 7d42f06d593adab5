import { redactor, redactValues } from '../../lib/redact';

const KEY = 'k3y/with "quotes" & plus+ä';

describe('redactor', () => {
	const redact = redactor([KEY]);

	it.each([
		['as it is', KEY],
		['in an address', encodeURIComponent(KEY)],
		['in JSON', JSON.stringify(KEY).slice(1, -1)],
		['in a form', new URLSearchParams({ '': KEY }).toString().slice(1)],
		['in JSON as PHP writes it', JSON.stringify(KEY).slice(1, -1).replaceAll('/', '\\/')],
		['in base64', Buffer.from(KEY).toString('base64')],
	])('masks a secret %s', (_, spelling) => {
		expect(redact(`a ${spelling} b ${spelling}`)).toBe('a ••• b •••');
		expect(redact(`x${spelling}y`)).toBe('x•••y');
	});

	it.each(['', 'u', 'us', 'user:'])('masks a secret after "%s" in one base64 text', (before) => {
		const text = Buffer.from(`${before}${KEY}, and more`).toString('base64');
		const masked = redact(text);
		const left = Buffer.from(masked.replace('•••', ' '), 'base64').toString();
		expect(masked).toContain('•••');
		expect(left).not.toContain('k3y');
		expect(left).not.toContain('plus');
	});

	it('leaves other texts as they are', () => {
		const text = '{"message":"k3y is not it","a":"💥\u202e\u0000"}';
		expect(redact(text)).toBe(text);
	});

	it('leaves short secrets alone, which would shred every text', () => {
		expect(redactor(['', 'a', 'abc'])('abc a')).toBe('abc a');
		expect(redactor(['abcd'])('abc abcd')).toBe('abc •••');
	});

	it('masks text that would mean something in a pattern or a replacement', () => {
		expect(redactor(['(.*)+[$&'])('x(.*)+[$&y')).toBe('x•••y');
		expect(redactor(['$&$1$$'])('x$&$1$$y')).toBe('x•••y');
	});

	it.each([
		['inner first', ['secret', 'my-secret-key']],
		['outer first', ['my-secret-key', 'secret']],
	])('masks a secret inside another one whole (%s)', (_, secrets) => {
		expect(redactor(secrets)('my-secret-key, secret')).toBe('•••, •••');
	});

	it.each([
		['in one order', ['abcd1234', '1234wxyz']],
		['in the other', ['1234wxyz', 'abcd1234']],
	])('masks overlapping secrets to the last character (%s)', (_, secrets) => {
		expect(redactor(secrets)('<abcd1234wxyz>')).toBe('<•••>');
	});

	it('masks a secret that overlaps itself', () => {
		expect(redactor(['abab'])('xababab')).toBe('x•••');
	});

	it('masks a key that was pasted with blanks around it', () => {
		expect(redactor(['  long-key\n'])('the key long-key is wrong')).toBe('the key ••• is wrong');
	});

	it('masks in any letter case of an escape', () => {
		const lower = encodeURIComponent(KEY).replace(/%[0-9A-F]{2}/g, (hex) => hex.toLowerCase());
		expect(redact(`?key=${lower}`)).toBe('?key=•••');
	});

	it('takes half a character', () => {
		expect(redactor(['abc\ud800def'])('x abc\ud800def y')).toBe('x ••• y');
	});
});

describe('redactValues', () => {
	it('masks a long secret in the name of a member', () => {
		const answer = { [`Token ${KEY}`]: [{ [KEY]: 1 }] };
		expect(redactValues(answer, redactor([KEY]))).toEqual({ 'Token •••': [{ '•••': 1 }] });
	});

	it('masks every text of an answer, and leaves numbers, words and shapes alone', () => {
		const answer = { key1: ['a 12345 b', 12345, null, { '12345': true }], said: '12345' };
		expect(redactValues(answer, redactor(['12345']))).toEqual({
			key1: ['a ••• b', 12345, null, { '12345': true }],
			said: '•••',
		});
	});
});
