import { DATA_TABLE_SYSTEM_COLUMNS, type IDataObject } from 'n8n-workflow';
import type { DataTables, KeptTable } from '../harness';

/** A row of a Data table as it was written, without what n8n adds: its number, and when it was. */
export const written = (row: IDataObject): IDataObject =>
	Object.fromEntries(
		Object.entries(row).filter(([name]) => !DATA_TABLE_SYSTEM_COLUMNS.includes(name)),
	);

/** The Data tables of n8n, which are none at the start of every test. */
export function useDataTables() {
	let tables: DataTables;
	beforeEach(() => {
		tables = {};
	});

	return {
		/** What a workflow makes its tables in. */
		get all(): DataTables {
			return tables;
		},
		/** A table that was made, to look into it or to change it by hand. */
		table(name: string): KeptTable {
			const table = tables[name];
			if (table === undefined) throw new Error(`There is no table ${name}`);
			return table;
		},
		/** Takes a column away by hand, with what is in it: the table refuses rows that have it. */
		dropColumn(name: string, column: string): void {
			const table = this.table(name);
			expect(table.columns.map((each) => each.name)).toContain(column);
			table.columns = table.columns.filter((each) => each.name !== column);
			for (const row of table.rows) Reflect.deleteProperty(row, column);
		},
		/** The rows of a table as they were written; none while there is no table. */
		rows: (name: string): IDataObject[] =>
			(tables[name]?.rows ?? []).map((row) => written({ ...row })),
	};
}
