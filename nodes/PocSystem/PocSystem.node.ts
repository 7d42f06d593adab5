import {
	type IExecuteFunctions,
	type INodeExecutionData,
	type INodeType,
	type INodeTypeDescription,
	NodeConnectionTypes,
} from 'n8n-workflow';
import { propertiesOf } from '../../lib/description';
import { execute } from '../../lib/execute';
import * as resourceMapping from './resourceMapping';
import { pocSystem } from './vendor';

export class PocSystem implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'P.O.C. System',
		name: 'pocSystem',
		icon: {
			light: 'file:../../icons/poc-system.svg',
			dark: 'file:../../icons/poc-system.dark.svg',
		},
		group: ['transform'],
		version: 1,
		subtitle: '={{ $parameter["operation"] + ": " + $parameter["resource"] }}',
		description: 'Employees, their workstations and the files about them in P.O.C. System',
		defaults: { name: 'P.O.C. System' },
		usableAsTool: true,
		inputs: [NodeConnectionTypes.Main],
		outputs: [NodeConnectionTypes.Main],
		credentials: [{ name: 'pocSystemApi', required: true }],
		properties: propertiesOf(pocSystem.resources),
	};

	methods = { resourceMapping };

	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		return await execute(this, pocSystem);
	}
}
