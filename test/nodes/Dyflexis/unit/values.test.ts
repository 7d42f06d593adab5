import { contractFields } from '../../../../nodes/Dyflexis/resources/contract/fields';
import { employeeFields } from '../../../../nodes/Dyflexis/resources/employee/fields';
import { machineValuesStay } from '../../../support/machineValues';
import { valuesOf } from '../../../support/properties';
import { packOf } from '../../packs';

const dyflexis = packOf('Dyflexis');

const operations = `
clock.clockIn            once    scope clock
clock.clockOut           once    scope clock
clock.record             once    scope clock
contract.upsert          upsert  scope external_employees
contractType.getAll      read
datapoint.push           once    scope forecasting
department.getTree       read    scope business
employee.getAll          read    scope business
employee.upsert          upsert  scope external_employees
office.getAll            read
payroll.getEmployees     read    scope payroll
payroll.getHoursPerDay   read    scope payroll
payrollQueue.acknowledge once    scope payroll_hours
payrollQueue.getAll      read    scope payroll_hours
registeredHours.getAll   read    scope business
schedule.getAll          read    scope business
sickLeave.getAll         read    scope business
stream.create            once    scope forecasting
`;

const fields = {
	'clock.clockIn':
		'employee moment timeZone timeFormat device specifyBody additionalFields jsonBody',
	'clock.clockOut':
		'employee moment timeZone timeFormat device specifyBody additionalFields jsonBody',
	'clock.record':
		'direction employee moment timeZone timeFormat device specifyBody additionalFields jsonBody',
	'contract.upsert':
		'record recordNames defaultOffice defaultContractType onWarning additionalFields',
	'contractType.getAll': 'returnAll limit',
	'datapoint.push': 'key value moment timeZone timeFormat specifyBody additionalFields jsonBody',
	'department.getTree': 'shape',
	'employee.getAll': 'returnAll limit',
	'employee.upsert': 'record recordNames onWarning additionalFields',
	'office.getAll': 'returnAll limit',
	'payroll.getEmployees': 'returnAll limit simplify',
	'payroll.getHoursPerDay': 'periodPath returnAll limit',
	'payrollQueue.acknowledge':
		'queueId status statusWord message specifyBody additionalFields jsonBody',
	'payrollQueue.getAll': 'lastQueueId returnAll limit',
	'registeredHours.getAll': 'startDate endDate returnAll limit simplify',
	'schedule.getAll': 'startDate endDate department returnAll limit',
	'sickLeave.getAll': 'startDate endDate returnAll limit',
	'stream.create': 'name granularity key specifyBody additionalFields jsonBody',
};

const choices = {
	direction: 'in out',
	granularity: 'day hour',
	onWarning: 'fail pass',
	shape: 'flat nested',
	specifyBody: 'fields json',
	status: 'done failed other',
	timeFormat: 'local offset utc',
};

const triggers = {
	dyflexisTrigger: 'notice events authentication headerName queryName options',
	dyflexisPayrollQueueTrigger: 'notice startAfter',
};

const nodes = {
	dyflexis: 'dyflexisApi',
	dyflexisTrigger: 'dyflexisApi',
	dyflexisPayrollQueueTrigger: 'dyflexisApi',
};

describe('machine values stay as they are', () => {
	machineValuesStay(dyflexis, { operations, fields, choices, triggers, nodes });

	it('of the events of the webhook trigger', () => {
		const [webhook] = dyflexis.triggers;
		const offered = webhook?.description.properties.filter(({ options }) => options) ?? [];
		expect(offered.map((field) => valuesOf(field).sort())).toEqual([
			['other', 'payrollPeriodReady', 'sickLeaveCreated', 'sickLeaveRecovered', 'timeCard'],
			['header', 'none', 'query'],
		]);
	});
});

it.each([
	['employees', employeeFields, 29],
	['contracts', contractFields, 9],
])('the members of %s differ by id and by name', (_, members, count) => {
	expect(members).toHaveLength(count);
	expect(new Set(members.map(({ id }) => id)).size).toBe(count);
	expect(new Set(members.map(({ displayName }) => displayName)).size).toBe(count);
});
