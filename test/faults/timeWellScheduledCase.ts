import { demo } from '../../sandbox/vendors/timewellscheduled/profiles';
import { timeWellScheduled } from '../../nodes/TimeWellScheduled/vendor';
import type { Item, OperationCase, VendorCase } from './vendorCase';

const two = (n: number) => String(n).padStart(2, '0');
const four = (n: number) => String(n).padStart(4, '0');

/** Employees of the demo who still work there: every tenth has left. */
const working = Array.from({ length: demo.employees }, (_, n) => n)
	.filter((n) => n % 10 !== 9 && n !== demo.employees - 1)
	.map(demo.code);
const codeAt = (n: number): string => working[n % working.length] ?? '';

const plain = (n: number): Item => ({ mark: `item ${n}`, code: codeAt(n) });
const byCode = { __rl: true, mode: 'code', value: '={{ $json.code }}' };
const period = { startDate: '2026-06-01', endDate: '2026-06-14' };
const read: OperationCase = { parameters: { limit: 3 }, item: plain };
const readIn: OperationCase = { ...read, parameters: { limit: 3, ...period } };

/** A day on which nobody is scheduled, so that nothing is asked. The photo is the mark. */
const punch: OperationCase = {
	parameters: {
		employee: byCode,
		password: 'pass-word-1',
		moment: '2031-03-04T09:00:00',
		options: { photo: '={{ $json.mark }}' },
	},
	item: (n) => ({ mark: `photo-${four(n)}.jpg`, code: codeAt(n) }),
};

/** Adds a mark to what is sent. */
const marked = '={{ { mark: $json.mark } }}';

/** How each operation of the TimeWellScheduled node is exercised. */
export const timeWellScheduledCase: VendorCase = {
	name: 'timewellscheduled',
	nodeType: 'timeWellScheduled',
	resources: timeWellScheduled.resources,
	credentialType: timeWellScheduled.credentialType,
	credential: (url, { key, webhookSecret }) => ({
		apiKey: key,
		ssoApiKey: webhookSecret,
		companyId: demo.company,
		region: 'own',
		host: `${url}/timewellscheduled/${demo.system}`,
		timeZone: demo.zone,
	}),
	envelope: { success: 1, ontime: 1 },
	batch: { upsert: 'employee.update', once: 'absence.create' },
	pickers: [
		'searchAbsenceTypes',
		'searchDepartments',
		'searchEmployees',
		'searchRoles',
		'searchStatuses',
	].map((method) => ({ kind: 'listSearch', method })),
	triggers: [
		{ watch: 'absences' },
		{ watch: 'employees' },
		{ watch: 'schedules', employees: 'abc123, 007' },
		{ watch: 'payroll', payPeriod: 'month' },
	].map((parameters) => ({ type: 'timeWellScheduledTrigger', parameters })),
	operations: {
		'punch.begin': punch,
		'punch.end': { ...punch, after: 'punch.begin' },
		'punch.break': { ...punch, after: 'punch.begin' },
		'punch.meal': { ...punch, after: 'punch.begin' },
		'punch.record': {
			...punch,
			parameters: { ...punch.parameters, punch: 'begin' },
			journal: 'punch.begin',
		},
		'schedule.getAll': { ...readIn, parameters: { ...readIn.parameters, employee: byCode } },
		'schedule.getCount': read,
		'employee.getAll': read,
		'employee.get': { parameters: { employee: byCode }, item: plain },
		'employee.update': {
			parameters: {
				employee: byCode,
				role: { __rl: true, mode: 'name', value: '={{ $json.mark }}' },
			},
			item: (n) => ({ mark: `Role ${four(n)}`, code: codeAt(n) }),
			inOrder: (key, n) => ({ mark: `Role ${key} ${four(n)}`, code: codeAt(key) }),
		},
		'employee.changeStatus': {
			parameters: {
				employee: byCode,
				status: { __rl: true, mode: 'id', value: '73' },
				options: { more: marked },
			},
			item: (n) => ({ mark: `status ${four(n)}`, code: codeAt(n) }),
		},
		'employee.verifyPassword': {
			parameters: {
				password: 'U*U',
				hash: '$2a$05$CCCCCCCCCCCCCCCCCCCCC.E5YPO9kmyuRGyh0XouQYb4YMJKvyOeW',
			},
			item: plain,
			requests: [],
		},
		'role.getAll': read,
		'status.getAll': read,
		'department.getAll': read,
		'absenceType.getAll': read,
		'message.getAll': {
			parameters: { limit: 1, employee: byCode },
			item: (n) => ({ mark: `item ${n}`, code: demo.code(3 * n + 1) }),
		},
		'message.markRead': {
			parameters: { messageId: '={{ $json.id }}', options: { more: marked } },
			item: (n) => ({ mark: `read ${four(n)}`, id: String(901 + n) }),
		},
		'payroll.getAll': readIn,
		'absence.getAll': {
			...read,
			parameters: { limit: 3, startDate: '2026-06-01', endDate: '2026-06-30' },
		},
		'absence.create': {
			parameters: {
				employee: byCode,
				absenceType: { __rl: true, mode: 'id', value: '72' },
				startDate: '2031-03-04',
				startTime: '={{ $json.mark }}',
				endTime: '23:59',
				options: { more: '={{ { comment: $json.mark } }}' },
			},
			item: (n) => ({ mark: `${two(Math.floor(n / 60))}:${two(n % 60)}`, code: codeAt(n) }),
			inOrder: (key, n) => ({ mark: `${two(key)}:${two(n)}`, code: codeAt(key) }),
		},
		'absence.update': {
			parameters: {
				absenceId: '={{ $json.absenceID }}',
				absenceType: { __rl: true, mode: 'id', value: '70' },
				options: { more: marked },
			},
			item: (n) => ({ mark: `${two(Math.floor(n / 60))}:${two(n % 60)}`, code: codeAt(n) }),
			after: 'absence.create',
		},
		'absence.delete': {
			parameters: { absenceId: '={{ $json.absenceID }}', options: { more: marked } },
			item: (n) => ({ mark: `${two(Math.floor(n / 60))}:${two(n % 60)}`, code: codeAt(n) }),
			after: 'absence.create',
		},
		'company.get': { item: plain },
		'singleSignOn.createLink': {
			parameters: { userEmail: 'ann@example.com' },
			item: plain,
			requests: [],
		},
	},
};
