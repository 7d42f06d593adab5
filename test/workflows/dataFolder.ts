import { cpSync, mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { dataFolder } from '../../scripts/start/examples';

/**
 * A copy of the shipped data for every test: workflows read and write it, and n8n lets them only
 * where tests put their files.
 */
export function useDataFolder() {
	let folder: string;
	beforeEach(() => {
		folder = mkdtempSync(path.join(realpathSync(tmpdir()), 'workforce-data-'));
		cpSync(dataFolder, folder, { recursive: true });
	});
	afterEach(() => rmSync(folder, { recursive: true }));

	return {
		get folder(): string {
			return folder;
		},
		/** Where a file of the copy lies. */
		path: (file: string): string => path.join(folder, file),
	};
}
