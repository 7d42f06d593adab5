import { inspect } from 'node:util';
import { type INode, NodeApiError, NodeOperationError } from 'n8n-workflow';
import { errorItem, toNodeError } from '../../lib/errors';
import { Problem } from '../../lib/problem';
import { redactor } from '../../lib/redact';

const node: INode = {
	id: '1',
	name: 'Dyflexis',
	type: 'dyflexis',
	typeVersion: 1,
	position: [0, 0],
	parameters: {},
};
const KEY = 'very-secret-key';

describe('toNodeError', () => {
	it('keeps what a Problem says', () => {
		const failure = { cause: 'rate-limited', retryAfterMs: 5000 } as const;
		const problem = new Problem('Too much', { description: 'Wait.', httpCode: 429, failure });
		const error = toNodeError(node, problem, 3);
		expect(error).toBeInstanceOf(NodeApiError);
		expect(error).toMatchObject({
			message: 'Too much [item 3]',
			description: 'Wait.',
			httpCode: '429',
			failure,
			context: { itemIndex: 3 },
		});
	});

	it('makes an operation error of what never reached a server', () => {
		const error = toNodeError(node, new Problem('Name is empty'), 0);
		expect(error).toBeInstanceOf(NodeOperationError);
		expect(error.message).toBe('Name is empty [item 0]');
		expect(error.description).toBeUndefined();
		expect(error.context.itemIndex).toBe(0);
	});

	it.each([
		['Too much', undefined, 'Too much'],
		['Too much', 'Wait.', 'Too much. Wait.'],
		['There is too much.', 'Wait.', 'There is too much. Wait.'],
	])('tells an agent all of it in the message (%s, %s)', (message, description, told) => {
		const tool = { ...node, type: 'n8n-nodes-workforce.dyflexisTool' };
		const error = toNodeError(tool, new Problem(message, { description }), 0);
		expect(error).toMatchObject({ message: told, description });
		expect(errorItem(error, 0).json).toEqual({ error: told });
	});

	it.each([
		['ECONNREFUSED at once'],
		['The service says 429: ETIMEDOUT'],
		['Error: 404 not found'],
		['x'.repeat(100_000)],
		['\u202eRTL 💥 \u0000'],
		[''],
	])('does not let n8n swap the text (%#)', (message) => {
		expect(toNodeError(node, new Problem(message)).message).toBe(message);
		expect(toNodeError(node, new Problem(message, { httpCode: 500 })).message).toBe(message);
		expect(toNodeError(node, new Error(message), 7).message).toBe(`${message} [item 7]`);
	});

	it.each([
		['text', 'text'],
		[undefined, 'undefined'],
		[null, 'null'],
		[42, '42'],
		[{ description: 'told' }, '[object Object]'],
		[Symbol('s'), 'Symbol(s)'],
	])('takes whatever was thrown: %p', (thrown, message) => {
		expect(toNodeError(node, thrown).message).toBe(message);
	});

	it('takes over a description that is a text, and no other', () => {
		expect(toNodeError(node, { description: 'told' }).description).toBe('told');
		expect(toNodeError(node, { description: { a: 1 } }).description).toBeUndefined();
		expect(toNodeError(node, new Problem('a', { description: '' })).description).toBeUndefined();
	});

	it.each([
		['a Problem', () => new Problem(`no ${KEY}`, { description: `key=${KEY}`, httpCode: 401 })],
		['a plain error', () => new Error(`no ${KEY}`, { cause: new Error(KEY) })],
		[
			'an error with a request',
			() =>
				Object.assign(new Error('no'), {
					description: KEY,
					config: { headers: { authorization: KEY } },
					response: { data: KEY },
				}),
		],
		['n8n’s own error', () => new NodeApiError(node, { message: KEY, body: KEY })],
		['a text', () => KEY],
	])('hands on nothing secret of %s', (_, thrown) => {
		const error = toNodeError(node, thrown(), 0, redactor([KEY]));
		const shown = inspect(error, { depth: 10, showHidden: true }) + JSON.stringify(error);
		expect(shown).not.toContain(KEY);
		expect(error.stack).not.toContain(KEY);
	});
});

describe('errorItem', () => {
	it.each([
		[undefined, { error: 'Name is empty [item 2]' }],
		['Fill it in.', { error: 'Name is empty [item 2]', message: 'Fill it in.' }],
	])('has the shape that n8n routes to the error output (%s)', (description, json) => {
		const error = toNodeError(node, new Problem('Name is empty', { description }), 2);
		expect(errorItem(error, 2)).toEqual({ json, pairedItem: { item: 2 } });
	});
});
