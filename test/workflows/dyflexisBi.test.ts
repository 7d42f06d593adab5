/**
 * @jest-environment ./test/harness/environment.ts
 */
import type { IDataObject } from 'n8n-workflow';
import { between, DAYS, DEPARTMENTS, EMPLOYEES, periodReady, useDyflexisBi } from './dyflexisBi';
import { outputOf } from './erpSync';

const { dyflexis, tables, run, days, plan, addDay } = useDyflexisBi();

/** One measure of one department, by day. */
const byDay = (measure = 'planned_minutes', department = '113') =>
	Object.fromEntries(
		days()
			.filter(({ department_id }) => department_id === department)
			.map((row) => [row['day'], row[measure]]),
	);

const total = (list: IDataObject[], measure: string) =>
	list.reduce((sum, row) => sum + Number(row[measure]), 0);

describe('the days of a fortnight', () => {
	test('have every minute that was planned and registered, once', async () => {
		const result = await run();
		expect(result.status).toBe('success');
		// A night shift that begins on the last day has 337 of its 450 minutes on the day after.
		const nights = outputOf(result, 'Planned Shifts').filter(
			({ startDateTime }) => startDateTime === '2026-06-14T22:00:00',
		).length;
		expect(nights).toBeGreaterThan(0);
		expect(total(days(), 'planned_minutes')).toBe(122 * 450 - nights * 337);
		expect(days().every(({ day }) => '2026-06-01' <= String(day))).toBe(true);
		expect(new Set(days().map(({ day_key }) => day_key)).size).toBe(days().length);
	});

	test('count people on sick leave in their department, each once a day', async () => {
		await run(between('2026-06-03', '2026-06-04'));
		// 303 from 1 to 3 June; 304 since 3 June, without an end.
		expect(total(days(), 'sick_people')).toBe(3);
	});

	test('have minutes as whole numbers', async () => {
		await run();
		expect(days().length).toBeGreaterThan(100);
		for (const row of days()) {
			for (const measure of ['planned_minutes', 'registered_minutes', 'sick_people']) {
				expect(row[measure]).toEqual(expect.any(Number));
				expect(Number.isInteger(row[measure])).toBe(true);
			}
		}
	});
});

describe('a night shift', () => {
	const night = (start: string, end: string, breakMinutes = 0) =>
		plan({ departmentId: 113, reference: 'P-0001', start, end, breakMinutes });
	const spring = between('2026-03-28', '2026-03-29');
	const autumn = between('2026-10-24', '2026-10-25');

	test('over midnight loses an hour in the night in which the clocks go forward', async () => {
		night('2026-03-28T22:00:00', '2026-03-29T06:00:00');
		await run(spring);
		expect(byDay()).toEqual({ '2026-03-28': 120, '2026-03-29': 300 });
	});

	test('gains one in the night in which they go back', async () => {
		night('2026-10-24T22:00:00', '2026-10-25T06:00:00');
		await run(autumn);
		expect(byDay()).toEqual({ '2026-10-24': 120, '2026-10-25': 420 });
	});

	test.each([
		['2026-03-29', '2026-03-30', 23 * 60],
		['2026-10-25', '2026-10-26', 25 * 60],
	])('that lasts the whole of %s has only that day', async (first, next, minutes) => {
		night(`${first}T00:00:00`, `${next}T00:00:00`);
		await run(between(first, next));
		expect(byDay()).toEqual({ [first]: minutes });
	});

	test('shares its break out, and loses no minute by rounding', async () => {
		night('2026-02-01T22:00:00', '2026-02-02T06:00:00', 25);
		await run(between('2026-02-01', '2026-02-02'));
		expect(byDay()).toEqual({ '2026-02-01': 114, '2026-02-02': 341 });
	});

	test('that began before the first day counts from midnight on', async () => {
		night('2026-02-01T22:00:00', '2026-02-02T06:00:00');
		await run(between('2026-02-02', '2026-02-03'));
		expect(byDay()).toEqual({ '2026-02-02': 360 });
	});

	test.each([
		['Europe/Amsterdam', { '2026-02-01': 60, '2026-02-02': 420 }],
		['Europe/London', { '2026-02-01': 120, '2026-02-02': 360 }],
		['America/New_York', { '2026-02-01': 420, '2026-02-02': 60 }],
	])('written in UTC counts on the days of %s', async (timezone, parts) => {
		night('2026-02-01T22:00:00Z', '2026-02-02T06:00:00Z');
		await run(between('2026-02-01', '2026-02-02'), { timezone });
		expect(byDay()).toEqual(parts);
	});

	test.each([
		['2026-10-25T02:30:00', '2026-10-25T06:00:00', 270],
		['2026-10-25T00:30:00Z', '2026-10-25T05:00:00Z', 270],
		['2026-10-25T02:30:00+01:00', '2026-10-25T06:00:00+01:00', 210],
	])('from %s, which the clock shows twice, to %s', async (start, end, minutes) => {
		night(start, end);
		await run(autumn);
		expect(byDay()).toEqual({ '2026-10-25': minutes });
	});

	test('is registered from when somebody came', async () => {
		night('2026-10-24T22:00:00', '2026-10-25T06:00:00');
		await run(autumn);
		// In the sandbox, this person came five minutes late.
		expect(byDay('registered_minutes')).toEqual({ '2026-10-24': 115, '2026-10-25': 420 });
	});

	test('without a sensible end counts later, and is counted in the report', async () => {
		night('2026-02-01T22:00:00', '');
		night('2026-02-01T22:00:00', '2026-02-01T06:00:00');
		const result = await run(between('2026-02-01', '2026-02-02'));
		expect(days()).toEqual([]);
		expect(outputOf(result, 'Report')).toMatchObject([
			{ outcome: 'written', whatToDo: expect.stringContaining('4 rows of hours') as string },
		]);
	});
});

