import { cpSync, mkdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'csv-parse/sync';
import type { IDataObject } from 'n8n-workflow';
import type { JournalEntry } from '../../sandbox/server';
import type { ErpContract } from '../../scripts/sampleData/contracts';
import type { ErpEmployee } from '../../scripts/sampleData/employees';
import { dataFolder, demoCredentials, exampleWorkflows } from '../../scripts/start/examples';
import { useN8n } from './support/n8n';
import { until } from './support/until';
import { outputOf, pollingQuickly } from './support/workflow';

const ID = 'dyflexis-erp-sync';
const TRIGGER = 'Payroll Period Finalised';
const QUEUE = '/dyflexis/demo/api2/payroll/queue/from/';

const erp = useN8n({
	async contents(sandboxUrl, filesFolder) {
		cpSync(dataFolder, filesFolder, { recursive: true });
		const credentials = await demoCredentials(sandboxUrl);
		const examples = await exampleWorkflows(credentials, filesFolder);
		const workflows = examples.filter(({ id }) => id === ID).map(pollingQuickly);
		return { credentials, workflows };
	},
});

const csv = <Row>(file: string): Row[] =>
	parse(readFileSync(file), { bom: true, columns: true, delimiter: ';' });

const journal = (operation: string): JournalEntry[] => erp.sandbox.control.journal({ operation });

/** The part of the path at a place before its end: what a write is about. */
const about = ({ path: where }: JournalEntry, fromEnd = 1) => where.split('/').at(-fromEnd);

describe('employees and contracts from the ERP', () => {
	const employees = csv<ErpEmployee>(path.join(dataFolder, 'erp-employees.csv'));
	const contracts = csv<ErpContract>(path.join(dataFolder, 'erp-contracts.csv'));
	const REFUSED = '10084-1';

	const report = [
		expect.objectContaining({
			about: 'Summary',
			outcome: 'see below',
			employeesOk: 213,
			employeesWarned: 1,
			employeesRefused: 0,
			contractsOk: 225,
			contractsWarned: 1,
			contractsRefused: 1,
		}),
		expect.objectContaining({
			about: 'Employee',
			outcome: 'warned',
			reference: '10058',
			name: 'Mathilde van der Velde',
			what: 'Dyflexis did not accept gender "vrouw"',
		}),
		expect.objectContaining({
			about: 'Contract',
			outcome: 'warned',
			reference: '10141-1',
			name: 'Kian Hübl',
		}),
		expect.objectContaining({
			about: 'Contract',
			outcome: 'refused',
			reference: REFUSED,
			name: 'Elizabeth Terlouw',
			what: expect.stringContaining('End "2012-12-31" is before Start "2019-01-08"') as string,
		}),
	];

	beforeAll(async () => {
		const { status, data } = await erp.rest.run(ID, 'Run Now');
		expect(status).toBe('success');
		expect(outputOf({ data }, 'Report')).toEqual(report);
	});

	test('every employee of the file is booked, as the file says', () => {
		const written = new Map(
			journal('employee.upsert').map((entry) => [about(entry), entry.body as IDataObject]),
		);
		expect(journal('employee.upsert')).toHaveLength(employees.length);
		for (const row of employees) {
			expect(written.get(row.PersonnelNo)).toMatchObject({
				personnelNumber: row.PersonnelNo,
				firstName: row.FirstName,
				lastNamePrefix: row.Prefix,
				lastName: row.LastName,
				jobDescription: row.JobTitle,
				employmentStart: row.EntryDate,
				employmentEnd: row.ExitDate || null,
			});
		}
	});

	test('every contract of the file is booked with its person, but for the impossible one', () => {
		const written = journal('contract.upsert').flatMap((entry) =>
			(entry.body as IDataObject[]).map(({ contractReference, office, type, start, end }) => ({
				person: about(entry, 2),
				contractReference,
				office,
				type,
				start,
				end,
			})),
		);
		const wanted = contracts
			.filter(({ ContractNo }) => ContractNo !== REFUSED)
			.map((row) => ({
				person: row.PersonnelNo,
				contractReference: row.ContractNo,
				office: Number(row.OfficeNo),
				type: Number(row.TypeNo),
				start: row.StartDate,
				end: row.EndDate || null,
			}));
		expect(written).toHaveLength(wanted.length);
		expect(written).toEqual(expect.arrayContaining(wanted));
	});

	test('nothing is refused by Dyflexis, and exactly the two reported values are warned about', () => {
		const unusual = erp.sandbox.control.journal().filter(({ outcome }) => outcome !== 'booked');
		expect(unusual.map(({ path: where, outcome }) => [where, outcome])).toEqual([
			['/dyflexis/demo/api2/external-employees/10058', 'warned'],
			['/dyflexis/demo/api2/external-employees/10141/contracts', 'warned'],
		]);
	});

	test('executed again it sends the same, leaves the same state and reports the same', async () => {
		const state = structuredClone(erp.sandbox.control.state('dyflexis'));
		const bookings = () =>
			erp.sandbox.control
				.journal()
				.map(({ path: where, body, outcome }) => JSON.stringify([where, body, outcome]));
		const before = bookings();
		const { status, data } = await erp.rest.run(ID, 'Run Now');
		expect(status).toBe('success');
		expect(outputOf({ data }, 'Report')).toEqual(report);
		expect(erp.sandbox.control.state('dyflexis')).toEqual(state);
		expect(bookings().slice(before.length).sort()).toEqual(before.sort());
	});
});

describe('payroll periods to the ERP', () => {
	const fileOf = (queueId: string) => path.join(erp.filesFolder, `payroll-period-${queueId}.csv`);
	const acknowledged = () => journal('payrollQueue.acknowledge').map((entry) => about(entry, 2));
	const polls = () =>
		Object.entries(erp.sandbox.control.traffic().byPath)
			.filter(([where]) => where.startsWith(QUEUE))
			.reduce((sum, [, count]) => sum + count, 0);

	/** Lines of the payroll report of all executions, in their order. */
	async function reported(): Promise<IDataObject[]> {
		const executions = await erp.rest.executions({ workflowId: ID });
		const ended = [];
		for (const { id } of executions.reverse()) ended.push(await erp.rest.ended(id));
		return ended
			.filter(({ data }) => data.resultData.runData[TRIGGER])
			.flatMap((execution) => outputOf(execution, 'Payroll Report'));
	}

	/** Waits for the report on so many periods. */
	const reports = async (count: number) =>
		await until(`${count} periods are reported`, async () => {
			const lines = await reported();
			return lines.length >= count && lines;
		});

	beforeAll(async () => {
		erp.sandbox.control.reset();
		// The file of the second period cannot be written: a folder is in its place.
		mkdirSync(fileOf('1002'));
		await erp.rest.activate(ID);
	});

	test('finalised periods are picked up, and only what was handed over is acknowledged', async () => {
		const lines = await reports(3);
		expect(lines.map(({ queueId, outcome }) => [queueId, outcome])).toEqual([
			['1001', 'taken over'],
			['1002', 'not taken over'],
			['1003', 'taken over'],
		]);
		expect(acknowledged()).toEqual(['1001', '1003']);
		expect(csv<IDataObject>(fileOf('1001'))).toHaveLength(60);
		expect(csv<IDataObject>(fileOf('1001'))[0]).toMatchObject({
			period: '2026-W20',
			personnelNumber: 'P-0001',
			lastName: 'Dam',
			hours: '4',
		});
	});

	test('each acknowledgement follows the hand-over of its rows', () => {
		for (const entry of journal('payrollQueue.acknowledge')) {
			expect(entry.body).toEqual({ status: 'processed' });
			const handedOver = Math.floor(statSync(fileOf(String(about(entry, 2)))).mtimeMs);
			expect(handedOver).toBeLessThanOrEqual(Date.parse(entry.at));
		}
	});

	test('over many polls, later periods come and none comes or is acknowledged twice', async () => {
		erp.sandbox.control.act('dyflexis', 'demo', 'periods', { count: 2 });
		await reports(5);
		erp.sandbox.control.act('dyflexis', 'demo', 'periods', { count: 1 });
		await reports(6);
		const so = polls();
		await until('it has polled three times more', () => polls() >= so + 3);
		const lines = await reported();
		expect(lines.map(({ queueId }) => queueId)).toEqual([
			'1001',
			'1002',
			'1003',
			'1004',
			'1005',
			'1006',
		]);
		expect(acknowledged()).toEqual(['1001', '1003', '1004', '1005', '1006']);
	});
});
