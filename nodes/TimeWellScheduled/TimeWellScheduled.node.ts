import type {
	IExecuteFunctions,
	INodeExecutionData,
	INodeType,
	INodeTypeDescription,
} from 'n8n-workflow';
import { NodeConnectionTypes } from 'n8n-workflow';
import { outputsOf, propertiesOf } from '../../lib/description';
import { execute } from '../../lib/execute';
import { timeWellScheduledApiTest } from './credentialTest';
import * as listSearch from './listSearch';
import { timeWellScheduled } from './vendor';

export class TimeWellScheduled implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'TimeWellScheduled',
		name: 'timeWellScheduled',
		icon: {
			light: 'file:../../icons/timewellscheduled.svg',
			dark: 'file:../../icons/timewellscheduled.dark.svg',
		},
		group: ['transform'],
		version: 1,
		subtitle: '={{ $parameter["operation"] + ": " + $parameter["resource"] }}',
		description: 'Punches, schedules, employees, absences and payroll in TimeWellScheduled',
		defaults: { name: 'TimeWellScheduled' },
		usableAsTool: true,
		inputs: [NodeConnectionTypes.Main],
		outputs: outputsOf(timeWellScheduled.resources),
		credentials: [
			{
				name: 'timeWellScheduledApi',
				required: true,
				testedBy: 'timeWellScheduledApiTest',
			},
		],
		properties: propertiesOf(timeWellScheduled.resources),
	};

	methods = { listSearch, credentialTest: { timeWellScheduledApiTest } };

	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		return await execute(this, timeWellScheduled);
	}
}
