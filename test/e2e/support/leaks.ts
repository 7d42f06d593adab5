import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';

/** Files of a folder and below, relative to it. */
export const filesIn = (folder: string): string[] =>
	readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) =>
		statSync(path.join(folder, file)).isFile(),
	);

/** The bytes of files, by their names. */
export const bytesOf = (folder: string, files: string[]): Record<string, Buffer> =>
	Object.fromEntries(files.map((file) => [file, readFileSync(path.join(folder, file))]));

/** Every row of every table of an SQLite database, by table. */
export function tablesOf(file: string): Record<string, unknown[]> {
	const database = new DatabaseSync(file, { readOnly: true });
	try {
		const tables = database.prepare("SELECT name FROM sqlite_master WHERE type = 'table'").all();
		const names = tables.map(({ name }) => String(name));
		return Object.fromEntries(
			names.map((name) => [name, database.prepare(`SELECT * FROM "${name}"`).all()]),
		);
	} finally {
		database.close();
	}
}
