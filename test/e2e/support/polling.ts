import type { IDataObject } from 'n8n-workflow';
import { useN8n, type E2e } from './n8n';
import { until } from '../../../sandbox/n8n/until';
import { chain, node, outputOf, pollingEvery } from '../../../sandbox/n8n/workflow';

/** A polling trigger in a workflow of its own. */
export interface Trigger {
	/** Name of the node type in the pack. */
	type: string;
	parameters?: IDataObject;
	/** A part of the address that each poll asks for. */
	path: string;
	/** How many requests with that part all triggers send at each poll; one where this is missing. */
	requests?: number;
	/** What tells one event from another. */
	idOf(event: IDataObject): string | number;
}

/** Where the triggers poll, and how often. */
export interface PollingSetting {
	credentialType: string;
	/** What the credential holds, for a sandbox at this address. */
	credential(sandboxUrl: string): Record<string, unknown>;
	/** Seconds from one poll to the next, a divisor of 60. */
	every: number;
	/** Environment variables for n8n on top of ours. */
	env?: Record<string, string>;
}

export const POLLING_WORKFLOW = 'polling';

const TRIGGER = 'Something Happened';
const CREDENTIAL = 'pollingCredential';

function triggerWorkflow(
	id: string,
	{ type, parameters }: Trigger,
	{ credentialType, every }: PollingSetting,
) {
	const credentials = { [credentialType]: { id: CREDENTIAL, name: 'Polling' } };
	const given = { ...parameters, pollTimes: pollingEvery(every) };
	return chain(id, [node(TRIGGER, `n8n-nodes-workforce.${type}`, given, { credentials })]);
}

/** What a test does with one trigger. */
function watch(n8n: E2e, id: string, { path, requests = 1, idOf }: Trigger) {
	/** How often the service was asked, answered or not. */
	const polls = () =>
		Object.entries(n8n.sandbox.control.traffic().byPath)
			.filter(([asked]) => asked.includes(path))
			.reduce((sum, [, count]) => sum + count, 0) / requests;

	/** What executions of the workflow were started with, in their order. */
	async function given(): Promise<Array<string | number>> {
		const executions = await n8n.rest.executions({ workflowId: id });
		const ended = await Promise.all(executions.map(async (each) => await n8n.rest.ended(each.id)));
		const unwell = ended.filter(({ status }) => status !== 'success');
		if (unwell.length > 0) throw new Error(`Execution ${unwell[0]?.id} is ${unwell[0]?.status}`);
		return ended
			.sort((one, other) => Number(one.id) - Number(other.id))
			.flatMap((execution) => outputOf(execution, TRIGGER))
			.map(idOf);
	}

	async function morePolls(count: number): Promise<void> {
		const before = polls();
		await until(`${path} is polled ${count} more times`, () => polls() >= before + count);
	}

	return {
		morePolls,

		/** Makes each poll wait for an answer that never comes, until it is called with false. */
		holdPolls: (hold: boolean) =>
			n8n.sandbox.control.faults(hold ? [{ kind: 'timeout', match: { path } }] : []),

		/** Publishes the workflow, and waits for the first poll. */
		async switchOn(): Promise<void> {
			await n8n.rest.activate(id);
			await morePolls(1);
		},

		/**
		 * Waits until something has started the workflow, and then for two polls that might bring it a
		 * second time.
		 *
		 * @returns all that has started the workflow, each as often as it did
		 */
		async givenUntil(last: string | number): Promise<Array<string | number>> {
			await until(`${last} starts the workflow`, async () => (await given()).includes(last));
			await morePolls(2);
			return await given();
		},
	};
}

/** An n8n with workflows that are nothing but a polling trigger each, by the names of the triggers. */
export function usePollings<Name extends string>(
	triggers: Record<Name, Trigger>,
	setting: PollingSetting,
) {
	const { credentialType: type, credential, env } = setting;
	const all = Object.entries<Trigger>(triggers);
	const n8n = useN8n({
		...(env && { env }),
		contents: (sandboxUrl) => ({
			credentials: [{ id: CREDENTIAL, name: 'Polling', type, data: credential(sandboxUrl) }],
			workflows: all.map(([name, trigger]) => triggerWorkflow(name, trigger, setting)),
		}),
	});
	const watched = all.map(([name, trigger]) => [name, watch(n8n, name, trigger)] as const);
	return {
		n8n,
		triggers: Object.fromEntries(watched) as Record<Name, ReturnType<typeof watch>>,

		/** Publishes all workflows, and waits for the first poll of each. */
		async switchOn(): Promise<void> {
			for (const [name] of all) await n8n.rest.activate(name);
			for (const [, { morePolls }] of watched) await morePolls(1);
		},

		/** Unpublishes all workflows. */
		async switchOff(): Promise<void> {
			for (const [name] of all) await n8n.rest.deactivate(name);
		},

		/** Starts n8n again on the same user folder, and waits until the triggers run. */
		async startAgain(): Promise<void> {
			await n8n.start();
			for (const [name] of all) await n8n.rest.triggersUp(name);
		},
	};
}

/** An n8n with a workflow that is nothing but a polling trigger. */
export function usePolling(polling: Trigger & PollingSetting) {
	const { triggers, ...all } = usePollings({ [POLLING_WORKFLOW]: polling }, polling);
	return { ...all, ...triggers[POLLING_WORKFLOW] };
}
