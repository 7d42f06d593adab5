import { LoadOptionsContext } from 'n8n-core';
import {
	UserError,
	type IDataObject,
	type INodeListSearchResult,
	type INodeParameters,
	type INodePropertyOptions,
	type INodeType,
	type ResourceMapperFields,
} from 'n8n-workflow';
import { adopt } from '../adopt';
import { instanceData } from './additional-data';
import { GivenCredentials, type CredentialStore } from './credentials';
import { KnownTypes } from './node-types';
import { buildNode, buildWorkflow } from './workflow';

export interface MethodRequest {
	/** Node type; a name without a package is one of the pack. */
	type: string;
	version?: number;
	/** Name of the method in the node's `methods`. */
	method: string;
	/** What the panel holds while the editor asks. */
	parameters?: IDataObject;
	credentials?: CredentialStore;
	/** Path of the parameter that is filled, as in `parameters.office`. */
	path?: string;
	timezone?: string;
}

export interface SearchRequest extends MethodRequest {
	filter?: string;
	paginationToken?: string;
}

async function prepare(request: MethodRequest): Promise<[INodeType, LoadOptionsContext]> {
	const { type, version, path = '', timezone, parameters = {} } = adopt(request);
	const types = await KnownTypes.load();
	const credentials = new GivenCredentials(types, adopt(request.credentials ?? {}));
	const node = buildNode(
		types,
		{
			type,
			parameters: parameters as INodeParameters,
			...(version !== undefined && { typeVersion: version }),
		},
		credentials.store,
	);
	const workflow = buildWorkflow({ nodes: [node], connections: {} }, types, {
		...(timezone !== undefined && { timezone }),
	});
	const data = { ...instanceData(credentials), currentNodeParameters: node.parameters };
	const built = workflow.getNode(node.name) ?? node;
	return [
		types.getByNameAndVersion(node.type, node.typeVersion),
		new LoadOptionsContext(workflow, built, data, path),
	];
}

const found = <T>(method: T | undefined, { type, method: name }: MethodRequest): T => {
	if (method === undefined) throw new UserError(`${type} has no method named "${name}"`);
	return method;
};

/** Asks a node for the options of a list, as the editor does. Rejects with what the node threw. */
export async function loadOptions(request: MethodRequest): Promise<INodePropertyOptions[]> {
	const [nodeType, context] = await prepare(request);
	return await found(nodeType.methods?.loadOptions?.[request.method], request).call(context);
}

/** Searches in a resource locator, as the editor does. Rejects with what the node threw. */
export async function listSearch(request: SearchRequest): Promise<INodeListSearchResult> {
	const [nodeType, context] = await prepare(request);
	const method = found(nodeType.methods?.listSearch?.[request.method], request);
	return await method.call(context, request.filter, request.paginationToken);
}

/** Asks a node for the fields of a resource mapper. Rejects with what the node threw. */
export async function resourceMapping(request: MethodRequest): Promise<ResourceMapperFields> {
	const [nodeType, context] = await prepare(request);
	return await found(nodeType.methods?.resourceMapping?.[request.method], request).call(context);
}
