/**
 * @jest-environment ./test/harness/environment.ts
 */
import { startSandbox } from '../../sandbox/server';
import { listSearch } from '../harness';
import { echoedAnswers } from './echoes';
import { secretsBesideOperations } from './editor';
import { expectNoSecret } from './scenario';
import { oneSecret as secrets } from './secrets';
import { shyftplanCase } from './shyftplanCase';

describe('the operations show no secret', () => echoedAnswers(shyftplanCase, secrets));

describe('beside the operations', () => secretsBesideOperations(shyftplanCase, secrets));

test.each([
	['Host', { host: `https://user:${encodeURIComponent(secrets.key)}@example.com` }],
	['Company ID', { companyId: secrets.key }],
	['Wire Names', { wireNames: `{"${encodeURIComponent(secrets.key)}": 1}` }],
])('a token that was pasted into %s is not shown', async (_, wrong) => {
	const sandbox = await startSandbox({ port: 0 });
	const credential = { ...shyftplanCase.credential(sandbox.url, secrets), ...wrong };
	const found: unknown = await listSearch({
		type: shyftplanCase.nodeType,
		method: 'searchLocations',
		credentials: { [shyftplanCase.credentialType]: credential },
	}).catch((error: unknown) => error);
	await sandbox.close();
	expect(found).toHaveProperty('message');
	expectNoSecret(secrets, found);
});
