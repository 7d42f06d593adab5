/**
 * @jest-environment ./test/harness/environment.ts
 */
import type { IDataObject } from 'n8n-workflow';
import { findSecret } from '../../harness';
import { byId, demo, rows, systems, useShyftplan } from '../../support/shyftplan';

describe.each(systems)('reads on %s', (_name, profile) => {
	const shyftplan = useShyftplan();
	const { firstIds, seeded, extras, system } = profile;

	const read = async (operation: string, parameters: IDataObject = {}) => {
		const result = await shyftplan.run(profile, operation, { parameters });
		expect(result.error).toBeUndefined();
		return rows(result.items);
	};
	const stored = (what: string): IDataObject[] =>
		(shyftplan.control.state('shyftplan') as Record<string, Record<string, IDataObject[]>>)[
			system
		]?.[what] ?? [];
	const idsOf = (list: IDataObject[]) => list.map(({ id }) => Number(id)).sort((a, b) => a - b);

	test('an employee that is left empty, by ID, stands for all', async () => {
		expect(await read('absence:getAll', { employment: byId(''), limit: 2 })).toHaveLength(2);
	});

	test('lists come whole, in pages', async () => {
		const all = { returnAll: true };
		const active = seeded.employments - seeded.deleted;
		expect(await read('employment:getAll', all)).toHaveLength(active);
		expect(await read('absence:getAll', all)).toHaveLength(seeded.absences);
		expect(await read('evaluation:getAll', all)).toHaveLength(seeded.evaluations);
		const accounts = await read('timeAccount:getAll', all);
		expect(accounts).toHaveLength(2 * seeded.employments);
		expect(accounts[0]).toMatchObject(extras.row);
		const pages = Math.ceil((2 * seeded.employments) / profile.mostAccounts);
		expect(shyftplan.requests(profile)).toEqual({
			'/api/v1/employments': 1,
			'/api/v1/absences': 1,
			'/api/v1/evaluations': 1,
			'/api/v1/employment_time_accounts': pages,
		});
	});

	test.each([
		'absence:getAll',
		'employment:getAll',
		'evaluation:getAll',
		'timeAccount:getAll',
		'location:getAll',
		'absenceReason:getAll',
	])('%s stops at its limit', async (operation) => {
		expect(await read(operation, { limit: 2 })).toHaveLength(2);
		expect(shyftplan.control.traffic().requests).toBe(1);
	});

	test.each([
		['absence:getAll', 10, 'paid'],
		['employment:getAll', 10, 'user_id'],
		['evaluation:getAll', 10, 'user_id'],
		['absenceReason:getAll', 10, 'company_id'],
		['absence:get', 10, 'paid'],
		['employment:get', 10, 'user_id'],
		['absenceReason:get', 10, 'company_id'],
	])('%s is simple or as it comes', async (operation, members, left) => {
		const which = {
			limit: 1,
			absenceId: String(firstIds.absence),
			...(operation === 'employment:get' && { employment: byId(firstIds.employment) }),
			...(operation === 'absenceReason:get' && { absenceReason: byId(firstIds.reason) }),
		};
		const [simple] = await read(operation, which);
		expect(Object.keys(simple ?? {})).toHaveLength(members);
		expect(simple).not.toHaveProperty(left);
		const [raw] = await read(operation, { ...which, simplify: false });
		expect(raw).toHaveProperty(left);
		expect(raw).toMatchObject(extras.row);
	});

	test('employees come without the PIN of the punch clock, alone or in a list', async () => {
		const pin = `pin-${firstIds.employment}`;
		expect(findSecret(pin, stored('employments'))).not.toEqual([]);
		const one = await read('employment:get', {
			employment: byId(firstIds.employment),
			simplify: false,
		});
		const all = await read('employment:getAll', { returnAll: true, simplify: false });
		expect(one[0]).toMatchObject({ id: firstIds.employment, first_name: 'Anna' });
		expect(findSecret(pin, [one, all])).toEqual([]);
		expect([...one, ...all].filter((row) => 'user_token' in row)).toEqual([]);
	});

	test('employees are found by every filter', async () => {
		const listed = async (parameters: IDataObject) =>
			idsOf(await read('employment:getAll', { returnAll: true, ...parameters }));
		const everybody = idsOf(stored('employments'));
		expect(await listed({ filters: { withDeleted: true } })).toEqual(everybody);
		expect(
			await listed({ filters: { ids: [firstIds.employment, firstIds.employment + 1] } }),
		).toEqual([firstIds.employment, firstIds.employment + 1]);
		const number = profile === demo ? '10003' : '00073';
		expect(await listed({ filters: { staffNumbers: number } })).toEqual([firstIds.employment + 2]);
		expect(await listed({ filters: { search: number } })).toEqual([firstIds.employment + 2]);
		const here = await listed({ location: byId(firstIds.location) });
		expect(here).toEqual(
			idsOf(
				stored('employments').filter(
					(row) => row.locationId === firstIds.location && row.deleted_at === null,
				),
			),
		);
		shyftplan.control.act('shyftplan', system, 'touch', {
			resource: 'employments',
			ids: [firstIds.employment + 5],
		});
		expect(await listed({ filters: { updatedAfter: '2026-02-01T00:00:00Z' } })).toEqual([
			firstIds.employment + 5,
		]);
	});

	test('evaluations are found by every filter', async () => {
		const all = stored('evaluations');
		const listed = async (parameters: IDataObject) =>
			idsOf(await read('evaluation:getAll', { returnAll: true, ...parameters }));
		const those = (fits: (row: IDataObject) => boolean) => idsOf(all.filter(fits));
		expect(await listed({ filters: { state: 'no_show' } })).toEqual(
			those(({ state }) => state === 'no_show'),
		);
		expect(await listed({ location: byId(firstIds.location) })).toEqual(
			those((row) => row.location_id === firstIds.location),
		);
		expect(
			await listed({
				employment: byId(firstIds.employment),
				filters: { employmentIds: firstIds.employment + 1 },
			}),
		).toEqual(
			those(({ employment_id: id }) =>
				[firstIds.employment, firstIds.employment + 1].includes(Number(id)),
			),
		);
		const start = '2026-06-08T00:00:00Z';
		const late = await listed({ start });
		expect(late.length).toBeGreaterThan(0);
		expect(late.length).toBeLessThan(all.length);
	});

	test('absence reasons are found by their type, whatever its name on the wire', async () => {
		const found = await read('absenceReason:getAll', {
			types: ['with_entitlement', 'without_entitlement'],
		});
		expect(idsOf(found)).toEqual([firstIds.reason + 2, firstIds.reason + 3]);
	});

	test('time accounts are found by employee and reason', async () => {
		const found = await read('timeAccount:getAll', {
			employment: byId(firstIds.employment),
			filters: { absenceReasonIds: firstIds.reason + 1 },
		});
		expect(found).toMatchObject([
			{ employment_id: firstIds.employment, absence_reason_id: firstIds.reason + 1 },
		]);
	});

	test.each([
		[
			'absenceReason:get',
			{ absenceReason: byId(999_999) },
			'shyftplan knows no absence reason 999999 [item 0]',
		],
		[
			'employment:get',
			{ employment: byId(999_999) },
			'shyftplan knows no employee 999999 [item 0]',
		],
		['absence:get', { absenceId: '999999' }, 'shyftplan knows no absence 999999 [item 0]'],
	])('%s of what is not there says so', async (operation, parameters, message) => {
		const { error } = await shyftplan.run(profile, operation, { parameters });
		expect(error).toMatchObject({ message, httpCode: '404' });
	});
});