describe('beside the rows that are in the table', () => {
	test('only what is new, other, or gone is written', async () => {
		await run();
		const before = days();
		const { rows } = tables.table(DAYS);
		const [missing] = rows.splice(0, 1);
		const [other, ...same] = structuredClone(rows);
		Object.assign(rows[0] ?? {}, { planned_minutes: 1 });
		addDay('2026-06-05');

		const result = await run();
		expect(outputOf(result, 'Report')).toEqual([
			{
				outcome: 'written',
				what: `From 2026-06-01 to 2026-06-14: 1 days of a department are new, 1 were changed, 1 are gone, ${same.length} are as they were.`,
				whatToDo: '',
			},
		]);
		const [changed, ...others] = tables.table(DAYS).rows;
		expect(changed).toMatchObject({ id: other?.id, planned_minutes: other?.['planned_minutes'] });
		expect(others.slice(0, -1)).toEqual(same);
		expect(others.at(-1)).toMatchObject({ day_key: missing?.['day_key'] });
		expect(days()).toEqual([...before.slice(1), ...before.slice(0, 1)]);
	});

	test('what is new is written before anything is removed', async () => {
		await run();
		tables.table(DAYS).rows = [];
		addDay('2026-06-05');
		const { runData } = await run();
		const [write, remove] = ['Write Days', 'Remove What Is Gone'].map(
			(name) => runData[name]?.[0]?.executionIndex,
		);
		expect(write).toBeLessThan(remove ?? 0);
		expect(days().map(({ department_id }) => department_id)).not.toContain('999');
	});

	test('when Dyflexis has nothing any more, everything of these days is removed', async () => {
		// Somebody is still on sick leave, but since 2026 only.
		const january = between('2025-01-01', '2025-01-14');
		await run(january);
		for (const day of ['2024-12-31', '2025-01-05', '2025-01-15']) addDay(day);
		await run(january);
		expect(days().map(({ day }) => day)).toEqual(['2024-12-31', '2025-01-15']);
	});
});

describe('the dimensions', () => {
	test('have every department with its path, and every employee', async () => {
		await run();
		const departments = tables.rows(DEPARTMENTS);
		expect(departments).toContainEqual({
			department_id: '113',
			name: 'Cold Kitchen',
			path: 'Utrecht / Restaurant / Kitchen / Cold Kitchen',
			depth: 3,
			parent_id: '111',
		});
		const employees = tables.rows(EMPLOYEES);
		expect(employees).toHaveLength(62);
		expect(employees[0]).toEqual({
			employee_id: '501',
			personnel_number: 'P-0001',
			name: 'Noor van Dam',
			department_id: '113',
			job: 'Cook',
			employment_start: '2020-01-01',
			employment_end: null,
		});
		const known = new Set(departments.map(({ department_id }) => department_id));
		for (const { department_id } of days()) expect(known).toContain(department_id);
	});

	test('are written where they differ from the table, and who left stays', async () => {
		await run();
		const before = tables.rows(EMPLOYEES);
		const [first, second] = tables.table(EMPLOYEES).rows;
		Object.assign(first ?? {}, { department_id: '222' });
		Object.assign(second ?? {}, { employee_id: '499', name: 'Left Long Ago' });
		const left = tables.rows(EMPLOYEES)[1];

		const { outputs } = await run();
		expect(outputs['Write Employees']?.[0]).toHaveLength(2);
		const [same, joined, ...others] = before;
		expect(tables.rows(EMPLOYEES)).toEqual([same, left, ...others, joined]);
	});
});

