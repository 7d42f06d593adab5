import type { ICredentialDataDecryptedObject } from 'n8n-workflow';
import type { Http } from './http';
import type { Resource } from './operation';

/** What a credential says about the service, checked. */
export interface Service {
	/** https address that every path is appended to, without a trailing slash. */
	baseUrl: string;
	/** What must never be shown. */
	secrets: string[];
}

/** Everything the kernel has to know of a vendor. */
export interface Vendor<Settings extends Service, Client> {
	/** As it is shown in messages. */
	name: string;
	credentialType: string;
	resources: Array<Resource<Client>>;
	/**
	 * Checks a credential.
	 * @throws Problem that names the field
	 */
	settings(credential: ICredentialDataDecryptedObject): Settings;
	/** Builds the client that operations talk to. */
	connect(http: Http, settings: Settings): Client;
	/** The vendor's own message in the body of a refusal. */
	readMessage(body: unknown): string | undefined;
	/** Reads the body of a refusal that is no JSON. What it throws counts as unreadable. */
	readRefusal?(text: string): unknown;
}
