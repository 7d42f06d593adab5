/**
 * @jest-environment ./test/harness/environment.ts
 */
import type { IDataObject } from 'n8n-workflow';
import type { FaultRule } from '../../sandbox/server';
import type { Example } from './examples';
import { NOBODY, useWorkforceMaster } from './useWorkforceMaster';
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
} from './workforceMaster';

jest.setTimeout(60_000);

const master = useWorkforceMaster();

const lineOf = (lines: IDataObject[], words: string) =>
	lines.find((line) => brief(line) === words) ?? {};

test('creates and updates who is missing or differs, and reports what it cannot send', async () => {
	const lines = await master.report();
	expect(countsIn(lines)).toEqual(firstCounts);
	const told = linesIn(lines).map(brief);
	expect(told.filter((line) => !/: (created|updated) /.test(line))).toEqual(cases);
	expect(told).toContain('Dyflexis: created 11001');
	expect(told).toContain('Dyflexis: updated P-0003');
	expect(told).toContain('P.O.C. System: created 10323');
	expect(told).toContain('P.O.C. System: updated 0004');

	const [inDyflexisNow, inPocNow] = [master.dyflexis(), master.poc()];
	for (const row of masterRows()) {
		expect(inPocNow.get(row.PersonnelNo)).toMatchObject(inPocSystem(row));
		if (['10314', '10323'].includes(row.PersonnelNo))
			expect(inDyflexisNow.has(row.PersonnelNo)).toBe(false);
		else expect(inDyflexisNow.get(row.PersonnelNo)).toMatchObject(inDyflexis(row));
	}
	expect(master.sent().sort()).toEqual([
		'employee.sync booked',
		...Array.from({ length: 36 }, () => 'employee.upsert booked'),
	]);
});

