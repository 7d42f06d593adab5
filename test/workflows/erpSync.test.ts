/**
 * @jest-environment ./test/harness/environment.ts
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';
import { demo } from '../support/dyflexis';
import { outputOf, useErpSync } from './erpSync';

jest.setTimeout(60_000);

const sync = useErpSync();
const run = async () => await sync.run({ startNode: 'Run Now' });

/** How often each operation was booked, warned about or refused. */
function bookings(): Record<string, number> {
	const counts: Record<string, number> = {};
	for (const { operation, outcome } of sync.dyflexis.booked(demo)) {
		const name = `${operation} ${outcome}`;
		counts[name] = (counts[name] ?? 0) + 1;
	}
	return counts;
}

const people = () => {
	const { demo: system } = sync.dyflexis.control.state('dyflexis') as {
		demo: { employees: Array<Record<string, unknown>> };
	};
	return system.employees;
};

/** Leaves only some people, by the beginning of their rows, in the files that the workflow reads. */
function keepPeople(wanted: RegExp): void {
	for (const file of ['erp-employees.csv', 'erp-contracts.csv']) {
		const place = sync.data.path(file);
		const [header = '', ...lines] = readFileSync(place, 'utf8').trimEnd().split('\n');
		writeFileSync(place, [header, ...lines.filter((line) => wanted.test(line))].join('\n'));
	}
}

/** The people that Dyflexis has of its own; they are not in the export. */
const OTHERS = 62;

test('books everybody, and reports the cases that need attention', async () => {
	const result = await run();
	expect(result.error).toBeUndefined();
	expect(bookings()).toEqual({
		'employee.upsert booked': 213,
		'employee.upsert warned': 1,
		'contract.upsert booked': 212,
		'contract.upsert warned': 1,
	});
	const [summary, ...cases] = outputOf(result, 'Report');
	expect(summary).toMatchObject({
		about: 'Summary',
		outcome: 'see below',
		what: 'Employees: 213 taken over, 1 with a warning, 0 refused. Contracts: 225 taken over, 1 with a warning, 1 refused. In Dyflexis, but not in the export: 62.',
		employeesOk: 213,
		employeesWarned: 1,
		employeesRefused: 0,
		contractsOk: 225,
		contractsWarned: 1,
		contractsRefused: 1,
		notInExport: OTHERS,
	});
	expect(cases.slice(0, 3)).toEqual([
		{
			about: 'Employee',
			outcome: 'warned',
			reference: '10058',
			name: 'Mathilde van der Velde',
			what: 'Dyflexis did not accept gender "vrouw"',
			whatToDo: expect.stringContaining('Correct the value in the ERP') as string,
		},
		{
			about: 'Contract',
			outcome: 'warned',
			reference: '10141-1',
			name: 'Kian Hübl',
			what: expect.stringContaining(
				'Dyflexis did not accept contract 10141-1 (invalid_data',
			) as string,
			whatToDo: expect.stringContaining('office, type, start and end') as string,
		},
		{
			about: 'Contract',
			outcome: 'refused',
			reference: '10084-1',
			name: 'Elizabeth Terlouw',
			what: expect.stringContaining('End "2012-12-31" is before Start "2019-01-08"') as string,
			whatToDo: expect.stringContaining('ends on or after the day it starts') as string,
		},
	]);
	expect(cases).toHaveLength(3 + OTHERS);
	expect(cases[3]).toEqual({
		about: 'Employee',
		outcome: 'not in the export',
		reference: 'P-0001',
		name: 'Noor van Dam',
		what: 'Dyflexis has this person without an end date; the export does not have the person',
		whatToDo: expect.stringContaining('Nothing was changed.') as string,
	});

	const once = structuredClone(people());
	const again = await run();
	expect(people()).toEqual(once);
	expect(outputOf(again, 'Report')).toEqual([summary, ...cases]);
});

test('sends what the ERP says, in the words and types of Dyflexis', async () => {
	keepPeople(/^1000[128]\b/);
	await run();
	const bodies = new Map(sync.dyflexis.booked(demo).map(({ path: where, body }) => [where, body]));
	expect(bodies.get('/api2/external-employees/10002')).toMatchObject({
		personnelNumber: '10002',
		gender: 'female',
		maritalStatus: 'single',
		employmentStart: '2016-12-30',
		employmentEnd: null,
		phoneNumber2: '',
	});
	expect(bodies.get('/api2/external-employees/10008/contracts')).toEqual([
		expect.objectContaining({ contractReference: '10008-1', office: 1, type: 1, end: null }),
		expect.objectContaining({ contractReference: '10008-2', type: 3, hours: 6, days: 1 }),
	]);
});

/** Dyflexis answers as if it had only these people. */
const onlyPeople = (...employees: object[]) =>
	sync.dyflexis.control.faults([
		{
			kind: 'status',
			status: 200,
			match: { path: 'business/v3/employees' },
			body: { employees },
		},
	]);

