import type { IDataObject } from 'n8n-workflow';
import { additionalFields, recordField, recordNames } from '../../../../lib/fields';
import { groupedOperation } from '../../../../lib/operation';
import type { Params } from '../../../../lib/params';
import { Problem } from '../../../../lib/problem';
import { readRecord } from '../../../../lib/records';
import { segment } from '../../../../lib/url';
import type { DyflexisClient } from '../../client';
import { defaultContractTypeField, defaultOfficeField } from '../../fields';
import { warningField, warningsIn, writtenRecord } from '../../warnings';
import { contractFields } from './fields';

interface Input {
	employee: string;
	path: string;
	contract: IDataObject;
	onWarning: string;
}

function contractOf(params: Params, members: IDataObject): IDataObject {
	const { office, type } = members;
	const contract = {
		...members,
		office: office ?? params.optionalId('defaultOffice'),
		type: type ?? params.optionalId('defaultContractType'),
		...params.object('additionalFields'),
	};
	return Object.fromEntries(Object.entries(contract).filter(([, value]) => value !== undefined));
}

/** The warnings that speak of a contract. One that names none of those sent concerns them all. */
function warningsOf(warnings: IDataObject[], reference: unknown, sent: unknown[]): IDataObject[] {
	return warnings.filter(
		({ contractReference: named }) => named === reference || !sent.includes(named),
	);
}

/**
 * POST /api2/external-employees/{employeeReference}/contracts (vendors/dyflexis.md 2.11).
 * The contracts of one employee travel as one array.
 */
export const upsert = groupedOperation<DyflexisClient, Input>({
	value: 'upsert',
	name: 'Create or Update',
	action: 'Create or update contract',
	description: 'Create a new record, or update the current one if it already exists (upsert)',
	endpoint: 'POST /api2/external-employees/{employeeReference}/contracts',
	permission: 'scope external_employees',
	effect: 'upsert',
	fields: [
		recordField('contract', 'getContractFields'),
		recordNames(contractFields),
		defaultOfficeField,
		defaultContractTypeField,
		warningField,
		additionalFields,
	],
	input(params) {
		const { employeeReference, ...members } = readRecord(params, 'record', contractFields);
		const employee = String(employeeReference).trim();
		const contract = contractOf(params, members);
		const { start, end } = contract;
		if (typeof start === 'string' && typeof end === 'string' && end < start) {
			throw new Problem(`End "${end}" is before Start "${start}"`, {
				description: 'Expected a contract that ends on or after the day it starts.',
			});
		}
		return {
			employee,
			path: `/api2/external-employees/${segment(employee, 'Employee Reference')}/contracts`,
			contract,
			onWarning: params.choice('onWarning', ['pass', 'fail']),
		};
	},
	group: ({ employee }) => employee,
	async run(client, inputs) {
		const [first] = inputs;
		if (!first) return [];
		const contracts = inputs.map(({ contract }) => contract);
		const references = contracts.map(({ contractReference }) => contractReference);
		const warnings = warningsIn(await client.post(first.path, contracts, 'json'));
		return inputs.map(({ employee, contract, onWarning }) => {
			const { contractReference } = contract;
			const keys = { employeeReference: employee, contractReference };
			return writtenRecord(keys, warningsOf(warnings, contractReference, references), onWarning);
		});
	},
});
