import { CredentialTestContext, ExecuteContext, RoutingNode } from 'n8n-core';
import {
	createEmptyRunExecutionData,
	UserError,
	Workflow,
	type ICredentialDataDecryptedObject,
	type ICredentialsDecrypted,
	type ICredentialTestFunction,
	type ICredentialTestRequest,
	type INode,
	type INodeCredentialTestResult,
	type INodeType,
	type INodeTypes,
} from 'n8n-workflow';
import { adopt } from '../adopt';
import { instanceData } from './additional-data';
import { GivenCredentials } from './credentials';
import { withLogs, type LogLine } from './logs';
import { KnownTypes } from './node-types';

/** What an axios error says about the answer, where there was one. */
interface RequestFailure {
	message: string;
	cause?: { code?: string; response?: { status: number; statusText?: string } };
}

const failed = (message: string): INodeCredentialTestResult => ({ status: 'Error', message });

/** The function that a node of the pack names in `testedBy` for a credential type. */
function testFunction(types: KnownTypes, credentialType: string): ICredentialTestFunction {
	for (const name of types.getSupportedNodes(credentialType)) {
		const { description, methods } = types.getByNameAndVersion(name);
		const use = description.credentials?.find((each) => each.name === credentialType);
		const test = methods?.credentialTest?.[String(use?.testedBy)];
		if (test !== undefined) return test;
	}
	throw new UserError(`${credentialType} has no test`);
}

/** The No Operation node with the test request in its only field, as n8n sends it. */
function requestNode(noOp: INodeType, type: string, test: ICredentialTestRequest): INodeType {
	const field = { displayName: 'Temp', name: 'temp', type: 'string', default: '' } as const;
	return {
		description: {
			...noOp.description,
			credentials: [{ name: type, required: true }],
			properties: [{ ...field, routing: { request: test.request } }],
		},
	};
}

function explain(thrown: RequestFailure, { rules = [] }: ICredentialTestRequest) {
	const { response, code } = thrown.cause ?? {};
	if (response === undefined) return failed(code ?? thrown.message);
	for (const { type, properties } of rules) {
		if (type === 'responseCode' && properties.value === response.status) {
			return failed(properties.message);
		}
	}
	return failed(response.statusText || `Received HTTP status code: ${response.status}`);
}

async function runTestRequest(
	types: KnownTypes,
	helper: GivenCredentials,
	type: string,
	test: ICredentialTestRequest,
	decrypted: ICredentialsDecrypted,
): Promise<INodeCredentialTestResult> {
	const nodeType = requestNode(types.getByNameAndVersion('n8n-nodes-base.noOp'), type, test);
	const nodeTypes: INodeTypes = {
		getByName: () => nodeType,
		getByNameAndVersion: () => nodeType,
		getKnownTypes: () => ({}),
	};
	const node: INode = {
		id: 'temp',
		name: 'Temp-Node',
		type: 'n8n-nodes-base.noOp',
		typeVersion: 1,
		position: [0, 0],
		parameters: {},
		credentials: { [type]: { id: decrypted.id, name: decrypted.name } },
	};
	const workflow = new Workflow({ nodes: [node], connections: {}, active: false, nodeTypes });
	const data = { ...instanceData(helper), currentNodeParameters: node.parameters };
	const context = new ExecuteContext(
		workflow,
		node,
		data,
		'internal',
		createEmptyRunExecutionData(),
		0,
		[],
		{ main: [[{ json: {} }]] },
		{ node, data: {}, source: null },
		[],
	);
	try {
		const answer = await new RoutingNode(context, nodeType, decrypted).runNode();
		const body = answer?.[0]?.[0]?.json ?? {};
		for (const { type: rule, properties } of test.rules ?? []) {
			if (rule === 'responseSuccessBody' && body[properties.key] === properties.value) {
				return failed(properties.message);
			}
		}
		return { status: 'OK', message: 'Connection successful!' };
	} catch (thrown) {
		return explain(thrown as RequestFailure, test);
	}
}

/** Tests a credential as the editor does when it is saved. */
export async function testCredential(
	type: string,
	data: ICredentialDataDecryptedObject,
): Promise<INodeCredentialTestResult & { logs: LogLine[] }> {
	const types = await KnownTypes.load();
	const helper = new GivenCredentials(types, { [type]: adopt(data) });
	const resolved = helper.resolve(instanceData(helper), adopt(data), type, 'internal');
	const decrypted: ICredentialsDecrypted = { id: type, name: type, type, data: resolved };
	const { test } = types.getCredentialType(type);
	return await withLogs(async () => {
		if (test !== undefined) return await runTestRequest(types, helper, type, test, decrypted);
		const context = new CredentialTestContext(instanceData(helper));
		return await testFunction(types, type).call(context, decrypted);
	});
}
