import type { INodeProperties } from 'n8n-workflow';
import type { DyflexisEvent } from './webhookEvents';

interface EventOption {
	name: string;
	value: DyflexisEvent;
	description: string;
}

const events: EventOption[] = [
	{
		name: 'Payroll Period Ready',
		value: 'payrollPeriodReady',
		description: 'A payroll period was finalised: its hours can be picked up',
	},
	{ name: 'Sick Leave Created', value: 'sickLeaveCreated', description: 'A person called in sick' },
	{
		name: 'Sick Leave Recovered',
		value: 'sickLeaveRecovered',
		description: 'A person is back from sick leave',
	},
	{
		name: 'Time Card',
		value: 'timeCard',
		description: 'A time card for an employment agency (SETU, XML)',
	},
	{
		name: 'Unknown Message',
		value: 'other',
		description: 'A JSON message of a type that this version does not know',
	},
];

/** The fields of the Dyflexis Trigger. */
export const triggerProperties: INodeProperties[] = [
	{
		displayName:
			'Dyflexis registers the address of this trigger by hand: copy the Production URL under Webhook URLs and send it to them.',
		name: 'notice',
		type: 'notice',
		default: '',
	},
	{
		displayName: 'Events',
		name: 'events',
		type: 'multiOptions',
		options: events,
		default: ['payrollPeriodReady', 'sickLeaveCreated', 'sickLeaveRecovered', 'timeCard', 'other'],
		required: true,
		description: 'Which messages start the workflow. Others are acknowledged and ignored.',
	},
	{
		displayName: 'Shared Secret',
		name: 'authentication',
		type: 'options',
		options: [
			{
				name: 'In a Header',
				value: 'header',
				description: 'The sender, or a proxy before n8n, adds a header with the secret',
			},
			{
				name: 'In the Query',
				value: 'query',
				description: 'The secret is a parameter of the address that is handed to Dyflexis',
			},
			{ name: 'None', value: 'none', description: 'The address alone is the secret' },
		],
		default: 'none',
		description:
			'Whether messages have to carry the Webhook Secret of the credential. Dyflexis itself signs nothing.',
	},
	{
		displayName: 'Header Name',
		name: 'headerName',
		type: 'string',
		displayOptions: { show: { authentication: ['header'] } },
		default: 'X-Webhook-Secret',
		required: true,
		description: 'Name of the header that holds the secret',
	},
	{
		displayName: 'Query Parameter',
		name: 'queryName',
		type: 'string',
		displayOptions: { show: { authentication: ['query'] } },
		default: 'secret',
		required: true,
		description: 'Name of the parameter that holds the secret',
	},
	{
		// n8n leaves the body unparsed when a webhook node has this, so that the trigger can
		// answer 400 itself and can hand on the time card as it was sent.
		displayName: 'Raw Body',
		name: 'options',
		type: 'hidden',
		default: { binaryData: true },
	},
];
