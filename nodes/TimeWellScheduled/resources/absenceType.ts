import { companyList } from '../lists';

export const absenceType = companyList({
	value: 'absenceType',
	name: 'Absence Type',
	plural: 'absence types',
	module: 'absence_request_type_list',
	rows: 'absenceTypes',
});
