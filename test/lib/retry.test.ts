import type { Effect } from '../../lib/operation';
import {
	mayRepeat,
	type Outcome,
	outcomeOfFault,
	outcomeOfStatus,
	pauseMs,
	retryAfterMs,
} from '../../lib/retry';

const NOW = Date.UTC(2031, 2, 4, 8, 0, 0);

describe('retryAfterMs', () => {
	it.each([
		['0', 0],
		['1', 1000],
		[' 30 ', 30_000],
		[120, 120_000],
		['0.25', 250],
		['Tue, 04 Mar 2031 08:00:05 GMT', 5000],
		['Tuesday, 04-Mar-31 08:00:05 GMT', 5000],
		['Tue Mar  4 08:00:05 2031', 5000],
		['Tue, 04 Mar 2031 07:59:00 GMT', 0],
		['Thu, 01 Jan 1970 00:00:00 GMT', 0],
	])('reads %j as %i ms', (header, ms) => {
		expect(retryAfterMs(header, NOW)).toBe(ms);
	});

	it.each([
		[undefined],
		[null],
		[''],
		['  '],
		['soon'],
		['-5'],
		['in 5 s'],
		['1,2'],
		['5;5'],
		['١٢'],
		['NaN'],
		[{}],
		['Tue, 34 Mar 2031 08:00:05 GMT'],
	])('cannot read %j', (header) => {
		expect(retryAfterMs(header, NOW)).toBeUndefined();
	});
});

describe('outcomeOfStatus', () => {
	it.each<[number, number | undefined, Outcome]>([
		[429, undefined, { kind: 'throttled', retryAfterMs: 1000 }],
		[429, 0, { kind: 'throttled', retryAfterMs: 0 }],
		[429, 7000, { kind: 'throttled', retryAfterMs: 7000 }],
		[503, 0, { kind: 'throttled', retryAfterMs: 0 }],
		[503, undefined, { kind: 'lost' }],
		[408, 5000, { kind: 'lost' }],
		[500, 5000, { kind: 'lost' }],
		[502, undefined, { kind: 'lost' }],
		[504, undefined, { kind: 'lost' }],
		[200, 5000, { kind: 'answered' }],
		[301, 5000, { kind: 'answered' }],
		[400, undefined, { kind: 'answered' }],
		[401, undefined, { kind: 'answered' }],
		[404, undefined, { kind: 'answered' }],
		[409, undefined, { kind: 'answered' }],
		[422, undefined, { kind: 'answered' }],
	])('%i with a wait of %p is %j', (status, wait, outcome) => {
		expect(outcomeOfStatus(status, wait)).toEqual(outcome);
	});
});

describe('outcomeOfFault', () => {
	it.each([
		['ECONNREFUSED', 'unreached'],
		['ENOTFOUND', 'unreached'],
		['EAI_AGAIN', 'unreached'],
		['CERT_HAS_EXPIRED', 'unreached'],
		['DEPTH_ZERO_SELF_SIGNED_CERT', 'unreached'],
		['ECONNRESET', 'lost'],
		['ETIMEDOUT', 'lost'],
		['ECONNABORTED', 'lost'],
		['EPIPE', 'lost'],
		['something new', 'lost'],
		[undefined, 'lost'],
	])('%s is %s', (code, kind) => {
		expect(outcomeOfFault(code)).toEqual({ kind });
	});
});

describe('mayRepeat', () => {
	const answered: Outcome = { kind: 'answered' };
	const unreached: Outcome = { kind: 'unreached' };
	const throttled: Outcome = { kind: 'throttled', retryAfterMs: 0 };
	const lost: Outcome = { kind: 'lost' };

	it.each<[Effect, Outcome, boolean]>([
		['read', answered, false],
		['read', unreached, true],
		['read', throttled, true],
		['read', lost, true],
		['upsert', answered, false],
		['upsert', unreached, true],
		['upsert', throttled, true],
		['upsert', lost, true],
		['once', answered, false],
		['once', unreached, true],
		['once', throttled, true],
		['once', lost, false],
	])('%s after %j: %p', (effect, outcome, repeated) => {
		expect(mayRepeat(effect, outcome)).toBe(repeated);
	});
});

describe('pauseMs', () => {
	it('doubles up to 8 s', () => {
		const full = [1, 2, 3, 4, 5, 6, 7, 60, 2000].map((repeat) => pauseMs(repeat, () => 1));
		expect(full).toEqual([250, 500, 1000, 2000, 4000, 8000, 8000, 8000, 8000]);
	});

	it('is spread between half of that and all of it', () => {
		expect([pauseMs(1, () => 0), pauseMs(1, () => 0.5)]).toEqual([125, 187.5]);
		const pauses = Array.from({ length: 500 }, () => pauseMs(3));
		expect(Math.min(...pauses)).toBeGreaterThanOrEqual(500);
		expect(Math.max(...pauses)).toBeLessThanOrEqual(1000);
		expect(new Set(pauses).size).toBeGreaterThan(100);
	});
});
