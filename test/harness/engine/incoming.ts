import { parse as parseForm } from 'node:querystring';
import { promisify } from 'node:util';
import { parseIncomingMessage } from '@n8n/backend-network';
import express, { type Request, type Response } from 'express';
import { jsonParse, sanitizeXmlName } from 'n8n-workflow';
import { Parser } from 'xml2js';

const readAnything = promisify(express.raw({ type: () => true, limit: '16mb' }));

const xmlParser = new Parser({
	async: true,
	normalize: true,
	normalizeTags: true,
	explicitArray: false,
	tagNameProcessors: [sanitizeXmlName],
	attrNameProcessors: [sanitizeXmlName],
});

/** An answer of n8n itself, before or instead of the node's. */
export class Refusal extends Error {
	constructor(
		readonly status: number,
		message: string,
	) {
		super(message);
	}
}

const withoutBom = (text: string) => (text.charCodeAt(0) === 0xfeff ? text.slice(1) : text);

const isParsable = (contentType: string | undefined): boolean =>
	contentType !== undefined &&
	(/^(application\/json|text\/plain|application\/x-www-form-urlencoded)/.test(contentType) ||
		/[/+]xml$/.test(contentType));

async function parseText(contentType: string | undefined, text: string): Promise<unknown> {
	if (contentType === 'application/json') return jsonParse(withoutBom(text));
	if (contentType === 'application/x-www-form-urlencoded') return parseForm(withoutBom(text));
	if (contentType === 'text/plain') return text;
	if (/[/+]xml$/.test(contentType ?? ''))
		return (await xmlParser.parseStringPromise(text)) as unknown;
	return undefined;
}

/** Gives a request the members that n8n's webhook server gives it; nothing is read yet. */
export function prepareRequest(request: Request, response: Response): void {
	parseIncomingMessage(request);
	request.params = {};
	request.readRawBody = async () => {
		if (request.rawBody !== undefined) return;
		await readAnything(request, response);
		const read: unknown = request.body;
		request.rawBody = Buffer.isBuffer(read) ? read : Buffer.alloc(0);
		request.body = undefined;
	};
}

/**
 * Parses the body as n8n does before it calls the node: JSON, forms, text, and XML by xml2js with
 * its names in lower case. A node of a version above 1 gets any other type unread.
 *
 * @param wantsRaw whether the node (of version 1) has `options.binaryData` set
 * @throws Refusal 422 where the body is not what its content type says
 */
export async function parseBody(
	request: Request,
	version: number,
	wantsRaw: boolean,
): Promise<void> {
	const { contentType } = request;
	if (wantsRaw || contentType?.startsWith('multipart/')) return;
	if (version > 1 && !isParsable(contentType)) return;
	await request.readRawBody();
	if (request.rawBody.length === 0) return;
	try {
		const text = request.rawBody.toString(request.encoding);
		request.body = await parseText(contentType, text);
	} catch {
		throw new Refusal(422, 'Failed to parse request body');
	}
}
