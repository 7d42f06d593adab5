import type { ExportedWorkflow } from '../../sandbox/n8n/commandLine';
import type { RunningN8n } from '../../sandbox/n8n/instance';
import type { Account, ExecutionSummary } from '../../sandbox/n8n/rest';
import { isCalled, listens, manualTrigger } from './examples';
import type { Ending } from './report';

/** Whom the demo belongs to. Made up, and of use on this machine only. */
export const account: Account = {
	email: 'demo@workforce.example',
	password: 'Workforce-Demo-1',
	firstName: 'Demo',
	lastName: 'Planner',
};

/**
 * Publishes the workflows that wait for something, and waits until they do; first those that others
 * may call, for a poll begins at once.
 */
export async function listen({ rest }: RunningN8n, workflows: ExportedWorkflow[]): Promise<void> {
	const waiting = workflows.filter(listens);
	const called = waiting.filter(isCalled);
	for (const { id } of new Set([...called, ...waiting])) await rest.activate(id);
}

/** Starts each workflow that a person would start by hand, one after the other. */
export async function runAll({ rest }: RunningN8n, workflows: ExportedWorkflow[]): Promise<void> {
	for (const workflow of workflows) {
		const trigger = manualTrigger(workflow);
		if (trigger) await rest.run(workflow.id, trigger);
	}
}

/** Waits for the executions that are under way and tells how every workflow has ended since a moment. */
export async function endingsSince(
	{ rest }: RunningN8n,
	workflows: ExportedWorkflow[],
	since: Date,
): Promise<Ending[]> {
	const endings = [];
	for (const workflow of workflows) {
		const all = await rest.executions({ workflowId: workflow.id });
		const recent = all.filter(({ startedAt }) => new Date(startedAt) >= since).reverse();
		const executions = [];
		for (const { id } of recent) executions.push(ending(await rest.ended(id)));
		endings.push({ name: workflow.name, executions, listening: listens(workflow) });
	}
	return endings;
}

function ending({ status, startedAt, stoppedAt }: ExecutionSummary) {
	const stopped = stoppedAt ? Date.parse(stoppedAt) : Date.now();
	return { status, seconds: (stopped - Date.parse(startedAt)) / 1000 };
}
