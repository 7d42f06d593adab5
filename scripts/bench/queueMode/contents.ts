import type { ExportedCredential, ExportedWorkflow } from '../../../sandbox/n8n/commandLine';
import { pollingEvery } from '../../../sandbox/n8n/workflow';
import { employee } from '../employees';
import { numbers } from '../numbers';
import { inARow, workflow, type MeasuredNode } from '../workflows';

const CREDENTIAL = { id: 'queueDyflexisApi', name: 'Queue' };
const SECRET = 'open-sesame-31';
const HEADER = 'x-webhook-secret';

/** The workflows, by their ids. Those that take rows have a webhook of the same path. */
export const UPSERTS = 'queueUpserts';
export const POINTS = 'queuePoints';
export const MESSAGES = 'queueMessages';
export const PERIODS = 'queuePeriods';

/** Where messages go, and what each has to carry. */
export const MESSAGES_PATH = `${MESSAGES}/dyflexis`;
export const MESSAGE_HEADERS = { [HEADER]: SECRET };

/** The node that payroll periods start their workflow with. */
export const PERIODS_TRIGGER = 'Period Finalised';

const dyflexis = (type: string, parameters: Record<string, unknown>): MeasuredNode => ({
	type: `n8n-nodes-workforce.${type}`,
	typeVersion: 1,
	credentials: { dyflexisApi: CREDENTIAL },
	parameters,
});

const upsert: MeasuredNode = {
	...dyflexis('dyflexis', {
		resource: 'employee',
		operation: 'upsert',
		record: { mappingMode: 'autoMapInputData', value: null },
	}),
	onError: 'continueErrorOutput',
};

/** Pushing the same datapoint twice leaves two, as Dyflexis keeps it here. */
const push = (number: string, moment: string): MeasuredNode =>
	dyflexis('dyflexis', {
		resource: 'datapoint',
		operation: 'push',
		key: 'transactions',
		value: `={{ ${number} }}`,
		moment: `={{ ${moment} }}`,
	});

/** What is recommended where something may be booked once only: the items of each node are kept. */
const keepItems = ({ settings, ...rest }: ExportedWorkflow): ExportedWorkflow => ({
	...rest,
	settings: { ...(settings as object), saveExecutionProgress: true },
});

const messages = inARow(MESSAGES, 'A datapoint a message', [
	{
		name: 'Message',
		webhookId: MESSAGES,
		...dyflexis('dyflexisTrigger', { authentication: 'header', headerName: HEADER }),
	},
	{ name: 'Push', ...push('$json.payload.number', '$json.payload.moment') },
]);

/** @param seconds from one poll to the next, a divisor of 60 */
const periods = (seconds: number) =>
	inARow(PERIODS, 'Payroll periods', [
		{
			name: PERIODS_TRIGGER,
			...dyflexis('dyflexisPayrollQueueTrigger', {
				pollTimes: pollingEvery(seconds),
			}),
		},
	]);

/** What n8n is given to work with a sandbox at this address. */
export const contentsFor = (
	sandboxUrl: string,
): { credentials: ExportedCredential[]; workflows: ExportedWorkflow[] } => ({
	credentials: [
		{
			...CREDENTIAL,
			type: 'dyflexisApi',
			data: {
				host: `${sandboxUrl}/dyflexis`,
				systemName: 'demo',
				apiKey: 'sandbox-dyflexis-key',
				webhookSecret: SECRET,
				wireNames: '{}',
			},
		},
	],
	workflows: [
		workflow(UPSERTS, 'Upserts', upsert),
		keepItems(workflow(POINTS, 'Datapoints', push('$json.number', '$json.moment'))),
		keepItems(messages),
		periods(5),
	],
});

/** Rows of as many employees. */
export const employees = (count: number) => numbers(1, count).map(employee);

/** As many datapoints, a minute each from the beginning of a year on. */
export const points = (count: number) =>
	numbers(1, count).map((number) => ({
		number,
		moment: new Date(Date.UTC(2031, 0, 1, 0, number)).toISOString(),
	}));
