/**
 * @jest-environment ./test/harness/environment.ts
 */
import type { IDataObject } from 'n8n-workflow';
import { demo, usePocSystem } from '../../support/pocSystem';
import { schemasSayWhatIsReturned } from '../../support/schemas';
import { packOf } from '../packs';

const person = { siteNumber: '10', firstName: 'Ann', employeeNumber: '0071' };

const parameters: Record<string, IDataObject> = {
	'employee/terminate': { ...person, terminationDate: '2031-03-31' },
	'workstation/get': { employeeNumber: '0001' },
	'file/build': { fileFormat: 'json' },
};

const items: Record<string, IDataObject> = {
	'file/parse': {
		'Site Number': '10',
		'Employee Name': 'Ann',
		'Workstation Number': '3-114',
		'Employee Number': '',
	},
};

describe('output schemas', () => {
	const poc = usePocSystem();

	schemasSayWhatIsReturned({
		pack: packOf('PocSystem'),
		optional: ['warnings', 'otherRefusals'],
		async run(operation) {
			if (operation === 'employee/sync') {
				const body = { message: 'stored', Refused: [{ EmployeeNumber: '4711', Reason: 'left' }] };
				poc.control.faults([{ kind: 'status', status: 200, body }]);
			}
			return await poc.run(demo, operation.replace('/', ':'), {
				items: [items[operation] ?? person],
				parameters: parameters[operation],
			});
		},
	});
});
