import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { Problem } from '../../lib/problem';
import { sourcesIn } from './support';

const ROOT = join(__dirname, '../..');
const WORDS = /\b(errors?|problems?|failures?|mistakes?)\b/i;
const RAISED = new Set(['Problem', 'UnreadableAnswer', 'NodeOperationError', 'NodeApiError']);
/** Functions that make the words of a Problem from their argument. */
const MADE_WITH = new Set(['unreadable', 'unexpected', 'walkProblem', 'unknownResult', 'refusal']);

function textsIn(node: ts.Node): string[] {
	if (ts.isStringLiteralLike(node)) return [node.text];
	if (ts.isTemplateHead(node) || ts.isTemplateMiddleOrTemplateTail(node)) return [node.text];
	const texts: string[] = [];
	ts.forEachChild(node, (child) => {
		texts.push(...textsIn(child));
	});
	return texts;
}

/** What a user could be told: every text in an argument of what raises a Problem. */
function messagesIn(file: string): string[] {
	const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest);
	const messages: string[] = [];
	const visit = (node: ts.Node) => {
		const isNew = ts.isNewExpression(node);
		if (isNew || ts.isCallExpression(node)) {
			const called = node.expression.getText(source).split('.').pop() ?? '';
			const speaks = isNew ? RAISED.has(called) : MADE_WITH.has(called);
			if (speaks) messages.push(...(node.arguments ?? []).flatMap(textsIn));
		}
		ts.forEachChild(node, visit);
	};
	visit(source);
	return messages;
}

describe('Problem', () => {
	it('carries what it is given, and nothing else', () => {
		const failure = { cause: 'credential-invalid' } as const;
		const problem = new Problem('message', { description: 'do this', httpCode: 401, failure });
		expect(problem).toBeInstanceOf(Error);
		expect(problem).toMatchObject({
			name: 'Problem',
			message: 'message',
			description: 'do this',
			httpCode: 401,
			failure,
		});
		expect(problem.cause).toBeUndefined();
		expect(new Problem('message').description).toBeUndefined();
	});
});

describe('what a user is told', () => {
	const files = ['lib', 'nodes'].flatMap((folder) =>
		sourcesIn(join(ROOT, folder)).map((file) => `${folder}/${file}`),
	);
	const told = files.map((file): [string, string[]] => [file, messagesIn(join(ROOT, file))]);

	it('is found by this test', () => {
		expect(told.flatMap(([, messages]) => messages).length).toBeGreaterThan(100);
	});

	it('says what happened and what to do, without calling it an error', () => {
		const frightening = told.flatMap(([file, messages]) =>
			messages.filter((text) => WORDS.test(text)).map((text) => `${file}: ${text}`),
		);
		expect(frightening).toEqual([]);
	});

	it('neither does the advice by status', () => {
		const texts = readFileSync(join(ROOT, 'lib/problems.ts'), 'utf8').match(/'[^'\n]+'/g) ?? [];
		const shown = texts.filter((text) => text.includes(' '));
		expect(shown.length).toBeGreaterThan(10);
		expect(shown.filter((text) => WORDS.test(text))).toEqual([]);
	});
});
