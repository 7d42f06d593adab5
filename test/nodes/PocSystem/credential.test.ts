/**
 * @jest-environment ./test/harness/environment.ts
 */
import type { IDataObject } from 'n8n-workflow';
import { executeNode, findSecret, testCredential } from '../../harness';
import {
	credentialFor,
	demo,
	SHARED_KEY,
	systems,
	usePocSystem,
	variant,
} from '../../support/pocSystem';

const poc = usePocSystem();

const testWith = async (changes: IDataObject = {}, profile = demo) =>
	await testCredential('pocSystemApi', credentialFor(poc, profile, changes));

test.each(systems)('is green for %s, by asking for workstations', async (_name, profile) => {
	const { status, message } = await testWith({}, profile);
	expect({ status, message }).toEqual({ status: 'OK', message: 'Connection successful!' });
	const path = `/poc-system/${profile.system}${profile.names['paths.workstation']}`;
	expect(poc.control.traffic().byPath).toEqual({ [path]: 1 });
	expect(poc.control.journal()).toEqual([]);
});

test.each<IDataObject>([{ wireNames: '' }, { headers: '{"X-Tenant": "acme"}' }])(
	'is green with %j, as the node is',
	async (changes) => {
		expect((await testWith(changes)).status).toBe('OK');
		const parameters = { workstationsOf: 'all', returnAll: true };
		const { items } = await poc.run(demo, 'workstation:get', { credential: changes, parameters });
		expect(items).toHaveLength(demo.seeded);
	},
);

test('is green with slashes behind the address', async () => {
	expect((await testWith({ baseUrl: `${poc.url}/poc-system/demo// ` })).status).toBe('OK');
});

test.each<[string, IDataObject, string]>([
	['a wrong key', { secretKey: 'wrong-key-of-mine' }, 'P.O.C. System did not accept the key'],
	['a wrong header', { headerName: 'X-Other' }, 'P.O.C. System did not accept the key'],
	[
		'a wrong path',
		{ wireNames: '{"paths.workstation": "/desks"}' },
		'P.O.C. System does not know this address, or nobody has a workstation: check Base URL and paths.workstation',
	],
	['nobody there', { baseUrl: 'http://127.0.0.1:9' }, 'ECONNREFUSED'],
])('is red with %s', async (_what, changes, message) => {
	const result = await testWith(changes);
	expect({ status: result.status, message: result.message }).toEqual({ status: 'Error', message });
	expect(findSecret(String(changes.secretKey ?? SHARED_KEY), result)).toEqual([]);
});

test('is red where variant gets another signature', async () => {
	expect((await testWith({ algorithm: 'sha256' }, variant)).message).toBe(
		'P.O.C. System did not accept the key',
	);
});

describe('in the HTTP Request node', () => {
	const request = async (profile: typeof demo, parameters: IDataObject) =>
		await executeNode({
			type: 'n8n-nodes-base.httpRequest',
			version: 4.2,
			parameters: {
				authentication: 'predefinedCredentialType',
				nodeCredentialType: 'pocSystemApi',
				...parameters,
			},
			credentials: poc.credentials(profile),
		});

	test('the key goes along', async () => {
		const url = `${poc.url}/poc-system/demo/workstations`;
		const { items } = await request(demo, { url });
		expect(items[0]?.json).toMatchObject({ Workstations: { length: demo.seeded } });
	});

	test('a body is signed as it is sent', async () => {
		const url = `${poc.url}/poc-system/variant/hr/seats`;
		const body = '<SeatQuery><personNo>A-001</personNo></SeatQuery>';
		const raw = { sendBody: true, contentType: 'raw', rawContentType: 'application/xml', body };
		const { items, error } = await request(variant, { url, method: 'POST', ...raw });
		expect(error).toBeUndefined();
		expect(JSON.stringify(items)).toContain('<holder>A-001</holder>');
	});

	test.each([
		['JSON', { specifyBody: 'json', jsonBody: '{"a": "שלום", "b": [1, 2]}' }],
		['fields', { bodyParameters: { parameters: [{ name: 'a', value: 'ü' }] } }],
		[
			'a form',
			{
				contentType: 'form-urlencoded',
				bodyParameters: { parameters: [{ name: 'a', value: '1&2 ü' }] },
			},
		],
	])('%s is signed, too: refused for being no XML, not for its signature', async (_what, body) => {
		const url = `${poc.url}/poc-system/variant/hr/seats`;
		const { error } = await request(variant, { url, method: 'POST', sendBody: true, ...body });
		expect(JSON.stringify(error)).toContain('The body is no XML document.');
	});
});
