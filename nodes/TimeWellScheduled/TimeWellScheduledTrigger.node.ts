import {
	type INodeExecutionData,
	type INodeType,
	type INodeTypeDescription,
	type IPollFunctions,
	NodeConnectionTypes,
} from 'n8n-workflow';
import { labelsOf } from '../../lib/description';
import { Params } from '../../lib/params';
import { poll } from '../../lib/polling';
import { timeWellScheduledApiTest } from './credentialTest';
import * as listSearch from './listSearch';
import { triggerProperties } from './triggerProperties';
import { timeWellScheduled } from './vendor';
import { watchers } from './watched';

const watched = Object.keys(watchers) as Array<keyof typeof watchers>;

export class TimeWellScheduledTrigger implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'TimeWellScheduled Trigger',
		name: 'timeWellScheduledTrigger',
		icon: {
			light: 'file:../../icons/timewellscheduled.svg',
			dark: 'file:../../icons/timewellscheduled.dark.svg',
		},
		group: ['trigger'],
		version: 1,
		subtitle: '={{ $parameter["watch"] }}',
		description: 'Starts the workflow when absences, employees, schedules or payroll change',
		eventTriggerDescription: '',
		defaults: { name: 'TimeWellScheduled Trigger' },
		polling: true,
		inputs: [],
		outputs: [NodeConnectionTypes.Main],
		credentials: [
			{
				name: 'timeWellScheduledApi',
				required: true,
				testedBy: 'timeWellScheduledApiTest',
			},
		],
		properties: triggerProperties,
	};

	methods = { listSearch, credentialTest: { timeWellScheduledApiTest } };

	async poll(this: IPollFunctions): Promise<INodeExecutionData[][] | null> {
		const read = (name: string) => this.getNodeParameter(name, null);
		return await poll(this, timeWellScheduled, async (current) => {
			const params = new Params({}, this.getTimezone(), read, labelsOf(triggerProperties));
			return await watchers[params.choice('watch', watched)](current, params);
		});
	}
}
