import type { IDataObject } from 'n8n-workflow';
import { demoCredentials, exampleWorkflows } from '../../scripts/start/examples';
import { type Books, factsOf, inOrder, withoutRun } from '../workflows/timeWellScheduledBi';
import { dropColumn, tableReader, tableRows } from './support/dataTable';
import { useN8n } from './support/n8n';
import { since, why } from './support/versions';
import { outputOf } from '../../sandbox/n8n/workflow';

const ID = 'tws-payroll-bi';
const TABLE = 'timewellscheduled_facts';

const bi = useN8n({
	async contents(sandboxUrl, filesFolder) {
		const credentials = await demoCredentials(sandboxUrl);
		const examples = await exampleWorkflows(credentials, filesFolder);
		const workflows = examples.filter(({ id }) => id === ID);
		return { credentials, workflows: [...workflows, tableReader(TABLE)] };
	},
});

const books = () => (bi.sandbox.control.state('timewellscheduled') as { demo: Books }).demo;

const facts = async () => inOrder((await tableRows(bi.rest, TABLE)).map(withoutRun));

async function report(): Promise<IDataObject[]> {
	const { status, data } = await bi.rest.run(ID, 'Run Now');
	expect(status).toBe('success');
	return outputOf({ data }, 'Report');
}

since('2.8', why.tables)('the dashboard workflow of TimeWellScheduled', () => {
	test('the first run makes the table and fills it', async () => {
		const [loaded] = await report();
		expect(loaded).toMatchObject({
			outcome: 'loaded',
			what: expect.stringMatching(/^201 facts .*; 0 rows removed/) as string,
		});
		expect(await facts()).toEqual(inOrder(factsOf(books())));
	});

	test('the second run leaves the same rows', async () => {
		const before = await facts();
		await report();
		expect(await facts()).toEqual(before);
	});

	test('what was corrected is written over, and what is gone is removed', async () => {
		const { absences } = books();
		const inJune = absences.filter(({ from }) => String(from).startsWith('2026-06'));
		const ids = inJune.slice(0, 3).map(({ absenceID }) => absenceID);
		bi.sandbox.control.act('timewellscheduled', 'demo', 'remove', { resource: 'absences', ids });
		bi.sandbox.control.act('timewellscheduled', 'demo', 'touch', {
			resource: 'payroll',
			ids: ['12345'],
		});
		const [loaded] = await report();
		expect(loaded).toMatchObject({ what: expect.stringMatching(/; 3 rows removed/) as string });
		const expected = factsOf(books());
		expect(await facts()).toEqual(inOrder(expected));
		const hours = expected.find(
			({ employeeCode, measure }) => employeeCode === '12345' && measure === 'Regular Hours',
		);
		expect(hours?.['value']).toBe(70.5);
	});

	test('when something cannot be read, the table stays as it was', async () => {
		const before = await facts();
		bi.sandbox.control.faults([
			{ kind: 'status', status: 403, match: { path: 'module=employee_list' } },
		]);
		expect(await report()).toEqual([
			{
				outcome: 'not read',
				what: 'TimeWellScheduled: Simulated status 403.',
				whatToDo: expect.stringMatching(/The table was not changed\.$/) as string,
			},
		]);
		bi.sandbox.control.faults([]);
		expect(await facts()).toEqual(before);
	});

	test('a table that refuses rows loses none of them', async () => {
		await dropColumn(bi.rest, TABLE, 'unit');
		const before = await tableRows(bi.rest, TABLE);
		expect(await report()).toMatchObject([
			{
				outcome: 'not written',
				what: expect.stringMatching(/^The table confirmed 0 of 198 facts/) as string,
			},
		]);
		expect(await tableRows(bi.rest, TABLE)).toEqual(before);
	});
});
