/**
 * @jest-environment ./test/harness/environment.ts
 */
import type { IDataObject } from 'n8n-workflow';
import { callWebhook, findSecret, type WebhookCall, type WebhookResult } from '../../harness';
import { demo, systems, wireNamesOf } from '../../support/dyflexis';
import { requireFreshBuild } from '../../support/freshBuild';

const SECRET = 'open-sesame-31';

const timeCard = `<?xml version="1.0" encoding="UTF-8"?>
<TimeCard xmlns="http://ns.example/setu" currency="EUR">
	<ReportedResource><Id>0042</Id><Name>Jürgen &amp; Zoë</Name></ReportedResource>
	<ReportedTime><Hours>7.50</Hours></ReportedTime>
	<ReportedTime><Hours>8</Hours></ReportedTime>
</TimeCard>`;

const parsedCard = {
	TimeCard: {
		'@xmlns': 'http://ns.example/setu',
		'@currency': 'EUR',
		ReportedResource: { Id: '0042', Name: 'Jürgen & Zoë' },
		ReportedTime: [{ Hours: '7.50' }, { Hours: '8' }],
	},
};

const credential = (changes: IDataObject = {}) => ({
	dyflexisApi: {
		systemName: 'demo',
		apiKey: 'not-used-here',
		host: 'https://app.dyflexis.example',
		webhookSecret: SECRET,
		wireNames: '{}',
		...changes,
	},
});

const send = async (call: Omit<WebhookCall, 'type'>): Promise<WebhookResult> =>
	await callWebhook({ type: 'dyflexisTrigger', ...call });

const started = ({ outputs }: WebhookResult) => outputs?.map((items) => items.map((i) => i.json));

const expectNothingStarted = (result: WebhookResult, status: number, message: string) => {
	expect(result.status).toBe(status);
	expect(result.body).toEqual({ message });
	expect(result.outputs).toBeNull();
	expect(result.error).toBeUndefined();
};

beforeAll(requireFreshBuild);

describe.each(systems)('messages of %s', (_name, profile) => {
	const credentials = credential({ wireNames: JSON.stringify(wireNamesOf(profile)) });
	const ready = profile.names['webhook.payrollPeriodReady'];

	test.each([
		['payrollPeriodReady', { type: ready, period: { id: '2026-W20' } }],
		['payrollPeriodReady', { period: 'of a message without type' }],
		['sickLeaveCreated', { type: 'sick_leave_created', data: { id: 301, end: null } }],
		['sickLeaveRecovered', { type: 'sick_leave_recovered', data: { id: 301 } }],
		['other', { type: 'schedule_published', list: [1, 2] }],
	])('%s starts the workflow with its members untouched: %j', async (event, payload) => {
		const result = await send({ credentials, body: payload });
		expect(result.status).toBe(200);
		expect(started(result)).toEqual([[{ event, payload }]]);
		expect(result.error).toBeUndefined();
	});

	test('a time card starts the workflow parsed and as it was sent', async () => {
		const result = await send({
			credentials,
			body: timeCard,
			headers: { 'content-type': 'application/xml; charset=utf-8' },
		});
		expect(result.status).toBe(200);
		expect(started(result)).toEqual([[{ event: 'timeCard', timeCard: parsedCard, xml: timeCard }]]);
	});
});

test('the message of another system is another event', async () => {
	const result = await send({ body: { type: 'payroll_period_finalised' } });
	expect(started(result)).toEqual([
		[{ event: 'other', payload: { type: 'payroll_period_finalised' } }],
	]);
});

test.each(['text/xml', 'application/setu+xml', 'Application/XML'])(
	'%s is a time card',
	async (type) => {
		const result = await send({ body: timeCard, headers: { 'content-type': type } });
		expect(started(result)?.[0]?.[0]).toMatchObject({ event: 'timeCard', timeCard: parsedCard });
	},
);

test('a listening test in the editor gets the same message', async () => {
	const result = await send({ body: { type: 'sick_leave_created' }, mode: 'manual' });
	expect(started(result)).toEqual([
		[{ event: 'sickLeaveCreated', payload: { type: 'sick_leave_created' } }],
	]);
});

describe('what cannot be read is answered 400 and starts nothing', () => {
	test.each([
		[
			'half a JSON object',
			'application/json',
			'{"type": "sick_',
			'The body is not a complete JSON object',
		],
		[
			'a JSON list',
			'application/json',
			'[{"type": "x"}]',
			'The body is not a complete JSON object',
		],
		['JSON null', 'application/json', 'null', 'The body is not a complete JSON object'],
		['an empty body', 'application/json', '', 'The body is empty'],
		['a blank body', 'application/xml', ' \n ', 'The body is empty'],
		[
			'a form',
			'application/x-www-form-urlencoded',
			'type=x',
			'The content type "application/x-www-form-urlencoded" is not expected',
		],
		[
			'plain text',
			'text/plain;charset=UTF-8',
			'{}',
			'The content type "text/plain" is not expected',
		],
		[
			'a file',
			'application/octet-stream',
			'PK',
			'The content type "application/octet-stream" is not expected',
		],
		[
			'text that is no XML',
			'application/xml',
			'TimeCard',
			"The time card is not complete XML: char 'T' is not expected.",
		],
	])('%s', async (_what, type, body, message) => {
		expectNothingStarted(await send({ body, headers: { 'content-type': type } }), 400, message);
	});

	test.each([
		['half a time card', timeCard.slice(0, 200), /^The time card is not complete XML: /],
		[
			'a document type',
			`<!DOCTYPE t [<!ENTITY a "aaaa">]><t>&a;</t>`,
			/^The time card carries a document type, which is not accepted$/,
		],
	])('%s', async (_what, body, message) => {
		const result = await send({ body, headers: { 'content-type': 'application/xml' } });
		expect(result.status).toBe(400);
		expect(result.body).toEqual({ message: expect.stringMatching(message) as string });
		expect(result.outputs).toBeNull();
	});
});

