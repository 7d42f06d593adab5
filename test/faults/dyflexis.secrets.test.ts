/**
 * @jest-environment ./test/harness/environment.ts
 */
import { startSandbox, type FaultRule, type Sandbox } from '../../sandbox/server';
import { callWebhook, listSearch, poll, testCredential } from '../harness';
import { dyflexisCase } from './dyflexisCase';
import { echoedAnswers, echoingAnswers } from './echoes';
import { faultTable } from './faultTable';
import { expectNoSecret } from './scenario';
import { secrets } from './secrets';

const strikes: Array<{ name: string; rule: FaultRule }> = [
	...faultTable(secrets)
		.filter(({ name }) => /echoes|reset|429|redirect/.test(name))
		.map(({ name, rule }) => ({ name, rule: rule('http://localhost:1/elsewhere') })),
	...echoingAnswers(secrets).map(({ shape, rule }) => ({
		name: `${shape} that holds the key`,
		rule,
	})),
];

let sandbox: Sandbox;
const credential = () => dyflexisCase.credential(sandbox.url, secrets);
const credentials = () => ({ dyflexisApi: credential() });

beforeAll(async () => {
	sandbox = await startSandbox({ port: 0, keys: { dyflexis: secrets.key } });
});

beforeEach(() => sandbox.control.reset());

afterAll(async () => sandbox.close());

describe('the operations show no secret', () => echoedAnswers(dyflexisCase, secrets));

describe.each(strikes)('under $name no secret is shown by', ({ rule }) => {
	beforeEach(() => sandbox.control.faults([{ ...rule, times: 1 }]));

	test('the payroll queue trigger', async () => {
		const type = 'dyflexisPayrollQueueTrigger';
		expectNoSecret(secrets, await poll({ type, credentials: credentials() }));
	});

	test.each(['searchOffices', 'searchDepartments', 'searchContractTypes'])(
		'the picker %s',
		async (method) => {
			const request = { type: 'dyflexis', method, credentials: credentials() };
			const found = await listSearch(request).catch((error: unknown) => error);
			expectNoSecret(secrets, found);
		},
	);

	test('the test of the credential', async () => {
		expectNoSecret(secrets, await testCredential('dyflexisApi', credential()));
	});
});

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
