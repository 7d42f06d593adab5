import { assumedNamesStandAlone } from '../../../support/assumedNames';
import { packOf } from '../../packs';

/**
 * Some defaults are everyday words (id, name, status) that stand in the sources for something
 * else: each place, by the file and what the word is there.
 */
const stated: Record<string, Record<string, string>> = {
	'client.ts': {
		id: 'row key of registered hours, offices and contract types (2.2, 2.17, 2.18)',
		message: 'usual member of a refusal, read where present (1.8)',
	},
	'listSearch.ts': {
		id: 'member of offices and contract types (2.17, 2.18)',
		name: 'member of offices and contract types (2.17, 2.18); what n8n calls an entry',
	},
	'warnings.ts': {
		status: 'member of both warning bodies (1.8)',
		message: 'our own output member',
		value: 'member of a refused field (1.8)',
	},
	'tree.ts': {
		id: 'our own name of a role in a department, filled from the wire names',
		name: 'our own name of a role in a department, filled from the wire names',
		children: 'our own name of a role in a department, filled from the wire names',
	},
	'inputs.ts': {
		startDate: 'field in the editor',
		endDate: 'field in the editor',
	},
	'fields.ts': {
		startDate: 'field in the editor',
		endDate: 'field in the editor',
		dateTime: 'type of a field in the editor',
		name: 'member of the description of a field',
	},
	'queue.ts': { queueId: 'our own output member, filled from the wire name' },
	'receive.ts': { message: 'member of our own answer to the sender, and of what was thrown' },
	'DyflexisPayrollQueueTrigger.node.ts': {
		queueId: 'our own output member, filled from the wire name',
	},
	'resources/contract/fields.ts': {
		id: 'member of a field that is mapped',
		employeeReference: 'member of the path of a contract (2.11)',
	},
	'resources/contract/upsert.ts': {
		employeeReference: 'member of the path of a contract (2.11)',
	},
	'resources/employee/fields.ts': {
		id: 'member of a field that is mapped',
		employeeReference: 'member of the path (2.10)',
	},
	'resources/employee/upsert.ts': { employeeReference: 'member of the path (2.10)' },
	'resources/payroll/getEmployees.ts': { employees: 'list that a source states (2.12)' },
	'resources/payrollQueue/acknowledge.ts': {
		queueId: 'field in the editor and part of the path (2.15)',
		status: 'field in the editor',
		message: 'field in the editor',
		failed: 'choice in the editor',
	},
	'resources/registeredHours/getAll.ts': {
		id: 'member of registered hours (2.2)',
		startDate: 'query parameter that a source states (2.2)',
		endDate: 'query parameter that a source states (2.2)',
	},
	'resources/sickLeave/index.ts': { sickLeave: 'our own value of the resource' },
	'resources/schedule/getAll.ts': {
		startDate: 'query parameter that a source states (2.1)',
		endDate: 'query parameter that a source states (2.1)',
	},
	'resources/datapoint/push.ts': {
		key: 'field in the editor and part of the path (2.7)',
		value: 'field in the editor',
	},
	'resources/stream/create.ts': {
		name: 'field in the editor',
		key: 'field in the editor',
		granularity: 'field in the editor',
	},
};

describe('assumed names', () => assumedNamesStandAlone(packOf('Dyflexis'), stated));
