import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { sourcesIn } from '../lib/support';
import type { Pack } from '../nodes/packs';

/** Words that every description of n8n and every operation of ours is made of. */
const VOCABULARY = new Set(['name', 'value', 'key']);

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

/** Every text and every name of a member in a file that is one of the names. */
function namesIn(path: string, names: ReadonlySet<string>): string[] {
	const source = ts.createSourceFile(
		path,
		readFileSync(path, 'utf8'),
		ts.ScriptTarget.Latest,
		true,
	);
	const found = new Set<string>();
	const visit = (node: ts.Node) => {
		const isText = ts.isStringLiteralLike(node);
		const isName = ts.isIdentifier(node) && namesMember(node);
		if ((isText || isName) && names.has(node.text) && !isVocabulary(node, node.text)) {
			found.add(node.text);
		}
		ts.forEachChild(node, visit);
	};
	visit(source);
	return [...found].sort();
}

/**
 * Declares the tests of the rule: a name that no source states is written in assumed.ts and
 * nowhere else, so that the customer's *Wire Names* really replaces it everywhere. Every other
 * file of the node is read, and the default of each assumed name is looked for as a text, as a
 * name of a member or behind a dot.
 *
 * @param stated places, by file, where such a word stands in the sources for something else, with
 * what it is there. A new place fails the test: read the name from `client.names`, or add the
 * place with its reason.
 */
export function assumedNamesStandAlone(
	{ name: folderName, assumed }: Pack,
	stated: Record<string, Record<string, string>>,
): void {
	const folder = join(__dirname, '../../nodes', folderName);
	const files = sourcesIn(folder).filter((file) => file !== 'assumed.ts');
	const defaults = new Set(
		Object.values(assumed)
			.map(({ default: name }) => name)
			.filter((name) => name !== '' && !/^\d+$/.test(name)),
	);
	const assumedIn = (file: string) => namesIn(join(folder, file), defaults);

	it.each(files)('stand nowhere in %s', (file) => {
		const known = Object.keys(stated[file] ?? {});
		expect(assumedIn(file).filter((name) => !known.includes(name))).toEqual([]);
	});

	it('every place that is listed still exists', () => {
		const listed = Object.entries(stated).map(([file, names]) => [file, Object.keys(names).sort()]);
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
}
