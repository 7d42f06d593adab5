import type { Secrets } from './vendorCase';

/** Secrets that are written differently in a URL, a form, JSON and base64. */
export const secrets: Secrets = {
	key: 'zQ7$kV"2p/Xw+9\\nR=tZ8m B%4!',
	webhookSecret: 'hW3~y&"L/u+5\\tG=eD1s?F%6(j)',
};

/** Those of a vendor whose credential holds a single secret. */
export const oneSecret: Secrets = { key: secrets.key, webhookSecret: secrets.key };
