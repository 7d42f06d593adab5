import type {
	ICredentialDataDecryptedObject,
	ICredentialTestRequest,
	ICredentialType,
	IHttpRequestOptions,
	INodeProperties,
} from 'n8n-workflow';
import { requireProtected } from '../lib/url';

export class DyflexisApi implements ICredentialType {
	name = 'dyflexisApi';

	displayName = 'Dyflexis API';

	icon = { light: 'file:../icons/dyflexis.svg', dark: 'file:../icons/dyflexis.dark.svg' } as const;

	documentationUrl =
		'https://github.com/n8n-nodes-workforce/n8n-nodes-workforce/blob/main/docs/dyflexis.md';

	properties: INodeProperties[] = [
		{
			displayName: 'System Name',
			name: 'systemName',
			type: 'string',
			default: '',
			required: true,
			placeholder: 'e.g. my-company',
			hint: 'In the address of your Dyflexis, the part after app.dyflexis.com/',
		},
		{
			displayName: 'API Key',
			name: 'apiKey',
			type: 'string',
			typeOptions: { password: true },
			default: '',
			required: true,
			description: 'The scopes of the key decide what it may do',
			hint: 'From Dyflexis, under Settings, Connection',
		},
		{
			displayName: 'Host',
			name: 'host',
			type: 'string',
			default: 'https://app.dyflexis.com',
			required: true,
			description: 'Where Dyflexis is reached. Change it only if Dyflexis tells you to.',
		},
		{
			displayName: 'Webhook Secret',
			name: 'webhookSecret',
			type: 'string',
			typeOptions: { password: true },
			default: '',
			description:
				'A secret of your own that messages to the Dyflexis Trigger have to carry, if the trigger asks for one. Never use the API key here.',
		},
		{
			displayName: 'Wire Names',
			name: 'wireNames',
			type: 'json',
			default: '{}',
			description:
				'Names in requests and answers that Dyflexis does not publish and that differ for you, as a JSON object. The documentation lists them.',
		},
	];

	/**
	 * The key travels as `Authorization: Token <key>` (seeds/dyflexis-use-cases.txt), and never
	 * unprotected, whatever Host says and whichever node uses the credential.
	 */
	async authenticate(
		credentials: ICredentialDataDecryptedObject,
		request: IHttpRequestOptions,
	): Promise<IHttpRequestOptions> {
		requireProtected(request);
		const authorization = `Token ${String(credentials.apiKey).trim()}`;
		return { ...request, headers: { ...request.headers, Authorization: authorization } };
	}

	/** Reads the offices, which is known to work right after a key was made (2.17 of the facts). */
	test: ICredentialTestRequest = {
		request: {
			baseURL:
				'={{ $credentials.host.trim().replace(/\\/+$/, "") + "/" + encodeURIComponent($credentials.systemName.trim().replace(/^\\/+|\\/+$/g, "")) }}',
			url: '/api2/offices',
		},
		rules: [
			{
				type: 'responseCode',
				properties: { value: 401, message: 'Dyflexis did not accept the key' },
			},
			{
				type: 'responseCode',
				properties: {
					value: 403,
					message:
						'Dyflexis knows the key, but it may not read the offices. It can still be right for other operations.',
				},
			},
			{
				type: 'responseCode',
				properties: { value: 404, message: 'Dyflexis does not know this System Name' },
			},
		],
	};
}
