/**
 * @jest-environment ./test/harness/environment.ts
 */
import type { IDataObject } from 'n8n-workflow';
import { resources } from '../../../nodes/Dyflexis/resources';
import { systems, useDyflexis, type Profile } from '../../support/dyflexis';

interface Endpoint {
	/** As the vendor's page of use cases prints it. */
	printed: string;
	operation: string;
	parameters?: IDataObject;
	/** The path that is called; the printed one where this is missing. */
	path?: (profile: Profile) => string;
	item?: IDataObject;
}

const prefix = ({ names }: Profile) => names['paths.informationStreams'];
const period = { startDate: '2026-06-01', endDate: '2026-06-01' };
const punch = { employee: 'P-0001', moment: '2031-03-04T09:00:00Z' };

const useCases: Endpoint[] = [
	{
		printed: 'GET /api/business/v3/scheduled',
		operation: 'schedule:getAll',
		parameters: { ...period, limit: 1 },
	},
	{
		printed: 'GET /api/business/v3/registered-hours',
		operation: 'registeredHours:getAll',
		parameters: { limit: 1 },
	},
	{
		printed: 'GET /api/business/v3/employees',
		operation: 'employee:getAll',
		parameters: { limit: 1 },
	},
	{ printed: 'GET /api/department-management/v3/tree', operation: 'department:getTree' },
	{
		printed: 'GET /api/absence/v3/sick-leave',
		operation: 'sickLeave:getAll',
		parameters: { limit: 1 },
	},
	{
		printed: 'POST /information-streams/v3/streams',
		operation: 'stream:create',
		parameters: { name: 'Covers' },
		path: (profile) => `${prefix(profile)}/streams`,
	},
	{
		printed: 'POST /information-streams/v3/datapoint/{key}',
		operation: 'datapoint:push',
		parameters: { key: 'transactions', moment: '2031-03-04T09:00:00Z', value: 1 },
		path: (profile) => `${prefix(profile)}/datapoint/transactions`,
	},
	{ printed: 'POST /api/clock/v3/clock-in', operation: 'clock:clockIn', parameters: punch },
	{ printed: 'POST /api/clock/v3/clock-out', operation: 'clock:clockOut', parameters: punch },
	{
		printed: 'POST /api/clock/v3/clock-in, POST /api/clock/v3/clock-out',
		operation: 'clock:record',
		parameters: { ...punch, direction: 'In' },
		path: () => '/api/clock/v3/clock-in',
	},
	{
		printed: 'POST /api2/external-employees/{employeeReference}',
		operation: 'employee:upsert',
		item: { employeeReference: 'P-0001', city: 'Utrecht' },
		path: () => '/api2/external-employees/P-0001',
	},
	{
		printed: 'POST /api2/external-employees/{employeeReference}/contracts',
		operation: 'contract:upsert',
		item: { employeeReference: 'P-0001', contractReference: 'C-1', office: 1, type: 1 },
		path: () => '/api2/external-employees/P-0001/contracts',
	},
	{
		printed: 'GET /api/payroll/v3/employees',
		operation: 'payroll:getEmployees',
		parameters: { limit: 1 },
	},
	{
		printed: 'GET /api/payroll/v3/hours-per-day/...',
		operation: 'payroll:getHoursPerDay',
		parameters: { periodPath: '2026-W20', limit: 1 },
		path: () => '/api/payroll/v3/hours-per-day/2026-W20',
	},
	{
		printed: 'GET /api2/payroll/queue/from/{lastQueueId}',
		operation: 'payrollQueue:getAll',
		parameters: { lastQueueId: '5001', limit: 1 },
		path: () => '/api2/payroll/queue/from/5001',
	},
	{
		printed: 'POST /api2/payroll/queue/{queueId}/status',
		operation: 'payrollQueue:acknowledge',
		parameters: { queueId: '={{ $json.queueId }}' },
		path: ({ firstQueueId }) => `/api2/payroll/queue/${firstQueueId}/status`,
	},
];

/** Not among the use cases, but contracts refer to them. */
const masterData: Endpoint[] = [
	{ printed: 'GET /api2/offices', operation: 'office:getAll' },
	{ printed: 'GET /api2/contract-types', operation: 'contractType:getAll' },
];

const endpoints = [...useCases, ...masterData];

describe.each(systems)('the endpoints of %s', (_name, profile) => {
	const dyflexis = useDyflexis();

	test.each(endpoints)(
		'$operation calls $printed, once, and nothing else',
		async ({ printed, operation, parameters, path, item }) => {
			await dyflexis.run(profile, operation, {
				items: [{ queueId: profile.firstQueueId, ...item }],
				parameters,
			});
			const [method = '', literal = ''] = printed.split(' ');
			const called = path?.(profile) ?? literal;
			expect(dyflexis.requests(profile)).toEqual({ [called]: 1 });
			expect(dyflexis.control.traffic().requests).toBe(1);
			const written = dyflexis.control.journal();
			expect(written.map((entry) => entry.method)).toEqual(method === 'GET' ? [] : ['POST']);
		},
	);
});

test('every operation of the node has an endpoint, and says which', () => {
	const declared = resources.flatMap((resource) =>
		resource.operations.map(({ value, endpoint }) => [`${resource.value}:${value}`, endpoint]),
	);
	expect(Object.fromEntries(declared)).toEqual(
		Object.fromEntries(
			endpoints.map(({ operation, printed }) => [operation, printed.replace('...', '{period}')]),
		),
	);
	expect(declared).toHaveLength(endpoints.length);
});
