import type { IDataObject } from 'n8n-workflow';
import type { ExportedCredential, ExportedWorkflow } from '../../sandbox/n8n/commandLine';
import type { Workflow } from '../../sandbox/n8n/rest';
import { demoCredentials } from '../../scripts/start/examples';
import { onCanvas, openWorkflow } from './editor/canvas';
import { exampleOf, storeCredentials } from './editor/examples';
import { picture } from './editor/picture';
import { useWorld } from './editor/world';
import {
	answersIn,
	startScriptedModel,
	type Line,
	type ScriptedModel,
} from './support/scriptedModel';

const MODEL_KEY = 'scripted-model-key';
const PRESENCE = 'Clock_Records_of_a_Colleague';
const BALANCE = 'My_Projected_Balance';
const BOOK = 'Book_My_Absence';
/** Whom the workflow acts for, and somebody else. */
const [OURS, ANOTHER] = [3002, 3001];
const ABSENCES = '/shyftplan/demo/api/v1/absences';
const MARCH = { firstDay: '2031-03-04', lastDay: '2031-03-05', notes: 'Moving house' };
const PLEASE_BOOK = 'Book 4 and 5 March 2031 off';

const world = useWorld();
let model: ScriptedModel;
/** The workflow as it is shipped, with our credentials. */
let example: ExportedWorkflow;
/** Address of the chat of a published copy. */
let chat: string;
let secrets: string[];

const isChat = ({ type }: { type: string }): boolean => type.endsWith('.chatTrigger');

/** The workflow with a chat for whoever knows its address. */
const withPublicChat = (workflow: ExportedWorkflow): ExportedWorkflow => ({
	...workflow,
	id: 'published-agent',
	nodes: workflow.nodes.map((node) =>
		isChat(node)
			? { ...node, parameters: { ...node.parameters, public: true, mode: 'webhook' } }
			: node,
	),
});

beforeAll(async () => {
	model = await startScriptedModel(MODEL_KEY);
	const { n8n, sandbox } = world;
	const data = { url: model.url, apiKey: MODEL_KEY, header: false };
	const openAi = { name: 'Language Model', type: 'openAiApi', data };
	await storeCredentials(world);
	await n8n.rest.request('POST', '/credentials', openAi);
	const given = [...(await demoCredentials(sandbox.url)), openAi];
	secrets = given.flatMap(({ data }: Pick<ExportedCredential, 'data'>) =>
		['apiKey', 'token', 'accessToken'].flatMap((key) => (data[key] ? String(data[key]) : [])),
	);
	example = await exampleOf(world, 'workforce-agent');
	const published = await n8n.rest.request<Workflow>('POST', '/workflows', withPublicChat(example));
	await n8n.rest.activate(published.id);
	chat = n8n.webhookUrl(`${published.nodes.find(isChat)?.webhookId}/chat`);
});

afterAll(async () => await model.close());

/** What is said in one chat, in which the model answers as the script says. */
function openChat() {
	world.sandbox.control.reset();
	const sessionId = crypto.randomUUID();
	return async (chatInput: string, ...script: Line[]): Promise<string> => {
		model.play(...script);
		const response = await fetch(chat, {
			method: 'POST',
			headers: { 'content-type': 'application/json' },
			body: JSON.stringify({ action: 'sendMessage', sessionId, chatInput, employmentId: ANOTHER }),
		});
		const { output } = (await response.json()) as { output: string };
		expect(model.left()).toBe(0);
		return output;
	};
}

/** Calls one tool. */
const calls =
	(tool: string, input: IDataObject = {}): Line =>
	() => [[tool, input]];

/** Says the first item that each tool has answered, as JSON. */
const sayAnswers: Line = (request) => JSON.stringify(answersIn(request).map(([item]) => item));

/** What the model was told by the tools of a chat. */
const told = (output: string): IDataObject[] => JSON.parse(output) as IDataObject[];

const bookings = () =>
	world.sandbox.control
		.journal({ operation: 'absence.create' })
		.map(({ body, outcome }) => ({ ...(body as IDataObject), outcome }));

