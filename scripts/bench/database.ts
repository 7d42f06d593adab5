import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';

/**
 * What a question to the SQLite database of an n8n gives. It is opened for reading only, so n8n may
 * run meanwhile.
 *
 * @param userFolder the folder that holds n8n's `.n8n` folder
 */
export function ask<Row>(userFolder: string, question: string): Row[] {
	const file = path.join(userFolder, '.n8n', 'database.sqlite');
	const database = new DatabaseSync(file, { readOnly: true, timeout: 10_000 });
	try {
		return database.prepare(question).all() as Row[];
	} finally {
		database.close();
	}
}
