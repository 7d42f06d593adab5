import { Credentials, getAdditionalKeys } from 'n8n-core';
import {
	getCredentialOwnRequestAllowedDomains,
	ICredentialsHelper,
	isExpression,
	NodeHelpers,
	UnexpectedError,
	Workflow,
	type ICredentialDataDecryptedObject,
	type ICredentials,
	type ICredentialsExpressionResolveValues,
	type ICredentialType,
	type IExecuteData,
	type IHttpRequestHelper,
	type IHttpRequestOptions,
	type INode,
	type INodeCredentialsDetails,
	type INodeParameters,
	type INodeProperties,
	type IRequestOptionsSimplified,
	type IWorkflowExecuteAdditionalData,
	type WorkflowExecuteMode,
} from 'n8n-workflow';
import type { KnownTypes } from './node-types';

/** Credential data by the id, the name or the type of the credential. */
export type CredentialStore = Record<string, ICredentialDataDecryptedObject>;

/** The headers, query, body and so on of a request. */
type Parts = Record<string, Record<string, unknown>>;

const placeholder: INode = {
	id: 'placeholder',
	name: 'Placeholder',
	type: 'n8n-nodes-base.noOp',
	typeVersion: 1,
	position: [0, 0],
	parameters: {},
};

/** The request helper of a credential that is restricted to some domains. */
const withinDomains = (
	helpers: IHttpRequestHelper,
	credentials: ICredentialDataDecryptedObject,
): IHttpRequestHelper => ({
	helpers: {
		httpRequest: async (options) => {
			const allowedDomains = getCredentialOwnRequestAllowedDomains(credentials);
			const restricted = allowedDomains === undefined ? options : { ...options, allowedDomains };
			return (await helpers.helpers.httpRequest(restricted)) as unknown;
		},
	},
});

/**
 * What n8n's own CredentialsHelper does with a credential, on data that the test gives instead of
 * an encrypted database row: defaults, expressions, `authenticate` (generic and as a function) and
 * `preAuthentication` with its stored result.
 */
export class GivenCredentials extends ICredentialsHelper {
	/** What was stored anew, by the same keys as the store. */
	readonly stored: CredentialStore = {};

	constructor(
		private readonly types: KnownTypes,
		readonly store: CredentialStore,
	) {
		super();
	}

	getParentTypes(name: string): string[] {
		return this.types.getParentTypes(name);
	}

	isCredentialUsableByNode(credentialType: string, nodeType: string): boolean {
		const { restrictToSupportedNodes } = this.types.getCredentialType(credentialType);
		return (
			restrictToSupportedNodes !== true ||
			this.types.getSupportedNodes(credentialType).includes(nodeType)
		);
	}

	async authenticate(
		credentials: ICredentialDataDecryptedObject,
		typeName: string,
		requestOptions: IHttpRequestOptions | IRequestOptionsSimplified,
		workflow?: Workflow,
		node?: INode,
	): Promise<IHttpRequestOptions> {
		const request = requestOptions as IHttpRequestOptions;
		const { authenticate } = this.types.getCredentialType(typeName);
		if (typeof authenticate === 'function') return await authenticate(credentials, request);
		if (authenticate === undefined) return request;
		if (workflow === undefined || node === undefined) {
			throw new UnexpectedError('A declarative credential needs a workflow and a node');
		}

		const resolve = (value: unknown): unknown => {
			if (!isExpression(value)) return value;
			const keys = { $credentials: credentials };
			const mode = 'internal';
			const { expression } = workflow;
			const resolved = expression.getSimpleParameterValue(node, value, mode, keys, undefined, '');
			return resolved ? String(resolved) : '';
		};
		const parts = Object.assign(request, { headers: request.headers ?? {} }) as unknown as Parts;
		for (const [part, members] of Object.entries(authenticate.properties)) {
			const place = (parts[part] ||= {});
			for (const [key, value] of Object.entries(members as object)) {
				place[String(resolve(key))] = resolve(value);
			}
		}
		return request;
	}

