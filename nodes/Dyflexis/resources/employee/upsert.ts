import type { IDataObject } from 'n8n-workflow';
import { additionalFields, recordField, recordNames } from '../../../../lib/fields';
import { operation } from '../../../../lib/operation';
import { readRecord } from '../../../../lib/records';
import { segment } from '../../../../lib/url';
import type { DyflexisClient } from '../../client';
import { warningField, warningsIn, writtenRecord } from '../../warnings';
import { employeeFields } from './fields';

interface Input {
	reference: string;
	path: string;
	body: IDataObject;
	onWarning: string;
}

/** POST /api2/external-employees/{employeeReference} (vendors/dyflexis.md 2.10). */
export const upsert = operation<DyflexisClient, Input>({
	value: 'upsert',
	name: 'Create or Update',
	action: 'Create or update employee',
	description: 'Create a new record, or update the current one if it already exists (upsert)',
	endpoint: 'POST /api2/external-employees/{employeeReference}',
	permission: 'scope external_employees',
	effect: 'upsert',
	fields: [
		recordField('employee', 'getEmployeeFields'),
		recordNames(employeeFields),
		warningField,
		additionalFields,
	],
	input(params) {
		const { employeeReference, ...members } = readRecord(params, 'record', employeeFields);
		const reference = String(employeeReference).trim();
		return {
			reference,
			path: `/api2/external-employees/${segment(reference, 'Employee Reference')}`,
			body: { ...members, ...params.object('additionalFields') },
			onWarning: params.choice('onWarning', ['pass', 'fail']),
		};
	},
	key: ({ reference }) => reference,
	async run(client, { reference, path, body, onWarning }) {
		const answer = await client.post(path, body, 'json');
		return writtenRecord({ employeeReference: reference }, warningsIn(answer), onWarning);
	},
});
