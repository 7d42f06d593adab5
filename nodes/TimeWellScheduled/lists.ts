import type { IDataObject } from 'n8n-workflow';
import { listFields } from '../../lib/fields';
import { limitOf } from '../../lib/inputs';
import { operation, type Resource } from '../../lib/operation';
import type { How, TimeWellScheduledClient } from './client';
import { callOptions } from './fields';
import { howOf } from './inputs';
import { rowsOf } from './rows';

/** A list that the whole company shares, such as its roles. */
interface CompanyList {
	value: string;
	name: string;
	plural: string;
	module: string;
	rows: Parameters<typeof rowsOf>[1];
}

interface Input {
	limit: number;
	how: How;
}

/** The resource of a list that is only read (vendors/timewellscheduled.md 4.5, 4.11). */
export function companyList({
	value,
	name,
	plural,
	module,
	rows,
}: CompanyList): Resource<TimeWellScheduledClient> {
	const getAll = operation<TimeWellScheduledClient, Input>({
		value: 'getAll',
		name: 'Get Many',
		action: `Get many ${plural}`,
		description: `Get many ${plural} of the company`,
		endpoint: `GET /response.asp?module=${module}`,
		effect: 'read',
		fields: [...listFields, callOptions()],
		input: (params) => ({ limit: limitOf(params), how: howOf(params) }),
		async run(client, { limit, how }): Promise<IDataObject[]> {
			const { body } = await client.call(module, {}, how);
			return rowsOf(body, rows).slice(0, limit);
		},
	});
	return { value, name, operations: [getAll] };
}
