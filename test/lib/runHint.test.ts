import { runHint } from '../../lib/runHint';

const quiet = {
	output: [{ json: { a: 1 } }],
	refusals: 0,
	repeats: 0,
	pace: { throttled: 0, longestMs: 900 },
	items: 1,
};
const warned = { json: { status: 'warning', warnings: [{}] } };

describe('runHint', () => {
	it('says nothing of a run that went straight through', () => {
		expect(runHint(quiet)).toBeUndefined();
		expect(runHint({ ...quiet, output: [], items: 0 })).toBeUndefined();
	});

	it.each([
		[{ refusals: 1, items: 10 }, 'warning', '1 item of 10 could not be done.'],
		[{ refusals: 3, items: 10 }, 'warning', '3 items of 10 could not be done.'],
		[{ output: [warned] }, 'warning', '1 item came back with a warning.'],
		[{ repeats: 1 }, 'info', '1 request had to be sent again.'],
		[
			{ pace: { throttled: 2, longestMs: 1200 } },
			'info',
			'The service asked 2 times to slow down (2 s at the longest).',
		],
		[
			{ refusals: 1, items: 2, output: [warned, warned], repeats: 5 },
			'warning',
			'1 item of 2 could not be done; 2 items came back with a warning; 5 requests had to be sent again.',
		],
	])('%j', (run, type, message) => {
		expect(runHint({ ...quiet, ...run })).toEqual({ message, type, location: 'outputPane' });
	});

	it('takes a status of the vendor for no warning of ours', () => {
		expect(runHint({ ...quiet, output: [{ json: { status: 'warning' } }] })).toBeUndefined();
	});
});
