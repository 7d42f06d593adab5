import { registeredByHand, sameSecret } from '../../lib/webhook';

describe('sameSecret', () => {
	it.each([
		['s3cret', 's3cret', true],
		['s3cre', 's3cret', false],
		['s3cret ', 's3cret', false],
		['S3cret', 's3cret', false],
		['', 's3cret', false],
		['geheim 🗝️', 'geheim 🗝️', true],
		['x'.repeat(1_000_000), 's3cret', false],
		[undefined, 's3cret', false],
		[null, 's3cret', false],
		[['s3cret'], 's3cret', false],
		[{ toString: () => 's3cret' }, 's3cret', false],
		[undefined, 'undefined', false],
		[0, '0', false],
	])('%# is %p', (given, expected, same) => {
		expect(sameSecret(given, expected)).toBe(same);
	});
});

it('a webhook that a person registers has nothing to set up', async () => {
	await expect(registeredByHand.checkExists()).resolves.toBe(true);
	await expect(registeredByHand.create()).resolves.toBe(true);
	await expect(registeredByHand.delete()).resolves.toBe(true);
});
