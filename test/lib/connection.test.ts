import { openSession } from '../../lib/connection';
import { DEFAULT_OPTIONS } from '../../lib/options';
import type { Service, Vendor } from '../../lib/vendor';

const vendor: Vendor<Service, undefined> = {
	name: 'A Vendor',
	credentialType: 'aVendorApi',
	resources: [],
	settings: ({ key }) => ({ baseUrl: 'https://a.example', secrets: [String(key)] }),
	connect: () => undefined,
	readMessage: () => undefined,
};

describe('openSession', () => {
	it('takes the vendor, the credential and the options together', () => {
		const credential = { key: 'very-secret-key' };
		const options = { ...DEFAULT_OPTIONS, retries: 1, timeoutMs: 5 };
		const { connection, settings } = openSession(vendor, credential, options, { deadline: 7 });
		expect(settings.baseUrl).toBe('https://a.example');
		expect(connection).toMatchObject({
			service: 'A Vendor',
			credentialType: 'aVendorApi',
			credential,
			baseUrl: 'https://a.example',
			retries: 1,
			timeoutMs: 5,
			deadline: 7,
		});
		expect(connection.redact('a very-secret-key')).toBe('a •••');
	});

	it('gives every session a pace of its own', () => {
		const paces = [1, 2].map(() => openSession(vendor, { key: 'k' }).connection.pace);
		expect(paces[0]).not.toBe(paces[1]);
	});
});
