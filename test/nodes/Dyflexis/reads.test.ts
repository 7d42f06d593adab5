/**
 * @jest-environment ./test/harness/environment.ts
 */
import type { IDataObject } from 'n8n-workflow';
import { origins, rows, systems, upTo, useDyflexis } from '../../support/dyflexis';

interface Read {
	operation: string;
	parameters?: IDataObject;
	/** How many rows there are, and how many the vendor sends when one comes twice. */
	count: number;
	sent?: number;
	path: string;
	/** Whether the list comes in pages. */
	paged?: boolean;
	/** Whether members that nobody expects are passed on. */
	whole?: boolean;
	first: IDataObject;
}

const fortnight = { startDate: '2026-06-01', endDate: '2026-06-14' };

const worker = { employeeId: 501, personnelNumber: 'P-0001' };
const name = { firstName: 'Noor', infix: 'van', lastName: 'Dam' };
const place = { officeName: 'Utrecht', departmentId: 113, departmentName: 'Cold Kitchen' };
const worked = {
	startDateTime: '2026-06-01T07:10:00',
	endDateTime: '2026-06-01T15:00:00',
	hourType: 'regular',
	hours: 7.33,
};
const contract = {
	contractReference: 'P-0001-1',
	officeId: 1,
	type: 1,
	start: '2020-01-01',
	end: null,
	hoursPerWeek: 40,
	daysPerWeek: 5,
	hourlySalary: 15,
	maxHoursPerWeek: 40,
};
const employed = {
	firstName: 'Noor',
	lastNamePrefix: 'van',
	lastName: 'Dam',
	employmentStart: '2020-01-01',
	employmentEnd: null,
	costCenter: 'CC-1',
	jobDescription: 'Cook',
};

const reads: Read[] = [
	{
		operation: 'schedule:getAll',
		parameters: fortnight,
		count: 122,
		path: '/api/business/v3/scheduled',
		first: {
			id: 70001,
			...worker,
			...name,
			officeId: 1,
			...place,
			startDateTime: '2026-06-01T07:00:00',
			endDateTime: '2026-06-01T15:00:00',
			breakMinutes: 30,
			duration: 450,
		},
	},
	{
		operation: 'registeredHours:getAll',
		parameters: fortnight,
		count: 120,
		sent: 121,
		path: '/api/business/v3/registered-hours',
		whole: false,
		first: { id: 90001, ...worker, ...place, ...worked },
	},
	{
		operation: 'registeredHours:getAll',
		parameters: { simplify: false },
		count: 120,
		sent: 121,
		path: '/api/business/v3/registered-hours',
		first: {
			id: 90001,
			...worker,
			...name,
			employeeCostCenter: 'CC-1',
			contractTypeId: 1,
			contractType: 'Fixed hours',
			officeId: 1,
			...place,
			...worked,
			status: 'approved',
			breakMinutes: 30,
			duration: 440,
		},
	},
	{
		operation: 'employee:getAll',
		count: 62,
		path: '/api/business/v3/employees',
		first: {
			id: 501,
			...worker,
			...name,
			employeeReference: 'P-0001',
			email: 'noor.dam@example.invalid',
			costCenter: 'CC-1',
			officeId: 1,
			departmentId: 113,
			employmentStart: '2020-01-01',
			employmentEnd: null,
			jobDescription: 'Cook',
		},
	},
	{
		operation: 'sickLeave:getAll',
		count: 8,
		path: '/api/absence/v3/sick-leave',
		first: {
			id: 301,
			...worker,
			...name,
			startDate: '2026-05-28',
			endDate: '2026-05-28',
			percentage: 100,
		},
	},
	{
		operation: 'payroll:getEmployees',
		count: 62,
		path: '/api/payroll/v3/employees',
		whole: false,
		first: { ...worker, ...employed, contracts: [contract] },
	},
	{
		operation: 'payroll:getEmployees',
		parameters: { simplify: false },
		count: 62,
		path: '/api/payroll/v3/employees',
		first: {
			...worker,
			...employed,
			nameFormat: null,
			probationDate: null,
			employerReferenceId: null,
			contracts: [contract],
		},
	},
	{
		operation: 'office:getAll',
		count: 3,
		path: '/api2/offices',
		paged: false,
		first: { id: 1, name: 'Utrecht' },
	},
	{
		operation: 'contractType:getAll',
		count: 4,
		path: '/api2/contract-types',
		paged: false,
		first: { id: 1, name: 'Fixed hours', fixedBase: true },
	},
];

describe.each(systems)('reading %s', (_name, profile) => {
	const dyflexis = useDyflexis();
	const extra = (whole: boolean) => (whole ? profile.extras.row : {});

	test.each(reads)(
		'$operation gives every row of every page once',
		async ({ operation, parameters, count, sent = count, path, paged = true, ...read }) => {
			const result = await dyflexis.run(profile, operation, {
				parameters: { ...parameters, returnAll: true },
			});
			expect(result.status).toBe('success');
			expect(result.items).toHaveLength(count);
			expect(result.items[0]?.json).toStrictEqual({ ...read.first, ...extra(read.whole ?? true) });
			expect(origins(result.items)).toEqual(upTo(count).map(() => ({ item: 0 })));
			const id = operation === 'payroll:getEmployees' ? 'employeeId' : 'id';
			expect(new Set(rows(result.items).map((row) => row[id])).size).toBe(count);
			const pages = paged ? Math.ceil(sent / profile.pageSize) : 1;
			expect(dyflexis.requests(profile)).toEqual({ [path]: pages });
			expect(dyflexis.booked(profile)).toEqual([]);
			expect(result.hints).toEqual([]);
		},
	);

	test('payroll:getHoursPerDay gives the days of the period in the path', async () => {
		const result = await dyflexis.run(profile, 'payroll:getHoursPerDay', {
			parameters: { periodPath: '/2026-W21/', returnAll: true },
		});
		expect(result.items).toHaveLength(60);
		expect(result.items[0]?.json).toStrictEqual({
			id: (profile.firstQueueId + 1) * 1000,
			periodId: '2026-W21',
			...worker,
			contractReference: 'P-0001-1',
			date: '2026-05-18',
			hours: 4,
			hourType: 'regular',
			costCenter: 'CC-1',
			...extra(true),
		});
		expect(dyflexis.requests(profile)).toEqual({
			'/api/payroll/v3/hours-per-day/2026-W21': Math.ceil(60 / profile.pageSize),
		});
	});
});
