import type { IHttpRequestOptions } from 'n8n-workflow';
import { DyflexisApi } from '../../../../credentials/DyflexisApi.credentials';

const credential = new DyflexisApi();
const sign = async (request: object) =>
	await credential.authenticate({ apiKey: ' a-key\n' }, request as IHttpRequestOptions);

describe('the key of a Dyflexis credential', () => {
	it.each([
		[{ url: 'https://app.dyflexis.com/demo/api2/offices' }],
		[{ url: '/api2/offices', baseURL: 'https://app.dyflexis.com/demo' }],
		[{ uri: 'https://app.dyflexis.com/demo/api2/offices' }],
		[{ url: 'http://127.0.0.1:4010/dyflexis/demo/api2/offices' }],
	])('travels to %j, beside the headers there are', async (request) => {
		const signed = await sign({ ...request, headers: { accept: 'application/json' } });
		expect(signed.headers).toEqual({
			accept: 'application/json',
			Authorization: 'Token a-key',
		});
	});

	it.each([
		[{ url: 'http://app.dyflexis.com/demo/api2/offices' }],
		[{ url: '/api2/offices', baseURL: 'http://app.dyflexis.com/demo' }],
		[{ uri: 'http://localhost.example.com/' }],
		[{ url: 'ftp://app.dyflexis.com/' }],
	])('never travels unprotected to %j', async (request) => {
		await expect(sign(request)).rejects.toThrow('The address has to start with https://');
	});
});
