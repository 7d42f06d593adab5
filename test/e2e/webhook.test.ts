import { isDeepStrictEqual } from 'node:util';
import type { IDataObject } from 'n8n-workflow';
import type { Execution } from '../../sandbox/n8n/rest';
import { useN8n } from './support/n8n';
import { until } from '../../sandbox/n8n/until';
import { chain, node, outputOf } from '../../sandbox/n8n/workflow';

const SECRET = 'open-sesame-31';
const TRIGGER = 'Dyflexis Message';
const SICK = { type: 'sick_leave_created' };
const CREDENTIAL = 'dyflexisWebhook';

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

/** A workflow that does nothing but receive, at an address made of its id. */
const receiver = (id: string, parameters: IDataObject = {}) =>
	chain(id, [
		node(TRIGGER, 'n8n-nodes-workforce.dyflexisTrigger', parameters, {
			webhookId: `${id}-address`,
			credentials: { dyflexisApi: { id: CREDENTIAL, name: 'Dyflexis' } },
		}),
	]);

const busy = receiver('busy');
const wait = node('Wait', 'n8n-nodes-base.wait', { amount: 4, unit: 'seconds' });

const workflows = [
	receiver('open'),
	receiver('filtered', { events: ['sickLeaveCreated', 'timeCard'] }),
	receiver('inHeader', { authentication: 'header' }),
	receiver('inQuery', { authentication: 'query' }),
	chain('busy', [...busy.nodes, { ...wait, typeVersion: 1.1 }]),
];

const n8n = useN8n({
	contents: (sandboxUrl) => ({
		credentials: [
			{
				id: CREDENTIAL,
				name: 'Dyflexis',
				type: 'dyflexisApi',
				data: {
					host: `${sandboxUrl}/dyflexis`,
					systemName: 'demo',
					apiKey: 'not-used-here',
					webhookSecret: SECRET,
					wireNames: '{}',
				},
			},
		],
		workflows,
	}),
});

beforeAll(async () => {
	for (const { id } of workflows) await n8n.rest.activate(id);
});

interface Message {
	body: string | IDataObject;
	/** JSON when absent. */
	type?: string;
	headers?: Record<string, string>;
	query?: string;
}

async function send(id: string, { body, type, headers, query = '' }: Message): Promise<Response> {
	return await fetch(`${n8n.server.webhookUrl(`${id}-address/dyflexis`)}${query}`, {
		method: 'POST',
		headers: { 'content-type': type ?? 'application/json', ...headers },
		body: typeof body === 'string' ? body : JSON.stringify(body),
	});
}

const opening: Record<string, Partial<Message>> = {
	inHeader: { headers: { 'x-webhook-secret': SECRET } },
	inQuery: { query: `?secret=${SECRET}` },
};

const received = (execution: Execution) => outputOf(execution, TRIGGER);

let markers = 0;

/**
 * Sends one message, and a marker after it. Executions are entered in the order of their messages, so
 * when that of the marker is there, the message has started everything that it will ever start.
 */
async function sendOne(id: string, message: Message) {
	const { rest } = n8n;
	const before = new Set((await rest.executions({ workflowId: id })).map((each) => each.id));
	const answer = await send(id, message);
	const text = await answer.text();

	const marker = { ...SICK, marker: ++markers };
	expect((await send(id, { body: marker, ...opening[id] })).status).toBe(200);
	const started = await until(`the marker ${markers} starts workflow "${id}"`, async () => {
		const executions = await rest.executions({ workflowId: id });
		const fresh = executions.filter((each) => !before.has(each.id));
		const ended = await Promise.all(fresh.map(async (each) => await rest.ended(each.id)));
		const isMarkers = (each: Execution) =>
			received(each).some(({ payload }) => isDeepStrictEqual(payload, marker));
		return ended.some(isMarkers) && ended.filter((each) => !isMarkers(each));
	});
	return { status: answer.status, text, started };
}

async function expectStarted(id: string, message: Message, items: IDataObject[]) {
	const { status, started } = await sendOne(id, message);
	expect(status).toBe(200);
	expect(started.map((each) => [each.status, each.mode])).toEqual([['success', 'webhook']]);
	expect(started.map(received)).toEqual([items]);
}

async function expectNothingStarted(id: string, message: Message, status: number, text: RegExp) {
	const sent = await sendOne(id, message);
	expect(sent.status).toBe(status);
	expect(JSON.parse(sent.text)).toEqual({ message: expect.stringMatching(text) as string });
	expect(sent.started).toEqual([]);
}

