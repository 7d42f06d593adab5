import type { IDataObject } from 'n8n-workflow';
import { isObject } from '../../lib/answer';
import { Problem } from '../../lib/problem';
import type { Posted } from '../../lib/webhook';
import { parseXml } from '../../lib/xml';
import type { Names } from './assumed';

/** The machine names of the events, as the trigger's filter holds them. */
export type DyflexisEvent =
	'payrollPeriodReady' | 'sickLeaveCreated' | 'sickLeaveRecovered' | 'timeCard' | 'other';

function readJson(text: string): IDataObject {
	let body: unknown;
	try {
		body = JSON.parse(text);
	} catch {
		body = undefined;
	}
	if (isObject(body)) return body;
	throw new Problem('The body is not a complete JSON object');
}

function eventOfType(type: unknown, names: Names): DyflexisEvent {
	if (type === 'sick_leave_created') return 'sickLeaveCreated';
	if (type === 'sick_leave_recovered') return 'sickLeaveRecovered';
	// Whether this message has a type at all is not stated.
	if (type === undefined || type === names['webhook.payrollPeriodReady'])
		return 'payrollPeriodReady';
	return 'other';
}

/**
 * What a webhook message of Dyflexis says (vendors/dyflexis.md 3.2): JSON for payroll periods
 * and sick leave, XML for time cards. Members pass through untouched; a time card comes parsed
 * and as the text that was sent.
 * @throws Problem when it is neither, or cannot be read
 */
export function readEvent(posted: Posted, names: Names): { event: DyflexisEvent } & IDataObject {
	const { contentType, text } = posted;
	if (text.trim() === '') throw new Problem('The body is empty');
	if (/^(application|text)\/xml$|\+xml$/.test(contentType)) {
		return { event: 'timeCard', timeCard: parseXml(text, 'The time card'), xml: text };
	}
	if (/^application\/json$|\+json$/.test(contentType)) {
		const payload = readJson(text);
		return { event: eventOfType(payload.type, names), payload };
	}
	throw new Problem(`The content type "${contentType}" is not expected`, {
		description: 'Expected JSON, or XML for a time card.',
	});
}
