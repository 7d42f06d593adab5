import type { IDataObject, ILoadOptionsFunctions, INodeListSearchResult } from 'n8n-workflow';
import { searchList } from '../../lib/pickers';
import { take } from '../../lib/paging';
import type { DyflexisClient } from './client';
import { flattenTree, readTree, treeNames } from './tree';
import { dyflexis } from './vendor';

const named = ({ id, name }: IDataObject) => ({ name: String(name ?? id), value: String(id) });

/** Departments, each with the path that leads to it. */
export async function searchDepartments(
	this: ILoadOptionsFunctions,
	filter?: string,
): Promise<INodeListSearchResult> {
	return await searchList(this, dyflexis, filter, async (client: DyflexisClient) => {
		const names = treeNames(client);
		const rows = flattenTree(await readTree(client), names);
		return rows.map((row) => ({ name: String(row.path), value: String(row[names.id]) }));
	});
}

/** Offices by name. */
export async function searchOffices(
	this: ILoadOptionsFunctions,
	filter?: string,
): Promise<INodeListSearchResult> {
	return await searchList(this, dyflexis, filter, async (client: DyflexisClient) =>
		(await take(client.list('/api2/offices', { known: 'offices' }))).map(named),
	);
}

/** Contract types by name. */
export async function searchContractTypes(
	this: ILoadOptionsFunctions,
	filter?: string,
): Promise<INodeListSearchResult> {
	return await searchList(this, dyflexis, filter, async (client: DyflexisClient) =>
		(await take(client.list('/api2/contract-types', { assumed: 'contractTypes.list' }))).map(named),
	);
}
