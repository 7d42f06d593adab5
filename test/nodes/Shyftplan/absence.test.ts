/**
 * @jest-environment ./test/harness/environment.ts
 */
import type { IDataObject } from 'n8n-workflow';
import { byId, demo, rows, systems, useShyftplan } from '../../support/shyftplan';

describe.each(systems)('absences on %s', (_name, profile) => {
	const shyftplan = useShyftplan();
	const { firstIds, company } = profile;
	const zone = company.time_zone;
	const who = {
		employment: byId(firstIds.employment + 70),
		absenceReason: byId(firstIds.reason),
	};
	const days = { firstDay: '2031-03-05', lastDay: '2031-03-07' };
	const berlin = profile === demo;
	const offset = berlin ? '+01:00' : '-05:00';
	const summer = berlin ? '+02:00' : '-04:00';

	const run = async (operation: string, parameters: IDataObject, more = {}) =>
		await shyftplan.run(profile, `absence:${operation}`, { parameters, ...more });
	const created = async (parameters: IDataObject = {}) => {
		const result = await run('create', { ...who, ...days, ...parameters });
		expect(result.error).toBeUndefined();
		return rows(result.items)[0] ?? {};
	};
	const read = async (id: unknown) => {
		const { items } = await run('get', { absenceId: String(id), simplify: false });
		return rows(items)[0] ?? {};
	};
	const sent = () => shyftplan.booked(profile).map(({ body }) => body);
	const failure = async (operation: string, parameters: IDataObject) => {
		const { error } = await run(operation, parameters);
		return error?.message;
	};

	test('of full days begin at midnight in the zone of the company', async () => {
		const absence = await created({ firstDay: '2031-03-28', lastDay: '2031-04-01' });
		expect(sent()).toEqual([
			{
				company_id: company.id,
				employment_id: firstIds.employment + 70,
				absence_reason_id: firstIds.reason,
				days: 0,
				paid: true,
				starts_at: `2031-03-28T00:00:00${berlin ? offset : summer}`,
				ends_at: `2031-04-01T00:00:00${summer}`,
				is_full_day: true,
			},
		]);
		expect(absence).toMatchObject({ state: 'new', is_full_day: true, paid: true });
		expect(shyftplan.requests(profile)).toEqual({ '/api/v1/companies': 1, '/api/v1/absences': 1 });
	});

	test('ask for the zone once, and not at all when it is given', async () => {
		const items = [5, 12, 19].map((day) => ({ day: `2031-03-${String(day).padStart(2, '0')}` }));
		const parameters = { ...who, firstDay: '={{ $json.day }}', lastDay: '={{ $json.day }}' };
		await run('create', parameters, { items });
		expect(shyftplan.requests(profile)).toEqual({ '/api/v1/companies': 1, '/api/v1/absences': 3 });
		const options = { timeZone: 'America/Sao_Paulo' };
		await created({ firstDay: '2031-05-05', lastDay: '2031-05-05', options });
		expect(shyftplan.requests(profile)).toMatchObject({ '/api/v1/companies': 1 });
		expect(sent().at(-1)).toMatchObject({ starts_at: '2031-05-05T00:00:00-03:00' });
	});

	test('of part of a day go from one moment to another', async () => {
		const absence = await created({
			period: 'partOfDay',
			start: '2031-03-05T13:00',
			end: '2031-03-05T17:00',
			options: { timeZone: zone },
		});
		expect(sent()).toMatchObject([
			{
				starts_at: `2031-03-05T13:00:00${offset}`,
				ends_at: `2031-03-05T17:00:00${offset}`,
				is_full_day: false,
			},
		]);
		expect(await read(absence.id)).toMatchObject({
			is_full_day: false,
			absence_days: [{ day: '2031-03-05', minutes: 240 }],
		});
		expect(shyftplan.requests(profile)).not.toHaveProperty('/api/v1/companies');
	});

	test('of part of a day are read in the zone of the workflow where they have no offset', async () => {
		const parameters = { ...who, period: 'partOfDay' };
		const bounds = { start: '2031-03-05T13:00', end: '2031-03-05T23:00:00+00:00' };
		await run('create', { ...parameters, ...bounds }, { timezone: 'Asia/Tokyo' });
		expect(sent()).toMatchObject([
			{ starts_at: '2031-03-05T13:00:00+09:00', ends_at: '2031-03-06T08:00:00+09:00' },
		]);
	});

	test.each<[string, IDataObject]>([
		[
			'fields',
			{
				minutesPerDay: 'fields',
				days: {
					day: [
						{ day: '2031-03-05T00:00:00', minutes: 300 },
						{ day: '2031-03-06', minutes: '0' },
					],
				},
			},
		],
		[
			'JSON',
			{
				minutesPerDay: 'json',
				daysJson: '[{"day":"2031-03-05","minutes":300},{"day":"2031-03-06","minutes":0}]',
			},
		],
		[
			'an expression',
			{
				minutesPerDay: 'json',
				daysJson: '={{ [{ day: "2031-03-05", minutes: 300 }, { day: "2031-03-06", minutes: 0 }] }}',
			},
		],
	])('take minutes for each day from %s', async (_how, breakdown) => {
		const { id } = await created(breakdown);
		expect(sent()).toMatchObject([
			{
				days_breakdown: [
					{ day: '2031-03-05', minutes: 300 },
					{ day: '2031-03-06', minutes: 0 },
				],
			},
		]);
		expect(await read(id)).toMatchObject({
			absence_days: [
				{ day: '2031-03-05', minutes: 300, original_value: 480 },
				{ day: '2031-03-06', minutes: 0, original_value: 480 },
				...(profile.lastDay === 'included' ? [{ day: '2031-03-07', minutes: 480 }] : []),
			],
		});
	});

	test('of part of a day refuse another day in the calendar of the company', async () => {
		const late = { period: 'partOfDay', start: '2031-03-05T22:00Z', end: '2031-03-05T22:30Z' };
		const day = (text: string) => ({
			minutesPerDay: 'json',
			daysJson: [{ day: text, minutes: 9 }],
		});
		expect(await failure('create', { ...who, ...late, ...day('2031-03-06') })).toBe(
			'Minutes per Day names 2031-03-06, which is no day of the absence [item 0]',
		);
		expect(sent()).toEqual([]);
		await created({ ...late, ...day('2031-03-05') });
		expect(sent()).toHaveLength(1);
	});

	test('carry state, notes and whatever is added', async () => {
		const absence = await created({
			options: { state: 'accepted', notes: 'By phone' },
			additionalFields: '{"paid": true, "foreign_id": "A-1"}',
		});
		expect(absence).toMatchObject({ state: 'accepted', notes: 'By phone' });
		expect(sent()).toMatchObject([{ state: 'accepted', notes: 'By phone', foreign_id: 'A-1' }]);
	});

	test('in the way of another are refused, unless they are to be saved anyway', async () => {
		const first = await created();
		expect(await failure('create', { ...who, ...days })).toBe(
			'shyftplan: There is another absence in this period. [item 0]',
		);
		await created({ options: { onCollision: 'force' } });
		expect(sent().at(-1)).toMatchObject({ force_collision: true });
		await created({ options: { onCollision: 'forceAndRemove' } });
		expect(sent().at(-1)).toMatchObject({ force_collision_and_remove: true });
		expect(await failure('approve', { absenceId: String(first.id) })).toBe(
			'shyftplan: There is another absence in this period. [item 0]',
		);
		const approved = await run('approve', { absenceId: String(first.id), onCollision: 'force' });
		expect(rows(approved.items)).toMatchObject([{ id: first.id, state: 'accepted' }]);
	});

	test('are changed in what is given, and in nothing else', async () => {
		const { id } = await created({
			minutesPerDay: 'json',
			daysJson: [{ day: '2031-03-06', minutes: 60 }],
		});
		const absenceId = String(id);
		const moved = await run('update', {
			absenceId,
			period: 'fullDays',
			firstDay: '2031-03-06',
			lastDay: '2031-03-08',
			options: { notes: 'Moved' },
		});
		expect(moved.error).toBeUndefined();
		expect(sent().at(-1)).toEqual({
			company_id: company.id,
			starts_at: `2031-03-06T00:00:00${offset}`,
			ends_at: `2031-03-08T00:00:00${offset}`,
			is_full_day: true,
			notes: 'Moved',
		});
		await run('update', { absenceId, absenceReason: byId(firstIds.reason + 1) });
		expect(sent().at(-1)).toEqual({
			company_id: company.id,
			absence_reason_id: firstIds.reason + 1,
		});
		expect(await read(id)).toMatchObject({
			notes: 'Moved',
			absence_reason_id: firstIds.reason + 1,
			employment_id: firstIds.employment + 70,
			absence_days: expect.arrayContaining([
				expect.objectContaining({ day: '2031-03-06', minutes: 60 }),
			]) as unknown,
		});
	});

	test('are approved, declined, withdrawn and deleted, and say which state they are in', async () => {
		const { id } = await created();
		const absenceId = String(id);
		const stateAfter = async (operation: string, parameters: IDataObject = {}) => {
			const result = await run(operation, { absenceId, ...parameters });
			expect(rows(result.items)).toMatchObject([{ id }]);
			const said = rows(result.items)[0]?.state;
			expect((await read(id)).state).toBe(said);
			return said;
		};
		expect(await stateAfter('approve')).toBe('accepted');
		expect(await stateAfter('decline', { refuseMessage: 'Too few people' })).toBe('refused');
		expect(await read(id)).toMatchObject({ refuse_message: 'Too few people' });
		expect(await stateAfter('withdraw')).toBe('withdrawn');
		const deleted = await run('delete', { absenceId });
		expect(rows(deleted.items)).toEqual([{ deleted: true, id }]);
		expect(await failure('get', { absenceId })).toBe(
			`shyftplan knows no absence ${absenceId} [item 0]`,
		);
		expect(await failure('delete', { absenceId })).toBe(
			`shyftplan knows no absence ${absenceId} [item 0]`,
		);
		expect(shyftplan.booked(profile).map(({ operation }) => operation)).toEqual([
			'absence.create',
			'absence.approve',
			'absence.decline',
			'absence.withdraw',
			'absence.delete',
			'absence.delete',
		]);
	});

	test('are listed by every filter', async () => {
		const state = shyftplan.control.state('shyftplan') as Record<string, IDataObject>;
		const all = state[profile.system]?.absences as IDataObject[];
		const listed = async (parameters: IDataObject) => {
			const { items, error } = await run('getAll', {
				returnAll: true,
				sortBy: 'id',
				...parameters,
			});
			expect(error).toBeUndefined();
			return rows(items).map(({ id }) => id);
		};
		const those = (fits: (row: IDataObject) => unknown) => all.filter(fits).map(({ id }) => id);

		expect(await listed({})).toEqual(those(() => true));
		expect(await listed({ employment: byId(firstIds.employment + 1) })).toEqual(
			those((row) => row.employment_id === firstIds.employment + 1),
		);
		expect(await listed({ filters: { states: ['refused', 'new'] } })).toEqual(
			those((row) => row.state === 'refused' || row.state === 'new'),
		);
		expect(await listed({ filters: { attachment: true } })).toEqual(those((row) => row.file_uid));
		expect(
			await listed({ filters: { ids: `${firstIds.absence}, ${firstIds.absence + 4}` } }),
		).toEqual([firstIds.absence, firstIds.absence + 4]);
		expect(
			await listed({
				absenceReason: byId(firstIds.reason),
				filters: { employmentIds: [firstIds.employment, firstIds.employment + 1] },
			}),
		).toEqual([firstIds.absence]);
		const { updated_at } = all[10] ?? {};
		expect(await listed({ filters: { updatedAfter: updated_at } })).toEqual(
			those((row) => Date.parse(String(row.updated_at)) > Date.parse(String(updated_at))),
		);
		const number = berlin ? '10001' : '00071';
		expect(await listed({ filters: { staffNumbers: number } })).toEqual(
			those((row) => row.employment_id === firstIds.employment),
		);
	});

	test('are counted in statistics of one employee or all', async () => {
		const [one] = rows((await run('getStats', { employment: byId(firstIds.employment) })).items);
		expect(one?.absence_reasons).toMatchObject([
			{ id: firstIds.reason, used: 1, balance_minutes: -300, limit: null },
			{ id: firstIds.reason + 1 },
			{ id: firstIds.reason + 2, limit: 28 },
			{ id: firstIds.reason + 3 },
		]);
		const [all] = rows((await run('getStats', { filters: { employeesMayRequest: false } })).items);
		expect(all?.absence_reasons).toMatchObject([{ id: firstIds.reason + 1 }]);
	});
});
