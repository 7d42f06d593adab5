import { writeFileSync } from 'node:fs';
import { stringify } from 'csv-stringify/sync';
import type { IDataObject } from 'n8n-workflow';
import type { MasterRow } from '../../scripts/sampleData/workforceMaster';
import { runWorkflow } from '../harness';
import * as dyflexis from '../support/dyflexis';
import * as poc from '../support/pocSystem';
import * as shyftplan from '../support/shyftplan';
import { useDataFolder } from './dataFolder';
import { useDataTables } from './dataTables';
import { outputOf } from './erpSync';
import { type Example, readExample, withSettings } from './examples';
import { FILE, masterRows } from './workforceMaster';

/** The master is about no number, so that nobody is reported as not in it. */
export const NOBODY = { numbersBeginWith: 'none' };

type Person = Partial<MasterRow> & Pick<MasterRow, 'PersonnelNo'>;

interface Run {
	/** Values of the node *Settings*. */
	settings?: Record<string, string>;
	/** What a test makes of the shipped workflow. */
	change?: (example: Example) => Example;
}

/** The shipped workflow beside the simulated systems of one profile, with files and tables of its own. */
export function useWorkforceMaster(profile: 'demo' | 'variant' = 'demo') {
	const sandbox = dyflexis.useDyflexis();
	const data = useDataFolder();
	const tables = useDataTables();
	afterEach(() => sandbox.control.faults([]));

	const write = (rows: MasterRow[]): void =>
		writeFileSync(data.path(FILE), stringify(rows, { header: true, delimiter: ';' }));

	const stateOf = (vendor: string): unknown =>
		(sandbox.control.state(vendor) as Record<string, unknown>)[profile];

	return {
		sandbox,
		write,

		/** Leaves only some people of the shipped master in it, with changes of theirs. */
		keep(...people: Person[]): void {
			const shipped = new Map(masterRows().map((row) => [row.PersonnelNo, row]));
			write(
				people.map((person) => ({ ...shipped.get(person.PersonnelNo), ...person }) as MasterRow),
			);
		},

		/** The report of one run by hand. */
		async report({ settings = {}, change = (example) => example }: Run = {}) {
			const example = withSettings(readExample('workforce-master.json', data.folder), settings);
			const result = await runWorkflow(change(example), {
				startNode: 'Run Now',
				dataTables: tables.all,
				credentials: {
					dyflexisApi: dyflexis.credentialFor(sandbox, dyflexis[profile]),
					pocSystemApi: poc.credentialFor(sandbox, poc[profile]),
					shyftplanApi: shyftplan.credentialFor(sandbox, shyftplan[profile]),
				},
			});
			expect(result.error).toBeUndefined();
			return outputOf(result, 'Report');
		},

		/** What was sent, by operation; what a vendor refused counts too. */
		sent: (): string[] =>
			sandbox.control.journal().map(({ operation, outcome }) => `${operation} ${outcome}`),

		/** The people of Dyflexis, by reference. */
		dyflexis(): Map<unknown, IDataObject> {
			const { employees } = stateOf('dyflexis') as { employees: IDataObject[] };
			return new Map(employees.map((person) => [person['reference'], person]));
		},

		/** The people of P.O.C. System, by number. */
		poc(): Map<unknown, IDataObject> {
			const employees = stateOf('poc-system') as IDataObject[];
			return new Map(employees.map((person) => [person['employeeNumber'], person]));
		},
	};
}
