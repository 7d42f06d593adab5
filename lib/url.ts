import type { IHttpRequestOptions } from 'n8n-workflow';
import { Problem, type ProblemDetails } from './problem';

const LOOPBACK = /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/;

/** Whether a key may travel to an address: https, or http on this machine. */
export function isProtected(url: URL): boolean {
	return url.protocol === 'https:' || (url.protocol === 'http:' && LOOPBACK.test(url.hostname));
}

/**
 * Keeps a key from travelling unprotected, whichever node makes the request.
 * @param what the key is called, for the message
 * @throws Problem when the address of the request is not https, nor on this machine
 */
export function requireProtected(request: IHttpRequestOptions, what = 'key'): void {
	// n8n's HTTP Request node says uri where all others say url.
	const { url, uri = url, baseURL } = request as IHttpRequestOptions & { uri?: string };
	if (isProtected(new URL(uri, baseURL))) return;
	throw new Problem(`The address has to start with https://: the ${what} would travel unprotected`);
}

/**
 * Checks the address of a service and drops trailing slashes.
 * @param label the field it was typed into, named in the message
 * @throws Problem when it is no address, not https (http is for this machine only), or carries
 * a name, a password, a query or a fragment
 */
export function baseUrl(value: unknown, label: string): string {
	const text = String(value ?? '').trim();
	const shown = text.replace(/\/\/.*@/, '//•••@');
	let url: URL;
	try {
		url = new URL(text);
	} catch {
		throw new Problem(`${label} "${shown}" is no web address`, {
			description: 'Expected something like https://example.com',
			failure: { cause: 'configuration-invalid' },
		});
	}
	if (url.username || url.password || url.search || url.hash) {
		throw new Problem(`${label} may hold a host and a path only`, {
			description: 'Remove the name, password, query or fragment from the address.',
			failure: { cause: 'configuration-invalid' },
		});
	}
	if (!isProtected(url)) {
		throw new Problem(`${label} "${text}" has to start with https://`, {
			description:
				'The key would travel unprotected. Plain http is accepted for this machine only.',
			failure: { cause: 'configuration-invalid' },
		});
	}
	return `${url.origin}${url.pathname}`.replace(/\/+$/, '');
}

/**
 * Encodes one value as one segment of a path.
 * @throws Problem when it is empty, a dot segment, or holds a slash or a control character:
 * servers disagree on what an encoded slash means, so such a reference could reach another record
 * @param details travel with the Problem
 */
export function segment(
	value: string | number,
	label: string,
	details: ProblemDetails = {},
): string {
	const text = String(value).trim();
	if (text === '') throw new Problem(`${label} is empty`, details);
	const control = [...text].some((char) => char.charCodeAt(0) < 32);
	const halfCharacter = /\p{Surrogate}/u.test(text);
	if (text === '.' || text === '..' || /[/\\]/.test(text) || control || halfCharacter) {
		throw new Problem(`${label} "${text}" cannot be part of an address`, {
			...details,
			description: 'It may not contain a slash, a backslash or a line break, or be just dots.',
		});
	}
	return encodeURIComponent(text);
}

/** Encodes a path of several segments, as typed by a user (`2031/3`). */
export function segments(value: string, label: string): string {
	const parts = value
		.trim()
		.replace(/^\/+|\/+$/g, '')
		.split('/');
	if (parts.length > 1 && parts.some((part) => part.trim() === '')) {
		throw new Problem(`${label} "${value}" has an empty part between its slashes`);
	}
	return parts.map((part) => segment(part, label)).join('/');
}
