import { createHmac } from 'node:crypto';
import type { IDataObject, IHttpRequestOptions } from 'n8n-workflow';
import { PocSystemApi } from '../../../../credentials/PocSystemApi.credentials';

const secretKey = 'a shared key';
const url = 'https://poc.example/api';
const authenticate = async (credential: IDataObject, request: object = {}) =>
	await new PocSystemApi().authenticate(
		{ secretKey, ...credential } as never,
		{
			url,
			...request,
		} as IHttpRequestOptions,
	);

const hmac = (body: string | Buffer, algorithm = 'sha256', encoding: 'hex' | 'base64' = 'hex') =>
	createHmac(algorithm, secretKey).update(body).digest(encoding);

describe('the key travels', () => {
	it.each([
		[{ keyPlacement: 'header' }, { 'X-API-Key': secretKey }],
		[
			{ keyPlacement: 'header', headerName: 'Authorization', headerPrefix: ' Bearer ' },
			{ Authorization: `Bearer ${secretKey}` },
		],
		[{ headers: '{"X-Tenant": "acme"}' }, { 'X-Tenant': 'acme', 'X-API-Key': secretKey }],
	])('in a header: %j', async (credential, headers) => {
		expect((await authenticate(credential)).headers).toEqual(headers);
	});

	it('in the query, beside what is there', async () => {
		const credential = { keyPlacement: 'query', memberName: 'token' };
		expect((await authenticate(credential, { qs: { a: 1 } })).qs).toEqual({
			a: 1,
			token: secretKey,
		});
	});

	it.each([
		['{"a":1}', `{"a":1,"key":"${secretKey}"}`],
		['<a><b/></a>', `<a><key>${secretKey}</key><b/></a>`],
		['<a b="c>d"/>', `<a b="c>d"><key>${secretKey}</key></a>`],
		[
			'<?xml version="1.0"?>\n<!-- x --><ns:a xmlns:ns="u">1</ns:a>',
			`<?xml version="1.0"?>\n<!-- x --><ns:a xmlns:ns="u"><key>${secretKey}</key>1</ns:a>`,
		],
	])('as a member of the body %s', async (body, expected) => {
		expect(await authenticate({ keyPlacement: 'body' }, { body })).toMatchObject({
			body: expected,
		});
	});

	it('as a member of an object and of a form', async () => {
		const credential = { keyPlacement: 'body', memberName: 'k' };
		expect(await authenticate(credential, { body: { a: 1 } })).toMatchObject({
			body: { a: 1, k: secretKey },
		});
		expect(await authenticate(credential, { form: { a: 1 } })).toMatchObject({
			form: { a: 1, k: secretKey },
		});
	});

	it.each([[undefined], ['[1]'], ['plain'], [''], [Buffer.from('{}')]])(
		'in the query where the body %p can hold no member',
		async (body) => {
			const request = await authenticate({ keyPlacement: 'body' }, { body });
			expect(request).toMatchObject({ qs: { key: secretKey } });
			expect(request.body).toEqual(body);
		},
	);
});

describe('the body is signed', () => {
	const signature = async (request: object, credential: IDataObject = {}) => {
		const signed = await authenticate(
			{ keyPlacement: 'signature', headerName: 'X-Sig', ...credential },
			request,
		);
		return { body: signed.body as string | Buffer, sig: signed.headers?.['X-Sig'], signed };
	};

	it.each([
		['a text', { body: '<a>שלום</a>' }],
		['bytes', { body: Buffer.from([0, 255, 10]) }],
		['an object', { body: { a: 'שלום', b: [1] } }],
		['a list', { body: [{ a: 1 }] }],
		['a form', { form: { a: '1&2', b: 'ü' } }],
	])('%s: exactly the bytes that are sent', async (_what, request) => {
		const { body, sig } = await signature(request);
		expect(typeof body === 'string' || Buffer.isBuffer(body)).toBe(true);
		expect(sig).toBe(hmac(body));
	});

	it('objects get the type of what they become', async () => {
		const { body, signed } = await signature({ body: { a: 1 } });
		expect(body).toBe('{"a":1}');
		expect(signed.headers).toMatchObject({ 'content-type': 'application/json' });
		const kept = await signature({
			body: { a: 1 },
			headers: { 'Content-Type': 'application/vnd.x+json' },
		});
		expect(Object.keys(kept.signed.headers ?? {})).not.toContain('content-type');
	});

	it('nothing is signed as empty text, and stays nothing', async () => {
		const { body, sig } = await signature({});
		expect([body, sig]).toEqual([undefined, hmac('')]);
	});

	it.each([
		['sha1', 'hex'],
		['sha256', 'base64'],
		['sha512', 'base64'],
	] as const)('by %s in %s, behind a prefix', async (algorithm, encoding) => {
		const { sig } = await signature({ body: 'x' }, { algorithm, encoding, headerPrefix: 'HMAC' });
		expect(sig).toBe(`HMAC ${hmac('x', algorithm, encoding)}`);
	});

	it('a form with files is refused', async () => {
		await expect(signature({ formData: {} })).rejects.toThrow('A form with files cannot be signed');
	});
});

it.each([['http://poc.example/api'], ['http://127.0.0.1.example/']])(
	'%s is refused',
	async (address) => {
		await expect(authenticate({}, { url: address })).rejects.toThrow('has to start with https://');
		await expect(authenticate({}, { url: undefined, uri: address })).rejects.toThrow('https://');
		await expect(authenticate({}, { url: '/x', baseURL: address })).rejects.toThrow('https://');
	},
);

it('further headers that are none are told', async () => {
	await expect(authenticate({ headers: '[1]' })).rejects.toThrow(
		'Further Headers is not a JSON object',
	);
});
