/**
 * @jest-environment ./test/harness/environment.ts
 */
import type { IDataObject } from 'n8n-workflow';
import { executeNode, findSecret, testCredential } from '../../harness';
import { credentialFor, demo, systems, TOKEN, usePeopleFirst } from '../../support/peopleFirst';

const peopleFirst = usePeopleFirst();

const testWith = async (changes: IDataObject = {}, profile = demo) =>
	await testCredential('peopleFirstApi', credentialFor(peopleFirst, profile, changes));

describe.each(systems)('%s', (_name, profile) => {
	test.each(['bearer', 'basic'])('is green by %s, by reading the profile', async (scheme) => {
		const { status, message } = await testWith({ scheme }, profile);
		expect({ status, message }).toEqual({ status: 'OK', message: 'Connection successful!' });
		expect(peopleFirst.requests(profile)).toEqual({ '/api/profile': 1 });
	});

	test.each(['bearer', 'basic'])('works in the node by %s', async (scheme) => {
		const { personalReference, personId } = peopleFirst.personAt(profile, 0);
		const { items } = await peopleFirst.run(profile, 'person:getByReference', {
			parameters: { reference: personalReference },
			credential: { scheme },
		});
		expect(items.map(({ json }) => json.personId)).toEqual([personId]);
	});

	test('is usable in the HTTP Request node', async () => {
		const { items, error } = await executeNode({
			type: 'n8n-nodes-base.httpRequest',
			version: 4.2,
			parameters: {
				url: `${peopleFirst.url}/people-first/${profile.system}/api/profile`,
				authentication: 'predefinedCredentialType',
				nodeCredentialType: 'peopleFirstApi',
			},
			credentials: peopleFirst.credentials(profile),
		});
		expect(error).toBeUndefined();
		expect(items.map(({ json }) => json)).toMatchObject([
			{ data: { profile: { tenantCode: profile.tenantCode } } },
		]);
	});
});

test.each<IDataObject>([
	{ tenantCode: ' DEMO ' },
	{ accessToken: ` ${TOKEN}\n` },
	{ language: 'en-GB' },
	{ wireNames: '' },
	{ clockRecordPath: '' },
	{ clockRecordPath: '/api/person/' },
])('is green with %j, as the node is', async (changes) => {
	expect((await testWith(changes)).status).toBe('OK');
	const { personId } = peopleFirst.personAt(demo, -1);
	const person = { __rl: true, mode: 'id', value: personId };
	const result = await peopleFirst.run(demo, 'clockRecord:getAll', {
		parameters: { person },
		credential: changes,
	});
	expect(result.items).toHaveLength(3);
});

test('is green with slashes behind the address', async () => {
	expect((await testWith({ baseUrl: `${peopleFirst.url}/people-first/demo// ` })).status).toBe(
		'OK',
	);
});

describe('is red', () => {
	const wrongCode = 'People First does not know this Tenant Code or Environment Code';

	test.each<[string, IDataObject, string]>([
		[
			'with a wrong token',
			{ accessToken: 'wrong-token-of-mine' },
			'People First did not accept the token',
		],
		['with a wrong tenant code', { tenantCode: 'NOBODY' }, wrongCode],
		['with no tenant code', { tenantCode: '' }, wrongCode],
		['with an environment code too many', { environmentCode: 'UAT' }, wrongCode],
		['where nobody listens', { baseUrl: 'http://127.0.0.1:9' }, 'ECONNREFUSED'],
	])('%s', async (_how, changes, message) => {
		const result = await testWith(changes);
		expect({ status: result.status, message: result.message }).toEqual({
			status: 'Error',
			message,
		});
		expect(findSecret(String(changes.accessToken ?? TOKEN), result)).toEqual([]);
	});

	test.each([
		[
			403,
			'People First knows the token, but it may not read its own profile. It can still be right for other operations.',
		],
		[404, 'There is no People First at this Address'],
	])('with status %i, and says what that means', async (status, message) => {
		peopleFirst.control.faults([{ kind: 'status', status }]);
		expect(await testWith()).toMatchObject({ status: 'Error', message });
	});
});
