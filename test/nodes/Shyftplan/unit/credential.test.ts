import type { IHttpRequestOptions } from 'n8n-workflow';
import { ShyftplanApi } from '../../../../credentials/ShyftplanApi.credentials';

const credential = new ShyftplanApi();
const own = { email: ' api_user@my.corp ', token: ' tkn54321\n' };
const pair = { user_email: 'api_user@my.corp', authentication_token: 'tkn54321' };
const url = 'https://shyftplan.com/api/v1/absences';
const sign = async (request: object) =>
	await credential.authenticate(own, { url, ...request } as IHttpRequestOptions);

describe('the pair of a shyftplan credential', () => {
	it.each<[string, object, object]>([
		['a request without a method', {}, { qs: pair }],
		['a GET', { method: 'GET', qs: { page: 1 } }, { qs: { page: 1, ...pair } }],
		['a DELETE', { method: 'DELETE' }, { qs: pair }],
		['a DELETE with a body', { method: 'DELETE', body: { a: 1 } }, { body: { a: 1 }, qs: pair }],
		['an object', { method: 'POST', body: { a: 1 } }, { body: { a: 1, ...pair } }],
		[
			'JSON text',
			{ method: 'PATCH', body: '{"a":1}' },
			{ body: JSON.stringify({ a: 1, ...pair }) },
		],
		['a form', { method: 'PUT', form: { a: 1 } }, { form: { a: 1, ...pair } }],
		[
			'nothing',
			{ method: 'POST', headers: { accept: 'x' } },
			{
				body: JSON.stringify(pair),
				headers: { 'content-type': 'application/json', accept: 'x' },
			},
		],
		['text', { method: 'POST', body: 'a' }, { body: 'a', qs: pair }],
		['a list as JSON text', { method: 'POST', body: '[1]' }, { body: '[1]', qs: pair }],
		['form data', { method: 'POST', formData: { a: 1 } }, { formData: { a: 1 }, qs: pair }],
	])('enters %s', async (_what, request, expected) => {
		expect(await sign(request)).toEqual({ url, ...request, ...expected });
	});

	it.each([
		['a buffer', Buffer.from('a')],
		['a form with files', new FormData()],
		['a list', [1]],
	])('leaves %s alone and enters the query', async (_what, body) => {
		const signed = await sign({ method: 'POST', body });
		expect(signed.body).toBe(body);
		expect(signed.qs).toEqual(pair);
	});

	it('wins over a pair that is there', async () => {
		const body = { user_email: 'x', authentication_token: 'y' };
		expect((await sign({ method: 'POST', body })).body).toEqual(pair);
		expect((await sign({ qs: body })).qs).toEqual(pair);
	});

	it.each([
		[{ url: 'http://shyftplan.com/api/v1/absences' }],
		[{ url: '/api/v1/absences', baseURL: 'http://shyftplan.com' }],
		[{ url: undefined, uri: 'http://localhost.example.com/' }],
		[{ url: 'ftp://shyftplan.com/' }],
	])('never travels unprotected to %j', async (request) => {
		await expect(sign(request)).rejects.toThrow('The address has to start with https://');
	});

	it.each([
		[{ url: 'http://127.0.0.1:4010/shyftplan/demo' }],
		[{ url: '/api', baseURL: 'https://shyftplan.com' }],
		[{ url: undefined, uri: 'https://shyftplan.com/' }],
	])('travels to %j', async (request) => {
		expect((await sign(request)).qs).toEqual(pair);
	});
});
