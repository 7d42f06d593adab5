import { baseUrl, segment, segments } from '../../lib/url';
import { problemOf } from './support';

describe('baseUrl', () => {
	it.each([
		['https://app.dyflexis.com', 'https://app.dyflexis.com'],
		[' https://app.dyflexis.com/// ', 'https://app.dyflexis.com'],
		['HTTPS://APP.Dyflexis.com/Path/', 'https://app.dyflexis.com/Path'],
		['https://example.com:8443/a/../b', 'https://example.com:8443/b'],
		['https://bücher.example', 'https://xn--bcher-kva.example'],
		['http://localhost:4010/dyflexis', 'http://localhost:4010/dyflexis'],
		['http://127.0.0.1:4010', 'http://127.0.0.1:4010'],
		['http://127.8.9.10', 'http://127.8.9.10'],
		['http://[::1]:4010', 'http://[::1]:4010'],
	])('takes %j', (text, url) => {
		expect(baseUrl(text, 'Host')).toBe(url);
	});

	it.each([
		[''],
		['   '],
		[undefined],
		[null],
		[42],
		[{}],
		[['https://']],
		['app.dyflexis.com'],
		['https://'],
		['https://exa mple.com'],
		['https://[::1'],
		['//example.com'],
	])('%j is no web address', (value) => {
		const problem = problemOf(() => baseUrl(value, 'Host'));
		expect(problem.message).toMatch(/^Host ".*" is no web address$/);
		expect(problem.failure).toEqual({ cause: 'configuration-invalid' });
	});

	it.each([
		['http://example.com'],
		['http://localhost.example.com'],
		['http://127.0.0.1.example.com'],
		['http://127.0.0.1@example.com'],
		['http://0.0.0.0'],
		['http://192.168.0.1'],
		['ftp://example.com'],
		['file:///etc/passwd'],
		['javascript:alert(1)'],
		['ws://localhost'],
	])('refuses to send a key to %j', (text) => {
		expect(problemOf(() => baseUrl(text, 'Host')).failure?.cause).toBe('configuration-invalid');
	});

	it.each([
		['https://user@example.com'],
		['https://user:hunter2@example.com'],
		['http://user:hunter2@example.com'],
		['https://example.com/?key=hunter2'],
		['http://example.com/?key=hunter2'],
		['https://example.com/#hunter2'],
	])('takes host and path only, and repeats nothing of %j', (text) => {
		const { message, description } = problemOf(() => baseUrl(text, 'Host'));
		expect(message).toBe('Host may hold a host and a path only');
		expect(`${message} ${description}`).not.toContain('hunter2');
	});
});

describe('segment', () => {
	it.each([
		['P-0042', 'P-0042'],
		[42, '42'],
		[' a b ', 'a%20b'],
		['a?b#c&d=e', 'a%3Fb%23c%26d%3De'],
		['%2e%2e%2f', '%252e%252e%252f'],
		['...', '...'],
		['Jürgen', 'J%C3%BCrgen'],
		['👩‍🍳', '%F0%9F%91%A9%E2%80%8D%F0%9F%8D%B3'],
		['\u202eabc', '%E2%80%AEabc'],
		['__proto__', '__proto__'],
	])('encodes %j', (value, encoded) => {
		expect(segment(value, 'Reference')).toBe(encoded);
	});

	it.each([[''], ['  '], ['\n']])('%j is empty', (value) => {
		expect(problemOf(() => segment(value, 'Reference')).message).toBe('Reference is empty');
	});

	it.each([
		['.'],
		['..'],
		[' .. '],
		['a/b'],
		['/a'],
		['a\\b'],
		['a\nb'],
		['a\u0000b'],
		['half \ud83d of a character'],
		['\udc00'],
	])('refuses %j', (value) => {
		expect(problemOf(() => segment(value, 'Reference')).message).toMatch(
			/^Reference ".*" cannot be part of an address$/s,
		);
	});
});

describe('segments', () => {
	it.each([
		['2031-03', '2031-03'],
		['/2031/3/', '2031/3'],
		['a b/c?d', 'a%20b/c%3Fd'],
	])('encodes %j', (value, encoded) => {
		expect(segments(value, 'Period')).toBe(encoded);
	});

	it.each([[''], ['/'], ['a//b'], ['../x'], ['a/../../b'], ['a/./b'], ['a\\b'], ['a/\u0000']])(
		'refuses %j',
		(value) => {
			expect(problemOf(() => segments(value, 'Period')).message).toMatch(/^Period /);
		},
	);
});
