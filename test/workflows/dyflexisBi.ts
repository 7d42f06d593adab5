import type { IDataObject, IPinData } from 'n8n-workflow';
import type { WantedShift } from '../../sandbox/vendors/dyflexis/actions';
import { runWorkflow, type RunOptions, type RunResult } from '../harness';
import { demo, useDyflexis } from '../support/dyflexis';
import { useDataTables } from './dataTables';
import { readExample } from './examples';

/** The tables that the workflow makes. */
export const DAYS = 'dyflexis_days';
export const DEPARTMENTS = 'dyflexis_departments';
export const EMPLOYEES = 'dyflexis_employees';

const items = (list: IDataObject[]) => list.map((json) => ({ json }));

/** Other days than those that the workflow takes when it is started by hand. */
export const between = (from: string, to: string): IPinData => ({
	'Days by Hand': items([{ from, to }]),
});

/** The message that a payroll period is ready, as what starts the workflow. */
export const periodReady = (payload: IDataObject): RunOptions => ({
	startNode: 'Payroll Period Ready',
	triggerItems: items([{ event: 'payrollPeriodReady', payload }]),
});

/** The shipped workflow beside a sandbox, with data tables of its own in every test. */
export function useDyflexisBi() {
	const dyflexis = useDyflexis();
	const tables = useDataTables();
	afterEach(() => dyflexis.control.faults([]));

	return {
		dyflexis,
		tables,
		run: async (pinData: IPinData = {}, options: RunOptions = {}): Promise<RunResult> =>
			await runWorkflow(
				{ ...readExample('dyflexis-bi.json'), pinData },
				{
					startNode: 'Run Now',
					credentials: dyflexis.credentials(demo),
					dataTables: tables.all,
					...options,
				},
			),
		/** The rows of the table of days, as they were written. */
		days: () => tables.rows(DAYS),
		/** Plans shifts in Dyflexis. */
		plan: (...add: WantedShift[]) => dyflexis.control.act('dyflexis', 'demo', 'shifts', { add }),
		/** Adds a day to the table of a department that Dyflexis does not have. */
		addDay(day: string): void {
			const { rows } = tables.table(DAYS);
			rows.push({
				id: 9000 + rows.length,
				createdAt: new Date(),
				updatedAt: new Date(),
				day_key: `${day}/999`,
				day,
				department_id: '999',
				planned_minutes: 60,
				registered_minutes: 60,
				sick_people: 0,
			});
		},
	};
}
