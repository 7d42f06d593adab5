import { companyList } from '../lists';

export const status = companyList({
	value: 'status',
	name: 'Status',
	plural: 'statuses',
	module: 'status_list',
	rows: 'statuses',
});
