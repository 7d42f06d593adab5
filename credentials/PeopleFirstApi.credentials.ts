import type {
	ICredentialDataDecryptedObject,
	ICredentialTestRequest,
	ICredentialType,
	IHttpRequestOptions,
	INodeProperties,
} from 'n8n-workflow';
import { requireProtected } from '../lib/url';

const textOf = (value: unknown): string => String(value ?? '').trim();

/** The headers of every request (vendors/people-first.md 1.2 and 1.3); empty ones are left out. */
function headersFor(credentials: ICredentialDataDecryptedObject): Record<string, string> {
	const token = textOf(credentials.accessToken);
	// The name before the colon is ignored and may be empty; the colon has to stay.
	const pair = Buffer.from(`:${token}`).toString('base64');
	const headers = {
		Authorization: credentials.scheme === 'basic' ? `Basic ${pair}` : `Bearer ${token}`,
		TenantCode: textOf(credentials.tenantCode),
		EnvironmentCode: textOf(credentials.environmentCode),
		'Accept-Language': textOf(credentials.language),
	};
	return Object.fromEntries(Object.entries(headers).filter(([, value]) => value !== ''));
}

export class PeopleFirstApi implements ICredentialType {
	name = 'peopleFirstApi';

	displayName = 'People First API';

	icon = {
		light: 'file:../icons/people-first.svg',
		dark: 'file:../icons/people-first.dark.svg',
	} as const;

	documentationUrl =
		'https://github.com/n8n-nodes-workforce/n8n-nodes-workforce/blob/main/docs/people-first.md';

	properties: INodeProperties[] = [
		{
			displayName: 'Tenant Code',
			name: 'tenantCode',
			type: 'string',
			default: '',
			required: true,
			placeholder: 'e.g. acme',
			hint: 'From MHR. The first part of the address of your People First',
		},
		{
			displayName: 'Environment Code',
			name: 'environmentCode',
			type: 'string',
			default: '',
			placeholder: 'e.g. uat',
			hint: 'From MHR. Leave empty for the default environment, which is normally production',
		},
		{
			displayName: 'Access Token',
			name: 'accessToken',
			type: 'string',
			typeOptions: { password: true },
			default: '',
			required: true,
			description: 'The roles of the token decide what it may do',
			hint: 'From People First, under Administration, Settings, Inbound Integration. It is shown once only.',
		},
		{
			displayName: 'Scheme',
			name: 'scheme',
			type: 'options',
			options: [
				{ name: 'Basic', value: 'basic' },
				{ name: 'Bearer', value: 'bearer' },
			],
			default: 'bearer',
			description: 'How the token travels. People First takes both.',
		},
		{
			displayName: 'Address',
			name: 'baseUrl',
			type: 'string',
			default: '',
			placeholder: 'e.g. https://acme-uat.people-first.com',
			description:
				'Where People First is reached. Leave empty for https://TENANT-ENVIRONMENT.people-first.com, which is made of the codes above.',
		},
		{
			displayName: 'Clock Record Path',
			name: 'clockRecordPath',
			type: 'string',
			default: '/api/person',
			description:
				'Path of clock records, up to the person. Change it only if People First does not know the default.',
		},
		{
			displayName: 'Language',
			name: 'language',
			type: 'string',
			default: '',
			placeholder: 'e.g. en-GB',
			description: 'In which language People First writes its messages; empty for its own choice',
		},
		{
			displayName: 'Wire Names',
			name: 'wireNames',
			type: 'json',
			default: '{}',
			description:
				'What People First does not publish and what differs for you, as a JSON object. The documentation lists it.',
		},
	];

	/** The token never travels unprotected, whatever Address says and whichever node uses it. */
	async authenticate(
		credentials: ICredentialDataDecryptedObject,
		request: IHttpRequestOptions,
	): Promise<IHttpRequestOptions> {
		requireProtected(request);
		return { ...request, headers: { ...request.headers, ...headersFor(credentials) } };
	}

	/** Asks who the token belongs to (vendors/people-first.md 2.0). */
	test: ICredentialTestRequest = {
		request: {
			baseURL:
				'={{ ($credentials.baseUrl || "").trim().replace(/\\/+$/, "") || "https://" + [$credentials.tenantCode, $credentials.environmentCode].map((code) => (code || "").trim()).filter((code) => code !== "").join("-") + ".people-first.com" }}',
			url: '/api/profile',
		},
		rules: [
			{
				type: 'responseCode',
				properties: {
					value: 400,
					message: 'People First does not know this Tenant Code or Environment Code',
				},
			},
			{
				type: 'responseCode',
				properties: { value: 401, message: 'People First did not accept the token' },
			},
			{
				type: 'responseCode',
				properties: {
					value: 403,
					message:
						'People First knows the token, but it may not read its own profile. It can still be right for other operations.',
				},
			},
			{
				type: 'responseCode',
				properties: { value: 404, message: 'There is no People First at this Address' },
			},
		],
	};
}
