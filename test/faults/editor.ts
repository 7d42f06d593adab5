import { startSandbox, type FaultRule, type Sandbox } from '../../sandbox/server';
import { listSearch, loadOptions, poll, testCredential } from '../harness';
import { echoingAnswers } from './echoes';
import { faultTable } from './faultTable';
import { expectNoSecret } from './scenario';
import type { Picker, Secrets, VendorCase } from './vendorCase';

const READERS = { listSearch, loadOptions };

/**
 * Declares the tests that whatever else asks the vendor keeps the secrets: the pickers of the
 * editor, the polling triggers and the test of the credential.
 */
export function secretsBesideOperations(vendor: VendorCase, secrets: Secrets): void {
	const { credentialType, nodeType, pickers, triggers } = vendor;
	const strikes: Array<{ name: string; rule: FaultRule }> = [
		...faultTable(secrets)
			.filter(({ name }) => /echoes|reset|429|redirect/.test(name))
			.map(({ name, rule }) => ({ name, rule: rule('http://localhost:1/elsewhere') })),
		...echoingAnswers(secrets, vendor).map(({ shape, rule }) => ({
			name: `${shape} that holds the key`,
			rule,
		})),
	];
	let sandbox: Sandbox;
	const credential = () => vendor.credential(sandbox.url, secrets);
	const credentials = () => ({ [credentialType]: credential() });

	beforeAll(async () => {
		sandbox = await startSandbox({ port: 0, keys: { [vendor.name]: secrets.key } });
	});

	beforeEach(() => sandbox.control.reset());

	afterAll(async () => sandbox.close());

	const pick = async ({ kind, method, parameters }: Picker) =>
		await READERS[kind]({
			type: nodeType,
			method,
			credentials: credentials(),
			parameters: { ...parameters },
		});

	describe.each(strikes)('under $name no secret is shown by', ({ rule }) => {
		beforeEach(() => sandbox.control.faults([{ ...rule, times: 1 }]));

		for (const { type, parameters } of triggers) {
			test(`${type}`, async () => {
				expectNoSecret(secrets, await poll({ type, parameters, credentials: credentials() }));
			});
		}

		for (const picker of pickers) {
			test(`the picker ${picker.method}`, async () => {
				expectNoSecret(secrets, await pick(picker).catch((error: unknown) => error));
			});
		}

		test('the test of the credential', async () => {
			expectNoSecret(secrets, await testCredential(credentialType, credential()));
		});
	});

	for (const picker of pickers) {
		test(`the picker ${picker.method} works where nothing strikes`, async () => {
			const found = await pick(picker);
			const entries = Array.isArray(found) ? found : found.results;
			expect(entries.length).toBeGreaterThan(0);
			expectNoSecret(secrets, found);
		});
	}
}
