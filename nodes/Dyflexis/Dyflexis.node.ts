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
import * as resourceMapping from './resourceMapping';
import { dyflexis } from './vendor';

export class Dyflexis implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'Dyflexis',
		name: 'dyflexis',
		icon: { light: 'file:../../icons/dyflexis.svg', dark: 'file:../../icons/dyflexis.dark.svg' },
		group: ['transform'],
		version: 1,
		subtitle: '={{ $parameter["operation"] + ": " + $parameter["resource"] }}',
		description: 'Employees, contracts, schedules, clocking, workload and payroll in Dyflexis',
		defaults: { name: 'Dyflexis' },
		usableAsTool: true,
		inputs: [NodeConnectionTypes.Main],
		outputs: [NodeConnectionTypes.Main],
		credentials: [{ name: 'dyflexisApi', required: true }],
		properties: propertiesOf(dyflexis.resources),
	};

	methods = { listSearch, resourceMapping };

	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		return await execute(this, dyflexis);
	}
}
