import { companyList } from '../lists';

export const role = companyList({
	value: 'role',
	name: 'Role',
	plural: 'roles',
	module: 'role_list',
	rows: 'roles',
});
