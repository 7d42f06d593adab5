import type { AssumedNames } from '../../lib/wireNames';

/**
 * Every name on Dyflexis' wire that no source states, with the default that is sent or read
 * until the customer's own is known. Nothing assumed is written anywhere else.
 */
export const assumed = {
	'paths.informationStreams': {
		default: '/information-streams/v3',
		purpose: 'Path prefix of streams and datapoints',
		section: '1.2',
	},
	'employees.list': {
		default: 'employees',
		purpose: 'Member that holds the employees of the business read',
		section: '2.3',
	},
	'tree.list': {
		default: 'departments',
		purpose: 'Member that holds the roots of the department tree',
		section: '2.4',
	},
	'tree.children': {
		default: 'children',
		purpose: 'Member that holds the children of a department',
		section: '2.4',
	},
	'tree.id': { default: 'id', purpose: 'Id of a department', section: '2.4' },
	'tree.name': { default: 'name', purpose: 'Name of a department', section: '2.4' },
	'sickLeave.list': {
		default: 'sickLeave',
		purpose: 'Member that holds the sick leaves',
		section: '2.5',
	},
	'sickLeave.start': {
		default: 'startDate',
		purpose: 'Query parameter for the first day of the period',
		section: '2.5',
	},
	'sickLeave.end': {
		default: 'endDate',
		purpose: 'Query parameter for the last day of the period',
		section: '2.5',
	},
	'stream.name': { default: 'name', purpose: 'Name of a stream', section: '2.6' },
	'stream.key': { default: 'key', purpose: 'Key of a stream', section: '2.6' },
	'stream.granularity': {
		default: 'granularity',
		purpose: 'Granularity of a stream (hour or day)',
		section: '2.6',
	},
	'datapoint.list': {
		default: '',
		purpose: 'Member that holds the datapoints; empty when the one datapoint is the body',
		section: '2.7',
	},
	'datapoint.moment': { default: 'dateTime', purpose: 'Moment of a datapoint', section: '2.7' },
	'datapoint.value': { default: 'value', purpose: 'Value of a datapoint', section: '2.7' },
	'clock.employee': {
		default: 'employeeReference',
		purpose: 'Who clocks in or out',
		section: '2.8',
	},
	'clock.device': { default: 'deviceReference', purpose: 'The clocking device', section: '2.8' },
	'clock.moment': { default: 'dateTime', purpose: 'Moment of the clock event', section: '2.8' },
	'hoursPerDay.list': {
		default: 'hoursPerDay',
		purpose: 'Member that holds the hours per day of a payroll period',
		section: '2.13',
	},
	'queue.list': {
		default: 'queue',
		purpose: 'Member that holds the entries of the payroll queue',
		section: '2.14',
	},
	'queue.id': { default: 'queueId', purpose: 'Id of a queue entry', section: '2.14' },
	'queue.first': {
		default: '0',
		purpose: 'Last queue ID to send before any entry was handled',
		section: '2.14',
	},
	'queueStatus.status': {
		default: 'status',
		purpose: 'Member that holds the status word of an acknowledgement',
		section: '2.15',
	},
	'queueStatus.message': {
		default: 'message',
		purpose: 'Member that holds the message of an acknowledgement',
		section: '2.15',
	},
	'queueStatus.done': {
		default: 'processed',
		purpose: 'Status word for a period that was taken over',
		section: '2.15',
	},
	'queueStatus.failed': {
		default: 'failed',
		purpose: 'Status word for a period that could not be taken over',
		section: '2.15',
	},
	'contractTypes.list': {
		default: 'contractTypes',
		purpose: 'Member that holds the contract types',
		section: '2.18',
	},
	'webhook.payrollPeriodReady': {
		default: 'payroll_period_ready',
		purpose: 'Type of the webhook message for a finalised payroll period',
		section: '3.2',
	},
} satisfies AssumedNames<string>;

/** The id of an assumed name: a key of the credential's *Wire Names*. */
export type WireId = keyof typeof assumed;

/** The names in use on the wire. */
export type Names = Record<WireId, string>;
