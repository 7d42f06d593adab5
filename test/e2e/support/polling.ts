import type { IDataObject } from 'n8n-workflow';
import { useN8n } from './n8n';
import { until } from './until';
import { chain, node, outputOf, pollingEvery } from './workflow';

/** A polling trigger in a workflow of its own. */
export interface Polling {
	/** Name of the node type in the pack. */
	type: string;
	parameters?: IDataObject;
	credentialType: string;
	/** What the credential holds, for a sandbox at this address. */
	credential(sandboxUrl: string): Record<string, unknown>;
	/** A part of the address that each poll asks for. */
	path: string;
	/** What tells one event from another. */
	idOf(event: IDataObject): string | number;
	/** Seconds from one poll to the next, a divisor of 60. */
	every: number;
	/** Environment variables for n8n on top of ours. */
	env?: Record<string, string>;
}

export const POLLING_WORKFLOW = 'polling';

const TRIGGER = 'Something Happened';
const CREDENTIAL = 'pollingCredential';

/** An n8n with a workflow that is nothing but a polling trigger. */
export function usePolling(polling: Polling) {
	const { type, parameters, credentialType, credential, path, idOf, every, env } = polling;
	const n8n = useN8n({
		...(env && { env }),
		contents: (sandboxUrl) => ({
			credentials: [
				{ id: CREDENTIAL, name: 'Polling', type: credentialType, data: credential(sandboxUrl) },
			],
			workflows: [
				chain(POLLING_WORKFLOW, [
					node(
						TRIGGER,
						`n8n-nodes-workforce.${type}`,
						{ ...parameters, pollTimes: pollingEvery(every) },
						{ credentials: { [credentialType]: { id: CREDENTIAL, name: 'Polling' } } },
					),
				]),
			],
		}),
	});

	/** How often the service was asked, answered or not. */
	const polls = () =>
		Object.entries(n8n.sandbox.control.traffic().byPath)
			.filter(([asked]) => asked.includes(path))
			.reduce((sum, [, count]) => sum + count, 0);

	/** What executions of the workflow were started with, in their order. */
	async function given(): Promise<Array<string | number>> {
		const executions = await n8n.rest.executions({ workflowId: POLLING_WORKFLOW });
		const ended = await Promise.all(executions.map(async ({ id }) => await n8n.rest.ended(id)));
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
		n8n,
		morePolls,

		/** Makes each poll wait for an answer that never comes, until it is called with false. */
		holdPolls: (hold: boolean) =>
			n8n.sandbox.control.faults(hold ? [{ kind: 'timeout', match: { path } }] : []),

		/** Publishes the workflow, and waits for the first poll. */
		async switchOn(): Promise<void> {
			await n8n.rest.activate(POLLING_WORKFLOW);
			await morePolls(1);
		},

		/** Starts n8n again on the same user folder, and waits until the trigger runs. */
		async startAgain(): Promise<void> {
			await n8n.start();
			await n8n.rest.triggersUp(POLLING_WORKFLOW);
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
