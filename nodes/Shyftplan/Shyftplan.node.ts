import {
	type IExecuteFunctions,
	type INodeExecutionData,
	type INodeType,
	type INodeTypeDescription,
	NodeConnectionTypes,
} from 'n8n-workflow';
import { propertiesOf } from '../../lib/description';
import { execute } from '../../lib/execute';
import * as listSearch from './listSearch';
import { shyftplan } from './vendor';

export class Shyftplan implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'shyftplan',
		name: 'shyftplan',
		icon: { light: 'file:../../icons/shyftplan.svg', dark: 'file:../../icons/shyftplan.dark.svg' },
		group: ['transform'],
		version: 1,
		subtitle: '={{ $parameter["operation"] + ": " + $parameter["resource"] }}',
		description: 'External time accounts, absences and evaluations in shyftplan',
		defaults: { name: 'shyftplan' },
		usableAsTool: true,
		inputs: [NodeConnectionTypes.Main],
		outputs: [NodeConnectionTypes.Main],
		credentials: [{ name: 'shyftplanApi', required: true }],
		properties: propertiesOf(shyftplan.resources),
	};

	methods = { listSearch };

	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		return await execute(this, shyftplan);
	}
}
