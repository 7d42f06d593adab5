/**
 * @jest-environment ./test/harness/environment.ts
 */
import { writeFileSync } from 'node:fs';
import { stringify } from 'csv-stringify/sync';
import type { IDataObject } from 'n8n-workflow';
import type { FaultRule } from '../../sandbox/server';
import type { MasterRow } from '../../scripts/sampleData/workforceMaster';
import { type DataTables, runWorkflow } from '../harness';
import { demo, useDyflexis, variant } from '../support/dyflexis';
import * as poc from '../support/pocSystem';
import * as shyftplan from '../support/shyftplan';
import { useDataFolder } from './dataFolder';
import { outputOf } from './erpSync';
import { readExample, withSettings } from './examples';
import {
	brief,
	cases,
	countsIn,
	FILE,
	firstCounts,
	inDyflexis,
	inPocSystem,
	linesIn,
	masterRows,
	secondCounts,
} from './workforceMaster';

jest.setTimeout(60_000);

const sandbox = useDyflexis();
const data = useDataFolder();
let dataTables: DataTables;
beforeEach(() => {
	dataTables = {};
});
afterEach(() => sandbox.control.faults([]));

const ofDemo = () => ({
	...sandbox.credentials(demo),
	pocSystemApi: poc.credentialFor(sandbox, poc.demo),
	shyftplanApi: shyftplan.credentialFor(sandbox, shyftplan.demo),
});

/** The report of one run of the shipped workflow, by hand. */
async function report(settings: Record<string, string> = {}, credentials = ofDemo()) {
	const example = withSettings(readExample('workforce-master.json', data.folder), settings);
	const result = await runWorkflow(example, { startNode: 'Run Now', credentials, dataTables });
	expect(result.error).toBeUndefined();
	return outputOf(result, 'Report');
}

/** Puts other people into the master, or the shipped ones with changes. */
function edit(change: (row: MasterRow) => MasterRow[]): void {
	const rows = masterRows().flatMap(change);
	writeFileSync(data.path(FILE), stringify(rows, { header: true, delimiter: ';' }));
}

const isOneOf =
	(...numbers: string[]) =>
	({ PersonnelNo }: MasterRow) =>
		numbers.includes(PersonnelNo);

/** Leaves only some people in the master, with changes of theirs. */
const keep = (...people: Array<Partial<MasterRow> & { PersonnelNo: string }>): void =>
	edit((row) =>
		people
			.filter(({ PersonnelNo }) => PersonnelNo === row.PersonnelNo)
			.map((changes) => ({ ...row, ...changes })),
	);

/** What was sent, by operation; what a vendor refused counts too. */
const sent = () =>
	sandbox.control.journal().map(({ operation, outcome }) => `${operation} ${outcome}`);

const dyflexisHas = (system = 'demo'): Map<unknown, IDataObject> => {
	const state = sandbox.control.state('dyflexis') as Record<string, { employees: IDataObject[] }>;
	return new Map(state[system]?.employees.map((person) => [person['reference'], person]));
};

const pocHas = (system = 'demo'): Map<unknown, IDataObject> => {
	const state = sandbox.control.state('poc-system') as Record<string, IDataObject[]>;
	return new Map(state[system]?.map((person) => [person['employeeNumber'], person]));
};

const lineOf = (lines: IDataObject[], words: string) =>
	lines.find((line) => brief(line) === words) ?? {};

const NOBODY = { numbersBeginWith: 'none' };

test('creates and updates who is missing or differs, and reports what it cannot send', async () => {
	const lines = await report();
	expect(countsIn(lines)).toEqual(firstCounts);
	const told = linesIn(lines).map(brief);
	expect(told.filter((line) => !/: (created|updated) /.test(line))).toEqual(cases);
	expect(told).toContain('Dyflexis: created 11001');
	expect(told).toContain('Dyflexis: updated P-0003');
	expect(told).toContain('P.O.C. System: created 10323');
	expect(told).toContain('P.O.C. System: updated 0004');

	const [inBoth, inPocAlone] = [dyflexisHas(), pocHas()];
	for (const row of masterRows()) {
		expect(inPocAlone.get(row.PersonnelNo)).toMatchObject(inPocSystem(row));
		if (isOneOf('10314', '10323')(row)) expect(inBoth.has(row.PersonnelNo)).toBe(false);
		else expect(inBoth.get(row.PersonnelNo)).toMatchObject(inDyflexis(row));
	}
	expect(sent().sort()).toEqual([
		'employee.sync booked',
		...Array.from({ length: 36 }, () => 'employee.upsert booked'),
	]);
});

