import type { IDataObject } from 'n8n-workflow';
import type { ExportedWorkflow } from '../../../sandbox/n8n/commandLine';
import { node } from '../../../sandbox/n8n/workflow';
import { numbers } from '../numbers';
import type { BenchSandbox } from '../sandbox';
import { pollingWorkflow, type PollingTrigger } from '../triggers';

/** A polling trigger whose workflow is counted. */
export interface Watched extends PollingTrigger {
	/** As in the table. */
	name: string;
	/** How much arrives in all. */
	count: number;
	/** What tells one event from another. */
	idOf(event: IDataObject): string;
	/** Lets so many things happen at the vendor, the `from`-th first, and tells their ids. */
	arrive(sandbox: BenchSandbox, from: number, count: number): Promise<string[]>;
	/** A part of the address that each poll asks for. */
	path: string;
}

/** Seconds from one poll to the next. */
export const EVERY = 10;
/** How long each workflow works on what it was started with. */
const WORKS_SECONDS = 2;
/** The first absence at shyftplan, and the first of those that are entered before the run. */
const [SEEDED, ENTERED] = [9001, 9361];
/** So many absences are changed, so as many are entered before. */
export const CHANGED = 2000;

const act = async <T>(sandbox: BenchSandbox, path: string, body: object): Promise<T> =>
	await sandbox.control<T>('POST', path, body);

const shyftplan = { type: 'shyftplanTrigger', credential: 'shyftplanApi' };

/** Each kind of event that the pack polls for, once for each way of finding out what is new. */
export const watched: readonly Watched[] = [
	{
		name: 'Dyflexis Payroll Queue Trigger',
		type: 'dyflexisPayrollQueueTrigger',
		credential: 'dyflexisApi',
		parameters: { startAfter: '1003' },
		count: 200,
		idOf: ({ queueId }) => String(queueId),
		path: '/payroll/queue/from/',
		async arrive(sandbox, from, count) {
			await act(sandbox, 'dyflexis/demo/periods', { count });
			return numbers(1004 + from, count).map(String);
		},
	},
	{
		name: 'shyftplan Trigger, Absences',
		...shyftplan,
		parameters: { watch: 'absences' },
		count: CHANGED,
		idOf: ({ id }) => String(id),
		path: '/api/v1/absences',
		async arrive(sandbox, from, count) {
			const ids = numbers(ENTERED + from, count);
			await act(sandbox, 'shyftplan/demo/touch', { resource: 'absences', ids });
			return ids.map(String);
		},
	},
	{
		name: 'shyftplan Trigger, Deleted Absences',
		...shyftplan,
		parameters: { watch: 'deletedAbsences', fromDay: '2026-05-01' },
		count: 200,
		idOf: ({ id }) => String(id),
		path: '/api/v1/absences',
		async arrive(sandbox, from, count) {
			const ids = numbers(SEEDED + from, count);
			await act(sandbox, 'shyftplan/demo/deleteAbsences', { ids });
			return ids.map(String);
		},
	},
	{
		name: 'People First Trigger',
		type: 'peopleFirstTrigger',
		credential: 'peopleFirstApi',
		parameters: { eventTypes: ['PersonNameChanged'] },
		count: 2000,
		idOf: ({ id }) => String(id),
		path: '/eventstream',
		async arrive(sandbox, from, count) {
			// Every fourth time or so they come into the stream late.
			const body = { type: 'PersonNameChanged', count, late: from % 4 === 3 };
			const added = await act<Array<{ id: string }>>(sandbox, 'people-first/demo/events', body);
			return added.map(({ id }) => id);
		},
	},
	{
		name: 'TimeWellScheduled Trigger, Absences',
		type: 'timeWellScheduledTrigger',
		credential: 'timeWellScheduledApi',
		parameters: { watch: 'absences', daysBack: 1000, daysAhead: 1000 },
		count: 2000,
		idOf: ({ absenceID }) => String(absenceID),
		path: '/response.asp',
		async arrive(sandbox, _from, count) {
			const path = 'timewellscheduled/demo/absences';
			const entered = await act<Array<{ absenceID: string }>>(sandbox, path, { count });
			return entered.map(({ absenceID }) => absenceID);
		},
	},
];

const works = node(
	'Works',
	'n8n-nodes-base.wait',
	{ amount: WORKS_SECONDS, unit: 'seconds' },
	{ typeVersion: 1.1 },
);

export const idOf = (index: number) => `watched${index + 1}`;

/** A workflow for each, which takes some seconds over what it was started with. */
export const workflows: ExportedWorkflow[] = watched.map((trigger, index) =>
	pollingWorkflow(idOf(index), trigger, EVERY, [works]),
);
