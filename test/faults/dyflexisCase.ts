import { dyflexis } from '../../nodes/Dyflexis/vendor';
import { SEEDED_PERIODS } from '../../sandbox/vendors/dyflexis/store';
import type { Item, OperationCase, VendorCase } from './vendorCase';

const two = (n: number) => String(n).padStart(2, '0');
const four = (n: number) => String(n).padStart(4, '0');
/** A minute of its own for each n below 1440, as it travels in UTC. */
const minuteOf = (n: number) => `2031-03-04T${two(Math.floor(n / 60))}:${two(n % 60)}:00Z`;

const plain = (n: number): Item => ({ mark: `item ${n}` });
const byMark =
	(prefix: string) =>
	(n: number): Item => ({ mark: `${prefix}${four(n)}` });

const automatic = { mappingMode: 'autoMapInputData', value: null };
const period = { startDate: '2026-06-01', endDate: '2026-06-14' };
const short = { limit: 3 };
const read: OperationCase = { parameters: short, item: plain };

const employee = (reference: string, mark: string): Item => ({
	mark,
	employeeReference: reference,
	firstName: 'Noor',
	lastName: 'Jansen',
	costCenter: mark,
});

const contract = (reference: string, mark: string): Item => ({
	mark,
	employeeReference: reference,
	contractReference: mark,
	office: 7,
	start: '2031-03-01',
	hours: 32,
});

const clocking: OperationCase = {
	parameters: { employee: '={{ $json.mark }}', moment: '2031-03-04T09:00:00Z' },
	item: byMark('C-'),
	takesEmptyAnswer: true,
};

/** How each operation of the Dyflexis node is exercised. */
export const dyflexisCase: VendorCase = {
	name: 'dyflexis',
	nodeType: 'dyflexis',
	resources: dyflexis.resources,
	credentialType: dyflexis.credentialType,
	credential: (url, { key, webhookSecret }) => ({
		host: `${url}/dyflexis`,
		systemName: 'demo',
		apiKey: key,
		webhookSecret,
	}),
	batch: { upsert: 'employee.upsert', once: 'datapoint.push' },
	warns: true,
	pickers: ['searchOffices', 'searchDepartments', 'searchContractTypes'].map((method) => ({
		kind: 'listSearch',
		method,
	})),
	triggers: [{ type: 'dyflexisPayrollQueueTrigger' }],
	operations: {
		'employee.upsert': {
			parameters: { record: automatic },
			item: (n) => employee(`E-${four(n)}`, `CC-${four(n)}`),
			inOrder: (key, n) => employee(`E-${four(key)}`, `CC-${key}-${four(n)}`),
		},
		'employee.getAll': read,
		'contract.upsert': {
			parameters: { record: automatic },
			item: (n) => contract(`P-${four(n + 1)}`, `K-${four(n)}`),
		},
		'schedule.getAll': { ...read, parameters: { ...short, ...period } },
		'registeredHours.getAll': { ...read, parameters: { ...short, ...period } },
		'department.getTree': { item: plain },
		'sickLeave.getAll': read,
		'stream.create': {
			parameters: { name: '={{ $json.mark }}', granularity: 'hour' },
			item: byMark('Visitors '),
			takesEmptyAnswer: true,
		},
		'datapoint.push': {
			parameters: { key: '={{ $json.key }}', moment: '={{ $json.mark }}', value: 12 },
			item: (n) => ({ mark: minuteOf(n), key: 'transactions' }),
			inOrder: (key, n) => ({ mark: minuteOf(60 * key + n), key: 'transactions' }),
			takesEmptyAnswer: true,
		},
		'clock.clockIn': clocking,
		'clock.clockOut': { ...clocking, after: 'clock.clockIn' },
		'clock.record': {
			...clocking,
			parameters: { ...clocking.parameters, direction: 'in' },
			journal: 'clock.clockIn',
		},
		'payroll.getEmployees': read,
		'payroll.getHoursPerDay': { ...read, parameters: { ...short, periodPath: '2026-W20' } },
		'payrollQueue.getAll': read,
		'payrollQueue.acknowledge': {
			parameters: { queueId: '={{ $json.queueId }}', message: '={{ $json.mark }}' },
			item: (n) => ({ mark: `taken over ${four(n)}`, queueId: 1001 + (n % SEEDED_PERIODS) }),
			inOrder: (key, n) => ({ mark: `key ${key}, ${four(n)}`, queueId: 1001 + key }),
			takesEmptyAnswer: true,
		},
		'office.getAll': read,
		'contractType.getAll': read,
	},
};
