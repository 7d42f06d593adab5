/**
 * @jest-environment ./test/harness/environment.ts
 */
import type { IDataObject } from 'n8n-workflow';
import { findSecret } from '../../harness';
import { byId, demo, TOKEN, usePeopleFirst } from '../../support/peopleFirst';

interface Refused {
	given: string;
	credential: IDataObject;
	message: string;
	description?: string;
}

const refused: Refused[] = [
	{ given: 'no token', credential: { accessToken: ' \n' }, message: 'Access Token is empty' },
	{ given: 'no tenant code', credential: { tenantCode: '' }, message: 'Tenant Code is empty' },
	{
		given: 'a tenant code with a space',
		credential: { tenantCode: 'my tenant' },
		message: 'Tenant Code "my tenant" is not a code',
	},
	{
		given: 'an environment code with a slash',
		credential: { environmentCode: 'u/at' },
		message: 'Environment Code "u/at" is not a code',
	},
	{
		given: 'a language that would break the header',
		credential: { language: 'en\r\nX: 1' },
		message: 'Language "en\r\nX: 1" is not a language such as en-GB',
	},
	{
		given: 'codes that make no address',
		credential: { baseUrl: '', tenantCode: 'my.tenant' },
		message: 'No address can be made of "my.tenant"',
		description: 'Enter the Address of your People First in the credential.',
	},
	{
		given: 'an address without its scheme',
		credential: { baseUrl: 'acme.people-first.com' },
		message: 'Address "acme.people-first.com" is no web address',
		description: 'Expected something like https://example.com',
	},
	{
		given: 'an address over http',
		credential: { baseUrl: 'http://acme.people-first.example' },
		message: 'Address "http://acme.people-first.example" has to start with https://',
		description: 'The key would travel unprotected. Plain http is accepted for this machine only.',
	},
	{
		given: 'an address with a password',
		credential: { baseUrl: 'https://ann:opensesame@acme.people-first.example' },
		message: 'Address may hold a host and a path only',
	},
	...['api/person', '/api/../person', '/api//person', '/api/person?x=1', '/'].map((path) => ({
		given: `the clock record path ${path}`,
		credential: { clockRecordPath: path },
		message: `Clock Record Path "${path === '/' ? '' : path}" is not a path such as /api/person`,
	})),
	{
		given: 'wire names that do not exist',
		credential: { wireNames: '{"clockRecord.etag": "x"}' },
		message: 'Wire Names does not know "clockRecord.etag"',
		description: 'It knows: clockRecord.ifMatch.',
	},
	{
		given: 'a form of If-Match without the version',
		credential: { wireNames: '{"clockRecord.ifMatch": "version"}' },
		message: 'Wire Names: "version" cannot stand for "clockRecord.ifMatch"',
		description: 'It has to contain {version}, which stands for the number.',
	},
];

const peopleFirst = usePeopleFirst();
const run = async (credential: IDataObject) =>
	await peopleFirst.run(demo, 'clockRecord:getAll', {
		items: [{}, {}],
		credential,
		parameters: { person: byId(peopleFirst.personAt(demo, 0).personId) },
	});

describe('what is wrong for all items is said once, before anything is sent', () => {
	test.each(refused)('$given', async ({ credential, message, description }) => {
		const result = await run(credential);
		expect(result.status).toBe('error');
		expect(result.error).toMatchObject({ message, ...(description && { description }) });
		expect(findSecret('opensesame', [result.error?.message, result.error])).toEqual([]);
		expect(findSecret(TOKEN, result)).toEqual([]);
		expect(peopleFirst.control.traffic().requests).toBe(0);
	});
});

test('a token without the role is told which role is needed', async () => {
	peopleFirst.control.faults([{ kind: 'status', status: 403, body: '' }]);
	expect((await run({})).error).toMatchObject({
		message: 'People First does not let this key do that [item 0]',
		description: expect.stringContaining('This operation needs the role WfmIntegration.') as string,
	});
	const events = await peopleFirst.run(demo, 'event:getAll', {
		parameters: { from: '2026-03-01T00:00:00Z' },
	});
	expect(events.error).toMatchObject({
		description: expect.stringContaining('needs the role System Integration.') as string,
	});
});

test('a wrong clock record path is told, with what to check', async () => {
	const result = await run({ clockRecordPath: '/api/v1/ta/person' });
	expect(result.error).toMatchObject({
		message: 'People First does not know what was asked for [item 0]',
		description: expect.stringContaining(
			'Check the ids and the names in the credential.',
		) as string,
	});
});