test('says which fields differ, with both values, and why somebody is refused', async () => {
	const lines = await master.report();
	expect(lineOf(lines, 'shyftplan: differs 10305')).toEqual({
		system: 'shyftplan',
		outcome: 'differs',
		number: '10305',
		name: 'Emma Schwarz-Lindner',
		what: 'Name: "Emma Schwarz-Lindner" in the master, "Emma Schulz" in shyftplan',
		whatToDo: 'Correct it there, or in the master: nothing was sent.',
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
	expect(lineOf(lines, 'Dyflexis: not in the master P-0007')).toMatchObject({
		name: "Zoë 't Hooft",
	});
	expect(lineOf(lines, 'shyftplan: not in the master 10317')).toMatchObject({
		name: 'Mehmet Krüger',
		what: 'shyftplan has this person; the master does not',
		whatToDo: expect.stringContaining('Nothing was changed.') as string,
	});
});

test('sends nothing when it runs again, and reports the same cases', async () => {
	await master.report();
	const before = { sent: master.sent(), dyflexis: master.dyflexis(), poc: master.poc() };
	const lines = await master.report();
	expect(countsIn(lines)).toEqual(secondCounts);
	expect(linesIn(lines).map(brief)).toEqual(cases);
	expect({ sent: master.sent(), dyflexis: master.dyflexis(), poc: master.poc() }).toEqual(before);
});

test('notices a change that P.O.C. System does not tell, and sends it once', async () => {
	master.keep({ PersonnelNo: '10301' }, { PersonnelNo: '10302' });
	await master.report({ settings: NOBODY });
	master.keep({ PersonnelNo: '10301', Department: 'Returns' }, { PersonnelNo: '10302' });
	const [, , , ...lines] = await master.report({ settings: NOBODY });
	expect(lines).toMatchObject([
		{
			system: 'P.O.C. System',
			outcome: 'updated',
			number: '10301',
			what: 'Department: "Returns" in the master, "Dispatch" in P.O.C. System',
		},
	]);
	expect(master.poc().get('10301')).toMatchObject({ department: 'Returns' });
	expect(master.sent().filter((each) => each === 'employee.sync booked')).toHaveLength(2);
	expect(linesIn(await master.report({ settings: NOBODY }))).toEqual([]);
	expect(master.sent()).toHaveLength(4);
});

test('reports that all is well when everybody is everywhere as the master says', async () => {
	master.keep({ PersonnelNo: '10301' }, { PersonnelNo: '10302' });
	const [first] = await master.report({ settings: NOBODY });
	expect(first).toMatchObject({ outcome: 'all well', what: '2 created' });
	expect(await master.report({ settings: NOBODY })).toMatchObject([
		{ system: 'Dyflexis', outcome: 'all well', what: '2 unchanged' },
		{ system: 'P.O.C. System', outcome: 'all well', what: '2 unchanged' },
		{ system: 'shyftplan', outcome: 'all well', what: '2 unchanged' },
	]);
});

test('reports in the words of Dyflexis whom it refuses, and goes on with the others', async () => {
	master.keep({ PersonnelNo: '10301' }, { PersonnelNo: '10302' });
	const refused: FaultRule = {
		kind: 'status',
		match: { path: 'external-employees/10301' },
		status: 422,
		body: { message: 'This number is taken.' },
	};
	master.sandbox.control.faults([refused]);
	const lines = linesIn(await master.report({ settings: NOBODY }));
	expect(lineOf(lines, 'Dyflexis: refused 10301')).toMatchObject({
		what: expect.stringContaining('This number is taken.') as string,
	});
	expect(lines.map(brief)).toContain('Dyflexis: created 10302');
});

test('reports whom P.O.C. System refuses and who is held back, and sends both when it is right', async () => {
	master.keep({ PersonnelNo: '10301', Site: '99' }, { PersonnelNo: '10302' });
	const lines = linesIn(await master.report({ settings: NOBODY }));
	expect(lineOf(lines, 'P.O.C. System: refused 10301')).toMatchObject({
		what: 'P.O.C. System did not take employee 10301: site 99 is not known',
	});
	expect(lineOf(lines, 'P.O.C. System: held back 10302')).toMatchObject({
		what: 'The file was refused because of other employees',
	});
	expect(master.poc().has('10302')).toBe(false);
	master.keep({ PersonnelNo: '10301', Site: '20' }, { PersonnelNo: '10302' });
	expect(linesIn(await master.report({ settings: NOBODY })).map(brief)).toEqual([
		'P.O.C. System: created 10301',
		'P.O.C. System: created 10302',
	]);
	expect(master.poc().get('10302')).toMatchObject({ firstName: 'Tim' });
});

test.each([
	['Dyflexis', 'business/v3/employees'],
	['P.O.C. System', 'poc-system/demo/workstations'],
	['shyftplan', 'api/v1/employments'],
])('sends nothing to %s when its list cannot be read, and says so', async (system, place) => {
	master.keep({ PersonnelNo: '11001' });
	const body = { message: 'Not with this key.' };
	master.sandbox.control.faults([{ kind: 'status', status: 403, match: { path: place }, body }]);
	const lines = linesIn(await master.report({ settings: NOBODY }));
	expect(lines.filter((line) => line['system'] === system)).toMatchObject([
		{
			outcome: 'not looked at',
			what: expect.stringContaining('Not with this key') as string,
			whatToDo: expect.stringContaining(`Nothing was sent to ${system}.`) as string,
		},
	]);
	expect(lines).toHaveLength(3);
	expect(master.dyflexis().has('11001')).toBe(system !== 'Dyflexis');
	expect(master.poc().has('11001')).toBe(system !== 'P.O.C. System');
});

test('looks at everybody whom the master does not have when it is about all numbers', async () => {
	master.keep({ PersonnelNo: '10301' });
	const lines = await master.report({ settings: { numbersBeginWith: '' } });
	expect(countsIn(lines)).toMatchObject({
		Dyflexis: { 'not in the master': 62 },
		'P.O.C. System': { 'not in the master': 60 },
		shyftplan: { 'not in the master': 994 },
	});
});

test('sends nothing when the rules of both systems are never true, and reports all three', async () => {
	master.keep({ PersonnelNo: '11001' }, { PersonnelNo: 'P-0003' });
	const lookOnly = (example: Example): Example => {
		const text = JSON.stringify(example).replaceAll(
			/\{\{ \$json\.system === '[^']+' && \['missing', 'differs'\][^}]+\}\}/g,
			'{{ false }}',
		);
		return JSON.parse(text) as Example;
	};
	const lines = await master.report({ settings: NOBODY, change: lookOnly });
	expect(linesIn(lines).map(brief).sort()).toEqual([
		'Dyflexis: differs P-0003',
		'Dyflexis: missing 11001',
		'P.O.C. System: missing 11001',
		'P.O.C. System: missing P-0003',
		'shyftplan: missing 11001',
		'shyftplan: missing P-0003',
	]);
	expect(master.sent()).toEqual([]);
});
