/**
 * @jest-environment ./test/harness/environment.ts
 */
import type { IDataObject } from 'n8n-workflow';
import { executeNode, findSecret, testCredential } from '../../harness';
import {
	credentialFor,
	demo,
	EMAIL,
	rows,
	systems,
	TOKEN,
	useShyftplan,
} from '../../support/shyftplan';
import { bodyOf, useRecorder, type Recorded } from './recorder';

const shyftplan = useShyftplan();
const pair = { user_email: EMAIL, authentication_token: TOKEN };

const testWith = async (changes: IDataObject = {}, profile = demo) =>
	await testCredential('shyftplanApi', credentialFor(shyftplan, profile, changes));

test.each(systems)('is green for %s, by reading one’s own employments', async (_name, profile) => {
	const { status, message } = await testWith({}, profile);
	expect({ status, message }).toEqual({ status: 'OK', message: 'Connection successful!' });
	expect(shyftplan.requests(profile)).toEqual({ '/api/v1/employments/my': 1 });
});

test.each<IDataObject>([
	{ email: ` ${EMAIL} ` },
	{ token: ` ${TOKEN}\n` },
	{ companyId: ' 12345 ' },
	{ companyId: 12345 },
	{ wireNames: '' },
])('is green with %j, as the node is', async (changes) => {
	expect((await testWith(changes)).status).toBe('OK');
	const { items } = await shyftplan.run(demo, 'location:getAll', { credential: changes });
	expect(items).toHaveLength(4);
});

test('is green with slashes behind the host', async () => {
	const host = `${shyftplan.url}/shyftplan/demo// `;
	expect((await testWith({ host })).status).toBe('OK');
});

describe('is red', () => {
	test.each<[string, IDataObject, string]>([
		[
			'with a wrong token',
			{ token: 'wrong-token-of-mine' },
			'shyftplan did not accept the E-Mail and the token',
		],
		[
			'with a wrong e-mail',
			{ email: 'somebody@example.com' },
			'shyftplan did not accept the E-Mail and the token',
		],
		[
			'with another company',
			{ companyId: '12346' },
			'shyftplan knows the token, but not for this company: check Company ID',
		],
		['with another host', { host: 'nowhere' }, 'There is no shyftplan at this Host'],
		['where nobody listens', { host: 'http://127.0.0.1:9' }, 'ECONNREFUSED'],
	])('%s', async (_how, changes, message) => {
		const { host } = changes;
		const here = host === 'nowhere' ? { host: `${shyftplan.url}/nowhere` } : {};
		const result = await testWith({ ...changes, ...here });
		expect({ status: result.status, message: result.message }).toEqual({
			status: 'Error',
			message,
		});
		expect(findSecret(String(changes.token ?? TOKEN), result)).toEqual([]);
	});
});

describe('in the HTTP Request node', () => {
	const recorder = useRecorder();

	const request = async (parameters: IDataObject): Promise<Recorded> => {
		const { error } = await executeNode({
			type: 'n8n-nodes-base.httpRequest',
			version: 4.2,
			parameters: {
				url: `${recorder.url}/api/v1/absences`,
				authentication: 'predefinedCredentialType',
				nodeCredentialType: 'shyftplanApi',
				...parameters,
			},
			credentials: recorder.credentials(),
		});
		expect(error).toBeUndefined();
		const [only] = recorder.requests;
		if (!only) throw new Error('Nothing was sent');
		return only;
	};
	const inQuery = [
		['user_email', EMAIL],
		['authentication_token', TOKEN],
	];

	test.each(['GET', 'DELETE'])('a %s carries the pair in the query', async (method) => {
		const sent = await request({
			method,
			sendQuery: true,
			queryParameters: { parameters: [{ name: 'page', value: '2' }] },
		});
		expect(sent.query).toEqual([['page', '2'], ...inQuery]);
		expect(sent.text).toBe('');
	});

	test.each(['POST', 'PUT', 'PATCH'])('a %s of JSON carries it in the body', async (method) => {
		const sent = await request({
			method,
			sendBody: true,
			specifyBody: 'json',
			jsonBody: '{"company_id": 12345}',
		});
		expect(sent.query).toEqual([]);
		expect(bodyOf(sent)).toEqual({ company_id: 12345, ...pair });
	});

	test('a body of fields carries it', async () => {
		const sent = await request({
			method: 'POST',
			sendBody: true,
			bodyParameters: { parameters: [{ name: 'days', value: '0' }] },
		});
		expect(bodyOf(sent)).toEqual({ days: '0', ...pair });
	});

	test('a form carries it', async () => {
		const sent = await request({
			method: 'POST',
			sendBody: true,
			contentType: 'form-urlencoded',
			bodyParameters: { parameters: [{ name: 'upper_limit_minutes', value: '+100' }] },
		});
		expect(sent.headers['content-type']).toContain('application/x-www-form-urlencoded');
		expect(Object.fromEntries(new URLSearchParams(sent.text))).toEqual({
			upper_limit_minutes: '+100',
			...pair,
		});
	});

	test('text that is JSON carries it', async () => {
		const sent = await request({
			method: 'POST',
			sendBody: true,
			contentType: 'raw',
			rawContentType: 'application/json',
			body: '{"days": 0}',
		});
		expect(bodyOf(sent)).toEqual({ days: 0, ...pair });
		expect(sent.query).toEqual([]);
	});

	test('a write without a body gets one', async () => {
		const sent = await request({ method: 'POST' });
		expect(bodyOf(sent)).toEqual(pair);
		expect(sent.headers['content-type']).toContain('application/json');
	});

	test.each<[string, IDataObject]>([
		[
			'a form with files',
			{
				contentType: 'multipart-form-data',
				bodyParameters: { parameters: [{ name: 'notes', value: 'x' }] },
			},
		],
		['text that is no JSON', { contentType: 'raw', rawContentType: 'text/plain', body: 'notes' }],
		['a list', { contentType: 'raw', rawContentType: 'application/json', body: '[1]' }],
	])('%s leaves it to the query', async (_what, parameters) => {
		const sent = await request({ method: 'POST', sendBody: true, ...parameters });
		expect(sent.query).toEqual(inQuery);
		expect(findSecret(TOKEN, sent.text)).toEqual([]);
		expect(sent.text).not.toBe('');
	});
});

test('reads from shyftplan in the HTTP Request node', async () => {
	const { items } = await executeNode({
		type: 'n8n-nodes-base.httpRequest',
		version: 4.2,
		parameters: {
			url: `${shyftplan.url}/shyftplan/demo/api/v1/locations`,
			authentication: 'predefinedCredentialType',
			nodeCredentialType: 'shyftplanApi',
		},
		credentials: shyftplan.credentials(demo),
	});
	expect(rows(items)).toMatchObject([{ total: 4 }]);
});
