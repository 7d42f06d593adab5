/**
 * @jest-environment ./test/harness/environment.ts
 */
import { startSandbox, type Sandbox } from '../../sandbox/server';
import { executeNode, testCredential } from '../harness';
import { echoedAnswers } from './echoes';
import { secretsBesideOperations } from './editor';
import { peopleFirstCase } from './peopleFirstCase';
import { expectNoSecret } from './scenario';
import { oneSecret } from './secrets';

let sandbox: Sandbox;

beforeAll(async () => {
	sandbox = await startSandbox({ port: 0, keys: { 'people-first': oneSecret.key } });
});

beforeEach(() => sandbox.control.reset());

afterAll(async () => sandbox.close());

describe('the operations show no secret', () => echoedAnswers(peopleFirstCase, oneSecret));

describe('beside the operations', () => secretsBesideOperations(peopleFirstCase, oneSecret));

const run = async (changes: object) =>
	await executeNode({
		type: 'peopleFirst',
		parameters: { resource: 'person', operation: 'getByReference', reference: 'PR0001' },
		credentials: {
			peopleFirstApi: { ...peopleFirstCase.credential(sandbox.url, oneSecret), ...changes },
		},
	});

test.each(['bearer', 'basic'])('the token travels by %s, and is not shown', async (scheme) => {
	const result = await run({ scheme });
	expect(result.items).toHaveLength(1);
	expectNoSecret(oneSecret, result);
	const credential = { ...peopleFirstCase.credential(sandbox.url, oneSecret), scheme };
	const tested = await testCredential('peopleFirstApi', credential);
	expect(tested.status).toBe('OK');
	expectNoSecret(oneSecret, tested);
});

test.each([
	['Address', { baseUrl: `https://user:${encodeURIComponent(oneSecret.key)}@example.com` }],
	['Wire Names', { wireNames: `{"${encodeURIComponent(oneSecret.key)}": 1}` }],
])('a token that was pasted into %s is not shown', async (_, wrong) => {
	const result = await run(wrong);
	expect(result.status).toBe('error');
	expectNoSecret(oneSecret, result);
});
