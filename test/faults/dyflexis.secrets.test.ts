/**
 * @jest-environment ./test/harness/environment.ts
 */
import { startSandbox, type Sandbox } from '../../sandbox/server';
import { callWebhook, listSearch } from '../harness';
import { dyflexisCase } from './dyflexisCase';
import { echoedAnswers } from './echoes';
import { secretsBesideOperations } from './editor';
import { expectNoSecret } from './scenario';
import { secrets } from './secrets';

let sandbox: Sandbox;
const credential = () => dyflexisCase.credential(sandbox.url, secrets);
const credentials = () => ({ dyflexisApi: credential() });

beforeAll(async () => {
	sandbox = await startSandbox({ port: 0, keys: { dyflexis: secrets.key } });
});

beforeEach(() => sandbox.control.reset());

afterAll(async () => sandbox.close());

describe('the operations show no secret', () => echoedAnswers(dyflexisCase, secrets));

describe('beside the operations', () => secretsBesideOperations(dyflexisCase, secrets));

describe('the webhook trigger shows no secret', () => {
	const body = { type: 'payroll_period_ready' };
	const call = async (parameters: object, sent: object) =>
		await callWebhook({
			type: 'dyflexisTrigger',
			parameters: { ...parameters },
			credentials: credentials(),
			body,
			...sent,
		});

	test.each([
		['with the right header', { 'x-hook': secrets.webhookSecret.trim() }, 200],
		['with another header', { 'x-hook': `${secrets.webhookSecret}?` }, 401],
		['without the header', {}, 401],
	])('%s', async (_, headers, status) => {
		const result = await call({ authentication: 'header', headerName: 'X-Hook' }, { headers });
		expect(result.status).toBe(status);
		expectNoSecret(secrets, result);
	});

	test.each([
		['with the right query', { hook: secrets.webhookSecret }, 200],
		['with another query', { hook: `${secrets.webhookSecret}?` }, 401],
	])('%s', async (_, query, status) => {
		const result = await call({ authentication: 'query', queryName: 'hook' }, { query });
		expect(result.status).toBe(status);
		expectNoSecret(secrets, result);
	});
});

test.each([
	['Host', { host: `https://user:${encodeURIComponent(secrets.key)}@example.com` }],
	['Wire Names', { wireNames: `{"${encodeURIComponent(secrets.key)}": 1}` }],
])('a key that was pasted into %s is not shown', async (_, wrong) => {
	const search = { type: 'dyflexis', method: 'searchOffices' };
	const dyflexisApi = { ...credential(), ...wrong };
	const found = await listSearch({ ...search, credentials: { dyflexisApi } }).catch(
		(error: unknown) => error,
	);
	expectNoSecret(secrets, found);
});