describe('the filter', () => {
	const parameters = { events: ['sickLeaveCreated', 'timeCard'] };

	test.each([
		['sick_leave_recovered', 'Not subscribed to this event'],
		['payroll_period_ready', 'Not subscribed to this event'],
		['unheard_of', 'Not subscribed to this event'],
	])('acknowledges %s and starts nothing', async (type, message) => {
		expectNothingStarted(await send({ parameters, body: { type } }), 200, message);
	});

	test('lets the chosen events through', async () => {
		const sick = await send({ parameters, body: { type: 'sick_leave_created' } });
		const card = await send({
			parameters,
			body: timeCard,
			headers: { 'content-type': 'text/xml' },
		});
		expect([sick, card].map((result) => started(result)?.[0]?.[0]?.event)).toEqual(
			parameters.events,
		);
	});

	test('still refuses what cannot be read', async () => {
		expectNothingStarted(
			await send({ parameters, body: '{', headers: { 'content-type': 'application/json' } }),
			400,
			'The body is not a complete JSON object',
		);
	});
});

describe('the shared secret', () => {
	const body = { type: 'sick_leave_created' };
	const inHeader = { authentication: 'header' };
	const inQuery = { authentication: 'query' };
	const refusal = 'The shared secret is missing or wrong';

	test.each<[string, Partial<WebhookCall>]>([
		['the header', { parameters: inHeader, headers: { 'x-webhook-secret': SECRET } }],
		[
			'a header of another name',
			{ parameters: { ...inHeader, headerName: 'X-Own' }, headers: { 'X-OWN': SECRET } },
		],
		['the query', { parameters: inQuery, query: { secret: SECRET } }],
		[
			'a query parameter of another name',
			{ parameters: { ...inQuery, queryName: 'k' }, query: { k: SECRET } },
		],
	])('opens in %s', async (_where, call) => {
		const result = await send({ ...call, credentials: credential(), body });
		expect(result.status).toBe(200);
		expect(started(result)).toEqual([[{ event: 'sickLeaveCreated', payload: body }]]);
		expect(findSecret(SECRET, [result.outputs, result.body, result.logs])).toEqual([]);
	});

	test.each<[string, Partial<WebhookCall>]>([
		['missing', { parameters: inHeader }],
		['missing in the query', { parameters: inQuery }],
		['wrong', { parameters: inHeader, headers: { 'x-webhook-secret': `${SECRET}!` } }],
		['shorter', { parameters: inQuery, query: { secret: SECRET.slice(1) } }],
		['in the query instead of the header', { parameters: inHeader, query: { secret: SECRET } }],
		['in the header instead of the query', { parameters: inQuery, headers: { secret: SECRET } }],
	])('closes when it is %s', async (_how, call) => {
		const result = await send({ ...call, credentials: credential(), body });
		expectNothingStarted(result, 401, refusal);
		expect(findSecret(SECRET, [result.body, result.logs])).toEqual([]);
	});

	test('is asked for before the body is read', async () => {
		const result = await send({ parameters: inHeader, credentials: credential(), body: '{' });
		expectNothingStarted(result, 401, refusal);
	});

	test.each<[string, WebhookCall['credentials']]>([
		['no credential', undefined],
		['a credential without one', credential({ webhookSecret: '' })],
	])('says what to do with %s', async (_which, credentials) => {
		const result = await send({
			parameters: inHeader,
			body,
			headers: { 'x-webhook-secret': '' },
			...(credentials && { credentials }),
		});
		expect(result.status).toBe(500);
		expect(result.outputs).toBeNull();
		expect(result.error).toMatchObject({
			message: 'The credential has no Webhook Secret',
			description: 'Enter one in the credential, or set Shared Secret to None.',
		});
	});
});

test('wire names that cannot be read are no fault of the sender', async () => {
	const result = await send({
		credentials: credential({ wireNames: '{' }),
		body: { type: demo.names['webhook.payrollPeriodReady'] },
	});
	expect(result.outputs).toBeNull();
	expect(result.status).toBe(500);
	expect(result.error).toMatchObject({ message: 'Wire Names is not a JSON object of texts' });
});

test('the address begins with the random id that n8n gives to the webhook', async () => {
	const { path } = await send({ body: { type: 'sick_leave_created' } });
	expect(path).toBe('webhook-under-test/dyflexis');
});
