import type { INodeTypeDescription } from 'n8n-workflow';
import { documented, operationsOf } from '../../scripts/docs/vendors';
import { descriptionsOf, packs } from '../nodes/packs';
import { textOf } from './pages';

const nodes = new Map<string, INodeTypeDescription>(packs.flatMap(descriptionsOf));

/** `Resource: Operation` of everything that a node offers. */
const operationsAt = (node: string): string[] =>
	documented
		.filter(({ vendor }) => vendor === node)
		.flatMap(operationsOf)
		.map(({ title }) => title.replaceAll('*', ''));

/** Every name that the editor shows below a description: of fields, their parts and their choices. */
function labelsIn(value: unknown): string[] {
	if (Array.isArray(value)) return value.flatMap(labelsIn);
	if (typeof value !== 'object' || value === null) return [];
	const { displayName } = value as { displayName?: unknown };
	const own = typeof displayName === 'string' ? [displayName] : [];
	return [...own, ...Object.values(value).flatMap(labelsIn)];
}

/** Rows of the recipes' tables that are about a node of this package. */
const settings = textOf('docs/recipes.md')
	.split('\n')
	.flatMap((line) => {
		const [, node = '', told = ''] = /^\| \*\*([^*]+)\*\*[^|]* \| (.+) \|$/.exec(line) ?? [];
		const description = nodes.get(node);
		const named = [...told.matchAll(/\*([^*]+)\*/g)].map(([, name = '']) => name);
		return description ? [{ node, description, named, told }] : [];
	});

test.each(settings)('$node has what the recipe names: $told', ({ node, description, named }) => {
	const labels = labelsIn(description.properties);
	const known = new Set([...labels, ...operationsAt(node)]);
	expect(named).not.toEqual([]);
	expect(named.filter((name) => !known.has(name))).toEqual([]);
});

test('every vendor is in a recipe', () => {
	const used = new Set(settings.map(({ node }) => node));
	const actions = packs.map(({ node }) => node.description.displayName);
	expect(actions.filter((name) => !used.has(name))).toEqual([]);
});
