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
import * as listSearch from './listSearch';
import { triggerProperties } from './triggerProperties';
import { shyftplan } from './vendor';
import { watchers } from './watched';

const watched = Object.keys(watchers) as Array<keyof typeof watchers>;

export class ShyftplanTrigger implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'shyftplan Trigger',
		name: 'shyftplanTrigger',
		icon: { light: 'file:../../icons/shyftplan.svg', dark: 'file:../../icons/shyftplan.dark.svg' },
		group: ['trigger'],
		version: 1,
		subtitle: '={{ $parameter["watch"] }}',
		description: 'Starts the workflow when absences, employees, evaluations or accounts change',
		eventTriggerDescription: '',
		defaults: { name: 'shyftplan Trigger' },
		polling: true,
		inputs: [],
		outputs: [NodeConnectionTypes.Main],
		credentials: [{ name: 'shyftplanApi', required: true }],
		properties: triggerProperties,
	};

	methods = { listSearch };

	async poll(this: IPollFunctions): Promise<INodeExecutionData[][] | null> {
		const read = (name: string) => this.getNodeParameter(name, null);
		return await poll(this, shyftplan, async (current) => {
			const params = new Params({}, this.getTimezone(), read, labelsOf(triggerProperties));
			return await watchers[params.choice('watch', watched)](current, params);
		});
	}
}
