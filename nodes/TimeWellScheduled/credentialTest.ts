import type {
	ICredentialDataDecryptedObject,
	ICredentialsDecrypted,
	ICredentialTestFunctions,
	INodeCredentialTestResult,
} from 'n8n-workflow';
import { readBody } from '../../lib/answer';
import { Problem } from '../../lib/problem';
import { redactor } from '../../lib/redact';
import { type Answered, readAnswer } from './envelope';
import { timeWellScheduledSettings } from './settings';

const TIMEOUT_MS = 30_000;

async function verify(
	context: ICredentialTestFunctions,
	credential: ICredentialDataDecryptedObject,
): Promise<Answered> {
	const { baseUrl, companyId, format } = timeWellScheduledSettings(credential);
	const path = format === 'json' ? '/response_json.asp' : '/response.asp';
	const answer = (await context.helpers.request({
		method: 'GET',
		uri: `${baseUrl}${path}`,
		qs: { appid: String(credential.apiKey).trim(), c: companyId, module: 'verify' },
		timeout: TIMEOUT_MS,
		followRedirect: false,
		simple: false,
		resolveWithFullResponse: true,
	})) as { statusCode: number; body: unknown };
	if (answer.statusCode >= 300) {
		throw new Problem(`TimeWellScheduled answered with status ${answer.statusCode}`);
	}
	const { body = '' } = answer;
	const text = typeof body === 'string' ? body : JSON.stringify(body);
	return readBody(text, '', readAnswer(), 'TimeWellScheduled') as Answered;
}

/**
 * Tests a credential by verify. A wrong one is answered with status 200, so the answer has to be
 * read, and the declarative test of n8n reads JSON only (vendors/timewellscheduled.md 1.3, 1.5).
 */
export async function timeWellScheduledApiTest(
	this: ICredentialTestFunctions,
	{ data = {} }: ICredentialsDecrypted,
): Promise<INodeCredentialTestResult> {
	const redact = redactor([String(data.apiKey ?? ''), String(data.ssoApiKey ?? '')]);
	try {
		const { success, message = 'TimeWellScheduled did not accept it' } = await verify(this, data);
		if (success) return { status: 'OK', message: 'Connection successful!' };
		return { status: 'Error', message: redact(`TimeWellScheduled: ${message}`) };
	} catch (error) {
		const { message } = error instanceof Error ? error : new Error(String(error));
		return { status: 'Error', message: redact(message) };
	}
}
