import type { ILoadOptionsFunctions, ResourceMapperFields } from 'n8n-workflow';
import { mapperFields } from '../../lib/records';
import { contractFields } from './resources/contract/fields';
import { employeeFields } from './resources/employee/fields';

/** The members of an employee, for mapping. */
export async function getEmployeeFields(
	this: ILoadOptionsFunctions,
): Promise<ResourceMapperFields> {
	return mapperFields(employeeFields);
}

/** The members of a contract, for mapping. */
export async function getContractFields(
	this: ILoadOptionsFunctions,
): Promise<ResourceMapperFields> {
	return mapperFields(contractFields);
}
