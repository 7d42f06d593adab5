import type { RecordField } from '../../../../lib/records';

/** The members of a contract, by the names on the wire (vendors/dyflexis.md 2.11). */
export const contractFields: RecordField[] = [
	{ id: 'employeeReference', displayName: 'Employee Reference', type: 'string', required: true },
	{ id: 'contractReference', displayName: 'Contract Reference', type: 'string', required: true },
	{ id: 'office', displayName: 'Office ID', type: 'integer' },
	{ id: 'type', displayName: 'Contract Type ID', type: 'integer' },
	{ id: 'start', displayName: 'Start', type: 'date' },
	{ id: 'end', displayName: 'End', type: 'date' },
	{ id: 'hours', displayName: 'Hours per Week', type: 'number' },
	{ id: 'days', displayName: 'Days per Week', type: 'number' },
	{ id: 'salary', displayName: 'Salary per Hour', type: 'number' },
];