test('says which fields differ, with both values, and why somebody is refused', async () => {
	const lines = await report();
	expect(lineOf(lines, 'shyftplan: differs 10305')).toEqual({
		system: 'shyftplan',
		outcome: 'differs',
		number: '10305',
		name: 'Emma Schwarz-Lindner',
		what: 'Name: "Emma Schwarz-Lindner" in the master, "Emma Schulz" in shyftplan',
		whatToDo: 'Correct it in shyftplan, or in the master: this workflow only reads there.',
	});
	expect(lineOf(lines, 'shyftplan: differs 10314')).toMatchObject({
		what: 'ExitDate: "2024-12-31" in the master, nothing in shyftplan',
	});
	expect(lineOf(lines, 'Dyflexis: updated P-0003')).toMatchObject({
		what: 'JobTitle: "Head cook" in the master, "Warehouse clerk" in Dyflexis',
	});
	expect(lineOf(lines, 'Dyflexis: refused 10323')).toMatchObject({
		what: 'Employment Start "2026-02-30" is not a date',
		whatToDo: expect.stringContaining('a day that exists') as string,
	});
	expect(lineOf(lines, 'shyftplan: not in the master 10317')).toMatchObject({
		name: 'Mehmet Krüger',
		what: 'shyftplan has this person; the master does not',
		whatToDo: expect.stringContaining('Nothing was changed.') as string,
	});
});

test('sends nothing when it runs again, and reports the same cases', async () => {
	await report();
	const before = { sent: sent(), dyflexis: dyflexisHas(), poc: pocHas() };
	const lines = await report();
	expect(countsIn(lines)).toEqual(secondCounts);
	expect(linesIn(lines).map(brief)).toEqual(cases);
	expect({ sent: sent(), dyflexis: dyflexisHas(), poc: pocHas() }).toEqual(before);
});

test('notices a change that P.O.C. System does not tell, and sends it once', async () => {
	keep({ PersonnelNo: '10301' }, { PersonnelNo: '10302' });
	await report(NOBODY);
	keep({ PersonnelNo: '10301', Department: 'Returns' }, { PersonnelNo: '10302' });
	const [, , , ...lines] = await report(NOBODY);
	expect(lines).toMatchObject([
		{
			system: 'P.O.C. System',
			outcome: 'updated',
			number: '10301',
			what: 'Department: "Returns" in the master, "Dispatch" in P.O.C. System',
		},
	]);
	expect(pocHas().get('10301')).toMatchObject({ department: 'Returns' });
	expect(sent().filter((each) => each === 'employee.sync booked')).toHaveLength(2);
	expect(linesIn(await report(NOBODY))).toEqual([]);
	expect(sent()).toHaveLength(4);
});

test('reports that all is well when everybody is everywhere as the master says', async () => {
	keep({ PersonnelNo: '10301' }, { PersonnelNo: '10302' });
	const [first] = await report(NOBODY);
	expect(first).toMatchObject({ outcome: 'all well', what: '2 created' });
	expect(await report(NOBODY)).toMatchObject([
		{ system: 'Dyflexis', outcome: 'all well', what: '2 unchanged' },
		{ system: 'P.O.C. System', outcome: 'all well', what: '2 unchanged' },
		{ system: 'shyftplan', outcome: 'all well', what: '2 unchanged' },
	]);
});

test('reports in the words of Dyflexis whom it refuses, and goes on with the others', async () => {
	keep({ PersonnelNo: '10301' }, { PersonnelNo: '10302' });
	const refused: FaultRule = {
		kind: 'status',
		match: { path: 'external-employees/10301' },
		status: 422,
		body: { message: 'This number is taken.' },
	};
	sandbox.control.faults([refused]);
	const lines = linesIn(await report(NOBODY));
	expect(lineOf(lines, 'Dyflexis: refused 10301')).toMatchObject({
		what: expect.stringContaining('This number is taken.') as string,
	});
	expect(lines.map(brief)).toContain('Dyflexis: created 10302');
});

test('reports whom P.O.C. System refuses and who is held back, and sends both when it is right', async () => {
	keep({ PersonnelNo: '10301', Site: '99' }, { PersonnelNo: '10302' });
	const lines = linesIn(await report(NOBODY));
	expect(lineOf(lines, 'P.O.C. System: refused 10301')).toMatchObject({
		what: 'P.O.C. System did not take employee 10301: site 99 is not known',
	});
	expect(lineOf(lines, 'P.O.C. System: held back 10302')).toMatchObject({
		what: 'The file was refused because of other employees',
	});
	expect(pocHas().has('10302')).toBe(false);
	keep({ PersonnelNo: '10301', Site: '20' }, { PersonnelNo: '10302' });
	expect(linesIn(await report(NOBODY)).map(brief)).toEqual([
		'P.O.C. System: created 10301',
		'P.O.C. System: created 10302',
	]);
	expect(pocHas().get('10302')).toMatchObject({ firstName: 'Tim' });
});

