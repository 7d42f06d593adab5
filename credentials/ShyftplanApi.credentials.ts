import type {
	ICredentialDataDecryptedObject,
	ICredentialTestRequest,
	ICredentialType,
	IDataObject,
	IHttpRequestOptions,
	INodeProperties,
} from 'n8n-workflow';
import { isObject } from '../lib/answer';
import { requireProtected } from '../lib/url';

/** A request as n8n's own nodes and its HTTP Request node make it. */
type AnyRequest = IHttpRequestOptions & { uri?: string; form?: unknown; formData?: unknown };

const BODY_METHODS = ['POST', 'PUT', 'PATCH'];

/** Whether a value is a plain object, and not a buffer, a stream or a form with files. */
const isPlain = (value: unknown): value is IDataObject =>
	isObject(value) && [Object.prototype, null].includes(Object.getPrototypeOf(value) as object);

function parsed(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return undefined;
	}
}

/**
 * The members of a request that carry the pair: the body where it can be entered, else the query,
 * which shyftplan takes for every method (vendors/shyftplan.md 1.2).
 */
function carrying(request: AnyRequest, pair: IDataObject): Partial<AnyRequest> {
	const { method = 'GET', body, form, formData, headers, qs } = request;
	if (BODY_METHODS.includes(method)) {
		if (isPlain(form)) return { form: { ...form, ...pair } };
		if (body === undefined && formData === undefined) {
			const headersWithType = { 'content-type': 'application/json', ...headers };
			return { body: JSON.stringify(pair), headers: headersWithType };
		}
		if (isPlain(body)) return { body: { ...body, ...pair } };
		const members = typeof body === 'string' ? parsed(body) : undefined;
		if (isObject(members)) return { body: JSON.stringify({ ...members, ...pair }) };
	}
	return { qs: { ...qs, ...pair } };
}

export class ShyftplanApi implements ICredentialType {
	name = 'shyftplanApi';

	displayName = 'Shyftplan API';

	icon = {
		light: 'file:../icons/shyftplan.svg',
		dark: 'file:../icons/shyftplan.dark.svg',
	} as const;

	documentationUrl =
		'https://github.com/n8n-nodes-workforce/n8n-nodes-workforce/blob/main/docs/shyftplan.md';

	properties: INodeProperties[] = [
		{
			displayName: 'E-Mail',
			name: 'email',
			type: 'string',
			placeholder: 'name@email.com',
			default: '',
			required: true,
			description: 'Address of the user that the token belongs to',
			hint: 'shyftplan recommends a user of its own for the API',
		},
		{
			displayName: 'Authentication Token',
			name: 'token',
			type: 'string',
			typeOptions: { password: true },
			default: '',
			required: true,
			description: 'What this user may see and do decides what the token may',
			hint: 'From shyftplan, on the profile page of that user',
		},
		{
			displayName: 'Company ID',
			name: 'companyId',
			type: 'string',
			default: '',
			required: true,
			placeholder: 'e.g. 12345',
			hint: 'The number in the address of your shyftplan dashboard',
		},
		{
			displayName: 'Host',
			name: 'host',
			type: 'string',
			default: 'https://shyftplan.com',
			required: true,
			description: 'Where shyftplan is reached. Change it only if shyftplan tells you to.',
		},
		{
			displayName: 'Wire Names',
			name: 'wireNames',
			type: 'json',
			default: '{}',
			description:
				'Names in requests that shyftplan does not publish and that differ for you, as a JSON object. The documentation lists them.',
		},
	];

	/**
	 * The pair of e-mail and token travels in the query of reads and deletes and in the body of
	 * writes (vendors/shyftplan.md 1.2), and never unprotected, whatever Host says and whichever
	 * node uses the credential.
	 */
	async authenticate(
		credentials: ICredentialDataDecryptedObject,
		request: IHttpRequestOptions,
	): Promise<IHttpRequestOptions> {
		requireProtected(request, 'token');
		const pair = {
			user_email: String(credentials.email).trim(),
			authentication_token: String(credentials.token).trim(),
		};
		return { ...request, ...carrying(request, pair) };
	}

	/** Reads the employments of the user, which needs no other right (vendors/shyftplan.md 2.7). */
	test: ICredentialTestRequest = {
		request: {
			baseURL: '={{ $credentials.host.trim().replace(/\\/+$/, "") }}',
			url: '/api/v1/employments/my',
			qs: { company_id: '={{ $credentials.companyId.toString().trim() }}' },
		},
		rules: [
			{
				type: 'responseCode',
				properties: { value: 401, message: 'shyftplan did not accept the E-Mail and the token' },
			},
			{
				type: 'responseCode',
				properties: {
					value: 403,
					message: 'shyftplan knows the token, but not for this company: check Company ID',
				},
			},
			{
				type: 'responseCode',
				properties: { value: 404, message: 'There is no shyftplan at this Host' },
			},
		],
	};
}
