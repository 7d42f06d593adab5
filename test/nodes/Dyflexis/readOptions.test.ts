/**
 * @jest-environment ./test/harness/environment.ts
 */
import type { IDataObject } from 'n8n-workflow';
import { origins, rows, systems, upTo, useDyflexis } from '../../support/dyflexis';

const fortnight = { startDate: '2026-06-01', endDate: '2026-06-14' };

describe.each(systems)('what a read of %s is asked for', (_name, profile) => {
	const dyflexis = useDyflexis();

	test.each([
		{ limit: 1 },
		{ limit: 3 },
		{ limit: 4 },
		{ limit: 50 },
		{ limit: 51 },
		{ limit: 500 },
	])('a limit of $limit reads no page beyond it', async ({ limit }) => {
		const { items } = await dyflexis.run(profile, 'employee:getAll', { parameters: { limit } });
		const count = Math.min(limit, 62);
		expect(rows(items).map(({ id }) => id)).toEqual(upTo(count).map((index) => 501 + index));
		expect(dyflexis.requests(profile)).toEqual({
			'/api/business/v3/employees': Math.ceil(count / profile.pageSize),
		});
	});

	test('lists give 50 rows unless told otherwise', async () => {
		const { items } = await dyflexis.run(profile, 'payroll:getEmployees');
		expect(items).toHaveLength(50);
	});

	test('each item reads its own period, department and limit', async () => {
		const items: IDataObject[] = [
			{ from: '2026-06-01', to: '2026-06-01', department: '', limit: 2 },
			{ from: '2026-06-02', to: '2026-06-14', department: 110, limit: 3 },
			{ from: '2026-06-02', to: '2026-06-14', department: '312', limit: 1 },
			{ from: '2027-01-01', to: '2027-01-31', department: '', limit: 50 },
		];
		const result = await dyflexis.run(profile, 'schedule:getAll', {
			items,
			parameters: {
				startDate: '={{ $json.from }}',
				endDate: '={{ $json.to }}',
				department: { __rl: true, mode: 'id', value: '={{ $json.department }}' },
				limit: '={{ $json.limit }}',
			},
		});
		expect(origins(result.items)).toEqual([0, 0, 1, 1, 1, 2].map((item) => ({ item })));
		const [first, second, ...others] = rows(result.items);
		for (const row of [first, second]) expect(row?.startDateTime).toMatch(/^2026-06-01T/);
		for (const row of others.slice(0, 3)) expect([112, 113, 114]).toContain(row.departmentId);
		expect(others.at(-1)?.departmentId).toBe(312);
	});

	test('a department may be picked from the list', async () => {
		const { items } = await dyflexis.run(profile, 'schedule:getAll', {
			parameters: {
				...fortnight,
				department: { __rl: true, mode: 'list', value: '310', cachedResultName: 'Lager' },
				returnAll: true,
			},
		});
		const departments = new Set(rows(items).map(({ departmentId }) => departmentId));
		expect([...departments].sort()).toEqual([311, 312]);
	});

	test('sick leaves are asked for by period, with either day alone', async () => {
		const idsOf = async (parameters: IDataObject) =>
			rows((await dyflexis.run(profile, 'sickLeave:getAll', { parameters })).items).map(
				({ id }) => id,
			);
		expect(await idsOf({ startDate: '2026-06-05', endDate: '2026-06-06' })).toEqual([304, 305]);
		expect(await idsOf({ startDate: '2026-06-09' })).toEqual([304, 306, 307, 308]);
		expect(await idsOf({ endDate: '2026-05-29' })).toEqual([301]);
	});

	test('dates may come as DateTime of an expression', async () => {
		const { items, error } = await dyflexis.run(profile, 'schedule:getAll', {
			timezone: 'Europe/Amsterdam',
			parameters: {
				startDate: '={{ DateTime.fromISO("2026-06-03T23:30:00") }}',
				endDate: '={{ "2026-06-03" }}',
				returnAll: true,
			},
		});
		expect(error).toBeUndefined();
		expect(items.length).toBeGreaterThan(0);
		for (const { json } of items) expect(json.startDateTime).toMatch(/^2026-06-03T/);
	});
});
