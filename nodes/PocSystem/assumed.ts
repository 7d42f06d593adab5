import type { AssumedNames } from '../../lib/wireNames';

const place =
	'A place in the document: member in member, with dots between; a dot alone is all of it';

/**
 * Every name on the wire. P.O.C. System publishes none, so all of them are assumed: the printed
 * labels without their spaces, until the names agreed with the vendor are known. Nothing assumed is
 * written anywhere else.
 */
export const assumed = {
	'paths.employee': {
		default: '/employees',
		purpose: 'Path of the function that updates one employee in real time',
		section: '7',
	},
	'paths.roster': {
		default: '/employees/file',
		purpose: 'Path of the function that takes the file of all employees',
		section: '7',
	},
	'paths.workstation': {
		default: '/workstations',
		purpose: 'Path of the function that returns workstation numbers',
		section: '7',
	},
	'employee.place': {
		default: '.',
		purpose: `Where the one employee stands in an update. ${place}`,
		section: '7',
	},
	'roster.place': {
		default: 'Employees',
		purpose: `Where the employees stand in the file of all. ${place}`,
		section: '7',
	},
	'roster.employee': {
		default: 'Employee',
		purpose: 'XML element of one employee',
		section: '7',
	},
	'field.siteNumber': {
		default: 'SiteNumber',
		purpose: 'Site number of an employee',
		section: '3',
	},
	'field.firstName': { default: 'FirstName', purpose: 'First name of an employee', section: '3' },
	'field.employeeNumber': {
		default: 'EmployeeUniqueNumber',
		purpose: 'Employee Unique Number of an employee',
		section: '3',
	},
	'field.surname': { default: 'Surname', purpose: 'Surname of an employee', section: '3' },
	'field.department': { default: 'Department', purpose: 'Department of an employee', section: '3' },
	'field.team': { default: 'Team', purpose: 'Team of an employee', section: '3' },
	'field.hierarchies': {
		default: 'AdditionalHierarchies',
		purpose: 'Additional hierarchies, a list',
		section: '3',
	},
	'field.employeeType': {
		default: 'EmployeeType',
		purpose: 'Employee Type of an employee',
		section: '3',
	},
	'field.jobConfiguration': {
		default: 'JobConfiguration',
		purpose: 'Job configuration of an employee',
		section: '3',
	},
	'field.jobTitle': { default: 'JobTitle', purpose: 'Job title of an employee', section: '3' },
	'field.status': {
		default: 'EmployeeStatus',
		purpose: 'Employee Status of an employee',
		section: '3',
	},
	'field.mobileNumber': {
		default: 'MobileNumber',
		purpose: 'Mobile Number, ext. of an employee',
		section: '3',
	},
	'field.email': { default: 'EmailAddress', purpose: 'Email address of an employee', section: '3' },
	'field.workstationNumber': {
		default: 'WorkstationNumber',
		purpose: 'Workstation Number of an employee',
		section: '3',
	},
	'field.terminationDate': {
		default: 'TerminationDate',
		purpose: 'Termination of Employment Date of an employee',
		section: '3',
	},
	'hierarchy.entry': {
		default: 'Hierarchy',
		purpose: 'XML element of one additional hierarchy',
		section: '3',
	},
	'hierarchy.label': {
		default: 'Name',
		purpose: 'What an additional hierarchy is called',
		section: '3',
	},
	'hierarchy.value': {
		default: 'Value',
		purpose: 'Where in an additional hierarchy the employee is',
		section: '3',
	},
	'lookup.place': {
		default: 'WorkstationRequest',
		purpose: `Where the question for workstations stands when it is sent as a body. ${place}`,
		section: '4',
	},
	'lookup.siteNumber': {
		default: 'SiteNumber',
		purpose: 'Site Number in a question for workstations',
		section: '4',
	},
	'lookup.employeeNumber': {
		default: 'EmployeeNumber',
		purpose: 'Employee Number in a question for workstations',
		section: '4',
	},
	'found.place': {
		default: 'Workstations',
		purpose: `Where the rows stand in an answer or a file with workstation numbers. ${place}`,
		section: '4',
	},
	'found.row': {
		default: 'Workstation',
		purpose: 'XML element of one row with a workstation number',
		section: '4',
	},
	'found.siteNumber': { default: 'SiteNumber', purpose: 'Site Number in a row', section: '4' },
	'found.employeeNumber': {
		default: 'EmployeeNumber',
		purpose: 'Employee Number in a row',
		section: '4',
	},
	'found.employeeName': {
		default: 'EmployeeName',
		purpose: 'Employee Name in a row',
		section: '4',
	},
	'found.workstationNumber': {
		default: 'WorkstationNumber',
		purpose: 'Workstation Number in a row',
		section: '4',
	},
	'refused.place': {
		default: 'Refused',
		purpose: `Where the rows stand that were not taken, in the answer to a file. ${place}`,
		section: '7',
	},
	'refused.row': {
		default: 'Row',
		purpose: 'XML element of a row that was not taken',
		section: '7',
	},
	'refused.employeeNumber': {
		default: 'EmployeeNumber',
		purpose: 'Who a row that was not taken is about',
		section: '7',
	},
	'refused.reason': {
		default: 'Reason',
		purpose: 'Why a row was not taken',
		section: '7',
	},
} satisfies AssumedNames<string>;

/** The id of an assumed name: a key of the credential's *Wire Names*. */
export type WireId = keyof typeof assumed;

/** The names in use on the wire. */
export type Names = Record<WireId, string>;
