import {
	type INodeType,
	type INodeTypeDescription,
	type IWebhookFunctions,
	type IWebhookResponseData,
	NodeConnectionTypes,
} from 'n8n-workflow';
import { registeredByHand } from '../../lib/webhook';
import { receive } from './receive';
import { triggerProperties } from './triggerProperties';

export class DyflexisTrigger implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'Dyflexis Trigger',
		name: 'dyflexisTrigger',
		icon: { light: 'file:../../icons/dyflexis.svg', dark: 'file:../../icons/dyflexis.dark.svg' },
		group: ['trigger'],
		version: 1,
		subtitle: '={{ $parameter["events"].join(", ") }}',
		description: 'Starts the workflow when Dyflexis sends a webhook message',
		eventTriggerDescription: 'Waiting for a message to the Test URL',
		defaults: { name: 'Dyflexis Trigger' },
		inputs: [],
		outputs: [NodeConnectionTypes.Main],
		credentials: [{ name: 'dyflexisApi', required: false }],
		webhooks: [
			{
				name: 'default',
				httpMethod: 'POST',
				responseMode: 'onReceived',
				responseData: 'noData',
				path: 'dyflexis',
			},
		],
		triggerPanel: {
			header: 'Try it out with a test message',
			executionsHelp: {
				inactive:
					'<b>While you build</b>, press Execute step and post a message to the Test URL, which stands under Webhook URLs.<br /><b>For real messages</b>, publish the workflow and hand the Production URL to Dyflexis, or enter it in Dyflexis if your subscription allows. Nobody can guess the URL; keep it to yourself.',
				active:
					'The workflow is published: messages that arrive at the Production URL start it. Dyflexis registers the URL by hand, so tell them when it changes.',
			},
			activationHint:
				'Real messages arrive once the workflow is published and Dyflexis knows its Production URL.',
		},
		properties: triggerProperties,
	};

	/** Dyflexis has no API to register a receiver: a person hands the address to them. */
	webhookMethods = { default: registeredByHand };

	async webhook(this: IWebhookFunctions): Promise<IWebhookResponseData> {
		return await receive(this);
	}
}
