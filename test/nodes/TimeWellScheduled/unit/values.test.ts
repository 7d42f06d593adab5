import { machineValuesStay } from '../../../support/machineValues';
import { packOf } from '../../packs';

const operations = `
absence.create           once
absence.delete           once
absence.getAll           read
absence.update           upsert
absenceType.getAll       read
company.get              read
department.getAll        read
employee.changeStatus    upsert
employee.get             read
employee.getAll          read
employee.update          upsert
employee.verifyPassword  read
message.getAll           read
message.markRead         upsert
payroll.getAll           read
punch.begin              once
punch.break              once
punch.end                once
punch.meal               once
punch.record             once
role.getAll              read
schedule.getAll          read
schedule.getCount        read
singleSignOn.createLink  read
status.getAll            read
`;

const fields = {
	'absence.create': 'employee absenceType startDate startTime endTime days options',
	'absence.delete': 'absenceId options',
	'absence.getAll': 'startDate endDate employee returnAll limit options',
	'absence.update': 'absenceId absenceType options',
	'absenceType.getAll': 'returnAll limit options',
	'company.get': 'options',
	'department.getAll': 'returnAll limit options',
	'employee.changeStatus': 'employee status options',
	'employee.get': 'employee simplify options',
	'employee.getAll': 'returnAll limit simplify options',
	'employee.update': 'employee role changes options',
	'employee.verifyPassword': 'password hash',
	'message.getAll': 'employee returnAll limit options',
	'message.markRead': 'messageId options',
	'payroll.getAll': 'startDate endDate department returnAll limit options',
	'punch.begin': 'employee password moment onQuestion reasonId reasonText options',
	'punch.break': 'employee password moment onQuestion reasonId reasonText options',
	'punch.end': 'employee password moment onQuestion reasonId reasonText options',
	'punch.meal': 'employee password moment onQuestion reasonId reasonText options',
	'punch.record': 'punch employee password moment onQuestion reasonId reasonText options',
	'role.getAll': 'returnAll limit options',
	'schedule.getAll': 'employee startDate endDate returnAll limit options',
	'schedule.getCount': 'date returnAll limit options',
	'singleSignOn.createLink': 'linkNotice userEmail moment',
	'status.getAll': 'returnAll limit options',
};

const choices = {
	answerFormat: 'json xml',
	onQuestion: 'ask id text',
	punch: 'begin break end meal',
	sendIn: 'form query',
};

const triggers = {
	timeWellScheduledTrigger:
		'watch snapshotNotice changes daysBack daysAhead employee employees payPeriod periodDays firstDay periodsBack department',
};

const nodes = {
	timeWellScheduled: 'timeWellScheduledApi',
	timeWellScheduledTrigger: 'timeWellScheduledApi',
};

describe('machine values stay as they are', () =>
	machineValuesStay(packOf('TimeWellScheduled'), { operations, fields, choices, triggers, nodes }));
