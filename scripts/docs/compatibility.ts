import { readFileSync } from 'node:fs';
import path from 'node:path';
import { versions } from '../../sandbox/n8n/install';
import type { Compatibility, Run } from '../compatibility/record';
import { table } from './table';

const RECORD = path.resolve(__dirname, '../../docs/compatibility.json');

/** What users do with the pack, and the files of `test/e2e` that do it. */
export const AREAS: ReadonlyArray<{ what: string; suites: readonly string[] }> = [
	{
		what: 'Nodes, credentials, lists and mapping in the editor',
		suites: ['editor', 'pocSystemEditor', 'timeWellScheduledEditor'],
	},
	{ what: 'No key in executions, logs and the database', suites: ['secrets'] },
	{ what: 'Triggers by webhook', suites: ['webhook'] },
	{
		what: 'Triggers that poll, through restarts and crashes',
		suites: ['payrollQueue', 'peopleFirstTrigger', 'shyftplanTrigger', 'timeWellScheduledTrigger'],
	},
	{ what: 'Queue mode, with a worker that is killed', suites: ['queueMode'] },
	{ what: 'Employees and contracts from an ERP', suites: ['erpSync', 'erpEditor'] },
	{ what: 'Payroll for an ERP', suites: ['erpPayroll'] },
	{ what: 'Balances of time accounts (shyftplan)', suites: ['shyftplanSync'] },
	{
		what: 'Clock events of a gate (People First)',
		suites: ['peopleFirstKiosk', 'peopleFirstEditor'],
	},
	{
		what: 'Punches of a kiosk (TimeWellScheduled)',
		suites: ['timeWellScheduledKiosk', 'timeWellScheduledFlowsEditor'],
	},
	{ what: 'Clock events and workload of a till', suites: ['posClockEvents', 'posWorkload'] },
	{ what: 'Dashboards', suites: ['dyflexisBi', 'dyflexisBiEditor', 'timeWellScheduledBi'] },
	{ what: 'Roster and workstations (P.O.C. System)', suites: ['pocSystemSync'] },
	{ what: 'One list of people for two systems', suites: ['workforceMaster'] },
	{ what: 'An AI agent with the nodes as tools', suites: ['agent'] },
];

const NOT_RUN = 'not run yet';

const head = (version: string, run?: Run): string =>
	run ? `n8n ${version}, Node ${run.node.split('.')[0]}` : `n8n ${version}`;

/** How many tests of some files passed in one n8n, and why others are not there. */
function cell(run: Run | undefined, names: readonly string[]): string {
	const there = names.flatMap((name) => run?.suites[name] ?? []);
	if (there.length === 0) return NOT_RUN;
	const passed = there.reduce((sum, suite) => sum + suite.passed, 0);
	const reasons = new Set(there.flatMap(({ leftOut }) => Object.keys(leftOut)));
	return [
		...(passed > 0 ? [`${passed} passed`] : []),
		...[...reasons].map((reason) => (passed > 0 ? `not all: ${reason}` : `no: ${reason}`)),
		...(there.length < names.length ? [`some ${NOT_RUN}`] : []),
	].join('<br>');
}

/** The tests that passed, by what users do and by version of n8n. */
export function tableOf(compatibility: Compatibility, of: readonly string[]): string {
	const rows = AREAS.map(({ what, suites }) => [
		what,
		...of.map((version) => cell(compatibility[version], suites)),
	]);
	return table(['', ...of.map((version) => head(version, compatibility[version]))], rows);
}

/** The compatibility table of the pinned versions, from the last recorded runs. */
export const compatibilityTable = (): string =>
	tableOf(JSON.parse(readFileSync(RECORD, 'utf8')) as Compatibility, versions);
