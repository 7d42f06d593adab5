import type {
	ICredentialDataDecryptedObject,
	ICredentialTestRequest,
	ICredentialType,
	IHttpRequestMethods,
	IHttpRequestOptions,
	INodeProperties,
} from 'n8n-workflow';
import { requireProtected } from '../lib/url';
import { assumed } from '../nodes/PocSystem/assumed';
import { withSharedKey } from '../nodes/PocSystem/sharedKey';

const shownFor = (...placements: string[]) => ({ show: { keyPlacement: placements } });

const methods = (...names: IHttpRequestMethods[]) => names.map((name) => ({ name, value: name }));

/** A name on the wire within an expression: the customer's own, or the assumed one. */
const wireName = (id: keyof typeof assumed): string =>
	`(JSON.parse($credentials.wireNames || "{}")["${id}"] || ${JSON.stringify(assumed[id].default)})`;

const asksWithBody = '$credentials.workstationMethod === "POST"';
const steps = `${wireName('lookup.place')}.split(".").filter((name) => name !== "")`;
/** A question for everybody: nothing at the place where the question stands. */
const question = `($credentials.format === "xml" ? ${steps}.reduceRight((inner, name) => "<" + name + ">" + inner + "</" + name + ">", "") : JSON.stringify(${steps}.reduceRight((inner, name) => ({ [name]: inner }), {})))`;

export class PocSystemApi implements ICredentialType {
	name = 'pocSystemApi';

	displayName = 'P.O.C. System API';

	icon = {
		light: 'file:../icons/poc-system.svg',
		dark: 'file:../icons/poc-system.dark.svg',
	} as const;

	documentationUrl =
		'https://github.com/n8n-nodes-workforce/n8n-nodes-workforce/blob/main/docs/poc-system.md';

	properties: INodeProperties[] = [
		{
			displayName:
				'P.O.C. System publishes no addresses and no names. Everything below is to be agreed with them; the documentation has a list of questions.',
			name: 'agreement',
			type: 'notice',
			default: '',
		},
		{
			displayName: 'Base URL',
			name: 'baseUrl',
			type: 'string',
			default: '',
			required: true,
			placeholder: 'e.g. https://poc.example.com/api',
			description: 'What all addresses of your P.O.C. System begin with',
		},
		{
			displayName: 'Shared Key',
			name: 'secretKey',
			type: 'string',
			typeOptions: { password: true },
			default: '',
			required: true,
			description: 'The secured key that both systems share',
		},
		{
			displayName: 'Key Placement',
			name: 'keyPlacement',
			type: 'options',
			options: [
				{ name: 'Header', value: 'header' },
				{ name: 'Member of the Body', value: 'body' },
				{ name: 'Query Parameter', value: 'query' },
				{ name: 'Signature of the Body (HMAC) in a Header', value: 'signature' },
			],
			default: 'header',
			description:
				'How the key travels. A request without a body carries a member of the body in the query, and is signed as empty text.',
		},
		{
			displayName: 'Header Name',
			name: 'headerName',
			type: 'string',
			displayOptions: shownFor('header', 'signature'),
			default: 'X-API-Key',
			description: 'Name of the header that the key, or the signature, stands in',
		},
		{
			displayName: 'Header Prefix',
			name: 'headerPrefix',
			type: 'string',
			displayOptions: shownFor('header', 'signature'),
			default: '',
			placeholder: 'e.g. Bearer',
			description: 'What stands before the key or the signature, with a space between',
		},
		{
			displayName: 'Member Name',
			name: 'memberName',
			type: 'string',
			displayOptions: shownFor('body', 'query'),
			default: 'key',
			description: 'Name of the query parameter or of the member that the key stands in',
		},
		{
			displayName: 'Algorithm',
			name: 'algorithm',
			type: 'options',
			displayOptions: shownFor('signature'),
			options: [
				{ name: 'SHA-1', value: 'sha1' },
				{ name: 'SHA-256', value: 'sha256' },
				{ name: 'SHA-512', value: 'sha512' },
			],
			default: 'sha256',
			description: 'Hash function of the HMAC signature',
		},
		{
			displayName: 'Encoding',
			name: 'encoding',
			type: 'options',
			displayOptions: shownFor('signature'),
			options: [
				{ name: 'Base64', value: 'base64' },
				{ name: 'Hexadecimal', value: 'hex' },
			],
			default: 'hex',
			description: 'How the signature is written',
		},
		{
			displayName: 'Further Headers',
			name: 'headers',
			type: 'json',
			default: '{}',
			placeholder: 'e.g. {"X-Tenant": "acme"}',
			description:
				'Headers that every request carries, as a JSON object. They are not kept secret: put no key here.',
		},
		{
			displayName: 'Format',
			name: 'format',
			type: 'options',
			options: [
				{ name: 'JSON', value: 'json' },
				{ name: 'XML', value: 'xml' },
			],
			default: 'json',
			description: 'What requests, answers and files are written in',
		},
		{
			displayName: 'Date Format',
			name: 'dateFormat',
			type: 'options',
			options: [
				{ name: 'DD-MM-YYYY', value: 'dd-MM-yyyy' },
				{ name: 'DD.MM.YYYY', value: 'dd.MM.yyyy' },
				{ name: 'DD/MM/YYYY', value: 'dd/MM/yyyy' },
				{ name: 'MM/DD/YYYY', value: 'MM/dd/yyyy' },
				{ name: 'YYYY-MM-DD', value: 'yyyy-MM-dd' },
				{ name: 'YYYY-MM-DDT00:00:00', value: "yyyy-MM-dd'T'00:00:00" },
				{ name: 'YYYYMMDD', value: 'yyyyMMdd' },
			],
			default: 'yyyy-MM-dd',
			description: 'How the termination date is written',
		},
		{
			displayName: 'Employee Method',
			name: 'employeeMethod',
			type: 'options',
			options: methods('PATCH', 'POST', 'PUT'),
			default: 'POST',
			description: 'With which method one employee is updated',
		},
		{
			displayName: 'Roster Method',
			name: 'rosterMethod',
			type: 'options',
			options: methods('POST', 'PUT'),
			default: 'POST',
			description: 'With which method the file of all employees is sent',
		},
		{
			displayName: 'Workstation Method',
			name: 'workstationMethod',
			type: 'options',
			options: methods('GET', 'POST'),
			default: 'GET',
			description:
				'With which method workstation numbers are asked for: GET puts the question into the query, POST into the body',
		},
		{
			displayName: 'Answer to Writes',
			name: 'writeAnswer',
			type: 'options',
			options: [
				{
					name: 'Anything: the Status Counts',
					value: 'any',
					description: 'Nobody notices an answer that was cut off',
				},
				{
					name: 'Data or Nothing',
					value: 'data',
					description: 'JSON or XML, as it was agreed, or an empty answer',
				},
			],
			default: 'data',
			description: 'What an accepted update is answered with',
		},
		{
			displayName: 'Success Member',
			name: 'successMember',
			type: 'string',
			default: '',
			placeholder: 'e.g. Result.Status',
			description:
				'Where the answer to an update says whether it was taken, member in member with dots between. Empty where the status says so.',
		},
		{
			displayName: 'Success Value',
			name: 'successValue',
			type: 'string',
			default: '',
			placeholder: 'e.g. OK',
			description: 'What stands there when it was taken',
		},
		{
			displayName: 'Wire Names',
			name: 'wireNames',
			type: 'json',
			default: '{}',
			description:
				'The paths and names that you agreed on with P.O.C. System, as a JSON object. The documentation lists what is sent without them.',
		},
	];

