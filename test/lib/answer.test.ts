import { type Expected, quote, readBody, UnreadableAnswer } from '../../lib/answer';
import { problemOf } from './support';

const read = (text: string, expected: Expected = 'json', type = 'application/json') =>
	readBody(text, type, expected, 'Dyflexis');

describe('quote', () => {
	it('puts a text on one line', () => {
		expect(quote(' a\r\n\tb\u2028c ')).toBe('a b c');
	});

	it.each([
		[200, 200],
		[201, 201],
		[1_000_000, 201],
	])('of %i characters gives %i, the last an ellipsis beyond 200', (length, quoted) => {
		const line = quote('x'.repeat(length));
		expect(line).toHaveLength(quoted);
		expect(line.endsWith('…')).toBe(length > 200);
	});
});

describe('readBody', () => {
	it.each<[Expected, string, unknown]>([
		['object', '{"a":null}', { a: null }],
		['array', '[]', []],
		['json', '{}', {}],
		['json', '[1]', [1]],
		['any', '"ok"', 'ok'],
		['any', 'null', null],
		['any', ' \r\n ', {}],
		['text', '<a/>', '<a/>'],
		['text', '', ''],
	])('as %s accepts %j', (expected, text, body) => {
		expect(read(text, expected)).toEqual(body);
	});

	it.each<[Expected, string, string]>([
		['object', '[]', 'with JSON that is not the object it promised'],
		['object', 'null', 'with JSON that is not the object it promised'],
		['array', '{}', 'with JSON that is not the array it promised'],
		['json', '7', 'with JSON that is not the data it promised'],
		['json', 'null', 'with JSON that is not the data it promised'],
		['json', '', 'with an empty body where data was due'],
		['object', ' \n', 'with an empty body where data was due'],
		['json', '{"rows":[{"id":1},{"i', 'with something that is not complete JSON'],
		['json', '{"a":NaN}', 'with something that is not complete JSON'],
		['any', 'OK', 'with something that is not complete JSON'],
		['any', '{"a":1}\u0000', 'with something that is not complete JSON'],
	])('as %s refuses %j', (expected, text, what) => {
		const problem = problemOf(() => read(text, expected));
		expect(problem).toBeInstanceOf(UnreadableAnswer);
		expect(problem.message).toBe(`Dyflexis answered ${what}`);
	});

	it.each([
		['text/html; charset=utf-8', 'Sign in'],
		['application/json', '  <!DOCTYPE html><title>Sign in</title>'],
		['application/json', '<HTML>Sign in</HTML>'],
	])('sees a web page (%s)', (type, text) => {
		const problem = problemOf(() => read(text, 'any', type));
		expect(problem.message).toBe('Dyflexis answered with a web page where data was due');
		expect(problem.description).toContain('Sign in');
	});

	it('quotes the start of what it could not read, and no more', () => {
		const { description } = problemOf(() => read(`<x>${'y'.repeat(5000)}`));
		expect(description).toMatch(/^The answer starts with: <x>y+…$/);
		expect(description?.length).toBeLessThan(240);
	});

	it('says what to do where there is nothing to quote', () => {
		expect(problemOf(() => read('')).description).toMatch(/^Check the address/);
	});

	it('keeps hostile member names to the answer itself', () => {
		const body = read('{"__proto__":{"polluted":true},"constructor":1}') as object;
		expect(Object.keys(body)).toEqual(['__proto__', 'constructor']);
		expect(Object.getPrototypeOf(body)).toBe(Object.prototype);
		expect({}).not.toHaveProperty('polluted');
	});
});
