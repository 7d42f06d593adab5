import { machineValuesStay } from '../../../support/machineValues';
import { packOf } from '../../packs';

const operations = `
absence.approve                 upsert
absence.create                  once
absence.decline                 upsert
absence.delete                  upsert
absence.get                     read
absence.getAll                  read
absence.getStats                read
absence.update                  upsert
absence.withdraw                upsert
absenceReason.create            once
absenceReason.get               read
absenceReason.getAll            read
absenceReason.update            upsert
employment.get                  read
employment.getAll               read
evaluation.getAll               read
location.getAll                 read
timeAccount.getAll              read
timeAccount.getProjectedBalance read
timeAccount.sync                upsert
timeAccount.update              upsert
`;

const fields = {
	'absence.approve': 'absenceId onCollision',
	'absence.create':
		'employment absenceReason period firstDay lastDay start end minutesPerDay days daysJson options additionalFields',
	'absence.decline': 'absenceId refuseMessage',
	'absence.delete': 'absenceId',
	'absence.get': 'absenceId simplify',
	'absence.getAll': 'employment absenceReason location filters sortBy returnAll limit simplify',
	'absence.getStats': 'employment filters',
	'absence.update':
		'absenceId absenceReason period firstDay lastDay start end minutesPerDay days daysJson options additionalFields',
	'absence.withdraw': 'absenceId',
	'absenceReason.create': 'name calculationType options additionalFields',
	'absenceReason.get': 'absenceReason simplify',
	'absenceReason.getAll': 'types returnAll limit simplify',
	'absenceReason.update': 'absenceReason updateFields additionalFields',
	'employment.get': 'employment simplify',
	'employment.getAll': 'location filters returnAll limit simplify',
	'evaluation.getAll': 'employment location start end filters returnAll limit simplify',
	'location.getAll': 'filters returnAll limit',
	'timeAccount.getAll': 'employment absenceReason filters returnAll limit',
	'timeAccount.getProjectedBalance': 'employment absenceReason asOf timeZone',
	'timeAccount.sync':
		'balancesFrom employeeBy employee balance balances absenceReason balanceFormat options',
	'timeAccount.update': 'employment absenceReason balance balanceFormat limits additionalFields',
};

const choices = {
	balanceFormat: 'clock hours minutes',
	balancesFrom: 'items list',
	calculationType:
		'employee_working_days_and_absence_hours planned_shifts planned_shifts_and_rotations rotations',
	employeeBy: 'id staffNumber',
	employeeStatuses: 'active destroyed inactive noemail',
	minutesPerDay: 'calculated fields json',
	notFound: 'refuse report',
	onCollision: 'force forceAndRemove refuse',
	period: 'fullDays keep partOfDay',
	permission: 'allUsers managers superAdmins',
	sortBy: 'id starts_at',
	state: 'auto_punchtimed done_evaluation needs_evaluation no_evaluation no_show punchtimed',
	states: 'accepted new refused withdrawn',
	types: 'time_account with_entitlement without_entitlement',
};

const triggers = {
	shyftplanTrigger:
		'watch updatedNotice accountsNotice deletedNotice startAt fromDay changes employment absenceReason absenceReason location states options',
};

const nodes = {
	shyftplan: 'shyftplanApi',
	shyftplanTrigger: 'shyftplanApi',
};

describe('machine values stay as they are', () =>
	machineValuesStay(packOf('Shyftplan'), { operations, fields, choices, triggers, nodes }));
