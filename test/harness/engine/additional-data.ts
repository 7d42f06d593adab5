import { Container } from '@n8n/di';
import { ExternalSecretsProxy } from 'n8n-core';
import { UnexpectedError, type IWorkflowExecuteAdditionalData } from 'n8n-workflow';
import type { GivenCredentials } from './credentials';
import { dataTableProvider, type DataTables } from './data-tables';

const unavailable = (what: string) => async (): Promise<never> => {
	throw new UnexpectedError(`The engine harness has no ${what}`);
};

/**
 * What n8n tells its engine about the instance it runs in.
 *
 * @param baseUrl where webhooks of this instance are reached, without a slash at its end
 * @param tables what n8n's Data Table node finds, and changes
 */
export function instanceData(
	credentialsHelper: GivenCredentials,
	baseUrl = 'http://localhost:5678',
	tables: DataTables = {},
): IWorkflowExecuteAdditionalData {
	return {
		credentialsHelper,
		currentNodeExecutionIndex: 0,
		executionId: '1',
		workflowId: 'harness',
		userId: 'harness',
		instanceBaseUrl: `${baseUrl}/`,
		restApiUrl: `${baseUrl}/rest`,
		formBaseUrl: `${baseUrl}/form`,
		formWaitingBaseUrl: `${baseUrl}/form-waiting`,
		formTestBaseUrl: `${baseUrl}/form-test`,
		webhookBaseUrl: `${baseUrl}/webhook`,
		webhookWaitingBaseUrl: `${baseUrl}/webhook-waiting`,
		webhookTestBaseUrl: `${baseUrl}/webhook-test`,
		mcpBaseUrl: `${baseUrl}/mcp`,
		mcpTestBaseUrl: `${baseUrl}/mcp-test`,
		variables: {},
		'data-table': { dataTableProxyProvider: dataTableProvider(tables) },
		externalSecretsProxy: Container.get(ExternalSecretsProxy),
		logAiEvent: () => {},
		getRunExecutionData: async () => undefined,
		executeWorkflow: unavailable('sub-workflows'),
		getRuntimeCredential: unavailable('runtime credentials'),
		startRunnerTask: unavailable('task runner: the Code node does not run in it'),
	};
}
