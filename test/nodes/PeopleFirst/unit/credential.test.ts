import type { IHttpRequestOptions } from 'n8n-workflow';
import { PeopleFirstApi } from '../../../../credentials/PeopleFirstApi.credentials';

const credential = new PeopleFirstApi();
const GOOD = { tenantCode: 'acme', accessToken: 'a-token', scheme: 'bearer' };
const sign = async (request: object, changes: object = {}) =>
	await credential.authenticate({ ...GOOD, ...changes }, request as IHttpRequestOptions);
const url = 'https://acme.people-first.com/api/profile';

describe('the token of a People First credential', () => {
	it.each([
		[{ url }],
		[{ url: '/api/profile', baseURL: 'https://acme.people-first.com' }],
		[{ uri: url }],
		[{ url: 'http://127.0.0.1:4010/people-first/demo/api/profile' }],
	])('travels to %j, beside the headers there are', async (request) => {
		const signed = await sign({ ...request, headers: { accept: 'application/json' } });
		expect(signed.headers).toEqual({
			accept: 'application/json',
			Authorization: 'Bearer a-token',
			TenantCode: 'acme',
		});
	});

	it('travels as Basic with an empty name, whose colon stays', async () => {
		const { headers } = await sign({ url }, { scheme: 'basic', accessToken: ' a-token\n' });
		const [scheme, value = ''] = String(headers?.Authorization).split(' ');
		expect(scheme).toBe('Basic');
		expect(Buffer.from(value, 'base64').toString()).toBe(':a-token');
	});

	it('is accompanied by the codes and the language, as far as there are any', async () => {
		const { headers } = await sign({ url }, { environmentCode: ' uat ', language: 'en-GB' });
		expect(headers).toEqual({
			Authorization: 'Bearer a-token',
			TenantCode: 'acme',
			EnvironmentCode: 'uat',
			'Accept-Language': 'en-GB',
		});
	});

	it.each([
		[{ url: 'http://acme.people-first.com/api/profile' }],
		[{ url: '/api/profile', baseURL: 'http://acme.people-first.com' }],
		[{ uri: 'http://localhost.example.com/' }],
		[{ url: 'ftp://acme.people-first.com/' }],
	])('never travels unprotected to %j', async (request) => {
		await expect(sign(request)).rejects.toThrow('The address has to start with https://');
	});
});

describe('the test of the credential', () => {
	const { request } = credential.test;
	/** What n8n makes of the expression. */
	const addressFor = (values: object) => {
		const expression = String(request.baseURL).replace(/^=\{\{|\}\}$/g, '');
		const evaluate = new Function('$credentials', `return (${expression});`) as (
			credentials: object,
		) => string;
		return evaluate(values);
	};

	it.each([
		[{ tenantCode: 'acme' }, 'https://acme.people-first.com'],
		[{ tenantCode: ' acme ', environmentCode: 'uat' }, 'https://acme-uat.people-first.com'],
		[{ tenantCode: 'acme', environmentCode: ' ', baseUrl: ' ' }, 'https://acme.people-first.com'],
		[
			{ tenantCode: 'acme', baseUrl: ' https://eu.people-first.com// ' },
			'https://eu.people-first.com',
		],
	])('of %j goes to %s', (values, address) => {
		expect(addressFor(values)).toBe(address);
		expect(request.url).toBe('/api/profile');
	});
});
