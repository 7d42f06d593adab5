import type {
	ICredentialDataDecryptedObject,
	IDataObject,
	IHttpRequestOptions,
} from 'n8n-workflow';
import { isObject } from '../../lib/answer';
import { Problem } from '../../lib/problem';
import { signatureOf, type Signing } from '../../lib/signature';
import { writeXml } from '../../lib/xml';
import { signingOf } from './signing';

/** A request as n8n's own nodes and its HTTP Request node make it. */
type AnyRequest = IHttpRequestOptions & { uri?: string; form?: unknown; formData?: unknown };

const JSON_TYPE = 'application/json';
const FORM_TYPE = 'application/x-www-form-urlencoded';

const textOf = (value: unknown): string => String(value ?? '').trim();

/** Whether a value is a plain object, and not a buffer, a stream or a form with files. */
const isPlain = (value: unknown): value is IDataObject =>
	isObject(value) && [Object.prototype, null].includes(Object.getPrototypeOf(value) as object);

const hasHeader = ({ headers = {} }: AnyRequest, name: string): boolean =>
	Object.keys(headers).some((each) => each.toLowerCase() === name);

/** The bytes of the body with their media type; undefined where they cannot be known beforehand. */
function bytesOf({
	body,
	form,
	formData,
}: AnyRequest): [bytes: string | Buffer, type?: string] | undefined {
	if (formData !== undefined) return undefined;
	if (isPlain(form)) {
		const texts = Object.entries(form).map(([name, value]) => [name, String(value)] as const);
		const pairs = Object.fromEntries(texts);
		return [new URLSearchParams(pairs).toString(), FORM_TYPE];
	}
	if (body === undefined || body === null || body === '') return [''];
	if (typeof body === 'string' || Buffer.isBuffer(body)) return [body];
	return isPlain(body) || Array.isArray(body) ? [JSON.stringify(body), JSON_TYPE] : undefined;
}

/** The same request with its body as the bytes that are signed. */
function signed(
	request: AnyRequest,
	key: string,
	signing: Signing,
): { request: AnyRequest; signature: string } {
	const found = bytesOf(request);
	if (found === undefined) {
		throw new Problem('A form with files cannot be signed', {
			description: 'Send the file itself as the body.',
		});
	}
	const [bytes, type] = found;
	const signature = signatureOf(bytes, key, signing);
	if (type === undefined) return { request, signature };
	const headers = hasHeader(request, 'content-type')
		? request.headers
		: { ...request.headers, 'content-type': type };
	return { request: { ...request, form: undefined, body: bytes, headers }, signature };
}

const ROOT =
	/^((?:\uFEFF|\s|<\?[^>]*\?>|<!--[\s\S]*?-->)*<[^\s/>!?]+(?:[^>"']|"[^"]*"|'[^']*')*?)(\/?)>/;

/** An XML document with one more element, the first in its root. */
function withElement(xml: string, name: string, text: string): string | undefined {
	const root = ROOT.exec(xml);
	if (!root) return undefined;
	const [start, opening = '', closed] = root;
	const element = writeXml({ [name]: text }).replace(/^.*\n/, '');
	const rootName = /<([^\s/>!?]+)/.exec(opening.replace(/<\?[^>]*\?>|<!--[\s\S]*?-->/g, ''))?.[1];
	const end = closed ? `</${rootName}>` : '';
	return `${opening}>${element}${end}${xml.slice(start.length)}`;
}

function parsed(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return undefined;
	}
}

/** The request with the key as a member of its body; in its query where the body can have none. */
function withMember(request: AnyRequest, name: string, key: string): AnyRequest {
	const { body, form, formData } = request;
	if (isPlain(form)) return { ...request, form: { ...form, [name]: key } };
	if (isPlain(body)) return { ...request, body: { ...body, [name]: key } };
	if (typeof body === 'string' && formData === undefined) {
		const members = parsed(body);
		const text = isPlain(members)
			? JSON.stringify({ ...members, [name]: key })
			: withElement(body, name, key);
		if (text !== undefined) return { ...request, body: text };
	}
	return withQuery(request, name, key);
}

const withQuery = (request: AnyRequest, name: string, key: string): AnyRequest => ({
	...request,
	qs: { ...request.qs, [name]: key },
});

function furtherHeaders(given: unknown): IDataObject {
	const headers = typeof given === 'string' ? parsed(given.trim() || '{}') : (given ?? {});
	if (isPlain(headers)) return headers;
	throw new Problem('Further Headers is not a JSON object', {
		description: 'Expected something like {"X-Tenant": "acme"}, or {} for none.',
		failure: { cause: 'configuration-invalid' },
	});
}

/**
 * A request that shows the shared key in the way that was agreed: in a header, in the query, as a
 * member of the body, or by an HMAC signature of exactly the bytes that are sent.
 * @throws Problem where that cannot be done
 */
export function withSharedKey(
	given: IHttpRequestOptions,
	credentials: ICredentialDataDecryptedObject,
): IHttpRequestOptions {
	const key = String(credentials.secretKey ?? '');
	const name = textOf(credentials.memberName) || 'key';
	const headers = { ...given.headers, ...furtherHeaders(credentials.headers) };
	const request: AnyRequest = { ...given, headers };
	const inHeader = (to: AnyRequest, text: string): AnyRequest => {
		const prefix = textOf(credentials.headerPrefix);
		const header = textOf(credentials.headerName) || 'X-API-Key';
		return {
			...to,
			headers: { ...to.headers, [header]: [prefix, text].filter(Boolean).join(' ') },
		};
	};
	switch (credentials.keyPlacement) {
		case 'query':
			return withQuery(request, name, key);
		case 'body':
			return withMember(request, name, key);
		case 'signature': {
			const { request: sent, signature } = signed(request, key, signingOf(credentials));
			return inHeader(sent, signature);
		}
		default:
			return inHeader(request, key.trim());
	}
}
