import { by, type Examples } from './example';

const employee = by('code', 'abc123');
const june = { startDate: '2026-06-01', endDate: '2026-06-30', limit: 1 };
const punch = { employee, password: 'pass-word-1', moment: '2031-03-04T09:00:00' };
const begun = {
	employeeCode: 'abc123',
	punch: 'begin',
	moment: '2031-03-04T09:00:00',
	recorded: true,
	onTime: true,
};
const absenceId = '={{ $json.absenceID }}';

/** An example of each operation of the TimeWellScheduled node. */
export const timeWellScheduledExamples: Examples = {
	'absence.create': {
		set: {
			employee,
			absenceType: by('id', '72'),
			startDate: '2031-03-04',
			startTime: '09:00',
			endTime: '16:45',
			days: 2,
		},
		out: {
			absenceID: '750125',
			employeeCode: 'abc123',
			requestFrom: '2031-03-04 9:00:00 AM',
			requestFromIso: '2031-03-04T09:00:00',
			requestToIso: '2031-03-04T16:45:00',
		},
	},
	'absence.update': {
		after: 'absence.create',
		set: { absenceId, absenceType: by('id', '70') },
		out: {
			absenceID: '750125',
			requestFrom: '2031-03-04',
			requestFromIso: '2031-03-04',
			requestToIso: '2031-03-04T16:45:00',
		},
	},
	'absence.getAll': {
		set: june,
		out: {
			absenceID: '750095',
			employeeCode: '12345',
			requestFrom: '2026-06-15',
			requestFromIso: '2026-06-15',
			requestType: 'Family Emergency',
			hours: 7.5,
			status: 'Approved',
		},
	},
	'absence.delete': { after: 'absence.create', set: { absenceId }, out: { deleted: true } },
	'absenceType.getAll': {
		set: { limit: 1 },
		out: { absenceRequestTypeID: '71', name: 'Family Emergency', autoApproved: false },
	},
	'company.get': { out: { companyId: 'DEMO', name: 'Maple Hardware' } },
	'department.getAll': {
		set: { limit: 1 },
		out: { departmentID: '2002', departmentName: 'Adjusting', departmentCode: '18' },
	},
	'employee.getAll': {
		set: { limit: 1 },
		out: {
			employeeCode: '12345',
			name: 'Anna',
			lastName: 'Tremblay',
			payrollType: 'Hourly',
			internalStatusName: 'Active',
			hireDate: '2005-03-01',
			hireDateIso: '2005-03-01',
		},
	},
	'employee.get': {
		set: { employee },
		out: {
			employeeCode: 'abc123',
			name: 'Peter',
			lastName: 'Smith',
			payrollType: 'Hourly',
			internalStatusName: 'Active',
			hireDate: '2006-03-02',
			hireDateIso: '2006-03-02',
		},
	},
	'employee.update': {
		set: { employee, role: by('name', 'Store Manager') },
		out: {
			employeeCode: 'abc123',
			updated: true,
			message: 'Your action has been recorded successfully',
		},
	},
	'employee.changeStatus': {
		set: { employee, status: by('id', '73') },
		out: {
			employeeCode: 'abc123',
			statusID: '73',
			updated: true,
			message: 'Your action has been recorded successfully',
		},
	},
	'employee.verifyPassword': {
		set: {
			password: 'U*U',
			hash: '$2a$05$CCCCCCCCCCCCCCCCCCCCC.E5YPO9kmyuRGyh0XouQYb4YMJKvyOeW',
		},
		out: { valid: true },
	},
	'message.getAll': {
		set: { employee, limit: 1 },
		out: {
			employeeCode: 'abc123',
			sent: '2026-05-29 10:00:00 AM',
			subject: 'Notice 901',
			MessageID: '901',
		},
	},
	'message.markRead': {
		set: { messageId: '901' },
		out: { messageId: '901', read: true, message: 'Your action has been recorded successfully' },
	},
	'payroll.getAll': {
		set: june,
		out: {
			periodStartIso: '2026-06-01',
			employeeCode: '12345',
			totalRT: 70,
			totalOT: 0,
			totalShifts: 10,
		},
	},
	'punch.begin': {
		set: punch,
		out: begun,
	},
	'punch.end': {
		after: 'punch.begin',
		set: { ...punch, moment: '2031-03-04T17:00:00' },
		out: {
			employeeCode: 'abc123',
			punch: 'end',
			moment: '2031-03-04T17:00:00',
			recorded: true,
			onTime: true,
		},
	},
	'punch.break': {
		after: 'punch.begin',
		set: { ...punch, moment: '2031-03-04T10:30:00' },
		out: {
			employeeCode: 'abc123',
			punch: 'break',
			moment: '2031-03-04T10:30:00',
			recorded: true,
			message:
				'Have a great break. You need to be back in 15 minutes. That means punch back by 10:45 AM',
		},
	},
	'punch.meal': {
		after: 'punch.begin',
		set: { ...punch, moment: '2031-03-04T12:00:00' },
		out: {
			employeeCode: 'abc123',
			punch: 'meal',
			moment: '2031-03-04T12:00:00',
			recorded: true,
			message:
				'Have a great meal. You need to be back in 30 minutes. That means punch back by 12:30 PM',
		},
	},
	'punch.record': {
		item: { button: 'Begin' },
		set: { ...punch, punch: '={{ $json.button }}' },
		out: begun,
	},
	'role.getAll': {
		set: { limit: 1 },
		out: { roleID: '15', roleName: 'Business Owner', roleLevel: 1 },
	},
	'schedule.getAll': {
		set: { ...june, employee },
		out: {
			employeeCode: 'abc123',
			date: '2026-6-1',
			dateIso: '2026-06-01',
			time: '9:00 AM-5:00 PM',
			startIso: '2026-06-01T09:00:00',
			endIso: '2026-06-01T17:00:00',
		},
	},
	'schedule.getCount': {
		set: { date: '2026-06-01', limit: 1 },
		out: { hour: '06', department: 'Adjusting', employees: 1 },
	},
	'singleSignOn.createLink': {
		set: { userEmail: 'ann@example.com', moment: '2031-03-04T09:00:00' },
		out: {
			userEmail: 'ann@example.com',
			moment: '2031-03-04T09:00:00',
			timeZone: 'America/Toronto',
		},
	},
	'status.getAll': {
		set: { limit: 1 },
		out: { statusID: '73', statusName: 'Active', canLogin: true },
	},
};
