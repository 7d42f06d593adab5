import { lostAnswer, networkProblem, refusal, throttled } from '../../lib/problems';

const lost = { kind: 'lost' } as const;
const unreached = { kind: 'unreached' } as const;
const CHECK_FIRST = 'check whether it was booked before sending it again';

describe('networkProblem', () => {
	it('says that nothing was sent to a service that was not reached', () => {
		for (const effect of ['read', 'upsert', 'once'] as const) {
			const problem = networkProblem('Dyflexis', 'ECONNREFUSED', unreached, effect);
			expect(problem.message).toBe('Dyflexis could not be reached: nothing was sent');
			expect(problem.failure).toEqual({ cause: 'temporarily-unavailable' });
			expect(problem.description).not.toContain(CHECK_FIRST);
		}
	});

	it.each([
		['CERT_HAS_EXPIRED'],
		['DEPTH_ZERO_SELF_SIGNED_CERT'],
		['UNABLE_TO_VERIFY_LEAF_SIGNATURE'],
	])('knows a certificate that was not accepted (%s)', (code) => {
		const problem = networkProblem('Dyflexis', code, lost, 'once');
		expect(problem.message).toMatch(/^The certificate of Dyflexis was not accepted/);
		expect(problem.failure).toEqual({ cause: 'configuration-invalid' });
	});

	it.each([
		['ETIMEDOUT', 'did not answer in time'],
		['ECONNABORTED', 'did not answer in time'],
		['ECONNRESET', 'closed the connection before answering'],
		[undefined, 'closed the connection before answering'],
	])('%s: %s', (code, what) => {
		expect(networkProblem('Dyflexis', code, lost, 'read').message).toBe(`Dyflexis ${what}`);
	});

	it('warns of booking twice where that could happen, and only there', () => {
		expect(networkProblem('X', 'ECONNRESET', lost, 'once').description).toContain(CHECK_FIRST);
		expect(networkProblem('X', 'ECONNRESET', lost, 'upsert').description).not.toContain('booked');
		expect(networkProblem('X', 'ECONNRESET', lost, 'read').description).not.toContain('booked');
	});
});

it('throttled names the wait and the option', () => {
	const problem = throttled('Dyflexis', 429, 1500);
	expect(problem.message).toBe('Dyflexis is receiving too many requests: this one was not taken');
	expect(problem.description).toContain('a wait of 2 s');
	expect(problem.description).toContain('"Requests per Second"');
	expect(problem).toMatchObject({
		httpCode: 429,
		failure: { cause: 'rate-limited', retryAfterMs: 1500 },
	});
});

describe('lostAnswer', () => {
	it('of a status names it, and what the service said', () => {
		const problem = lostAnswer('Dyflexis', 502, 'upstream is down', 'once');
		expect(problem.message).toBe('Dyflexis could not process the request (status 502)');
		expect(problem.description).toContain('It said: upstream is down');
		expect(problem.description).toContain(CHECK_FIRST);
		expect(problem.httpCode).toBe(502);
	});

	it('of an answer that could not be read says what was wrong with it', () => {
		const problem = lostAnswer('Dyflexis', 200, 'Dyflexis answered rubbish', 'read', 'It starts.');
		expect(problem.message).toBe('Dyflexis answered rubbish');
		expect(problem.description).toMatch(/^It starts\. /);
	});

	it('says nothing that was not said', () => {
		expect(lostAnswer('Dyflexis', 500, undefined, 'read').description).not.toContain('It said');
	});
});

describe('refusal', () => {
	it.each([
		[400, undefined],
		[401, { cause: 'credential-invalid' }],
		[403, { cause: 'credential-invalid' }],
		[404, undefined],
		[409, undefined],
		[418, undefined],
		[422, undefined],
	])('%i comes in the vendor’s words, with what it means', (status, failure) => {
		const problem = refusal('Dyflexis', status, 'nope', '{"message":"nope"}');
		expect(problem.message).toBe('Dyflexis: nope');
		expect(problem.description).toMatch(/^Dyflexis \w+/);
		expect(problem).toMatchObject({ httpCode: status });
		expect(problem.failure).toEqual(failure);
	});

	it('without words quotes the answer', () => {
		const problem = refusal('Dyflexis', 418, undefined, `<h1>${'tea '.repeat(500)}`);
		expect(problem.message).toBe('Dyflexis refused the request (status 418)');
		expect(problem.description).toMatch(/^It said: <h1>tea/);
		expect(problem.description?.length).toBeLessThan(240);
	});

	it('without words and body is short', () => {
		expect(refusal('Dyflexis', 404, undefined, ' ').message).toBe(
			'Dyflexis does not know what was asked for',
		);
		expect(refusal('Dyflexis', 418, undefined, '').description).toBe('');
	});

	it('names the permission that is needed, where that is the point', () => {
		expect(refusal('Dyflexis', 403, 'no', '', 'scope clock').description).toContain(
			'This operation needs the scope clock.',
		);
		expect(refusal('Dyflexis', 401, 'no', '', 'scope clock').description).not.toContain('scope');
		expect(refusal('Dyflexis', 403, 'no', '').description).not.toContain('needs');
	});

	it.each([[301], [302], [307], [308]])('%i is not followed, and says why', (status) => {
		const problem = refusal('Dyflexis', status, undefined, '');
		expect(problem.message).toBe(`Dyflexis points to another address (status ${status})`);
		expect(problem.failure).toEqual({ cause: 'configuration-invalid' });
	});
});
