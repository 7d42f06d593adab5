/**
 * @jest-environment ./test/harness/environment.ts
 */
import type { IDataObject } from 'n8n-workflow';
import { executeNode, findSecret, testCredential } from '../../harness';
import { API_KEY, credentialFor, demo, systems, useDyflexis } from '../../support/dyflexis';

const dyflexis = useDyflexis();

const testWith = async (changes: IDataObject = {}, profile = demo) =>
	await testCredential('dyflexisApi', credentialFor(dyflexis, profile, changes));

test.each(systems)('is green for %s, by reading the offices', async (_name, profile) => {
	const { status, message } = await testWith({}, profile);
	expect({ status, message }).toEqual({ status: 'OK', message: 'Connection successful!' });
	expect(dyflexis.requests(profile)).toEqual({ '/api2/offices': 1 });
});

test.each<IDataObject>([
	{ systemName: ' demo ' },
	{ systemName: '/demo/' },
	{ wireNames: '' },
	{ webhookSecret: 'of my own' },
])('is green with %j, as the node is', async (changes) => {
	expect((await testWith(changes)).status).toBe('OK');
	const { items } = await dyflexis.run(demo, 'office:getAll', { credential: changes });
	expect(items).toHaveLength(3);
});

test('is green with slashes behind the host', async () => {
	expect((await testWith({ host: `${dyflexis.url}/dyflexis// ` })).status).toBe('OK');
});

describe('is red', () => {
	test.each<[string, IDataObject, string]>([
		['with a wrong key', { apiKey: 'wrong-key-of-mine' }, 'Dyflexis did not accept the key'],
		[
			'with a wrong system name',
			{ systemName: 'nobody' },
			'Dyflexis does not know this System Name',
		],
		[
			'with a system name of two parts',
			{ systemName: 'demo/api2' },
			'Dyflexis does not know this System Name',
		],
		['with no system name', { systemName: '' }, 'Dyflexis does not know this System Name'],
		['where nobody listens', { host: 'http://127.0.0.1:9' }, 'ECONNREFUSED'],
	])('%s', async (_how, changes, message) => {
		const result = await testWith(changes);
		expect({ status: result.status, message: result.message }).toEqual({
			status: 'Error',
			message,
		});
		expect(findSecret(String(changes.apiKey ?? API_KEY), result)).toEqual([]);
	});

	test('with a key that may not read the offices, and says that it may still be right', async () => {
		dyflexis.control.faults([{ kind: 'status', status: 403 }]);
		expect(await testWith()).toMatchObject({
			status: 'Error',
			message:
				'Dyflexis knows the key, but it may not read the offices. It can still be right for other operations.',
		});
	});
});

test('is usable in the HTTP Request node', async () => {
	const { items } = await executeNode({
		type: 'n8n-nodes-base.httpRequest',
		version: 4.2,
		parameters: {
			url: `${dyflexis.url}/dyflexis/demo/api2/offices`,
			authentication: 'predefinedCredentialType',
			nodeCredentialType: 'dyflexisApi',
		},
		credentials: dyflexis.credentials(demo),
	});
	expect(items.map(({ json }) => json)).toMatchObject([{ offices: { length: 3 } }]);
});
