import type { IDataObject } from 'n8n-workflow';
import type { ExportedWorkflow } from '../../../sandbox/n8n/commandLine';
import type { RestClient } from '../../../sandbox/n8n/rest';
import { written } from '../../workflows/dataTables';
import { chain, node, outputOf } from '../../../sandbox/n8n/workflow';

const START = 'Start';
const ROWS = 'Rows';
const TYPE = 'n8n-nodes-base.dataTable';
const idOf = (table: string) => `read-${table}`.slice(-21);

/** A workflow that reads all rows of a Data table; there are none while there is no table. */
export const tableReader = (table: string): ExportedWorkflow =>
	chain(idOf(table), [
		node(START, 'n8n-nodes-base.manualTrigger'),
		node(
			ROWS,
			TYPE,
			{
				resource: 'row',
				operation: 'get',
				dataTableId: { __rl: true, mode: 'name', value: table },
				returnAll: true,
			},
			{ typeVersion: 1.1 },
		),
	]);

/** The rows of a Data table whose `tableReader` was imported, without what n8n adds to them. */
export async function tableRows(rest: RestClient, table: string): Promise<IDataObject[]> {
	const { status, data } = await rest.run(idOf(table), START);
	if (status !== 'success') throw new Error(`The table ${table} could not be read`);
	return outputOf({ data }, ROWS).map(written);
}

interface Named {
	id: string;
	name: string;
}

/** Takes a column of a Data table away, as the list of its columns does. Throws where it is not there. */
export async function dropColumn(rest: RestClient, table: string, column: string): Promise<void> {
	const { data } = await rest.request<{ data: Array<Named & { projectId: string }> }>(
		'GET',
		'/data-tables-global?take=100',
	);
	const found = data.find(({ name }) => name === table);
	const path = `/projects/${found?.projectId}/data-tables/${found?.id}/columns`;
	const columns = await rest.request<Named[]>('GET', path);
	await rest.request('DELETE', `${path}/${columns.find(({ name }) => name === column)?.id}`);
}
