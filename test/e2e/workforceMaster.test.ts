import { cp } from 'node:fs/promises';
import type { IDataObject } from 'n8n-workflow';
import type { Workflow } from '../../sandbox/n8n/rest';
import { dataFolder } from '../../scripts/start/examples';
import {
	brief,
	cases,
	countsIn,
	firstCounts,
	inDyflexis,
	inPocSystem,
	linesIn,
	masterRows,
	secondCounts,
} from '../workflows/workforceMaster';
import { enlarge, executeFrom, onCanvas, openWorkflow } from './editor/canvas';
import { storeCredentials, storeExample } from './editor/examples';
import { picture } from './editor/picture';
import { useWorld } from './editor/world';
import { tableReader, tableRows } from './support/dataTable';
import { since, why } from './support/versions';
import { outputOf } from '../../sandbox/n8n/workflow';

const TABLE = 'workforce_master_poc';

const world = useWorld();
let workflow: Workflow;

since('2.8', why.tables)('the workforce master', () => {
	beforeAll(async () => {
		const { n8n, filesFolder } = world;
		await cp(dataFolder, filesFolder, { recursive: true });
		await storeCredentials(world);
		workflow = await storeExample(world, 'workforce-master');
		await n8n.rest.request('POST', '/workflows', tableReader(TABLE));
	});

	const journal = () => world.sandbox.control.journal();

	const people = (vendor: string): IDataObject[] => {
		const { demo } = world.sandbox.control.state(vendor) as Record<string, unknown>;
		return (Array.isArray(demo) ? demo : (demo as IDataObject)['employees']) as IDataObject[];
	};

	/** The report of the last run. */
	async function report(): Promise<IDataObject[]> {
		const { rest } = world.n8n;
		const [last] = await rest.executions({ workflowId: workflow.id });
		const { status, data } = await rest.ended(last?.id ?? '');
		expect(status).toBe('success');
		return outputOf({ data }, 'Report');
	}

	test('shows itself with its notes, runs at the press of a button, and shows its report', async () => {
		const { page, n8n } = world;
		await openWorkflow(page, n8n.url, workflow);
		expect(await page.getByTestId('sticky').count()).toBe(9);
		await executeFrom(page, 'Run Now');
		await onCanvas(page, 'Report').getByTestId('canvas-node-status-success').waitFor();
		await enlarge(page, onCanvas(page, 'Note: What This Does'), onCanvas(page, 'Note: Report'));
		await picture(page, 'workforce-master');
		await onCanvas(page, 'Report').dblclick();
		const output = page.getByTestId('output-panel');
		await output.getByText(/^\d+ items$/).waitFor();
		await picture(page, 'workforce-master-report');
	});

	test('it has brought both systems to what the master says, and reports the differences', async () => {
		const lines = await report();
		expect(countsIn(lines)).toEqual(firstCounts);
		const told = linesIn(lines).map(brief);
		expect(told.filter((line) => !/: (created|updated) /.test(line))).toEqual(cases);
		const dyflexis = new Map(people('dyflexis').map((person) => [person['reference'], person]));
		const poc = new Map(people('poc-system').map((person) => [person['employeeNumber'], person]));
		for (const row of masterRows()) {
			expect(poc.get(row.PersonnelNo)).toMatchObject(inPocSystem(row));
			if (told.includes(`Dyflexis: created ${row.PersonnelNo}`)) {
				expect(dyflexis.get(row.PersonnelNo)).toMatchObject(inDyflexis(row));
			}
		}
	});

	test('it has sent each person once, the file once, and notes what P.O.C. System was sent', async () => {
		const references = journal()
			.filter(({ operation }) => operation === 'employee.upsert')
			.map(({ path }) => path.split('/').at(-1));
		expect(references).toHaveLength(36);
		expect(new Set(references).size).toBe(36);
		const others = journal().filter(({ operation }) => operation !== 'employee.upsert');
		expect(others.map(({ vendor, operation, outcome }) => [vendor, operation, outcome])).toEqual([
			['poc-system', 'employee.sync', 'booked'],
		]);
		const noted = await tableRows(world.n8n.rest, TABLE);
		expect(noted.map(({ number }) => number).sort()).toEqual(
			masterRows()
				.map(({ PersonnelNo }) => PersonnelNo)
				.sort(),
		);
	});

	test('executed again it sends nothing, and reports the same cases', async () => {
		const state = () => structuredClone([people('dyflexis'), people('poc-system')]);
		const before = { journal: journal().length, state: state() };
		await world.n8n.rest.run(workflow.id, 'Run Now');
		const lines = await report();
		expect(countsIn(lines)).toEqual(secondCounts);
		expect(linesIn(lines).map(brief)).toEqual(cases);
		expect({ journal: journal().length, state: state() }).toEqual(before);
	});
});
