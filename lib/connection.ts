import type { ICredentialDataDecryptedObject } from 'n8n-workflow';
import type { Connection } from './http';
import { Memo } from './memo';
import { DEFAULT_OPTIONS, type RequestOptions } from './options';
import { Pace } from './pace';
import { redactor } from './redact';
import type { Service, Vendor } from './vendor';

/** What all requests of one execution share, and the vendor's settings beside it. */
export interface Session<Settings> {
	settings: Settings;
	connection: Connection;
}

/**
 * Checks a credential and prepares the connection for it.
 * @param credential decrypted once, so that n8n need not do it for every request
 * @throws Problem that names the field of the credential
 */
export function openSession<Settings extends Service, Client>(
	vendor: Vendor<Settings, Client>,
	credential: ICredentialDataDecryptedObject,
	options: RequestOptions = DEFAULT_OPTIONS,
	limits: Pick<Connection, 'signal' | 'deadline'> = {},
): Session<Settings> {
	const settings = vendor.settings(credential);
	const connection: Connection = {
		service: vendor.name,
		credentialType: vendor.credentialType,
		credential,
		baseUrl: settings.baseUrl,
		timeoutMs: options.timeoutMs,
		retries: options.retries,
		pace: new Pace(options.requestsPerSecond, limits.signal),
		redact: redactor(settings.secrets),
		memo: new Memo(),
		readMessage: vendor.readMessage,
		readRefusal: vendor.readRefusal,
		...limits,
	};
	return { settings, connection };
}
