import type { ILoadOptionsFunctions, ResourceMapperFields } from 'n8n-workflow';
import { mapperFields } from '../../lib/records';
import { employeeFields } from './fields';

/** The fields of an employee, for mapping. */
export async function getEmployeeFields(
	this: ILoadOptionsFunctions,
): Promise<ResourceMapperFields> {
	return mapperFields(employeeFields);
}
