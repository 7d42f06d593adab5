import { mapAutomatically, type Example, type Examples } from './example';

const employee = {
	siteNumber: '10',
	firstName: 'Noa',
	surname: 'Levi',
	employeeNumber: 'E-1042',
	department: 'Finance',
	workstationNumber: '3-114',
};

const answer = { message: 'stored', stored: 1 };
const stored: Example = {
	item: employee,
	set: { record: mapAutomatically },
	out: { siteNumber: '10', employeeNumber: 'E-1042', answer },
};

/** An example of each operation of the P.O.C. System node. */
export const pocSystemExamples: Examples = {
	'employee.upsert': stored,
	'employee.terminate': {
		set: {
			siteNumber: '10',
			firstName: 'Noa',
			employeeNumber: 'E-1042',
			terminationDate: '2031-03-31',
		},
		out: {
			siteNumber: '10',
			employeeNumber: 'E-1042',
			terminationDate: '2031-03-31',
			answer,
		},
	},
	'employee.sync': stored,
	'workstation.get': {
		set: { employeeNumber: '0001' },
		out: {
			siteNumber: '10',
			employeeNumber: '0001',
			employeeName: 'Noa Levi',
			workstationNumber: '1-100',
		},
	},
	'file.build': {
		item: employee,
		set: { fileFormat: 'rows', record: mapAutomatically },
		out: {
			'Site number': '10',
			'First name': 'Noa',
			'Employee Unique Number': 'E-1042',
			Surname: 'Levi',
			'Workstation Number': '3-114',
		},
	},
	'file.parse': {
		item: {
			'Site Number': '10',
			'Employee Number': '0001',
			'Employee Name': 'Noa Levi',
			'Workstation Number': '3-114',
		},
		out: {
			siteNumber: '10',
			employeeNumber: '0001',
			employeeName: 'Noa Levi',
			workstationNumber: '3-114',
		},
	},
};
