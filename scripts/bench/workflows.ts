import type { ExportedWorkflow } from '../../sandbox/n8n/commandLine';
import { employeeFields } from '../../nodes/Dyflexis/resources/employee/fields';

/** Id of the credential that the benchmarked nodes use. */
export const CREDENTIAL_ID = 'benchDyflexisApi';

/** Name of the node that is measured. */
export const MEASURED = 'Measured';

/** Requests that our node may have under way together. */
export const AT_ONCE = 32;

type Parameters = Record<string, unknown>;

interface MeasuredNode {
	type: string;
	parameters: Parameters;
}

const credentials = { dyflexisApi: { id: CREDENTIAL_ID, name: 'Bench' } };

function dyflexisNode(record: Parameters) {
	return {
		type: 'n8n-nodes-workforce.dyflexis',
		typeVersion: 1,
		credentials,
		parameters: {
			resource: 'employee',
			operation: 'upsert',
			record,
			requestOptions: { requestsAtOnce: AT_ONCE },
		},
	};
}

const mappedFields = Object.fromEntries(employeeFields.map(({ id }) => [id, `={{ $json.${id} }}`]));

function httpRequestNode(base: string, jsonBody: string) {
	return {
		type: 'n8n-nodes-base.httpRequest',
		typeVersion: 4.2,
		credentials,
		onError: 'continueRegularOutput',
		parameters: {
			method: 'POST',
			url: `=${base}/api2/external-employees/{{ $json.employeeReference }}`,
			authentication: 'predefinedCredentialType',
			nodeCredentialType: 'dyflexisApi',
			sendBody: true,
			specifyBody: 'json',
			jsonBody,
			options: {},
		},
	};
}

function workflow(id: string, name: string, measured: MeasuredNode): ExportedWorkflow {
	const at = (column: number) => [column * 220, 0];
	const to = (node: string) => ({ main: [[{ node, type: 'main', index: 0 }]] });
	return {
		id,
		name,
		active: false,
		nodes: [
			{
				id: 'hook',
				name: 'Webhook',
				type: 'n8n-nodes-base.webhook',
				typeVersion: 2,
				webhookId: id,
				position: at(0),
				parameters: { httpMethod: 'POST', path: id, options: {} },
			},
			{
				id: 'rows',
				name: 'Rows',
				type: 'n8n-nodes-base.splitOut',
				typeVersion: 1,
				position: at(1),
				parameters: { fieldToSplitOut: 'body.rows', options: {} },
			},
			{ id: 'measured', name: MEASURED, position: at(2), ...measured },
		],
		connections: { Webhook: to('Rows'), Rows: to(MEASURED) },
		settings: { executionOrder: 'v1', saveDataSuccessExecution: 'all' },
	};
}

/**
 * The workflows that are measured in n8n.
 * @param base address of the simulated Dyflexis system
 */
export function benchWorkflows(base: string) {
	return {
		automatic: workflow(
			'benchAutomatic',
			'Map Automatically',
			dyflexisNode({ mappingMode: 'autoMapInputData', value: null }),
		),
		mapped: workflow(
			'benchMapped',
			'Mapped fields',
			dyflexisNode({ mappingMode: 'defineBelow', value: mappedFields }),
		),
		httpRequest: workflow(
			'benchHttpRequest',
			'HTTP Request, prepared',
			httpRequestNode(base, '={{ $json.prepared }}'),
		),
		httpRequestMapped: workflow(
			'benchHttpItem',
			'HTTP Request, item',
			httpRequestNode(base, '={{ $json }}'),
		),
	};
}
