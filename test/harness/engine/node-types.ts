import { existsSync } from 'node:fs';
import { dirname, join, sep } from 'node:path';
import { PackageDirectoryLoader } from 'n8n-core';
import {
	NodeHelpers,
	UnexpectedError,
	type ICredentialType,
	type INodeType,
	type INodeTypes,
	type IVersionedNodeType,
} from 'n8n-workflow';

const packRoot = join(__dirname, '../../..');
const builtInRoot = dirname(require.resolve('n8n-nodes-base/package.json'));

/** n8n's built-in nodes: only what a workflow asks for is loaded, out of nearly five hundred. */
class BuiltInLoader extends PackageDirectoryLoader {
	override async loadAll(): Promise<void> {
		this.known.nodes = await this.readJSON('dist/known/nodes.json');
		this.known.credentials = await this.readJSON('dist/known/credentials.json');
		this.isLazyLoaded = true;
	}
}

let builtIn: BuiltInLoader | undefined;
let pack: PackageDirectoryLoader | undefined;

/** Forgets the pack, so that the next use loads `dist` afresh, without state of earlier tests. */
export function forgetPack(): void {
	if (pack === undefined) return;
	pack = undefined;
	const dist = join(packRoot, 'dist') + sep;
	for (const file of Object.keys(require.cache)) {
		if (file.startsWith(dist)) Reflect.deleteProperty(require.cache, file);
	}
}

async function loadPack(): Promise<PackageDirectoryLoader> {
	const loader = new PackageDirectoryLoader(packRoot);
	if (existsSync(join(packRoot, 'dist/nodes'))) await loader.loadAll();
	return loader;
}

async function loadBuiltIn(): Promise<BuiltInLoader> {
	const loader = new BuiltInLoader(builtInRoot);
	await loader.loadAll();
	return loader;
}

/** The node and credential types of the pack and of n8n-nodes-base, as n8n knows them. */
export class KnownTypes implements INodeTypes {
	private constructor(
		private readonly loaders: PackageDirectoryLoader[],
		private readonly packName: string,
	) {}

	static async load(): Promise<KnownTypes> {
		builtIn ??= await loadBuiltIn();
		pack ??= await loadPack();
		return new KnownTypes([pack, builtIn], pack.packageName);
	}

	/** The full name of a node type; a name without a package is one of the pack. */
	fullName(nodeType: string): string {
		return nodeType.includes('.') ? nodeType : `${this.packName}.${nodeType}`;
	}

	getByName(nodeType: string): INodeType | IVersionedNodeType {
		const [packageName, name = ''] = nodeType.split('.');
		const loader = this.loaders.find((candidate) => candidate.packageName === packageName);
		if (loader === undefined) throw new UnexpectedError(`Unknown node type: ${nodeType}`);
		if (loader === pack && loader.loadedNodes.length === 0) {
			throw new UnexpectedError('The pack is not built: run "npm run build" first');
		}
		return loader.getNode(name).type;
	}

	getByNameAndVersion(nodeType: string, version?: number): INodeType {
		return NodeHelpers.getVersionedNodeType(this.getByName(nodeType), version);
	}

	getKnownTypes(): Record<string, never> {
		return {};
	}

	/** The newest version of a node type. */
	latestVersion(nodeType: string): number {
		const { version } = this.getByNameAndVersion(nodeType).description;
		return Array.isArray(version) ? Math.max(...version) : version;
	}

	getCredentialType(name: string): ICredentialType {
		const loader = this.loaders.find((candidate) => name in candidate.known.credentials);
		if (loader === undefined) throw new UnexpectedError(`Unknown credential type: ${name}`);
		return loader.getCredential(name).type;
	}

	/** Names of the node types that use a credential type. */
	getSupportedNodes(credentialType: string): string[] {
		return this.loaders.flatMap(({ known, packageName }) =>
			(known.credentials[credentialType]?.supportedNodes ?? []).map(
				(name) => `${packageName}.${name}`,
			),
		);
	}

	getParentTypes(credentialType: string): string[] {
		const parents = this.loaders.flatMap(
			({ known }) => known.credentials[credentialType]?.extends ?? [],
		);
		return parents.flatMap((parent) => [parent, ...this.getParentTypes(parent)]);
	}
}
