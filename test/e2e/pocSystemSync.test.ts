import {
	cpSync,
	existsSync,
	mkdirSync,
	mkdtempSync,
	readFileSync,
	realpathSync,
	rmSync,
	writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parse } from 'csv-parse/sync';
import type { IDataObject } from 'n8n-workflow';
import type { RosterRow } from '../../scripts/sampleData/roster';
import { dataFolder, demoCredentials, exampleWorkflows } from '../../scripts/start/examples';
import { useN8n } from './support/n8n';
import { sftpUser, startSftp, type SftpServer } from './support/sftp';
import { chain, node, outputOf } from '../../sandbox/n8n/workflow';

const ID = 'poc-nightly-sync';
const ROSTER = '/poc/in/employees.xlsx';
const RETURNED = '/poc/out/workstations.xlsx';

let sftp: SftpServer;
let served: string;

const base = (name: string) => `n8n-nodes-base.${name}`;

/** Reads an Excel file as n8n does, and one that makes such a file of a JSON file. */
const reading = (folder: string) =>
	chain('read-sheet', [
		node('Start', base('manualTrigger')),
		node(
			'File',
			base('readWriteFile'),
			{ fileSelector: `${folder}/sheet.xlsx` },
			{ typeVersion: 1.1 },
		),
		node('Rows', base('extractFromFile'), { operation: 'xlsx' }, { typeVersion: 1.1 }),
	]);
const writing = (folder: string) =>
	chain('write-sheet', [
		node('Start', base('manualTrigger')),
		node(
			'File',
			base('readWriteFile'),
			{ fileSelector: `${folder}/rows.json` },
			{ typeVersion: 1.1 },
		),
		node('Json', base('extractFromFile'), { operation: 'fromJson' }, { typeVersion: 1.1 }),
		node('Rows', base('splitOut'), { fieldToSplitOut: 'data.rows' }),
		node('Sheet', base('convertToFile'), { operation: 'xlsx' }, { typeVersion: 1.1 }),
		node(
			'Write',
			base('readWriteFile'),
			{ operation: 'write', fileName: `${folder}/written.xlsx` },
			{ typeVersion: 1.1 },
		),
	]);

const poc = useN8n({
	async contents(sandboxUrl, filesFolder) {
		served = mkdtempSync(path.join(realpathSync(tmpdir()), 'workforce-sftp-'));
		sftp = await startSftp(served);
		cpSync(dataFolder, filesFolder, { recursive: true });
		const sftpCredential = {
			id: 'sftpOfTheTest',
			name: 'SFTP of P.O.C. System',
			type: 'sftp',
			data: { host: '127.0.0.1', port: sftp.port, ...sftpUser },
		};
		const credentials = [...(await demoCredentials(sandboxUrl)), sftpCredential];
		const examples = await exampleWorkflows(credentials, filesFolder);
		const workflows = examples.filter(({ id }) => id === ID);
		return { credentials, workflows: [...workflows, reading(filesFolder), writing(filesFolder)] };
	},
});

afterAll(async () => {
	await sftp?.close();
	if (served) rmSync(served, { recursive: true });
});

const people: RosterRow[] = parse(readFileSync(path.join(dataFolder, 'poc-roster.csv')), {
	bom: true,
	columns: true,
	delimiter: ';',
});

/** What stands in an Excel file. */
async function rowsOf(file: string): Promise<IDataObject[]> {
	cpSync(file, path.join(poc.filesFolder, 'sheet.xlsx'));
	const { status, data } = await poc.rest.run('read-sheet', 'Start');
	expect(status).toBe('success');
	return outputOf({ data }, 'Rows');
}

/** Puts an Excel file with these rows where P.O.C. System returns it. */
async function giveBack(rows: IDataObject[]): Promise<void> {
	writeFileSync(path.join(poc.filesFolder, 'rows.json'), JSON.stringify({ rows }));
	expect((await poc.rest.run('write-sheet', 'Start')).status).toBe('success');
	mkdirSync(path.dirname(sftp.fileAt(RETURNED)), { recursive: true });
	cpSync(path.join(poc.filesFolder, 'written.xlsx'), sftp.fileAt(RETURNED));
}

const runNow = async () => {
	const { status, data } = await poc.rest.run(ID, 'Run Now');
	expect(status).toBe('success');
	return {
		sync: outputOf({ data }, 'Sync Report'),
		workstations: outputOf({ data }, 'Workstation Report'),
	};
};