test.each([
	['Dyflexis', 'business/v3/employees'],
	['P.O.C. System', 'poc-system/demo/workstations'],
	['shyftplan', 'api/v1/employments'],
])('sends nothing to %s when its list cannot be read, and says so', async (system, place) => {
	keep({ PersonnelNo: '11001' });
	const body = { message: 'Not with this key.' };
	sandbox.control.faults([{ kind: 'status', status: 403, match: { path: place }, body }]);
	const lines = linesIn(await report(NOBODY));
	expect(lines.filter((line) => line['system'] === system)).toMatchObject([
		{
			outcome: 'not looked at',
			what: expect.stringContaining('Not with this key') as string,
			whatToDo: expect.stringContaining(`Nothing was sent to ${system}.`) as string,
		},
	]);
	expect(lines).toHaveLength(3);
	expect(dyflexisHas().has('11001')).toBe(system !== 'Dyflexis');
	expect(pocHas().has('11001')).toBe(system !== 'P.O.C. System');
});

test('looks at everybody whom the master does not have when it is about all numbers', async () => {
	keep({ PersonnelNo: '10301' });
	const lines = await report({ numbersBeginWith: '' });
	expect(countsIn(lines)).toMatchObject({
		Dyflexis: { 'not in the master': 62 },
		'P.O.C. System': { 'not in the master': 60 },
		shyftplan: { 'not in the master': 994 },
	});
});

describe('the other simulated systems, which name everything otherwise', () => {
	const ofVariant = () => ({
		...sandbox.credentials(variant),
		pocSystemApi: poc.credentialFor(sandbox, poc.variant),
		shyftplanApi: shyftplan.credentialFor(sandbox, shyftplan.variant),
	});
	/** The first employee of shyftplan, one of Dyflexis who leaves, and one of P.O.C. System. */
	const people = (site: string) => [
		{ PersonnelNo: '00071', FirstName: 'Anna', LastName: 'Müller', Site: 'TLV-1' },
		{ PersonnelNo: 'P-0001', ExitDate: '2031-03-31', Site: 'HFA-02' },
		{ PersonnelNo: 'A-001', FirstName: 'Noa', LastName: 'Levi', Site: site },
	];
	const master = (site: string) => {
		const [anybody] = masterRows();
		const known = new Map(masterRows().map((row) => [row.PersonnelNo, row]));
		const rows = people(site).map((person) => ({
			...anybody,
			Email: 'anna.muller.71@example.invalid',
			...known.get(person.PersonnelNo),
			...person,
		}));
		writeFileSync(data.path(FILE), stringify(rows, { header: true, delimiter: ';' }));
		return rows as MasterRow[];
	};

	test('are kept as well, and nothing is sent by the second run', async () => {
		const rows = master('TLV-1');
		expect(countsIn(await report(NOBODY, ofVariant()))).toEqual({
			Dyflexis: { created: 2, updated: 1 },
			'P.O.C. System': { created: 2, updated: 1 },
			shyftplan: { unchanged: 1, missing: 2 },
		});
		for (const row of rows) {
			expect(dyflexisHas('variant').get(row.PersonnelNo)).toMatchObject(inDyflexis(row));
			expect(pocHas('variant').get(row.PersonnelNo)).toMatchObject(inPocSystem(row));
		}
		const before = sent();
		expect(countsIn(await report(NOBODY, ofVariant()))).toEqual({
			Dyflexis: { unchanged: 3 },
			'P.O.C. System': { unchanged: 3 },
			shyftplan: { unchanged: 1, missing: 2 },
		});
		expect(sent()).toEqual(before);
	});

	test('may take a file without those whom they refuse', async () => {
		master('99');
		const lines = linesIn(await report(NOBODY, ofVariant())).map(brief);
		expect(lines).toContain('P.O.C. System: refused A-001');
		expect(lines).toContain('P.O.C. System: created 00071');
		const again = linesIn(await report(NOBODY, ofVariant())).map(brief);
		expect(again.filter((line) => line.startsWith('P.O.C. System'))).toEqual([
			'P.O.C. System: refused A-001',
		]);
	});
});
