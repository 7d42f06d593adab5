import { jsonBodyOf, limitOf } from '../../lib/inputs';
import { paramsOf, problemOf } from './support';

const params = (values: Record<string, unknown>) =>
	paramsOf(values, { labels: { limit: 'Limit' } });

describe('limitOf', () => {
	it.each([
		[{ returnAll: true }, Infinity],
		[{ returnAll: true, limit: 'ignored' }, Infinity],
		[{ returnAll: false, limit: 1 }, 1],
		[{ returnAll: false, limit: '50' }, 50],
	])('of %j is %p', (values, limit) => {
		expect(limitOf(params(values))).toBe(limit);
	});

	it.each([[0], [-1], [1.5], ['many'], [null], ['']])('refuses %j', (limit) => {
		expect(problemOf(() => limitOf(params({ returnAll: false, limit }))).message).toMatch(
			/^Limit ".*" is not a whole number of at least 1$/,
		);
	});

	it('refuses a switch that is neither on nor off', () => {
		expect(problemOf(() => limitOf(params({ returnAll: 'true', limit: 1 }))).message).toMatch(
			/is not true or false$/,
		);
	});
});

describe('jsonBodyOf', () => {
	it('is none while the body is made from fields, and reads nothing', () => {
		expect(jsonBodyOf(params({ specifyBody: 'fields', jsonBody: '{broken' }))).toBeUndefined();
	});

	it('is the body as it was given', () => {
		expect(jsonBodyOf(params({ specifyBody: 'json', jsonBody: '[{"a":null}]' }))).toEqual([
			{ a: null },
		]);
	});

	it.each([['{broken'], [''], ['7'], [null]])('refuses %j', (jsonBody) => {
		expect(problemOf(() => jsonBodyOf(params({ specifyBody: 'json', jsonBody }))).message).toMatch(
			/^jsonBody /,
		);
	});
});