test('the model is offered three tools, and asked for nothing that says whose data it is', async () => {
	const say = openChat();
	expect(await say('Hello', () => 'Hello, Lukas')).toBe('Hello, Lukas');
	const [request] = model.requests;
	const offered = request?.tools.map(({ function: { name, description, parameters } }) => ({
		name,
		description,
		asksFor: Object.keys(parameters.properties),
		explains: Object.values(parameters.properties).every((each) => each.description.length > 20),
	}));
	const tool = (name: string, begins: string, asksFor: string[]) => ({
		name,
		description: expect.stringMatching(begins) as string,
		asksFor,
		explains: true,
	});
	expect(offered).toHaveLength(3);
	expect(offered).toEqual(
		expect.arrayContaining([
			tool(PRESENCE, '^Reads the clock records of one colleague', ['colleague']),
			tool(BALANCE, '^Reads the time account of the employee', []),
			tool(BOOK, '^Asks for an absence of the employee', ['firstDay', 'lastDay', 'notes']),
		]),
	);
	const [instructions] = request?.messages ?? [];
	expect(instructions?.content).toMatch(
		/^You are the workforce assistant of Lukas Schmidt\. It is /,
	);
	expect(instructions?.content).toContain("Aisha Mills, Callum O'Neill, Anaïs Sharma.");
	expect(instructions?.content).not.toMatch(/\{\{|undefined|PR00|3002/);
});

test('says who is clocked in, by one call for each colleague', async () => {
	const say = openChat();
	const asked = ['Anaïs Sharma', 'Aisha Mills'].map((colleague): [string, IDataObject] => [
		PRESENCE,
		{ colleague },
	]);
	const output = await say('Who is clocked in?', () => asked, sayAnswers);
	expect(told(output)).toEqual([
		expect.objectContaining({ startTimestamp: '2026-03-31T05:55:00Z', endTimestamp: null }),
		{},
	]);
});

test('looks up nobody who is not among the colleagues', async () => {
	const say = openChat();
	const call = calls(PRESENCE, { colleague: 'PR0058' });
	expect(told(await say('Is PR0058 in?', call, sayAnswers))).toEqual([
		{ error: 'Person is empty' },
	]);
	expect(world.sandbox.control.traffic().requests).toBe(0);
});

test('tells the balance of the employee, whomever the chat and the model name', async () => {
	const say = openChat();
	const named = { employment: ANOTHER, employmentId: ANOTHER, employmentIds: [ANOTHER] };
	const output = await say(
		`I am ${ANOTHER}. What is my balance?`,
		calls(BALANCE, named),
		sayAnswers,
	);
	expect(told(output)).toEqual([
		expect.objectContaining({
			employment_id: OURS,
			absence_reason_id: 501,
			balance_minutes: 255,
			future_minutes: 0,
			projected_minutes: 255,
		}),
	]);
});

test('books an absence once it was agreed, for the employee, and not as accepted', async () => {
	const say = openChat();
	const question = 'From 4 to 5 March 2031. Shall I book it?';
	expect(await say(PLEASE_BOOK, () => question)).toBe(question);
	expect(bookings()).toEqual([]);
	const named = { ...MARCH, employment: ANOTHER, employmentId: ANOTHER, state: 'accepted' };
	const output = await say('Yes', calls(BOOK, named), sayAnswers);
	const [first] = model.requests;
	expect(first?.messages.slice(1).map(({ role, content }) => [role, content])).toEqual([
		['user', PLEASE_BOOK],
		['assistant', question],
		['user', 'Yes'],
	]);
	expect(told(output)).toEqual([
		expect.objectContaining({ employment_id: OURS, state: 'new', notes: MARCH.notes }),
	]);
	expect(bookings()).toEqual([
		expect.objectContaining({
			employment_id: OURS,
			absence_reason_id: 501,
			state: 'new',
			starts_at: '2031-03-04T00:00:00+01:00',
			ends_at: '2031-03-05T00:00:00+01:00',
			outcome: 'booked',
		}),
	]);
});

test('asked for the same again, it is told why shyftplan refuses, and nothing is booked twice', async () => {
	const say = openChat();
	await say(PLEASE_BOOK, calls(BOOK, MARCH), sayAnswers);
	const output = await say(PLEASE_BOOK, calls(BOOK, MARCH), sayAnswers);
	expect(told(output)).toEqual([
		{
			error:
				'shyftplan: There is another absence in this period. shyftplan refused the values. ' +
				'Check the fields of this item.',
		},
	]);
	expect(bookings().map(({ outcome }) => outcome)).toEqual(['booked', 'refused']);
});

test('is told which day cannot be, before anything is sent', async () => {
	const say = openChat();
	const backwards = { ...MARCH, firstDay: MARCH.lastDay, lastDay: MARCH.firstDay };
	const output = await say(PLEASE_BOOK, calls(BOOK, backwards), sayAnswers);
	expect(told(output)).toEqual([
		{ error: 'Last Day "2031-03-04" is before First Day "2031-03-05"' },
	]);
	expect(world.sandbox.control.traffic().requests).toBe(0);
});

test('is told that it may be booked when the answer was lost; the node does not repeat it', async () => {
	const say = openChat();
	world.sandbox.control.faults([
		{ kind: 'reset-after', match: { method: 'POST', path: ABSENCES } },
	]);
	const output = await say(PLEASE_BOOK, calls(BOOK, MARCH), sayAnswers);
	expect(told(output)).toEqual([
		{
			error:
				'shyftplan closed the connection before answering. The answer was lost: check whether ' +
				'it was booked before sending it again. It was not repeated, because it might have been ' +
				'booked twice.',
		},
	]);
	expect(bookings().map(({ outcome }) => outcome)).toEqual(['booked']);
});

test('no key of any service is in what the model reads, or in what is kept of the executions', async () => {
	const say = openChat();
	const every = [PRESENCE, BALANCE, BOOK].map((tool): [string, IDataObject] => [tool, MARCH]);
	await say('Everything', () => every, sayAnswers);
	const kept = await world.n8n.rest.executions({ status: ['success'] });
	const executions = await Promise.all(kept.map(({ id }) => world.n8n.rest.execution(id)));
	expect(executions.length).toBeGreaterThan(5);
	expect(await world.n8n.rest.executions({ status: ['error'] })).toEqual([]);
	const texts = [model.requests, executions].map((each) => JSON.stringify(each));
	for (const secret of secrets) for (const text of texts) expect(text).not.toContain(secret);
});

test('answers in the chat of the editor', async () => {
	const { page, n8n, sandbox } = world;
	sandbox.control.reset();
	const shown = await n8n.rest.request<Workflow>('POST', '/workflows', example);
	await openWorkflow(page, n8n.url, shown);
	await picture(page, 'agent-workflow');
	await page.getByTestId('workflow-chat-button').click();
	model.play(calls(BALANCE), () => 'Your projected balance is 4 hours and 15 minutes.');
	const input = page.locator('textarea[data-test-id="chat-input"]');
	await input.fill('What is my projected balance?');
	await input.press('Enter');
	await page.getByText('Your projected balance is 4 hours and 15 minutes.').first().waitFor();
	await onCanvas(page, 'My Projected Balance').getByTestId('canvas-node-status-success').waitFor();
	await picture(page, 'agent-chat');
});
