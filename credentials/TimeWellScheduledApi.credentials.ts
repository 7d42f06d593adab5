import type {
	ICredentialDataDecryptedObject,
	ICredentialType,
	IHttpRequestOptions,
	INodeProperties,
	INodePropertyOptions,
} from 'n8n-workflow';
import { requireProtected } from '../lib/url';

const passwordForms: INodePropertyOptions[] = [
	{
		name: 'As Typed',
		value: 'typed',
		description: 'The password itself, over an encrypted connection',
	},
	{
		name: 'Bcrypt With the Salt Below',
		value: 'ownSalt',
		description: 'The hash of the password with a salt that you enter',
	},
	{
		name: 'Bcrypt With the Salt of the Company',
		value: 'verifySalt',
		description: 'The hash of the password with the salt that TimeWellScheduled hands out',
	},
];

/** One field in two places, since n8n cannot show it for the one form or the other. */
const saltField: INodeProperties = {
	displayName: 'Salt',
	name: 'saltSecret',
	type: 'string',
	typeOptions: { password: true },
	default: '',
	required: true,
	placeholder: '$2b$10$...',
	description: 'What the passwords are hashed with: $2b$, two digits, $, 22 characters',
};

export class TimeWellScheduledApi implements ICredentialType {
	name = 'timeWellScheduledApi';

	displayName = 'TimeWellScheduled API';

	icon = {
		light: 'file:../icons/timewellscheduled.svg',
		dark: 'file:../icons/timewellscheduled.dark.svg',
	} as const;

	documentationUrl =
		'https://github.com/n8n-nodes-workforce/n8n-nodes-workforce/blob/main/docs/timewellscheduled.md';

	properties: INodeProperties[] = [
		{
			displayName: 'Application ID',
			name: 'apiKey',
			type: 'string',
			typeOptions: { password: true },
			default: '',
			required: true,
			hint: 'In TimeWellScheduled under Manage My Business, Business Profile, tab API',
		},
		{
			displayName: 'Company ID',
			name: 'companyId',
			type: 'string',
			default: '',
			required: true,
			placeholder: 'e.g. ACME',
			description: 'Upper and lower case matter',
			hint: 'The code at the end of the link with which your company logs in',
		},
		{
			displayName: 'Region',
			name: 'region',
			type: 'options',
			options: [
				{ name: 'Canada', value: 'canada' },
				{ name: 'Older Single Host', value: 'older' },
				{ name: 'Own Host', value: 'own' },
				{ name: 'USA', value: 'usa' },
			],
			default: 'canada',
			description: 'Where the data of your company lives',
		},
		{
			displayName: 'Host',
			name: 'host',
			type: 'string',
			displayOptions: { show: { region: ['own'] } },
			default: '',
			required: true,
			placeholder: 'e.g. https://api.ca.timewellscheduled.com',
			description: 'The address in front of /response.asp',
		},
		{
			displayName: 'Company Time Zone',
			name: 'timeZone',
			type: 'string',
			default: '',
			required: true,
			placeholder: 'e.g. America/Toronto',
			description: 'IANA zone of the company; punches are sent in its local time',
		},
		{
			displayName: 'Answer Format',
			name: 'answerFormat',
			type: 'options',
			options: [
				{ name: 'JSON', value: 'json' },
				{ name: 'XML', value: 'xml' },
			],
			default: 'xml',
			description: 'In which form answers are asked for; both are read',
		},
		{
			displayName: 'Password Form',
			name: 'employeeForm',
			type: 'options',
			options: passwordForms,
			default: 'typed',
			description: 'What is sent in the place of the password of an employee who punches',
		},
		{
			displayName: 'Administrator Password Form',
			name: 'administratorForm',
			type: 'options',
			options: passwordForms,
			default: 'typed',
			description: 'What is sent in the place of the password of an administrator',
		},
		{ ...saltField, displayOptions: { show: { employeeForm: ['ownSalt'] } } },
		{
			...saltField,
			displayOptions: {
				show: { administratorForm: ['ownSalt'] },
				hide: { employeeForm: ['ownSalt'] },
			},
		},
		{
			displayName: 'Single Sign-On Address',
			name: 'ssoAddress',
			type: 'string',
			default: 'https://my.timewellscheduled.com/authenticate.asp',
			description: 'Where single sign-on links lead; TimeWellScheduled tells you yours',
		},
		{
			displayName: 'Single Sign-On API Key',
			name: 'ssoApiKey',
			type: 'string',
			typeOptions: { password: true },
			default: '',
			description: 'The key in the hash of a link, where it is not the Application ID',
		},
		{
			displayName: 'Single Sign-On Application ID',
			name: 'ssoAppIdName',
			type: 'options',
			options: [
				{ name: 'appid', value: 'appid' },
				{ name: 'appID', value: 'appID' },
			],
			default: 'appid',
			description: 'How the Application ID is called in a link',
		},
		{
			displayName: 'Single Sign-On Padding',
			name: 'ssoPadding',
			type: 'boolean',
			default: false,
			description: 'Whether month, day, hour and minute have two digits in links and their hash',
		},
		{
			displayName: 'Single Sign-On Time',
			name: 'ssoTime',
			type: 'boolean',
			default: true,
			description: 'Whether the time stands in a link, too, and not only in its hash',
		},
		{
			displayName: 'Single Sign-On Time Zone',
			name: 'ssoTimeZone',
			type: 'string',
			default: '',
			placeholder: 'e.g. America/Toronto',
			description: 'IANA zone of the time in links; empty for that of the company',
		},
		{
			displayName: 'Wire Names',
			name: 'wireNames',
			type: 'json',
			default: '{}',
			description:
				'Names that TimeWellScheduled does not publish and that differ for you, as a JSON object. The documentation lists them.',
		},
	];

	/**
	 * Application ID and company travel in the query of every request (vendors/timewellscheduled.md
	 * 1.3), and never unprotected, whatever Host says and whichever node uses the credential.
	 */
	async authenticate(
		credentials: ICredentialDataDecryptedObject,
		request: IHttpRequestOptions,
	): Promise<IHttpRequestOptions> {
		requireProtected(request, 'Application ID');
		const identity = {
			appid: String(credentials.apiKey).trim(),
			c: String(credentials.companyId).trim(),
		};
		return { ...request, qs: { ...request.qs, ...identity } };
	}
}
