import { machineValuesStay } from '../../../support/machineValues';
import { packOf } from '../../packs';

const operations = `
clockRecord.clockEvent     once    role WfmIntegration
clockRecord.clockIn        once    role WfmIntegration
clockRecord.clockOut       upsert  role WfmIntegration
clockRecord.create         once    role WfmIntegration
clockRecord.delete         upsert  role WfmIntegration
clockRecord.get            read    role WfmIntegration
clockRecord.getAll         read    role WfmIntegration
clockRecord.getTemplate    read    role WfmIntegration
clockRecord.undoClockOut   upsert  role WfmIntegration
clockRecord.update         upsert  role WfmIntegration
event.getAll               read    role System Integration
occupancy.getAll           read    role WfmIntegration
person.getByReference      read    role WfmIntegration
timeRecord.create          once    role WfmIntegration
timeRecord.delete          upsert  role WfmIntegration
timeRecord.get             read    role WfmIntegration
timeRecord.getTemplate     read    role WfmIntegration
timeRecord.update          upsert  role WfmIntegration
`;

const start = 'start startTimeZone startSource startLocation';
const end = 'end endTimeZone endSource endLocation';

const fields = {
	'clockRecord.clockEvent': 'person direction moment timeZone source location lookBack',
	'clockRecord.clockIn': `person ${start} additionalFields`,
	'clockRecord.clockOut': `person which clockRecordId version lookBack ${end}`,
	'clockRecord.create': `person ${start} ${end} additionalFields`,
	'clockRecord.delete': 'person clockRecordId version',
	'clockRecord.get': 'person clockRecordId simplify',
	'clockRecord.getAll': 'person from to returnAll limit simplify',
	'clockRecord.getTemplate': 'person',
	'clockRecord.undoClockOut': 'person clockRecordId version',
	'clockRecord.update': 'person clockRecordId changes version additionalFields',
	'event.getAll': 'eventTypes furtherTypes from to returnAll limit',
	'occupancy.getAll': 'person from to returnAll limit',
	'person.getByReference': 'reference',
	'timeRecord.create': `person ${start} ${end} occupancyId details additionalFields`,
	'timeRecord.delete': 'timeRecordId version',
	'timeRecord.get': 'timeRecordId simplify',
	'timeRecord.getTemplate': 'person',
	'timeRecord.update': 'timeRecordId changes version additionalFields',
};

const eventTypes = [
	'AbsenceLeaveCreated AbsenceOtherCreated AbsenceSicknessCreated',
	'EmploymentPeriodCreated EmploymentPeriodEnded EmploymentPeriodReinstated',
	'EmploymentPeriodStartDateChanged',
	'OccupancyCreated OccupancyDeleted OccupancyEnded OccupancyReinstated',
	'OccupancySalaryTimelineChanged',
	'PersonAddressChanged PersonAddressCreated PersonCreated PersonDeleted PersonNameChanged',
	'WorkingPatternChanged WorkingPatternCreated',
].join(' ');

describe('machine values stay as they are', () => {
	machineValuesStay(packOf('PeopleFirst'), {
		operations,
		fields,
		choices: { direction: 'in out', eventTypes, which: 'given open' },
		triggers: { peopleFirstTrigger: 'eventTypes furtherTypes startAt options' },
		nodes: { peopleFirst: 'peopleFirstApi', peopleFirstTrigger: 'peopleFirstApi' },
	});
});
