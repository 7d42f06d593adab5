import { usePolling } from './polling';

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
export function useQueue(setting: QueueSetting) {
	const polling = usePolling({
		...setting,
		type: 'dyflexisPayrollQueueTrigger',
		credentialType: 'dyflexisApi',
		credential: (sandboxUrl) => ({
			host: `${sandboxUrl}/dyflexis`,
			systemName: 'demo',
			apiKey: 'sandbox-dyflexis-key',
			wireNames: '{}',
		}),
		path: '/payroll/queue/from/',
		idOf: ({ queueId }) => Number(queueId),
	});
	return {
		...polling,

		/** Lets Dyflexis finalise further periods. */
		finalise: (count: number) =>
			polling.n8n.sandbox.control.act('dyflexis', 'demo', 'periods', { count }),
	};
}
