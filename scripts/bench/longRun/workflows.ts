import { DateTime } from 'luxon';
import type { ExportedWorkflow } from '../../../sandbox/n8n/commandLine';
import { chain, node } from '../../../sandbox/n8n/workflow';
import { credentialsOf, pollingWorkflow, type PollingTrigger } from '../triggers';
import { workflow } from '../workflows';

/** Seconds from one poll to the next. */
const EVERY = 10;

/** Executions are not kept: what is looked for is what stays in memory without them. */
const settings = { saveDataSuccessExecution: 'none' };

/** The first of the absences that the company's own users enter: only these come and go. */
const FIRST_OWN_DAY = '2026-08-03';
/** How many whole months ago a month was. */
const monthsSince = (first: string): number =>
	Math.floor(DateTime.now().diff(DateTime.fromISO(first), 'months').months);

/** Holds June 2026, in which the simulated companies live. */
const days = { daysBack: 1000, daysAhead: 1000 };

const shyftplan = (watch: string, more = {}): PollingTrigger => ({
	type: 'shyftplanTrigger',
	credential: 'shyftplanApi',
	parameters: { watch, ...more },
});
const timeWellScheduled = (watch: string, more = {}): PollingTrigger => ({
	type: 'timeWellScheduledTrigger',
	credential: 'timeWellScheduledApi',
	parameters: { watch, ...more },
});

/** A seventh of the usual overlaps, since two hours are pressed into a seventh. */
const overlap = { options: { overlap: 1 } };

/** Everything that the pack polls, by what it is called in the figure. */
export const polled: Readonly<Record<string, PollingTrigger>> = {
	'Dyflexis payroll queue': {
		type: 'dyflexisPayrollQueueTrigger',
		credential: 'dyflexisApi',
		parameters: {},
	},
	'shyftplan absences': shyftplan('absences', overlap),
	'shyftplan deleted absences': shyftplan('deletedAbsences', { fromDay: FIRST_OWN_DAY }),
	'shyftplan employees': shyftplan('employments', overlap),
	'shyftplan evaluations': shyftplan('evaluations', overlap),
	'shyftplan time accounts': shyftplan('timeAccounts', { changes: ['updated'] }),
	'People First events': {
		type: 'peopleFirstTrigger',
		credential: 'peopleFirstApi',
		parameters: { eventTypes: ['PersonNameChanged'], options: { overlap: 2 } },
	},
	'TimeWellScheduled absences': timeWellScheduled('absences', days),
	'TimeWellScheduled employees': timeWellScheduled('employees'),
	'TimeWellScheduled payroll': timeWellScheduled('payroll', {
		payPeriod: 'month',
		periodsBack: monthsSince('2026-06-01'),
	}),
	'TimeWellScheduled schedules': timeWellScheduled('schedules', {
		...days,
		employees: '12345, abc123',
	}),
};

/** Where Dyflexis sends its messages to. */
export const MESSAGES = { id: 'messages', path: 'messages-address/dyflexis' };
/** Where batches of employees are handed in. */
export const UPSERTS = 'upserts';

const idOf = (index: number) => `polled${index + 1}`;

/** The polled things by the ID of their workflow. */
export const polledById = new Map(Object.keys(polled).map((name, index) => [idOf(index), name]));

/** All workflows of the run. */
export const workflows: ExportedWorkflow[] = [
	...Object.values(polled).map((trigger, index) =>
		pollingWorkflow(idOf(index), trigger, EVERY, [], settings),
	),
	chain(
		MESSAGES.id,
		[
			node(
				'Message',
				'n8n-nodes-workforce.dyflexisTrigger',
				{},
				{
					webhookId: 'messages-address',
					credentials: credentialsOf('dyflexisApi'),
				},
			),
		],
		settings,
	),
	{
		...workflow(UPSERTS, 'Upserts', {
			type: 'n8n-nodes-workforce.dyflexis',
			typeVersion: 1,
			credentials: credentialsOf('dyflexisApi'),
			parameters: {
				resource: 'employee',
				operation: 'upsert',
				record: { mappingMode: 'autoMapInputData', value: null },
				requestOptions: { requestsAtOnce: 8 },
			},
		}),
		settings: { executionOrder: 'v1', ...settings },
	},
];
