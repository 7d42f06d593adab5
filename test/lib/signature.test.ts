import { signatureOf } from '../../lib/signature';

/** The test vectors of RFC 2202 and RFC 4231, case 2. */
const key = 'Jefe';
const body = 'what do ya want for nothing?';

it.each([
	['sha1', 'effcdf6ae5eb2fa2d27416d5f184df9c259a7c79'],
	['sha256', '5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843'],
	[
		'sha512',
		'164b7a7bfcf819e2e395fbe73b56e0a387bd64222e831fd610270cd7ea2505549758bf75c05a994a6d034f65f8f0e6fdcaeab1a34d4a6b4b636e070a38bce737',
	],
] as const)('signs by %s, in both encodings', (algorithm, hex) => {
	expect(signatureOf(body, key, { algorithm, encoding: 'hex' })).toBe(hex);
	const base64 = Buffer.from(hex, 'hex').toString('base64');
	expect(signatureOf(Buffer.from(body), key, { algorithm, encoding: 'base64' })).toBe(base64);
});

it('signs the bytes of UTF-8', () => {
	const signing = { algorithm: 'sha256', encoding: 'hex' } as const;
	expect(signatureOf('ש', key, signing)).toBe(signatureOf(Buffer.from('ש', 'utf8'), key, signing));
});
