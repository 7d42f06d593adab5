import {
	DATA_TABLE_SYSTEM_COLUMN_TYPE_MAP,
	UnexpectedError,
	type DataTable,
	type DataTableColumn,
	type DataTableFilter,
	type DataTableInsertRowsResult,
	type DataTableInsertRowsReturnType,
	type DataTableProxyProvider,
	type DataTableRow,
	type DataTableRowReturn,
	type DataTableRows,
	type IDataTableProjectAggregateService,
	type IDataTableProjectService,
} from 'n8n-workflow';

/** n8n's data tables by name. A run makes tables in it, and changes their rows. */
export type DataTables = Record<string, KeptTable>;

export interface KeptTable {
	columns: DataTableColumn[];
	rows: DataTableRowReturn[];
}

type Condition = DataTableFilter['filters'][number];

const unavailable = (what: string) => async (): Promise<never> => {
	throw new UnexpectedError(`The data tables of the harness cannot ${what}`);
};

/** As a database compares: nothing is equal to, before or after an empty value. */
function fits(row: DataTableRow, { columnName, condition, value }: Condition): boolean {
	const found = row[columnName] ?? null;
	if (condition === 'isEmpty') return found === null || found === '';
	if (condition === 'isNotEmpty') return found !== null && found !== '';
	if (condition === 'eq') return found === value;
	if (condition === 'neq') return found !== value;
	if (found === null || value === null) return false;
	if (condition === 'lt') return found < value;
	if (condition === 'lte') return found <= value;
	if (condition === 'gt') return found > value;
	if (condition === 'gte') return found >= value;
	throw new UnexpectedError(`The data tables of the harness do not know "${condition}"`);
}

const matching = (rows: DataTableRowReturn[], filter?: DataTableFilter): DataTableRowReturn[] => {
	if (filter === undefined || filter.filters.length === 0) return rows;
	return rows.filter((row) =>
		filter.type === 'and'
			? filter.filters.every((condition) => fits(row, condition))
			: filter.filters.some((condition) => fits(row, condition)),
	);
};

function rowsOf(table: KeptTable): IDataTableProjectService {
	const check = (row: DataTableRow): void => {
		const known = new Set(table.columns.map(({ name }) => name));
		const unknown = Object.keys(row).find((name) => !known.has(name));
		if (unknown !== undefined) throw new UnexpectedError(`There is no column "${unknown}"`);
	};
	const insert = (row: DataTableRow): DataTableRowReturn => {
		check(row);
		const empty = Object.fromEntries(table.columns.map(({ name }) => [name, null]));
		const id = 1 + Math.max(0, ...table.rows.map((each) => each.id));
		const now = new Date();
		const kept = { ...empty, ...row, id, createdAt: now, updatedAt: now };
		table.rows.push(kept);
		return { ...kept };
	};
	const update = (row: DataTableRow, filter: DataTableFilter): DataTableRowReturn[] => {
		check(row);
		const changed = matching(table.rows, filter);
		for (const each of changed) Object.assign(each, row, { updatedAt: new Date() });
		return changed.map((each) => ({ ...each }));
	};
	return {
		getColumns: async () => table.columns,
		async getManyRowsAndCount({ filter, skip = 0, take }) {
			const all = matching(table.rows, filter);
			const page = all.slice(skip, take === undefined ? undefined : skip + take);
			return { count: all.length, data: page.map((row) => ({ ...row })) };
		},
		updateRows: async ({ data, filter }) => update(data, filter),
		async insertRows<T extends DataTableInsertRowsReturnType>(rows: DataTableRows) {
			// As the Data Table node asks for them: all that was inserted.
			return rows.map(insert) as DataTableInsertRowsResult<T>;
		},
		async upsertRow({ data, filter }) {
			const changed = update(data, filter);
			return changed.length > 0 ? changed : [insert(data)];
		},
		async deleteRows({ filter }) {
			const gone = matching(table.rows, filter);
			table.rows = table.rows.filter((row) => !gone.includes(row));
			return gone;
		},
		async clearRows() {
			const deletedCount = table.rows.length;
			table.rows = [];
			return { deletedCount };
		},
		updateDataTable: unavailable('be renamed'),
		deleteDataTable: unavailable('be deleted'),
		addColumn: unavailable('get another column'),
		moveColumn: unavailable('change the order of columns'),
		deleteColumn: unavailable('lose a column'),
	};
}

function tablesOf(store: DataTables): IDataTableProjectAggregateService {
	const shown = (name: string, { columns }: KeptTable): DataTable => {
		const now = new Date();
		return { id: name, name, columns, createdAt: now, updatedAt: now, projectId: 'harness' };
	};
	return {
		getProjectId: () => 'harness',
		async createDataTable({ name, columns }) {
			const made = columns.map((column, index) => ({
				...column,
				id: `${name}.${column.name}`,
				index,
				dataTableId: name,
			}));
			for (const column of made) {
				if (column.name in DATA_TABLE_SYSTEM_COLUMN_TYPE_MAP) {
					throw new UnexpectedError(`"${column.name}" is a column of every table`);
				}
			}
			const table = { columns: made, rows: [] };
			store[name] = table;
			return shown(name, table);
		},
		async getManyAndCount({ filter = {}, take }) {
			const part = String(filter['name'] ?? '').toLowerCase();
			const found = Object.entries(store).filter(([name]) => name.toLowerCase().includes(part));
			const data = found.slice(0, take).map(([name, table]) => shown(name, table));
			return { count: found.length, data };
		},
		deleteDataTableAll: unavailable('all be deleted'),
	};
}

/** What gives n8n's Data Table node its tables: a store that lives as long as the test wants. */
export const dataTableProvider = (store: DataTables): DataTableProxyProvider => ({
	getDataTableAggregateProxy: async () => tablesOf(store),
	async getDataTableProxy(_workflow, _node, id) {
		const table = store[id];
		if (table === undefined) throw new UnexpectedError(`There is no data table "${id}"`);
		return rowsOf(table);
	},
});
