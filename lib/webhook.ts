import { createHash, timingSafeEqual } from 'node:crypto';
import type { IDataObject, IWebhookFunctions, IWebhookResponseData } from 'n8n-workflow';

/** A message that was posted to a webhook, unparsed. */
export interface Posted {
	/** Media type in lower case, without parameters. */
	contentType: string;
	text: string;
}

/** Reads the message as it was sent, whether or not n8n parsed it before. */
export async function readPosted(context: IWebhookFunctions): Promise<Posted> {
	const request = context.getRequestObject();
	if (!request.rawBody) await request.readRawBody();
	const header = String(context.getHeaderData()['content-type'] ?? '');
	const contentType = (header.split(';')[0] ?? '').trim().toLowerCase();
	return {
		contentType,
		text: (request.rawBody ?? Buffer.alloc(0)).toString('utf8').replace(/^\uFEFF/, ''),
	};
}

/** Answers the sender and starts nothing. */
export function answerOnly(
	context: IWebhookFunctions,
	status: number,
	body: IDataObject,
): IWebhookResponseData {
	context.getResponseObject().status(status).json(body);
	return { noWebhookResponse: true };
}

/** Compares two texts in a time that does not depend on where they differ. */
export function sameSecret(given: unknown, expected: string): boolean {
	const digest = (text: string) => createHash('sha256').update(text).digest();
	return typeof given === 'string' && timingSafeEqual(digest(given), digest(expected));
}

const alreadyDone = async () => true;

/** The life cycle of a webhook that a person registers with the vendor, outside n8n. */
export const registeredByHand = {
	checkExists: alreadyDone,
	create: alreadyDone,
	delete: alreadyDone,
};