test('reports that all is well when nothing needs attention', async () => {
	keepPeople(/^100[01]\d\b/);
	onlyPeople();
	expect(outputOf(await run(), 'Report')).toEqual([
		expect.objectContaining({ outcome: 'all well', employeesOk: 19, contractsOk: 20 }),
	]);
});

test('goes on with the contracts when every employee is refused, and says so for each', async () => {
	keepPeople(/^1000[12]\b/);
	const body = { message: 'No new employees today.' };
	sync.dyflexis.control.faults([{ kind: 'status', status: 422, match: { method: 'POST' }, body }]);
	const [summary, ...cases] = outputOf(await run(), 'Report');
	expect(summary).toMatchObject({ employeesOk: 0, employeesRefused: 2, contractsRefused: 2 });
	const refused = cases.filter(({ outcome }) => outcome === 'refused');
	expect(refused.map(({ about, reference }) => [about, reference])).toEqual([
		['Employee', '10001'],
		['Employee', '10002'],
		['Contract', '10001-1'],
		['Contract', '10002-1'],
	]);
	for (const { what } of refused) expect(what).toContain('No new employees today.');
});

/** Changes some cells of a row of a file, by the names of their columns. */
function change(file: string, key: string, cells: Record<string, string>): void {
	const place = sync.data.path(file);
	const options = { bom: true, columns: true, delimiter: ';' } as const;
	const all: Array<Record<string, string>> = parse(readFileSync(place), options);
	const changed = all.map((row) => (Object.values(row).includes(key) ? { ...row, ...cells } : row));
	writeFileSync(place, stringify(changed, { header: true, delimiter: ';' }));
}

describe('a second export', () => {
	beforeEach(async () => {
		keepPeople(/^1000[128]\b/);
		await run();
	});
	const person = (reference: string) => people().find((each) => each['reference'] === reference);

	test('changes what is new of a person, and leaves the others as they are', async () => {
		const others = people().filter(({ reference }) => reference !== '10002');
		change('erp-employees.csv', '10002', { LastName: 'Newname', City: '', JobTitle: 'Manager' });
		await run();
		expect(person('10002')).toMatchObject({
			lastName: 'Newname',
			city: '',
			jobDescription: 'Manager',
		});
		expect(people().filter(({ reference }) => reference !== '10002')).toEqual(others);
	});

	test('ends the employment and the contract of a person who leaves', async () => {
		change('erp-employees.csv', '10008', { ExitDate: '2026-09-30' });
		change('erp-contracts.csv', '10008-1', { EndDate: '2026-09-30' });
		const [summary] = outputOf(await run(), 'Report');
		expect(summary).toMatchObject({ employeesOk: 3, contractsRefused: 0, notInExport: OTHERS });
		expect(person('10008')).toMatchObject({
			employmentEnd: '2026-09-30',
			contracts: expect.arrayContaining([
				expect.objectContaining({ contractReference: '10008-1', end: '2026-09-30' }),
				expect.objectContaining({ contractReference: '10008-2', end: null }),
			]) as unknown,
		});
	});

	test('without a person has the person reported, and changes nothing', async () => {
		keepPeople(/^1000[12]\b/);
		const before = structuredClone(people());
		const missing = async () =>
			outputOf(await run(), 'Report')
				.filter(({ outcome }) => outcome === 'not in the export')
				.map(({ reference }) => reference);
		expect(await missing()).toContain('10008');
		expect(await missing()).not.toContain('10002');
		expect(people()).toEqual(before);
	});

	test('without somebody who left before says nothing of it', async () => {
		change('erp-employees.csv', '10008', { ExitDate: '2026-09-30' });
		await run();
		keepPeople(/^1000[12]\b/);
		const references = outputOf(await run(), 'Report').map(({ reference }) => reference);
		expect(references).not.toContain('10008');
		expect(references).toContain('P-0001');
	});
});

test('knows a person by a personnel number that Dyflexis gives as a number', async () => {
	keepPeople(/^1000[12]\b/);
	onlyPeople({ personnelNumber: 10001 }, { personnelNumber: null, firstName: 'Unnumbered' });
	const [, ...cases] = outputOf(await run(), 'Report');
	expect(cases).toMatchObject([
		{ outcome: 'not in the export', reference: '', name: 'Unnumbered' },
	]);
});

test('says that it could not look for missing people, and goes on', async () => {
	keepPeople(/^1000[12]\b/);
	const match = { path: 'business/v3/employees' };
	sync.dyflexis.control.faults([
		{ kind: 'status', status: 403, match, body: { message: 'Not with this key.' } },
	]);
	const [summary, ...cases] = outputOf(await run(), 'Report');
	expect(summary).toMatchObject({ outcome: 'see below', employeesOk: 2, contractsOk: 2 });
	expect(cases).toMatchObject([
		{ outcome: 'not looked at', what: expect.stringContaining('Not with this key.') as string },
	]);
});