test('before anything came back, the roster is uploaded and the report says what is missing', async () => {
	const { sync, workstations } = await runNow();
	expect(sync).toEqual([
		expect.objectContaining({
			outcome: 'sent',
			what: '320 people, of whom 27 with a termination date',
		}),
	]);
	expect(workstations).toEqual([expect.objectContaining({ outcome: 'not read' })]);
	expect(sftp.sessions()).toBe(3);
});

test('the sheet has everybody, in the printed columns, with every digit', async () => {
	const rows = await rowsOf(sftp.fileAt(ROSTER));
	expect(rows).toHaveLength(people.length);
	expect(Object.keys(rows[0] ?? {})).toEqual([
		'Site number',
		'First name',
		'Employee Unique Number',
		'Surname',
		'Department',
		'Team',
		'Additional hierarchies',
		'Employee Type',
		'Job configuration',
		'Job title',
		'Employee Status',
		'Mobile Number, ext.',
		'Email address',
		'Workstation Number',
		'Termination of Employment Date',
	]);
	people.forEach((person, index) => {
		const row = rows[index] ?? {};
		expect(row).toMatchObject({
			'Site number': person.Site,
			'First name': person.FirstName,
			'Employee Unique Number': person.EmployeeNo,
			'Additional hierarchies': `Floor: ${person.Floor}`,
		});
		expect(row['Workstation Number'] ?? '').toBe(person.Desk);
		expect(row['Termination of Employment Date'] ?? '').toBe(person.LeavesOn);
	});
});

test('what came back becomes workstation numbers by employee, and a list for the HR system', async () => {
	await giveBack(
		people.slice(0, 50).map(({ Site, EmployeeNo, FirstName, LastName }, index) => ({
			'Site Number': Site,
			'Employee Number': EmployeeNo,
			'Employee Name': `${FirstName} ${LastName}`.trim(),
			'Workstation Number': index % 10 === 9 ? '' : `0${index}-A`,
		})),
	);
	const { workstations } = await runNow();
	expect(workstations[0]).toMatchObject({
		outcome: 'taken over',
		what: '50 people came back, 45 of them with a workstation',
	});
	expect(workstations.slice(1).map(({ employeeNumber }) => employeeNumber)).toEqual([
		'00010',
		'00020',
		'00030',
		'00040',
		'00050',
	]);
	const list: IDataObject[] = parse(
		readFileSync(path.join(poc.filesFolder, 'poc-workstations.csv')),
		{
			bom: true,
			columns: true,
			delimiter: ';',
		},
	);
	expect(list).toHaveLength(50);
	expect(list[0]).toEqual({
		siteNumber: '10',
		employeeNumber: '00001',
		employeeName: `${people[0]?.FirstName} ${people[0]?.LastName}`,
		workstationNumber: '00-A',
	});
});

test('executed again it leaves the same sheet, the same list and the same report', async () => {
	const state = async () => ({
		sheet: await rowsOf(sftp.fileAt(ROSTER)),
		list: readFileSync(path.join(poc.filesFolder, 'poc-workstations.csv'), 'utf8'),
	});
	const first = { ...(await runNow()), ...(await state()) };
	const second = { ...(await runNow()), ...(await state()) };
	expect(second).toEqual(first);
});

test('a gap in the roster keeps the file back, and the report names the person', async () => {
	const file = path.join(poc.filesFolder, 'poc-roster.csv');
	const good = readFileSync(file, 'utf8');
	rmSync(sftp.fileAt(ROSTER));
	writeFileSync(file, good.replace(/^00003;[^;]*;/m, '00003;;'));
	const { sync } = await runNow();
	writeFileSync(file, good);
	expect(sync).toEqual([
		expect.objectContaining({
			outcome: 'not sent',
			employeeNumber: '00003',
			what: 'First Name is empty [item 2]',
		}),
	]);
	expect(existsSync(sftp.fileAt(ROSTER))).toBe(false);
});

test('nothing was sent to P.O.C. System itself', () => {
	expect(poc.sandbox.control.traffic().requests).toBe(0);
});

test('a server that is not there ends in both reports', async () => {
	await sftp.close();
	const { sync, workstations } = await runNow();
	expect(sync).toEqual([expect.objectContaining({ outcome: 'not sent', employeeNumber: '' })]);
	expect(workstations).toEqual([expect.objectContaining({ outcome: 'not read' })]);
});
