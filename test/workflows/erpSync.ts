import { cpSync, mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { IDataObject } from 'n8n-workflow';
import { runWorkflow, type RunOptions, type RunResult } from '../harness';
import { demo, rows, useDyflexis } from '../support/dyflexis';
import { readExample } from './examples';

const data = path.join(__dirname, '../../workflows/data');

/** The shipped workflow beside a sandbox, with a folder of its own for its files in every test. */
export function useErpSync() {
	const dyflexis = useDyflexis();
	let folder: string;
	beforeEach(() => {
		folder = mkdtempSync(path.join(realpathSync(tmpdir()), 'erp-sync-'));
		cpSync(data, folder, { recursive: true });
	});
	afterEach(() => {
		dyflexis.control.faults([]);
		rmSync(folder, { recursive: true });
	});

	return {
		dyflexis,
		get folder() {
			return folder;
		},
		run: async (options: RunOptions): Promise<RunResult> =>
			await runWorkflow(readExample('dyflexis-erp-sync.json', folder), {
				credentials: dyflexis.credentials(demo),
				...options,
			}),
	};
}

/** What a node put out at its first output, over all of its runs. */
export const outputOf = ({ outputs }: RunResult, node: string): IDataObject[] =>
	rows(outputs[node]?.[0] ?? []);