	async preAuthentication(
		helpers: IHttpRequestHelper,
		credentials: ICredentialDataDecryptedObject,
		typeName: string,
		node: INode,
		credentialsExpired: boolean,
	): Promise<ICredentialDataDecryptedObject | undefined> {
		const expirable = this.types
			.getCredentialType(typeName)
			.properties.find(({ type, typeOptions }) => type === 'hidden' && typeOptions?.expirable);
		if (expirable === undefined) return undefined;

		const isTest = node.parameters['temp'] === '' && node.type === 'n8n-nodes-base.noOp';
		if (credentials[expirable.name] !== '' && !credentialsExpired && !isTest) return undefined;

		const output = await this.runPreAuthentication(helpers, credentials, typeName);
		const details = node.credentials?.[typeName];
		if (output?.[expirable.name] === undefined || details === undefined) return undefined;
		await this.updateCredentials(details, typeName, { ...this.find(details, typeName), ...output });
		return Object.assign(credentials, output);
	}

	async runPreAuthentication(
		helpers: IHttpRequestHelper,
		credentials: ICredentialDataDecryptedObject,
		typeName: string,
	): Promise<ICredentialDataDecryptedObject | undefined> {
		const type: ICredentialType = this.types.getCredentialType(typeName);
		const output = await type.preAuthentication?.call(
			withinDomains(helpers, credentials),
			credentials,
		);
		return output as ICredentialDataDecryptedObject | undefined;
	}

	async getCredentials(details: INodeCredentialsDetails, type: string): Promise<ICredentials> {
		const credentials = new Credentials({ id: details.id, name: details.name }, type);
		await credentials.setData(this.find(details, type));
		return credentials;
	}

	async getDecrypted(
		additionalData: IWorkflowExecuteAdditionalData,
		details: INodeCredentialsDetails,
		type: string,
		mode: WorkflowExecuteMode,
		executeData?: IExecuteData,
		raw?: boolean,
		resolveValues?: ICredentialsExpressionResolveValues,
	): Promise<ICredentialDataDecryptedObject> {
		const data = this.find(details, type);
		return raw ? data : this.resolve(additionalData, data, type, mode, executeData, resolveValues);
	}

	/** Fills in the defaults of the credential type and resolves the expressions in its fields. */
	resolve(
		additionalData: IWorkflowExecuteAdditionalData,
		data: ICredentialDataDecryptedObject,
		type: string,
		mode: WorkflowExecuteMode,
		executeData?: IExecuteData,
		values?: ICredentialsExpressionResolveValues,
	): ICredentialDataDecryptedObject {
		const properties = this.getCredentialsProperties(type);
		const withDefaults = NodeHelpers.getNodeParameters(
			properties,
			data as INodeParameters,
			true,
			false,
			null,
			null,
		) as INodeParameters;
		const keys = getAdditionalKeys(additionalData, mode, null, { isCredential: true });
		const resolved =
			values === undefined
				? new Workflow({
						nodes: [placeholder],
						connections: {},
						active: false,
						nodeTypes: this.types,
					}).expression.getComplexParameterValue(
						placeholder,
						withDefaults,
						mode,
						keys,
						undefined,
						undefined,
						withDefaults,
					)
				: values.workflow.expression.getParameterValue(
						withDefaults,
						values.runExecutionData,
						values.runIndex,
						values.itemIndex,
						values.node.name,
						values.connectionInputData,
						mode,
						keys,
						executeData,
						false,
						withDefaults,
					);
		return resolved as ICredentialDataDecryptedObject;
	}

	async updateCredentials(
		details: INodeCredentialsDetails,
		type: string,
		data: ICredentialDataDecryptedObject,
	): Promise<void> {
		const key = this.keyOf(details, type);
		this.store[key] = data;
		this.stored[key] = data;
	}

	async updateCredentialsOauthTokenData(): Promise<void> {
		throw new UnexpectedError('The engine harness has no OAuth');
	}

	getCredentialsProperties(type: string): INodeProperties[] {
		const { properties, extends: parents = [] } = this.types.getCredentialType(type);
		// Only what is inherited is merged by name: a type may have a field twice, each shown at its time.
		if (parents.length === 0) return properties;
		const combined = parents.flatMap((parent) => this.getCredentialsProperties(parent));
		NodeHelpers.mergeNodeProperties(combined, properties);
		return combined;
	}

	private keyOf(details: INodeCredentialsDetails, type: string): string {
		const key = [details.id, details.name, type].find(
			(candidate) => typeof candidate === 'string' && candidate in this.store,
		);
		if (typeof key === 'string') return key;
		throw new UnexpectedError(`No data given for the credential "${details.name}" (${type})`);
	}

	private find(details: INodeCredentialsDetails, type: string): ICredentialDataDecryptedObject {
		return { ...this.store[this.keyOf(details, type)] };
	}
}
