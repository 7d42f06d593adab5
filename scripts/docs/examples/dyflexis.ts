import { mapAutomatically, type Examples } from './example';

const clocking = {
	employee: 'P-0001',
	moment: '2031-03-04T09:00:00',
	timeZone: 'Europe/Amsterdam',
};
const clockedIn = {
	employeeReference: 'P-0001',
	dateTime: '2031-03-04T08:00:00Z',
	id: 1,
	kind: 'in',
};
const firstWeek = { startDate: '2026-06-01', endDate: '2026-06-07', limit: 1 };

/** An example of each operation of the Dyflexis node. */
export const dyflexisExamples: Examples = {
	'employee.upsert': {
		item: { employeeReference: 'E-1042', firstName: 'Noor', lastName: 'Jansen' },
		set: { record: mapAutomatically },
		out: { employeeReference: 'E-1042', status: 'ok' },
	},
	'employee.getAll': {
		set: { limit: 1 },
		out: {
			employeeReference: 'P-0001',
			firstName: 'Noor',
			infix: 'van',
			lastName: 'Dam',
			costCenter: 'CC-1',
			departmentId: 113,
		},
	},
	'contract.upsert': {
		item: {
			employeeReference: 'P-0001',
			contractReference: 'C-77',
			office: 1,
			type: 1,
			start: '2031-03-01',
			hours: 32,
		},
		set: { record: mapAutomatically },
		out: { employeeReference: 'P-0001', contractReference: 'C-77', status: 'ok' },
	},
	'schedule.getAll': {
		set: firstWeek,
		out: {
			id: 70001,
			personnelNumber: 'P-0001',
			departmentName: 'Cold Kitchen',
			startDateTime: '2026-06-01T07:00:00',
			endDateTime: '2026-06-01T15:00:00',
			duration: 450,
		},
	},
	'registeredHours.getAll': {
		set: firstWeek,
		out: {
			id: 90001,
			personnelNumber: 'P-0001',
			departmentName: 'Cold Kitchen',
			startDateTime: '2026-06-01T07:10:00',
			endDateTime: '2026-06-01T15:00:00',
			hours: 7.33,
		},
	},
	'department.getTree': { out: { id: 1, name: 'Utrecht', path: 'Utrecht', depth: 0 } },
	'sickLeave.getAll': {
		set: { limit: 1 },
		out: {
			id: 301,
			personnelNumber: 'P-0001',
			startDate: '2026-05-28',
			endDate: '2026-05-28',
			percentage: 100,
		},
	},
	'stream.create': {
		set: { name: 'Covers per hour', key: 'covers' },
		out: { key: 'covers', name: 'Covers per hour', granularity: 'hour' },
	},
	'datapoint.push': {
		set: {
			key: 'transactions',
			moment: '2031-03-04T12:00:00',
			timeZone: 'Europe/Amsterdam',
			value: 42,
		},
		out: { accepted: 1, key: 'transactions' },
	},
	'clock.clockIn': {
		set: clocking,
		out: clockedIn,
	},
	'clock.clockOut': {
		after: 'clock.clockIn',
		set: { ...clocking, moment: '2031-03-04T17:00:00' },
		out: { employeeReference: 'P-0001', dateTime: '2031-03-04T16:00:00Z', id: 2, kind: 'out' },
	},
	'clock.record': {
		set: { ...clocking, direction: 'in' },
		out: clockedIn,
	},
	'payroll.getEmployees': {
		set: { limit: 1 },
		out: {
			employeeId: 501,
			personnelNumber: 'P-0001',
			employmentStart: '2020-01-01',
			costCenter: 'CC-1',
		},
	},
	'payroll.getHoursPerDay': {
		set: { periodPath: '2026-W20', limit: 1 },
		out: {
			periodId: '2026-W20',
			personnelNumber: 'P-0001',
			date: '2026-05-11',
			hours: 4,
			hourType: 'regular',
		},
	},
	'payrollQueue.getAll': {
		set: { limit: 1 },
		out: {
			queueId: '1001',
			periodId: '2026-W20',
			startDate: '2026-05-11',
			endDate: '2026-05-17',
			status: 'open',
		},
	},
	'payrollQueue.acknowledge': {
		set: { queueId: '1001', message: 'Taken over' },
		out: { queueId: '1001', status: 'processed' },
	},
	'office.getAll': { set: { limit: 1 }, out: { id: 1, name: 'Utrecht' } },
	'contractType.getAll': {
		set: { limit: 1 },
		out: { id: 1, name: 'Fixed hours', fixedBase: true },
	},
};
