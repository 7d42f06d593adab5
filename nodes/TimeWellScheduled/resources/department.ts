import { companyList } from '../lists';

export const department = companyList({
	value: 'department',
	name: 'Department',
	plural: 'departments',
	module: 'department_list',
	rows: 'departments',
});