describe('each kind of message starts the workflow, with its event and payload in the execution', () => {
	test.each<[string, string, IDataObject]>([
		[
			'payrollPeriodReady',
			'application/json',
			{ type: 'payroll_period_ready', period: { id: '2026-W20' } },
		],
		['payrollPeriodReady', 'application/json; charset=utf-8', { period: 'without a type' }],
		[
			'sickLeaveCreated',
			'application/json;charset=UTF-8',
			{ ...SICK, data: { id: 301, end: null, name: 'Zoë' } },
		],
		['sickLeaveRecovered', 'application/json', { type: 'sick_leave_recovered', data: { id: 301 } }],
		['other', 'application/json', { type: 'schedule_published', list: [1, 2] }],
	])('%s as %s', async (event, type, payload) => {
		await expectStarted('open', { body: payload, type }, [{ event, payload }]);
	});

	test.each(['application/xml; charset=utf-8', 'text/xml', 'application/setu+xml'])(
		'a SETU time card as %s, parsed and as it was sent',
		async (type) => {
			await expectStarted('open', { body: timeCard, type }, [
				{ event: 'timeCard', timeCard: parsedCard, xml: timeCard },
			]);
		},
	);
});

describe('what cannot be read is answered 400 and starts no execution', () => {
	test.each<[string, Message, RegExp]>([
		['a cut JSON object', { body: '{"type": "sick_' }, /not a complete JSON object/],
		['a JSON list', { body: '[{"type": "x"}]' }, /not a complete JSON object/],
		['a cut time card', { body: timeCard.slice(0, 200), type: 'text/xml' }, /not complete XML/],
		['an empty body', { body: '' }, /is empty/],
		['an empty time card', { body: '', type: 'application/xml' }, /is empty/],
		[
			'plain text',
			{ body: '{}', type: 'text/plain;charset=UTF-8' },
			/"text\/plain" is not expected/,
		],
		[
			'a form',
			{ body: 'type=sick_leave_created', type: 'application/x-www-form-urlencoded' },
			/form-urlencoded" is not expected/,
		],
		[
			'a file',
			{ body: 'PK', type: 'application/octet-stream' },
			/"application\/octet-stream" is not expected/,
		],
	])('%s', async (_what, message, text) => {
		await expectNothingStarted('open', message, 400, text);
	});
});

describe('a message that is not subscribed to is answered 200 and starts no execution', () => {
	test.each(['sick_leave_recovered', 'payroll_period_ready', 'unheard_of'])('%s', async (type) => {
		await expectNothingStarted('filtered', { body: { type } }, 200, /Not subscribed/);
	});

	test('while one that is subscribed to starts it', async () => {
		await expectStarted('filtered', { body: timeCard, type: 'text/xml' }, [
			{ event: 'timeCard', timeCard: parsedCard, xml: timeCard },
		]);
	});
});

describe('without the shared secret it is answered 401 and starts no execution', () => {
	test.each<[string, string, Partial<Message>]>([
		['missing in the header', 'inHeader', {}],
		['wrong in the header', 'inHeader', { headers: { 'x-webhook-secret': `${SECRET}!` } }],
		['in the query instead of the header', 'inHeader', { query: `?secret=${SECRET}` }],
		['missing in the query', 'inQuery', {}],
		['wrong in the query', 'inQuery', { query: '?secret=open' }],
		['twice in the query', 'inQuery', { query: `?secret=${SECRET}&secret=${SECRET}` }],
		['in the header instead of the query', 'inQuery', { headers: { secret: SECRET } }],
	])('%s', async (_how, id, message) => {
		await expectNothingStarted(id, { body: SICK, ...message }, 401, /missing or wrong/);
	});

	test.each(['inHeader', 'inQuery'])('while the right one opens %s', async (id) => {
		await expectStarted(id, { body: SICK, ...opening[id] }, [
			{ event: 'sickLeaveCreated', payload: SICK },
		]);
	});
});

test('an address that nobody was given is answered 404', async () => {
	const answer = await fetch(n8n.server.webhookUrl('dyflexis'), { method: 'POST', body: '{}' });
	expect(answer.status).toBe(404);
});

test('the answer does not wait for the workflow: it is there before the execution has ended', async () => {
	const answer = await send('busy', { body: SICK });
	const answered = Date.now();
	expect(answer.status).toBe(200);
	const [execution] = await until('the message starts workflow "busy"', async () => {
		const executions = await n8n.rest.executions({ workflowId: 'busy' });
		return executions.length > 0 && executions;
	});
	const { status, stoppedAt } = await n8n.rest.ended(execution?.id ?? '');
	expect(status).toBe('success');
	expect(Date.parse(stoppedAt ?? '')).toBeGreaterThan(answered);
});
