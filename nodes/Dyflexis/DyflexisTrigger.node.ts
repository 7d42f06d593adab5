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
		eventTriggerDescription: '',
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
			header: 'Waiting for a message from Dyflexis',
			executionsHelp: {
				inactive:
					'Copy the Production URL above and hand it to Dyflexis, or enter it in Dyflexis if your subscription allows. Nobody can guess the URL; keep it to yourself. To try it out, press "Listen for test event" and post a message to the Test URL. Publish the workflow to receive real messages.',
				active:
					'The workflow is published: messages that arrive at the Production URL start it. Dyflexis registers the URL by hand, so tell them when it changes.',
			},
			activationHint:
				'Once the workflow is published, hand the Production URL to Dyflexis, who register it for you.',
		},
		properties: triggerProperties,
	};

	/** Dyflexis has no API to register a receiver: a person hands the address to them. */
	webhookMethods = { default: registeredByHand };

	async webhook(this: IWebhookFunctions): Promise<IWebhookResponseData> {
		return await receive(this);
	}
}
