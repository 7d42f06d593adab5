import type { IDataObject } from 'n8n-workflow';
import { operation } from '../../../../lib/operation';
import { ABSENCES_PATH } from '../../absences';
import type { ShyftplanClient } from '../../client';
import { employmentField, filterFields, idsField, momentField } from '../../fields';
import { given, idsOf, optionalFlag, spanOf } from '../../inputs';

interface Input {
	query: IDataObject;
	employeesMayRequest?: boolean;
}

/** GET /api/v1/absences/stats (vendors/shyftplan.md 2.4). */
export const getStats = operation<ShyftplanClient, Input>({
	value: 'getStats',
	name: 'Get Statistics',
	action: 'Get absence statistics',
	description: 'Get balances and used days for each absence reason',
	endpoint: 'GET /api/v1/absences/stats',
	effect: 'read',
	fields: [
		employmentField('Only this employee, whose limits are told then, too; empty for all'),
		filterFields([
			{
				displayName: 'Attachment',
				name: 'attachment',
				type: 'boolean',
				default: true,
				description: 'Whether to count absences with a file, or those without one',
			},
			idsField('Employee IDs', 'employmentIds', 'Only these employees, by employment ID'),
			{
				displayName: 'Employees May Request It',
				name: 'employeesMayRequest',
				type: 'boolean',
				default: true,
				description: 'Whether to count reasons that employees can use themselves, or the others',
			},
			idsField('Location IDs', 'locationIds', 'Only employees who work in these locations'),
			momentField('Period End', 'end', 'End of the period of absences that count'),
			momentField('Period Start', 'start', 'Start of the period of absences that count'),
		]),
	],
	input(params) {
		const employment = params.optionalId('employment');
		const several = idsOf(params, 'filters.employmentIds') ?? [];
		const employmentIds = employment === undefined ? several : [employment, ...several];
		return {
			query: given({
				...spanOf(params, 'filters.start', 'filters.end'),
				'employment_ids[]': employmentIds.length > 0 ? employmentIds : undefined,
				'location_ids[]': idsOf(params, 'filters.locationIds'),
				attachment: optionalFlag(params, 'filters.attachment'),
			}),
			employeesMayRequest: optionalFlag(params, 'filters.employeesMayRequest'),
		};
	},
	async run(client, { query, employeesMayRequest }) {
		const name = client.names['stats.employee'];
		const more = employeesMayRequest === undefined ? {} : { [name]: employeesMayRequest };
		return await client.get(`${ABSENCES_PATH}/stats`, { ...query, ...more });
	},
});
