import type { IDataObject } from 'n8n-workflow';
import type { ExportedCredential, ExportedWorkflow } from '../../sandbox/n8n/commandLine';
import { chain, node, pollingEvery, type Node } from '../../sandbox/n8n/workflow';

/** A polling trigger of the pack. */
export interface PollingTrigger {
	/** Name of the node type. */
	type: string;
	/** Name of its type of credential. */
	credential: string;
	parameters: IDataObject;
}

/** Name of the trigger in each of the workflows. */
export const TRIGGER = 'Something Happened';

/** What opens the simulated demo systems of the vendors that the triggers poll. */
export const credentialsFor = (url: string): ExportedCredential[] =>
	Object.entries({
		dyflexisApi: {
			host: `${url}/dyflexis`,
			systemName: 'demo',
			apiKey: 'sandbox-dyflexis-key',
			wireNames: '{}',
		},
		shyftplanApi: {
			email: 'api_user@example.com',
			token: 'sandbox-shyftplan-token',
			companyId: '12345',
			host: `${url}/shyftplan/demo`,
			wireNames: '{}',
		},
		peopleFirstApi: {
			tenantCode: 'DEMO',
			environmentCode: '',
			accessToken: 'sandbox-people-first-token',
			scheme: 'bearer',
			baseUrl: `${url}/people-first/demo`,
			clockRecordPath: '/api/person',
			language: '',
			wireNames: '{}',
		},
		timeWellScheduledApi: {
			apiKey: 'sandbox-tws-appid',
			companyId: 'DEMO',
			region: 'own',
			host: `${url}/timewellscheduled/demo`,
			timeZone: 'America/Toronto',
		},
	}).map(([type, data]) => ({ id: `bench-${type}`, name: 'Bench', type, data }));

/** The credentials of a node, by the name of their type. */
export const credentialsOf = (type: string) => ({ [type]: { id: `bench-${type}`, name: 'Bench' } });

/**
 * A workflow that a polling trigger starts.
 *
 * @param seconds from one poll to the next, a divisor of 60
 * @param then the nodes that follow the trigger
 */
export function pollingWorkflow(
	id: string,
	{ type, credential, parameters }: PollingTrigger,
	seconds: number,
	then: Node[] = [],
	settings: IDataObject = {},
): ExportedWorkflow {
	const given = { ...parameters, pollTimes: pollingEvery(seconds) };
	const trigger = node(TRIGGER, `n8n-nodes-workforce.${type}`, given, {
		credentials: credentialsOf(credential),
	});
	return chain(id, [trigger, ...then], settings);
}