	/**
	 * The key, or a signature with it, as it was agreed (vendors/poc-system.md 1), and never
	 * unprotected, whatever Base URL says and whichever node uses the credential.
	 */
	async authenticate(
		credentials: ICredentialDataDecryptedObject,
		request: IHttpRequestOptions,
	): Promise<IHttpRequestOptions> {
		requireProtected(request);
		return withSharedKey(request, credentials);
	}

	/** Asks for workstation numbers, the only function that changes nothing (vendors/poc-system.md 2). */
	test: ICredentialTestRequest = {
		request: {
			baseURL: '={{ $credentials.baseUrl.trim().replace(/\\/+$/, "") }}',
			url: `={{ ${wireName('paths.workstation')} }}`,
			method: '={{ $credentials.workstationMethod }}' as IHttpRequestMethods,
			headers: {
				accept: '={{ "application/" + $credentials.format }}',
				'content-type': `={{ ${asksWithBody} ? "application/" + $credentials.format : undefined }}`,
			},
			body: `={{ ${asksWithBody} ? ${question} : undefined }}`,
		},
		rules: [
			{
				type: 'responseCode',
				properties: { value: 401, message: 'P.O.C. System did not accept the key' },
			},
			{
				type: 'responseCode',
				properties: {
					value: 403,
					message:
						'P.O.C. System knows the key, but it may not ask for workstations. It can still be right for updates.',
				},
			},
			{
				type: 'responseCode',
				properties: {
					value: 404,
					message:
						'P.O.C. System does not know this address, or nobody has a workstation: check Base URL and paths.workstation',
				},
			},
			{
				type: 'responseCode',
				properties: {
					value: 400,
					message:
						'P.O.C. System was reached, but does not understand a question for everybody. The credential can still be right.',
				},
			},
		],
	};
}
