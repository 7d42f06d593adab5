/**
 * @jest-environment ./test/harness/environment.ts
 */
import { readFileSync, writeFileSync } from 'node:fs';
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

test('books everybody, and reports the three cases that need attention', async () => {
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
		what: 'Employees: 213 taken over, 1 with a warning, 0 refused. Contracts: 225 taken over, 1 with a warning, 1 refused.',
		employeesOk: 213,
		employeesWarned: 1,
		employeesRefused: 0,
		contractsOk: 225,
		contractsWarned: 1,
		contractsRefused: 1,
	});
	expect(cases).toEqual([
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

test('reports that all is well when nothing needs attention', async () => {
	keepPeople(/^100[01]\d\b/);
	expect(outputOf(await run(), 'Report')).toEqual([
		expect.objectContaining({ outcome: 'all well', employeesOk: 19, contractsOk: 20 }),
	]);
});

test('goes on with the contracts when every employee is refused, and says so for each', async () => {
	keepPeople(/^1000[12]\b/);
	const body = { message: 'No new employees today.' };
	sync.dyflexis.control.faults([{ kind: 'status', status: 422, body }]);
	const [summary, ...cases] = outputOf(await run(), 'Report');
	expect(summary).toMatchObject({ employeesOk: 0, employeesRefused: 2, contractsRefused: 2 });
	expect(cases.map(({ about, reference }) => [about, reference])).toEqual([
		['Employee', '10001'],
		['Employee', '10002'],
		['Contract', '10001-1'],
		['Contract', '10002-1'],
	]);
	for (const { what } of cases) expect(what).toContain('No new employees today.');
});
