import {
	type IExecuteFunctions,
	type INodeExecutionData,
	type INodeType,
	type INodeTypeDescription,
	NodeConnectionTypes,
} from 'n8n-workflow';
import { propertiesOf } from '../../lib/description';
import { execute } from '../../lib/execute';
import * as loadOptions from './loadOptions';
import { peopleFirst } from './vendor';

export class PeopleFirst implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'People First',
		name: 'peopleFirst',
		icon: {
			light: 'file:../../icons/people-first.svg',
			dark: 'file:../../icons/people-first.dark.svg',
		},
		group: ['transform'],
		version: 1,
		subtitle: '={{ $parameter["operation"] + ": " + $parameter["resource"] }}',
		description: 'Clocking, time records, people and events in People First (MHR)',
		defaults: { name: 'People First' },
		usableAsTool: true,
		inputs: [NodeConnectionTypes.Main],
		outputs: [NodeConnectionTypes.Main],
		credentials: [{ name: 'peopleFirstApi', required: true }],
		properties: propertiesOf(peopleFirst.resources),
	};

	methods = { loadOptions };

	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		return await execute(this, peopleFirst);
	}
}
