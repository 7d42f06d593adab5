import type { IDataObject } from 'n8n-workflow';
import type { ExportedWorkflow } from '../../sandbox/n8n/commandLine';
import type { WantedShift } from '../../sandbox/vendors/dyflexis/actions';
import { demoCredentials, exampleWorkflows } from '../../scripts/start/examples';
import { dropColumn, tableReader, tableRows } from './support/dataTable';
import { useN8n } from './support/n8n';
import { until } from '../../sandbox/n8n/until';
import { since, why } from './support/versions';
import { outputOf } from '../../sandbox/n8n/workflow';

const ID = 'dyflexis-bi';
const DAYS = 'dyflexis_days';
const TABLES = [DAYS, 'dyflexis_departments', 'dyflexis_employees'];
const ADDRESS = 'address-of-the-test';

/** The workflow with an address for its webhook, such as the editor gives it. */
const addressed = ({ nodes, ...workflow }: ExportedWorkflow): ExportedWorkflow => ({
	...workflow,
	nodes: nodes.map((node) =>
		node.name === 'Payroll Period Ready' ? { ...node, webhookId: ADDRESS } : node,
	),
});

const n8n = useN8n({
	async contents(sandboxUrl, filesFolder) {
		const credentials = await demoCredentials(sandboxUrl);
		const examples = await exampleWorkflows(credentials, filesFolder);
		const workflow = examples.filter(({ id }) => id === ID).map(addressed);
		return { credentials, workflows: [...workflow, ...TABLES.map(tableReader)] };
	},
});

/** The rows of a table, by one of its columns. */
const sorted = async (table: string, key: string): Promise<IDataObject[]> =>
	(await tableRows(n8n.rest, table)).sort((one, other) =>
		String(one[key]).localeCompare(String(other[key])),
	);
const days = async () => await sorted(DAYS, 'day_key');

const runNow = async (): Promise<IDataObject[]> => {
	const { status, data } = await n8n.rest.run(ID, 'Run Now');
	expect(status).toBe('success');
	return outputOf({ data }, 'Report');
};

const counts = (added: number, changed: number, gone: number, asBefore: number) => [
	{
		outcome: 'written',
		what: `From 2026-06-01 to 2026-06-14: ${added} days of a department are new, ${changed} were changed, ${gone} are gone, ${asBefore} are as they were.`,
		whatToDo: '',
	},
];

const shifts = (body: { remove?: number[]; add?: WantedShift[] }) =>
	n8n.sandbox.control.act('dyflexis', 'demo', 'shifts', body);

/** A shift of three hours that nobody works on. */
const openShift = (day: string): WantedShift => ({
	departmentId: 312,
	start: `${day}T09:00:00`,
	end: `${day}T12:00:00`,
});

const plannedOn = async (day: string) =>
	Number((await days()).find(({ day_key }) => day_key === `${day}/312`)?.['planned_minutes']);

let first: IDataObject[];

