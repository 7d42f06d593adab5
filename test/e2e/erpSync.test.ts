import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';
import type { IDataObject } from 'n8n-workflow';
import type { JournalEntry } from '../../sandbox/server';
import type { ErpContract } from '../../scripts/sampleData/contracts';
import type { ErpEmployee } from '../../scripts/sampleData/employees';
import { dataFolder, demoCredentials, exampleWorkflows } from '../../scripts/start/examples';
import { useN8n } from './support/n8n';
import { outputOf } from '../../sandbox/n8n/workflow';

const ID = 'dyflexis-erp-sync';
/** The people that Dyflexis has of its own; they are not in the export. */
const OTHERS = 62;

const erp = useN8n({
	async contents(sandboxUrl, filesFolder) {
		cpSync(dataFolder, filesFolder, { recursive: true });
		const credentials = await demoCredentials(sandboxUrl);
		const examples = await exampleWorkflows(credentials, filesFolder);
		return { credentials, workflows: examples.filter(({ id }) => id === ID) };
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
			notInExport: OTHERS,
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
		...Array.from(
			{ length: OTHERS },
			() => expect.objectContaining({ outcome: 'not in the export' }) as unknown,
		),
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

	test('a second export ends what it ends, and has those reported whom it no longer has', async () => {
		const people = () => {
			const { demo } = erp.sandbox.control.state('dyflexis') as {
				demo: { employees: IDataObject[] };
			};
			return new Map(demo.employees.map((person) => [person['reference'], person]));
		};
		const [leaver, missing] = employees.filter(({ ExitDate }) => ExitDate === '');
		const contract = contracts.find(({ PersonnelNo }) => PersonnelNo === leaver?.PersonnelNo);
		const before = people();
		const edit = <Row extends object>(file: string, change: (row: Row) => Row[]) => {
			const place = path.join(erp.filesFolder, file);
			writeFileSync(
				place,
				stringify(csv<Row>(place).flatMap(change), { header: true, delimiter: ';' }),
			);
		};
		edit<ErpEmployee>('erp-employees.csv', (row) => {
			if (row.PersonnelNo === missing?.PersonnelNo) return [];
			return [row.PersonnelNo === leaver?.PersonnelNo ? { ...row, ExitDate: '2026-12-31' } : row];
		});
		edit<ErpContract>('erp-contracts.csv', (row) => {
			if (row.PersonnelNo === missing?.PersonnelNo) return [];
			return [row.ContractNo === contract?.ContractNo ? { ...row, EndDate: '2026-12-31' } : row];
		});

		const { data } = await erp.rest.run(ID, 'Run Now');
		const [summary, ...cases] = outputOf({ data }, 'Report');
		expect(summary).toMatchObject({ notInExport: OTHERS + 1 });
		expect(cases.map(({ reference }) => reference)).toContain(missing?.PersonnelNo);
		const after = people();
		expect(after.get(leaver?.PersonnelNo)).toMatchObject({
			employmentEnd: '2026-12-31',
			contracts: expect.arrayContaining([
				expect.objectContaining({
					contractReference: contract?.ContractNo,
					end: '2026-12-31',
				}),
			]) as unknown,
		});
		expect([...after].filter(([reference]) => reference !== leaver?.PersonnelNo)).toEqual(
			[...before].filter(([reference]) => reference !== leaver?.PersonnelNo),
		);
	});
});
