import {
	type ICredentialDataDecryptedObject,
	type IWebhookFunctions,
	type IWebhookResponseData,
	NodeOperationError,
} from 'n8n-workflow';
import { toNodeError } from '../../lib/errors';
import { Problem } from '../../lib/problem';
import { answerOnly, readPosted, sameSecret } from '../../lib/webhook';
import { wireNames } from '../../lib/wireNames';
import { assumed, type Names } from './assumed';
import { type DyflexisEvent, readEvent } from './webhookEvents';

async function credentialOf(context: IWebhookFunctions): Promise<ICredentialDataDecryptedObject> {
	const chosen = context.getNode().credentials?.dyflexisApi !== undefined;
	return chosen ? await context.getCredentials('dyflexisApi') : {};
}

/**
 * Whether the message carries the shared secret, where one is asked for.
 * @throws NodeOperationError when one is asked for and the credential holds none
 */
function isTrusted(
	context: IWebhookFunctions,
	credential: ICredentialDataDecryptedObject,
): boolean {
	const authentication = context.getNodeParameter('authentication') as string;
	if (authentication === 'none') return true;
	const expected = String(credential.webhookSecret ?? '');
	if (expected === '') {
		throw new NodeOperationError(context.getNode(), 'The credential has no Webhook Secret', {
			description: 'Enter one in the credential, or set Shared Secret to None.',
		});
	}
	if (authentication === 'header') {
		const name = (context.getNodeParameter('headerName') as string).toLowerCase();
		return sameSecret(context.getHeaderData()[name], expected);
	}
	const name = context.getNodeParameter('queryName') as string;
	return sameSecret((context.getQueryData() as Record<string, unknown>)[name], expected);
}

/** @throws NodeApiError when *Wire Names* cannot be read: the sender can do nothing about it */
function namesOf(context: IWebhookFunctions, credential: ICredentialDataDecryptedObject): Names {
	try {
		return wireNames(assumed, credential.wireNames ?? {});
	} catch (error) {
		throw toNodeError(context.getNode(), error);
	}
}

/**
 * Takes in one webhook message (vendors/dyflexis.md 3.3): 200 for what was taken in or is not
 * wanted, 401 without the secret, 400 for what cannot be read. Only a wanted message starts the
 * workflow.
 */
export async function receive(context: IWebhookFunctions): Promise<IWebhookResponseData> {
	const credential = await credentialOf(context);
	if (!isTrusted(context, credential)) {
		return answerOnly(context, 401, { message: 'The shared secret is missing or wrong' });
	}
	const names = namesOf(context, credential);
	try {
		const message = readEvent(await readPosted(context), names);
		const wanted = context.getNodeParameter('events') as DyflexisEvent[];
		if (!wanted.includes(message.event)) {
			return answerOnly(context, 200, { message: 'Not subscribed to this event' });
		}
		return { workflowData: [context.helpers.returnJsonArray([message])] };
	} catch (error) {
		if (!(error instanceof Problem))
			throw new NodeOperationError(context.getNode(), error as Error);
		return answerOnly(context, 400, { message: error.message });
	}
}
