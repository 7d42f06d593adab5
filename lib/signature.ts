import { createHmac } from 'node:crypto';

/** How a body is signed. */
export interface Signing {
	algorithm: 'sha1' | 'sha256' | 'sha512';
	encoding: 'hex' | 'base64';
}

/** The HMAC signature of the bytes of a body, with a key that both sides have. */
export function signatureOf(
	body: string | Uint8Array,
	key: string,
	{ algorithm, encoding }: Signing,
): string {
	return createHmac(algorithm, key).update(body).digest(encoding);
}
