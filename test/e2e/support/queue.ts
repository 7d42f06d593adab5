import { useN8n } from './n8n';
import { until } from './until';
import { chain, node, outputOf, pollingEvery } from './workflow';

export const QUEUE_WORKFLOW = 'queue';

const TRIGGER = 'Payroll Period Finalised';
const CREDENTIAL = 'dyflexisQueue';
const QUEUE_PATH = '/payroll/queue/from/';

/** The ids of the queue up to one; a fresh sandbox has the first three. */
export const upTo = (last: number) =>
	Array.from({ length: last - 1000 }, (_, index) => 1001 + index);

export interface QueueSetting {
	/** Seconds from one poll to the next, a divisor of 60. */
	every: number;
	/** Environment variables for n8n on top of ours. */
	env?: Record<string, string>;
}

/** An n8n with a workflow that is nothing but the payroll queue trigger. */
export function useQueue({ every, env }: QueueSetting) {
	const n8n = useN8n({
		...(env && { env }),
		contents: (sandboxUrl) => ({
			credentials: [
				{
					id: CREDENTIAL,
					name: 'Dyflexis',
					type: 'dyflexisApi',
					data: {
						host: `${sandboxUrl}/dyflexis`,
						systemName: 'demo',
						apiKey: 'sandbox-dyflexis-key',
						wireNames: '{}',
					},
				},
			],
			workflows: [
				chain(QUEUE_WORKFLOW, [
					node(
						TRIGGER,
						'n8n-nodes-workforce.dyflexisPayrollQueueTrigger',
						{ pollTimes: pollingEvery(every) },
						{ credentials: { dyflexisApi: { id: CREDENTIAL, name: 'Dyflexis' } } },
					),
				]),
			],
		}),
	});

	/** How often the queue was asked, answered or not. */
	const polls = () =>
		Object.entries(n8n.sandbox.control.traffic().byPath)
			.filter(([path]) => path.includes(QUEUE_PATH))
			.reduce((sum, [, count]) => sum + count, 0);

	/** The periods that executions of the workflow were started with, in their order. */
	async function periods(): Promise<number[]> {
		const executions = await n8n.rest.executions({ workflowId: QUEUE_WORKFLOW });
		const ended = await Promise.all(executions.map(async ({ id }) => await n8n.rest.ended(id)));
		const unwell = ended.filter(({ status }) => status !== 'success');
		if (unwell.length > 0) throw new Error(`Execution ${unwell[0]?.id} is ${unwell[0]?.status}`);
		return ended
			.sort((one, other) => Number(one.id) - Number(other.id))
			.flatMap((execution) => outputOf(execution, TRIGGER))
			.map(({ queueId }) => Number(queueId));
	}

	async function morePolls(count: number): Promise<void> {
		const before = polls();
		await until(`the queue is polled ${count} more times`, () => polls() >= before + count);
	}

	return {
		n8n,
		morePolls,

		/** Lets Dyflexis finalise further periods. */
		finalise: (count: number) => n8n.sandbox.control.act('dyflexis', 'demo', 'periods', { count }),

		/** Makes each poll wait for an answer that never comes, until it is called with false. */
		holdPolls: (hold: boolean) =>
			n8n.sandbox.control.faults(hold ? [{ kind: 'timeout', match: { path: QUEUE_PATH } }] : []),

		/** Starts n8n again on the same user folder, and waits until the trigger runs. */
		async startAgain(): Promise<void> {
			await n8n.start();
			await n8n.rest.triggersUp(QUEUE_WORKFLOW);
		},

		/**
		 * Waits until a period has started the workflow, and then for two polls that might bring
		 * something a second time.
		 *
		 * @returns all the periods that have started the workflow, each as often as it did
		 */
		async periodsUntil(last: number): Promise<number[]> {
			await until(`period ${last} starts the workflow`, async () =>
				(await periods()).includes(last),
			);
			await morePolls(2);
			return await periods();
		},
	};
}