since('2.8', why.tables)('the dashboard workflow of Dyflexis', () => {
	test('the first run makes the tables and fills them', async () => {
		expect(await runNow()).toEqual(counts(130, 0, 0, 0));
		first = await days();
		expect(first).toHaveLength(130);
		expect(new Set(first.map(({ day_key }) => day_key)).size).toBe(130);
		expect(first[0]).toEqual({
			day_key: '2026-06-01/112',
			day: '2026-06-01',
			department_id: '112',
			planned_minutes: 113,
			registered_minutes: 103,
			sick_people: 0,
		});
		expect(await sorted('dyflexis_departments', 'department_id')).toHaveLength(20);
		const employees = await sorted('dyflexis_employees', 'employee_id');
		expect(employees).toHaveLength(62);
		expect(employees[0]).toMatchObject({ personnel_number: 'P-0001', name: 'Noor van Dam' });
	});

	test('executed again it leaves the same tables', async () => {
		expect(await runNow()).toEqual(counts(0, 0, 0, 130));
		expect(await days()).toEqual(first);
		expect(await tableRows(n8n.rest, 'dyflexis_departments')).toHaveLength(20);
		expect(await tableRows(n8n.rest, 'dyflexis_employees')).toHaveLength(62);
	});

	test('what cannot be read leaves the tables as they are, and is in the report', async () => {
		n8n.sandbox.control.faults([{ kind: 'html', match: { path: '/registered-hours' } }]);
		expect(await runNow()).toMatchObject([{ outcome: 'not read' }]);
		n8n.sandbox.control.faults([]);
		expect(await days()).toEqual(first);
	});

	test('a shift that is removed takes its day with it, and its minutes from the day after', async () => {
		// In the night from 1 to 2 June.
		shifts({ remove: [70_043] });
		expect(await runNow()).toEqual(counts(0, 1, 1, 128));
		const corrected = first
			.filter(({ day_key }) => day_key !== '2026-06-01/112')
			.map((row) =>
				row['day_key'] === '2026-06-02/112'
					? { ...row, planned_minutes: 450, registered_minutes: 450 }
					: row,
			);
		expect(await days()).toEqual(corrected);
	});

	test('two runs at the same time write each day once', async () => {
		const before = await days();
		shifts({ add: ['2026-06-01', '2026-06-06', '2026-06-13'].map(openShift) });
		await Promise.all([runNow(), runNow()]);
		const keys = (await days()).map(({ day_key }) => day_key);
		expect(new Set(keys).size).toBe(keys.length);
		expect(keys.length).toBeGreaterThanOrEqual(before.length);
		expect(await runNow()).toEqual(counts(0, 0, 0, keys.length));
	});

	test('a payroll period that is ready is read at once, and only its days', async () => {
		await n8n.rest.activate(ID);
		const before = [await plannedOn('2026-06-03'), await plannedOn('2026-06-09')];
		shifts({ add: ['2026-06-03', '2026-06-09'].map(openShift) });
		const answer = await fetch(n8n.server.webhookUrl(`${ADDRESS}/dyflexis`), {
			method: 'POST',
			headers: { 'content-type': 'application/json' },
			body: JSON.stringify({
				type: 'payroll_period_ready',
				startDate: '2026-06-01',
				endDate: '2026-06-07',
			}),
		});
		expect(answer.status).toBe(200);
		const [execution] = await until('the message starts the workflow', async () => {
			const executions = await n8n.rest.executions({ workflowId: ID });
			const started = executions.filter(({ mode }) => mode === 'webhook');
			return started.length > 0 && started;
		});
		const { status, data } = await n8n.rest.ended(execution?.id ?? '');
		expect(status).toBe('success');
		expect(outputOf({ data }, 'Report')).toMatchObject([
			{ what: expect.stringMatching(/^From 2026-06-01 to 2026-06-07: /) as string },
		]);
		expect(await plannedOn('2026-06-03')).toBe((before[0] ?? 0) + 180);
		expect(await plannedOn('2026-06-09')).toBe(before[1]);
	});

	test('tables that refuse rows lose none of them, and each is in the report', async () => {
		await dropColumn(n8n.rest, DAYS, 'sick_people');
		await dropColumn(n8n.rest, 'dyflexis_departments', 'depth');
		await dropColumn(n8n.rest, 'dyflexis_employees', 'job');
		const read = async () => await Promise.all(TABLES.map((name) => tableRows(n8n.rest, name)));
		const before = await read();
		expect(await runNow()).toMatchObject([
			{
				outcome: 'not written',
				what: `The table of days confirmed 0 of ${before[0]?.length} rows.`,
			},
			{ outcome: 'not written', what: 'The table of departments confirmed 0 of 20 rows.' },
			{ outcome: 'not written', what: 'The table of employees confirmed 0 of 62 rows.' },
		]);
		expect(await read()).toEqual(before);
	});
});
