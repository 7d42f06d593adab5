import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { assumed } from '../../../../nodes/Dyflexis/assumed';
import { sourcesIn } from '../../../lib/support';

const FOLDER = join(__dirname, '../../../../nodes/Dyflexis');

/**
 * The rule: a name that no source states is written in assumed.ts and nowhere else, so that the
 * customer's *Wire Names* really replaces it everywhere. This test reads every other file of the
 * node and looks for the default of each assumed name as a text, as a name of a member or behind
 * a dot.
 *
 * Some defaults are everyday words (id, name, status) that stand in the sources for something
 * else. Each such place is listed here, by the file and what the word is there. A new place fails
 * the test: read the name from `client.names`, or add the place with its reason.
 */
const STATED: Record<string, Record<string, string>> = {
	'client.ts': {
		id: 'row key of registered hours, offices and contract types (2.2, 2.17, 2.18)',
		message: 'usual member of a refusal, read where present (1.8)',
	},
	'listSearch.ts': {
		id: 'member of offices and contract types (2.17, 2.18)',
		name: 'member of offices and contract types (2.17, 2.18); what n8n calls an entry',
	},
	'warnings.ts': {
		status: 'member of both warning bodies (1.8)',
		message: 'our own output member',
		value: 'member of a refused field (1.8)',
	},
	'tree.ts': {
		id: 'our own name of a role in a department, filled from the wire names',
		name: 'our own name of a role in a department, filled from the wire names',
		children: 'our own name of a role in a department, filled from the wire names',
	},
	'inputs.ts': {
		startDate: 'field in the editor',
		endDate: 'field in the editor',
	},
	'fields.ts': {
		startDate: 'field in the editor',
		endDate: 'field in the editor',
		dateTime: 'type of a field in the editor',
		name: 'member of the description of a field',
	},
	'queue.ts': { queueId: 'our own output member, filled from the wire name' },
	'receive.ts': { message: 'member of our own answer to the sender, and of what was thrown' },
	'DyflexisPayrollQueueTrigger.node.ts': {
		queueId: 'our own output member, filled from the wire name',
	},
	'resources/contract/fields.ts': {
		id: 'member of a field that is mapped',
		employeeReference: 'member of the path of a contract (2.11)',
	},
	'resources/contract/upsert.ts': {
		employeeReference: 'member of the path of a contract (2.11)',
	},
	'resources/employee/fields.ts': {
		id: 'member of a field that is mapped',
		employeeReference: 'member of the path (2.10)',
	},
	'resources/employee/upsert.ts': { employeeReference: 'member of the path (2.10)' },
	'resources/payroll/getEmployees.ts': { employees: 'list that a source states (2.12)' },
	'resources/payrollQueue/acknowledge.ts': {
		queueId: 'field in the editor and part of the path (2.15)',
		status: 'field in the editor',
		message: 'field in the editor',
		failed: 'choice in the editor',
	},
	'resources/registeredHours/getAll.ts': {
		id: 'member of registered hours (2.2)',
		startDate: 'query parameter that a source states (2.2)',
		endDate: 'query parameter that a source states (2.2)',
	},
	'resources/sickLeave/index.ts': { sickLeave: 'our own value of the resource' },
	'resources/schedule/getAll.ts': {
		startDate: 'query parameter that a source states (2.1)',
		endDate: 'query parameter that a source states (2.1)',
	},
	'resources/datapoint/push.ts': {
		key: 'field in the editor and part of the path (2.7)',
		value: 'field in the editor',
	},
	'resources/stream/create.ts': {
		name: 'field in the editor',
		key: 'field in the editor',
		granularity: 'field in the editor',
	},
};

/** Words that every description of n8n and every operation of ours is made of. */
const VOCABULARY = new Set(['name', 'value', 'key']);

const defaults = new Set(
	Object.values(assumed)
		.map(({ default: name }) => name)
		.filter((name) => name !== '' && !/^\d+$/.test(name)),
);

/** Whether a member named so belongs to a description or an operation, by the members beside it. */
function isVocabulary(node: ts.Node, text: string): boolean {
	const { parent } = node;
	if (!VOCABULARY.has(text)) return false;
	const literal = parent.parent;
	const isMember =
		ts.isPropertyAssignment(parent) ||
		ts.isMethodDeclaration(parent) ||
		ts.isPropertySignature(parent);
	if (!isMember || parent.name !== node) return false;
	if (ts.isInterfaceDeclaration(literal)) return true;
	if (ts.isMethodDeclaration(parent) || !ts.isObjectLiteralExpression(parent.parent)) return false;
	const beside = parent.parent.properties.map((member) => member.name?.getText());
	return ['displayName', 'description', 'operations', 'name', 'run'].some((name) =>
		beside.includes(name),
	);
}

/** Whether an identifier names a member: `{ id }`, `{ id: 1 }`, `row.id` or `const { id } = row`. */
function namesMember(node: ts.Identifier): boolean {
	const { parent } = node;
	if (ts.isBindingElement(parent)) {
		const isTaken = ts.isObjectBindingPattern(parent.parent) && !parent.dotDotDotToken;
		return isTaken && (parent.propertyName ?? parent.name) === node;
	}
	const hasName =
		ts.isPropertyAccessExpression(parent) ||
		ts.isPropertyAssignment(parent) ||
		ts.isShorthandPropertyAssignment(parent);
	return hasName && parent.name === node;
}

/** Every text and every name of a member in a file that equals the default of an assumed name. */
function assumedIn(file: string): string[] {
	const text = readFileSync(join(FOLDER, file), 'utf8');
	const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
	const found = new Set<string>();
	const visit = (node: ts.Node) => {
		const isText = ts.isStringLiteralLike(node);
		const isName = ts.isIdentifier(node) && namesMember(node);
		if ((isText || isName) && defaults.has(node.text) && !isVocabulary(node, node.text)) {
			found.add(node.text);
		}
		ts.forEachChild(node, visit);
	};
	visit(source);
	return [...found].sort();
}

describe('assumed names', () => {
	const files = sourcesIn(FOLDER).filter((file) => file !== 'assumed.ts');

	it.each(files)('stand nowhere in %s', (file) => {
		const stated = Object.keys(STATED[file] ?? {});
		expect(assumedIn(file).filter((name) => !stated.includes(name))).toEqual([]);
	});

	it('every place that is listed still exists', () => {
		const listed = Object.entries(STATED).map(([file, names]) => [file, Object.keys(names).sort()]);
		const found = listed.map(([file]) => [file, assumedIn(String(file))]);
		expect(Object.fromEntries(listed)).toEqual(Object.fromEntries(found));
	});

	it.each(Object.entries(assumed))('%s says what it is for, and where', (_, row) => {
		expect(row.purpose.length).toBeGreaterThan(10);
		expect(row.section).toMatch(/^\d(\.\d+)?$/);
	});

	it('have ids of two words with a dot', () => {
		expect(Object.keys(assumed).filter((id) => !/^[a-z]\w*\.[a-z]\w*$/.test(id))).toEqual([]);
	});
});
