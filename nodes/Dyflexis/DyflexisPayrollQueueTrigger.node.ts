import {
	type INodeExecutionData,
	type INodeType,
	type INodeTypeDescription,
	type IPollFunctions,
	NodeConnectionTypes,
} from 'n8n-workflow';
import { poll } from '../../lib/polling';
import { readQueueEvents } from '../../lib/queue';
import { segment } from '../../lib/url';
import { queueIdOf, readQueue } from './queue';
import { dyflexis } from './vendor';

const misconfigured = { failure: { cause: 'configuration-invalid' } } as const;

export class DyflexisPayrollQueueTrigger implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'Dyflexis Payroll Queue Trigger',
		name: 'dyflexisPayrollQueueTrigger',
		icon: { light: 'file:../../icons/dyflexis.svg', dark: 'file:../../icons/dyflexis.dark.svg' },
		group: ['trigger'],
		version: 1,
		subtitle: 'payroll period finalised',
		description: 'Starts the workflow for each finalised payroll period in the queue of Dyflexis',
		eventTriggerDescription: '',
		defaults: { name: 'Dyflexis Payroll Queue Trigger' },
		polling: true,
		inputs: [],
		outputs: [NodeConnectionTypes.Main],
		credentials: [{ name: 'dyflexisApi', required: true }],
		properties: [
			{
				displayName:
					'Each period comes once. Tell Dyflexis that it was taken over with the operation Acknowledge of the resource Payroll Queue, after its rows are where they belong. A test in the editor brings real periods, too: what follows in the workflow really happens.',
				name: 'notice',
				type: 'notice',
				default: '',
			},
			{
				displayName: 'Start After Queue ID',
				name: 'startAfter',
				type: 'string',
				default: '',
				placeholder: 'e.g. 1041',
				description:
					'The last entry that was handled before this trigger. Leave empty to start from the first; change it to start again from there.',
			},
		],
	};

	async poll(this: IPollFunctions): Promise<INodeExecutionData[][] | null> {
		const startAfter = String(this.getNodeParameter('startAfter', '')).trim() || undefined;
		return await poll(this, dyflexis, async (current) => {
			if (startAfter !== undefined) segment(startAfter, 'Start After Queue ID', misconfigured);
			const { client } = current;
			const result = await readQueueEvents(current, {
				read: async (last) => await readQueue(client, last),
				idOf: (entry) => queueIdOf(entry, client),
				startAfter,
			});
			const events = result.events.map((entry) => ({
				...entry,
				queueId: queueIdOf(entry, client),
			}));
			return { ...result, events };
		});
	}
}
