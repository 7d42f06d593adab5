/** The members of an employee that matter most. */
export const SIMPLE_EMPLOYEE = [
	'employeeCode',
	'name',
	'lastName',
	'payrollType',
	'internalStatusName',
	'hireDate',
	'hireDateIso',
	'terminationDate',
	'terminationDateIso',
] as const;
