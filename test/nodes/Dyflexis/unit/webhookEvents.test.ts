import { wireNames } from '../../../../lib/wireNames';
import { assumed } from '../../../../nodes/Dyflexis/assumed';
import { readEvent } from '../../../../nodes/Dyflexis/webhookEvents';
import { problemOf } from '../../../lib/support';

const names = wireNames(assumed, '{}');
const post = (text: string, contentType = 'application/json', used = names) =>
	readEvent({ contentType, text }, used);

describe('a JSON message', () => {
	it.each([
		['sick_leave_created', 'sickLeaveCreated'],
		['sick_leave_recovered', 'sickLeaveRecovered'],
		[assumed['webhook.payrollPeriodReady'].default, 'payrollPeriodReady'],
		[undefined, 'payrollPeriodReady'],
		['Sick_Leave_Created', 'other'],
		['contract_signed', 'other'],
		['', 'other'],
		[null, 'other'],
		[7, 'other'],
		[['sick_leave_created'], 'other'],
		['__proto__', 'other'],
	])('of type %j is %s', (type, event) => {
		const payload = { type, employee: { id: 1 }, note: 'ä 👩‍🍳 \u202e' };
		expect(post(JSON.stringify(payload))).toEqual({
			event,
			payload: JSON.parse(JSON.stringify(payload)),
		});
	});

	it('knows the customer’s own word for a payroll period', () => {
		const own = wireNames(assumed, '{"webhook.payrollPeriodReady":"period.final"}');
		expect(post('{"type":"period.final"}', 'application/json', own).event).toBe(
			'payrollPeriodReady',
		);
		const former = JSON.stringify({ type: assumed['webhook.payrollPeriodReady'].default });
		expect(post(former, 'application/json', own).event).toBe('other');
	});

	it('may have a media type of its own', () => {
		expect(post('{}', 'application/vnd.dyflexis+json').event).toBe('payrollPeriodReady');
	});

	it('keeps a hostile member to the payload itself', () => {
		const { payload } = post('{"__proto__":{"type":"sick_leave_created"},"type":"x"}');
		expect(Object.keys(payload as object)).toEqual(['__proto__', 'type']);
		expect({}).not.toHaveProperty('type');
	});

	it.each([
		['[]'],
		['null'],
		['7'],
		['"text"'],
		['{"type":'],
		['{"type":"a"}{"type":"b"}'],
		['<card/>'],
		['type=sick_leave_created'],
		['\u0000'],
		['['.repeat(100_000)],
	])('%# is not a complete object', (text) => {
		expect(problemOf(() => post(text)).message).toBe('The body is not a complete JSON object');
	});
});

describe('a time card', () => {
	it.each([['application/xml'], ['text/xml'], ['application/setu+xml']])('as %s', (type) => {
		const text = '<?xml version="1.0"?>\n<TimeCard id="7"><Hours>08</Hours></TimeCard>';
		expect(post(text, type)).toEqual({
			event: 'timeCard',
			timeCard: { TimeCard: { '@id': '7', Hours: '08' } },
			xml: text,
		});
	});

	it.each([
		['<TimeCard>'],
		['{"type":"sick_leave_created"}'],
		['<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>'],
	])('%s is refused', (text) => {
		expect(problemOf(() => post(text, 'application/xml')).message).toMatch(/^The time card /);
	});
});

it.each([
	[''],
	['text/plain'],
	['text/html'],
	['multipart/form-data'],
	['application/x-www-form-urlencoded'],
	['application/jsonx'],
	['xapplication/xml'],
	['json'],
])('content type %j is not expected', (type) => {
	expect(problemOf(() => post('{}', type)).message).toBe(
		`The content type "${type}" is not expected`,
	);
});

it.each([[''], [' \r\n\t']])('an empty body (%j) is refused whatever its type', (text) => {
	for (const type of ['application/json', 'application/xml', '']) {
		expect(problemOf(() => post(text, type)).message).toBe('The body is empty');
	}
});