describe('what cannot be read', () => {
	test.each([
		['Department Tree', '/department-management/'],
		['Employees', '/business/v3/employees'],
		['Planned Shifts', '/scheduled'],
		['Registered Hours', '/registered-hours'],
		['Sick Leave', '/sick-leave'],
	])('%s: ends in the report, and nothing is written', async (name, path) => {
		dyflexis.control.faults([{ kind: 'html', match: { path } }]);
		const result = await run();
		expect(result.status).toBe('success');
		expect(outputOf(result, 'Report')).toEqual([
			{
				outcome: 'not read',
				what: expect.stringMatching(new RegExp(`^${name}: .*web page`)) as string,
				whatToDo: expect.any(String) as string,
			},
		]);
		for (const table of [DAYS, DEPARTMENTS, EMPLOYEES]) expect(tables.rows(table)).toEqual([]);
	});
});

describe('what a table refuses', () => {
	const notWritten = (what: string) => ({
		outcome: 'not written',
		what,
		whatToDo: expect.stringMatching(/nothing is removed\.$/) as string,
	});

	test.each([
		[DAYS, 'sick_people', 'days', 130],
		[DAYS, 'day_key', 'days', 130],
		[DEPARTMENTS, 'depth', 'departments', 20],
		[EMPLOYEES, 'job', 'employees', 62],
	])('%s without %s: is told, and nothing is removed', async (table, column, name, count) => {
		await run();
		addDay('2026-06-05');
		tables.dropColumn(table, column);
		const before = [DAYS, DEPARTMENTS, EMPLOYEES].map((each) => tables.rows(each));
		expect(outputOf(await run(), 'Report')).toEqual([
			notWritten(`The table of ${name} confirmed 0 of ${count} rows.`),
		]);
		expect([DAYS, DEPARTMENTS, EMPLOYEES].map((each) => tables.rows(each))).toEqual(before);
	});

	test('in each of them: has a line for each', async () => {
		await run();
		tables.dropColumn(DAYS, 'sick_people');
		tables.dropColumn(DEPARTMENTS, 'depth');
		tables.dropColumn(EMPLOYEES, 'job');
		expect(outputOf(await run(), 'Report')).toEqual([
			notWritten('The table of days confirmed 0 of 130 rows.'),
			notWritten('The table of departments confirmed 0 of 20 rows.'),
			notWritten('The table of employees confirmed 0 of 62 rows.'),
		]);
	});

	test('when it is a row to remove: is told, and the row stays', async () => {
		await run();
		addDay('2026-06-05');
		addDay('2026-06-06');
		const before = days();
		// A table that takes rows and gives none away.
		Object.freeze(tables.table(DAYS));
		expect(outputOf(await run(), 'Report')).toEqual([
			{
				outcome: 'not removed',
				what: expect.stringContaining('2 are gone') as string,
				whatToDo: expect.stringMatching(/^The table kept days that are gone\./) as string,
			},
		]);
		expect(days()).toEqual(before);
	});
});

describe('the message that a payroll period is ready', () => {
	test('has the days of the period read, and the shifts around them', async () => {
		const period = { startDate: '2026-06-01', endDate: '2026-06-07' };
		const result = await run({}, periodReady(period));
		expect(outputOf(result, 'Settings')).toEqual([
			{
				zone: 'Europe/Amsterdam',
				from: '2026-06-01',
				to: '2026-06-07',
				readFrom: '2026-05-31',
				readTo: '2026-06-08',
			},
		]);
		expect(new Set(days().map(({ day }) => day)).size).toBe(7);
	});

	test('without days in it, has the last weeks read', async () => {
		const [settings] = outputOf(await run({}, periodReady({})), 'Settings');
		const length = Date.parse(String(settings?.['to'])) - Date.parse(String(settings?.['from']));
		expect(length).toBe(45 * 24 * 3_600_000);
	});
});
