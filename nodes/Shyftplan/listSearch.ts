import type { IDataObject, ILoadOptionsFunctions, INodeListSearchResult } from 'n8n-workflow';
import { take } from '../../lib/paging';
import { searchList } from '../../lib/pickers';
import type { ShyftplanClient } from './client';
import { listEmployments } from './employments';
import { shyftplan } from './vendor';

/** So many employees are offered at once; typing narrows them down. */
const MOST_OFFERED = 100;

const named = ({ id, name }: IDataObject) => ({ name: String(name ?? id), value: String(id) });

const isThere = ({ deleted_at: deletedAt }: IDataObject) => (deletedAt ?? null) === null;

function person({ id, first_name, last_name, staff_number }: IDataObject) {
	const names = [last_name, first_name].map((part) => String(part ?? '').trim()).filter(Boolean);
	const name = names.join(', ') || `Employee ${String(id)}`;
	const number = String(staff_number ?? '');
	return { name: number === '' ? name : `${name} (${number})`, value: String(id) };
}

async function readReasons(client: ShyftplanClient, query: IDataObject): Promise<IDataObject[]> {
	return (await take(client.list('/api/v1/absence_reasons', query))).filter(isThere);
}

/** Absence reasons of all types, by name. */
export async function searchAbsenceReasons(
	this: ILoadOptionsFunctions,
	filter?: string,
): Promise<INodeListSearchResult> {
	return await searchList(this, shyftplan, filter, async (client: ShyftplanClient) =>
		(await readReasons(client, {})).map(named),
	);
}

/** Absence reasons that have time accounts, by name. */
export async function searchTimeAccountReasons(
	this: ILoadOptionsFunctions,
	filter?: string,
): Promise<INodeListSearchResult> {
	return await searchList(this, shyftplan, filter, async (client: ShyftplanClient) => {
		const types = { [client.names['absenceReasons.types']]: ['time_account'] };
		const rows = await readReasons(client, types);
		return rows.filter(({ type }) => type === 'time_account').map(named);
	});
}

/** Employees by name and staff number. What is typed is searched for by shyftplan. */
export async function searchEmployments(
	this: ILoadOptionsFunctions,
	filter?: string,
): Promise<INodeListSearchResult> {
	const search = (filter ?? '').trim();
	return await searchList(this, shyftplan, undefined, async (client: ShyftplanClient) => {
		const query = { with_deleted: false, ...(search !== '' && { search }) };
		const rows = await take(listEmployments(client, query, MOST_OFFERED), MOST_OFFERED);
		return rows.filter(isThere).map(person);
	});
}

/** Locations by name. */
export async function searchLocations(
	this: ILoadOptionsFunctions,
	filter?: string,
): Promise<INodeListSearchResult> {
	return await searchList(this, shyftplan, filter, async (client: ShyftplanClient) =>
		(await take(client.list('/api/v1/locations'))).filter(isThere).map(named),
	);
}
