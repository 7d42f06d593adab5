import { NodeHelpers, type IConnections, type INode, type INodeParameters } from 'n8n-workflow';
import { descriptionsOf, packs } from '../nodes/packs';
import { describeWith, exampleFiles, exampleText, isLanguageNode, readExample } from './examples';

const describeNode = describeWith(
	packs.flatMap(descriptionsOf).map(([, description]) => description),
);

const STICKY = 'n8n-nodes-base.stickyNote';
/** n8n adds it to every polling node when it loads the pack. */
const POLL_TIMES = 'pollTimes';

/** The newest version of a node that n8n 1.123.81 and 2.8.4 know; a later one they cannot run. */
const KNOWN_TO_ALL: Record<string, number> = {
	'n8n-nodes-base.dataTable': 1,
	'n8n-nodes-base.httpRequest': 4.3,
	'n8n-nodes-base.readWriteFile': 1,
	'n8n-nodes-base.scheduleTrigger': 1.3,
	'n8n-nodes-base.set': 3.4,
};

/** Every connection as [from, output, to, input]. */
const wires = (connections: IConnections) =>
	Object.entries(connections).flatMap(([from, byKind]) =>
		Object.values(byKind).flatMap((outputs) =>
			outputs.flatMap((targets, output) =>
				(targets ?? []).map(({ node, index }) => [from, output, node, index] as const),
			),
		),
	);

const parametersOf = ({ parameters }: INode): INodeParameters =>
	Object.fromEntries(Object.entries(parameters).filter(([name]) => name !== POLL_TIMES));

const outputsOf = (node: INode): number => {
	const outputs = describeNode(node.type, node.typeVersion)?.outputs;
	const { rules } = node.parameters as { rules?: { values: unknown[] } };
	const own = rules?.values.length ?? (Array.isArray(outputs) ? outputs.length : 2);
	return node.onError === 'continueErrorOutput' ? own + 1 : own;
};

test('there are example workflows', () => {
	expect(exampleFiles).toContain('dyflexis-erp-sync.json');
});

describe.each(exampleFiles)('%s', (file) => {
	const example = readExample(file);
	const { nodes, connections } = example;
	const working = nodes.filter(({ type }) => type !== STICKY);

	test('uses no version of a node that an older n8n does not know', () => {
		const later = nodes.filter(
			({ type, typeVersion }) => typeVersion > (KNOWN_TO_ALL[type] ?? Infinity),
		);
		expect(later.map(({ name }) => name)).toEqual([]);
	});
	const described = working.filter((node) => !isLanguageNode(node));
	const named = (name: string) => nodes.find((node) => node.name === name);

	test('starts by hand or by itself, switched off', () => {
		expect(example['active']).toBe(false);
		expect(working.some(({ type }) => /(trigger|\.webhook)$/i.test(type))).toBe(true);
	});

	test('has an ID that n8n imports', () => {
		expect(example['id']).toMatch(/^[\w-]{1,21}$/);
	});

	test('names each node once, in words of its own', () => {
		expect(new Set(nodes.map(({ name }) => name)).size).toBe(nodes.length);
		expect(new Set(nodes.map(({ id }) => id)).size).toBe(nodes.length);
		for (const { name, type, typeVersion } of working) {
			expect(name).not.toBe(describeNode(type, typeVersion)?.displayName);
		}
	});

	test('explains itself, with every node on a note', () => {
		const notes = nodes.filter(({ type }) => type === STICKY);
		expect(notes.length).toBeGreaterThan(1);
		for (const { position } of working) {
			const [x, y] = position;
			const under = notes.some(({ position: [left, top], parameters }) => {
				const { width, height } = parameters as { width: number; height: number };
				return x >= left && x <= left + width && y >= top && y <= top + height;
			});
			expect({ position, under }).toEqual({ position, under: true });
		}
	});

	test('connects only what is there', () => {
		for (const [from, output, to, input] of wires(connections)) {
			const source = named(from);
			const target = named(to);
			expect([from, source?.name, target?.name]).toEqual([from, from, to]);
			if (!source || !target) continue;
			expect(output).toBeLessThan(outputsOf(source));
			const inputs = Number(target.parameters['numberInputs'] ?? 2);
			expect(input).toBeLessThan(/(merge|compareDatasets)$/.test(target.type) ? inputs : 1);
		}
	});

	test('leaves no node aside', () => {
		const touched = new Set(wires(connections).flatMap(([from, , to]) => [from, to]));
		expect(working.map(({ name }) => name).filter((name) => !touched.has(name))).toEqual([]);
	});

	test('refers to credentials without holding any, and to data without keeping any', () => {
		for (const { credentials = {} } of nodes) {
			for (const reference of Object.values(credentials)) {
				expect(Object.keys(reference).sort()).toEqual(['id', 'name']);
			}
		}
		expect(example['pinData']).toEqual({});
		expect(example['staticData']).toBeUndefined();
		expect(exampleText(file)).not.toMatch(
			/sandbox-[\w-]+-(key|token)|127\.0\.0\.1|localhost|@example/,
		);
	});

	test.each(described.map((node) => [node.name, node] as const))(
		'%s has a type, a version and parameters that exist',
		(_name, node) => {
			const description = describeNode(node.type, node.typeVersion);
			expect(description).toBeDefined();
			if (!description) return;
			const given = parametersOf(node);
			const { properties } = description;
			const known = NodeHelpers.getNodeParameters(
				properties,
				given,
				true,
				false,
				node,
				description,
			);
			expect(known).toMatchObject(given);
			const filled = { ...node, parameters: known ?? {} };
			expect(NodeHelpers.getNodeParametersIssues(properties, filled, description)).toBeNull();
		},
	);
});
