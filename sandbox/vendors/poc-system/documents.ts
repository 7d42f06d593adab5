import { XMLBuilder, XMLParser, XMLValidator } from 'fast-xml-parser';
import { Refusal } from '../../kit/refusal';
import type { Profile } from './profiles';

/** A document of either format: members, lists and texts. */
export type Tree = Record<string, unknown>;

const parser = new XMLParser({ parseTagValue: false, processEntities: true, trimValues: true });
const builder = new XMLBuilder({ suppressEmptyNode: true });

export const isTree = (value: unknown): value is Tree =>
	typeof value === 'object' && value !== null && !Array.isArray(value);

function parsed(text: string, { format }: Profile): unknown {
	if (format === 'json') return JSON.parse(text);
	if (XMLValidator.validate(text) !== true) throw new SyntaxError('not well-formed');
	const document = parser.parse(text) as Tree;
	delete document['?xml'];
	return document;
}

/** Reads the body of a request. @throws Refusal 400 when it is not what was agreed */
export function readDocument(text: string, profile: Profile): Tree {
	try {
		const document = parsed(text, profile);
		if (isTree(document)) return document;
	} catch {
		// Answered below: why it cannot be read does not matter to the caller.
	}
	throw new Refusal(400, `The body is no ${profile.format.toUpperCase()} document.`);
}

export const writeDocument = (tree: Tree, { format }: Profile): string =>
	format === 'json'
		? JSON.stringify(tree)
		: `<?xml version="1.0" encoding="UTF-8"?>\n${builder.build(tree)}`;

export const mediaType = ({ format }: Profile): string => `application/${format}; charset=utf-8`;

const steps = (place: string): string[] => place.split('.').filter((name) => name !== '');

/** What stands at a place of a document. */
export const at = (tree: Tree, place: string): unknown =>
	steps(place).reduce<unknown>((node, name) => (isTree(node) ? node[name] : undefined), tree);

/** A document with something at a place. */
export const placed = (place: string, content: Tree | unknown[]): Tree =>
	steps(place).reduceRight<unknown>((inner, name) => ({ [name]: inner }), content) as Tree;

/** The rows of a list: in XML they stand under the name of their element. */
export function rowsAt(tree: Tree, place: string, row: string, { format }: Profile): Tree[] {
	const content = at(tree, place);
	const list = format === 'xml' && isTree(content) ? content[row] : content;
	return [list].flat().filter(isTree);
}

/** A list for a document. */
export const listOf = (rows: Tree[], row: string, { format }: Profile): Tree | unknown[] =>
	format === 'xml' ? { [row]: rows } : rows;
