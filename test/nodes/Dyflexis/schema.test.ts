/**
 * @jest-environment ./test/harness/environment.ts
 */
import type { IDataObject } from 'n8n-workflow';
import { demo, useDyflexis } from '../../support/dyflexis';
import { schemasSayWhatIsReturned } from '../../support/schemas';
import { packOf } from '../packs';

const moment = '2031-03-04T09:00:00Z';
const contract = { employeeReference: 'P-0001', office: 1, type: 1, start: '2031-01-01' };

/** What makes each operation return something; reads need nothing. */
const calls: Record<string, { parameters?: IDataObject; items?: IDataObject[] }> = {
	'schedule/getAll': { parameters: { startDate: '2026-06-01', endDate: '2026-06-14' } },
	'payroll/getHoursPerDay': { parameters: { periodPath: '2026-W20' } },
	'employee/upsert': {
		items: [
			{ employeeReference: 'P-0001', gender: 'M' },
			{ employeeReference: 'P-0002', city: 'Gent' },
		],
	},
	'contract/upsert': {
		items: [
			{ ...contract, contractReference: 'C-1', office: 99, end: '2031-12-31' },
			{ ...contract, contractReference: 'C-2' },
		],
	},
	'stream/create': { parameters: { name: 'Covers' } },
	'datapoint/push': { parameters: { key: 'transactions', moment, value: 1 } },
	'clock/clockIn': { parameters: { employee: 'P-0001', moment } },
	'clock/record': { parameters: { employee: 'P-0001', moment, direction: 'in' } },
	'clock/clockOut': { parameters: { employee: 'P-0001', moment } },
	'payrollQueue/acknowledge': { parameters: { queueId: '1001' } },
};

describe('output schemas', () => {
	const dyflexis = useDyflexis();

	schemasSayWhatIsReturned({
		pack: packOf('Dyflexis'),
		optional: ['message', 'warnings'],
		async run(operation) {
			if (operation === 'clock/clockOut') {
				await dyflexis.run(demo, 'clock:clockIn', calls['clock/clockIn']);
			}
			return await dyflexis.run(demo, operation.replace('/', ':'), calls[operation]);
		},
	});
});
