import type {
	IDataObject,
	ILoadOptionsFunctions,
	INodeListSearchItems,
	INodeListSearchResult,
} from 'n8n-workflow';
import { searchList } from '../../lib/pickers';
import type { TimeWellScheduledClient } from './client';
import { readEmployees } from './reads';
import { rowsOf } from './rows';
import { timeWellScheduled } from './vendor';

/** So many entries are offered at once; typing narrows them down. */
const MOST_OFFERED = 200;

type Search = (this: ILoadOptionsFunctions, filter?: string) => Promise<INodeListSearchResult>;

/** Makes a search over a list that the service gives as a whole. */
const searchIn = (
	read: (client: TimeWellScheduledClient) => Promise<INodeListSearchItems[]>,
): Search =>
	async function (filter) {
		const { results } = await searchList(this, timeWellScheduled, filter, read);
		return { results: results.slice(0, MOST_OFFERED) };
	};

/** Names what a module lists, by two members of its rows. */
const searchModule = (
	module: string,
	list: Parameters<typeof rowsOf>[1],
	name: string,
	value: string,
): Search =>
	searchIn(async (client) => {
		const { body } = await client.call(module);
		return rowsOf(body, list).map((row) => ({
			name: String(row[name] ?? row[value] ?? ''),
			value: String(row[value] ?? ''),
		}));
	});

/** The status of whoever works there: `employee_list` has others too (vendors/timewellscheduled.md 2.3). */
const ACTIVE = 'active';

/** Who is to be picked, with the status in the vendor's words where it is another than active. */
function person({ name, lastName, employeeCode, ...row }: IDataObject): INodeListSearchItems {
	const names = [lastName, name].map((part) => String(part ?? '')).filter(Boolean);
	const code = String(employeeCode ?? '');
	const status = String(row.internalStatusName ?? '');
	const remark = ['', ACTIVE].includes(status.toLowerCase()) ? '' : ` · ${status}`;
	return { name: `${names.join(', ')} (${code})${remark}`, value: code };
}

export const searchEmployees = searchIn(async (client) =>
	(await readEmployees(client)).map(person),
);

export const searchDepartments = searchModule(
	'department_list',
	'departments',
	'departmentName',
	'departmentName',
);

export const searchRoles = searchModule('role_list', 'roles', 'roleName', 'roleName');

export const searchStatuses = searchModule('status_list', 'statuses', 'statusName', 'statusID');

export const searchAbsenceTypes = searchModule(
	'absence_request_type_list',
	'absenceTypes',
	'name',
	'absenceRequestTypeID',
);
