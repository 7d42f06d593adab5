import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import {
	type AssignmentCollectionValue,
	type IDataObject,
	type INode,
	type INodeProperties,
	type INodeTypeDescription,
	type IWorkflowBase,
	NodeConnectionTypes,
} from 'n8n-workflow';
import { YOUR_ERP } from '../../scripts/start/examples';

const root = path.join(__dirname, '../..');
const folder = path.join(root, 'workflows');

/** A workflow as it is shipped, with whatever else stands in the file. */
export type Example = Pick<IWorkflowBase, 'name' | 'nodes' | 'connections'> & IDataObject;

/** The names of the shipped workflows. */
export const exampleFiles = readdirSync(folder).filter((file) => file.endsWith('.json'));

export const exampleText = (file: string): string => readFileSync(path.join(folder, file), 'utf8');

/** Where the shipped workflows look for files: a folder for each vendor. */
const USUAL_FOLDER = /\/home\/node\/\.n8n-files\/[\w-]+/g;

/** @param files folder that the workflow finds its files in, instead of the usual one */
export function readExample(file: string, files?: string): Example {
	const text = exampleText(file);
	const placed = files === undefined ? text : text.replaceAll(USUAL_FOLDER, files);
	return JSON.parse(placed) as Example;
}

/** The workflow with another address that payroll rows are handed over to. */
export const handingOverTo = (url: string, example: Example): Example =>
	JSON.parse(JSON.stringify(example).replaceAll(YOUR_ERP, url)) as Example;

/** The workflow with other values in its node *Settings*. */
export function withSettings<
	W extends { nodes: Array<{ name: string; parameters: Record<string, unknown> }> },
>(example: W, settings: Record<string, string>): W {
	const nodes = example.nodes.map((node) => {
		if (node.name !== 'Settings') return node;
		const { assignments } = node.parameters['assignments'] as AssignmentCollectionValue;
		const changed = assignments.map((each) => ({
			...each,
			value: settings[each.name] ?? each.value,
		}));
		return { ...node, parameters: { ...node.parameters, assignments: { assignments: changed } } };
	});
	return { ...example, nodes };
}

const readJson = <T>(file: string): T => JSON.parse(readFileSync(file, 'utf8')) as T;

const builtIn = readJson<INodeTypeDescription[]>(
	path.join(path.dirname(require.resolve('n8n-nodes-base/package.json')), 'dist/types/nodes.json'),
);

/** The description of a node type in one version; undefined where there is none. */
export type Describe = (type: string, version: number) => INodeTypeDescription | undefined;

/** Fields that n8n gives a node as a tool of an agent. */
const toolFields: INodeProperties[] = [
	{
		displayName: 'Tool Description',
		name: 'descriptionType',
		type: 'options',
		options: [
			{ name: 'Set Automatically', value: 'auto' },
			{ name: 'Set Manually', value: 'manual' },
		],
		default: 'auto',
	},
	{
		displayName: 'Description',
		name: 'toolDescription',
		type: 'string',
		displayOptions: { show: { descriptionType: ['manual'] } },
		default: '',
		required: true,
	},
];

/** A node as n8n offers it to an agent. */
const asTool = (description: INodeTypeDescription): INodeTypeDescription => ({
	...description,
	name: `${description.name}Tool`,
	displayName: `${description.displayName} Tool`,
	inputs: [],
	outputs: [NodeConnectionTypes.AiTool],
	properties: [...toolFields, ...description.properties],
});

/** n8n's nodes for language models, which are not installed here: only a running n8n knows them. */
export const isLanguageNode = ({ type }: Pick<INode, 'type'>): boolean =>
	type.startsWith('@n8n/n8n-nodes-langchain.');

/** Looks descriptions up among those of the pack and n8n's own. */
export function describeWith(pack: INodeTypeDescription[]): Describe {
	const sources: Record<string, INodeTypeDescription[]> = {
		'n8n-nodes-base': builtIn,
		'n8n-nodes-workforce': [
			...pack,
			...pack.filter(({ usableAsTool }) => usableAsTool).map(asTool),
		],
	};
	return (type, version) => {
		const [source = '', name] = type.split('.');
		return sources[source]?.find(
			(description) => description.name === name && [description.version].flat().includes(version),
		);
	};
}
