import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { INodeType, INodeTypeDescription } from 'n8n-workflow';
import { n8n as manifest } from '../../../package.json';
import type { N8nInstallation } from '../../../sandbox/n8n/install';

const root = path.resolve(__dirname, '../../..');

/** A node as n8n finds it in a package. */
export interface NodeFile {
	description: INodeTypeDescription;
	/** The compiled file of its class. */
	file: string;
}

/** The nodes of the pack, unpacked in a folder. */
export async function ourNodes(folder: string): Promise<NodeFile[]> {
	return await Promise.all(
		manifest.nodes.map(async (name) => {
			const classes = (await import(path.join(root, name))) as Record<string, new () => INodeType>;
			const Node = classes[path.basename(name, '.node.js')];
			if (!Node) throw new Error(`${name} has no class of its name`);
			return { description: new Node().description, file: path.join(folder, name) };
		}),
	);
}

/** The newest version of each of n8n's own nodes. */
export async function nodesOfN8n({ folder }: N8nInstallation): Promise<NodeFile[]> {
	const base = path.join(folder, 'node_modules', 'n8n-nodes-base');
	const read = async <T>(name: string) =>
		JSON.parse(await readFile(path.join(base, 'dist', name), 'utf8')) as T;
	const descriptions = await read<INodeTypeDescription[]>('types/nodes.json');
	const known = await read<Record<string, { sourcePath: string }>>('known/nodes.json');
	const newest = new Map<string, INodeTypeDescription>();
	for (const description of descriptions) {
		const { name } = description;
		const other = newest.get(name);
		if (!other || versionOf(other) < versionOf(description)) newest.set(name, description);
	}
	return [...newest.values()].flatMap((description) => {
		const source = known[description.name]?.sourcePath;
		return source === undefined ? [] : [{ description, file: path.join(base, source) }];
	});
}

const versionOf = ({ version }: INodeTypeDescription): number => Math.max(...[version].flat());

/** How many operations a user can choose, those of all resources together. */
export function operationsOf({ properties }: INodeTypeDescription): number {
	return properties
		.filter(({ name, type }) => name === 'operation' && type === 'options')
		.reduce((sum, { options = [] }) => sum + options.length, 0);
}

/** Characters that the editor downloads for a node. */
export const sizeOf = ({ description }: NodeFile): number => JSON.stringify(description).length;

const isTrigger = ({ group }: INodeTypeDescription): boolean => group.includes('trigger');

/** Those of n8n's nodes that are of one kind with ours: triggers, or as many operations, one more or less. */
export function alike(ours: INodeTypeDescription, nodes: NodeFile[]): NodeFile[] {
	const operations = operationsOf(ours);
	return nodes.filter(
		({ description }) =>
			isTrigger(description) === isTrigger(ours) &&
			Math.abs(operationsOf(description) - operations) <= (isTrigger(ours) ? 0 : 1),
	);
}
