import type { IDataObject } from 'n8n-workflow';
import { runWorkflow, type RunOptions, type RunResult } from '../harness';
import { demo, rows, useDyflexis } from '../support/dyflexis';
import { useDataFolder } from './dataFolder';
import { readExample } from './examples';

/** The shipped workflow beside a sandbox, with a folder of its own for its files in every test. */
export function useErpSync() {
	const dyflexis = useDyflexis();
	const data = useDataFolder();
	afterEach(() => dyflexis.control.faults([]));

	return {
		dyflexis,
		data,
		run: async (options: RunOptions): Promise<RunResult> =>
			await runWorkflow(readExample('dyflexis-erp-sync.json', data.folder), {
				credentials: dyflexis.credentials(demo),
				...options,
			}),
	};
}

/** What a node put out at its first output, over all of its runs. */
export const outputOf = ({ outputs }: RunResult, node: string): IDataObject[] =>
	rows(outputs[node]?.[0] ?? []);
