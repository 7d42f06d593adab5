import { demo, variant } from '../../sandbox/vendors/shyftplan/profiles';
import { useSandbox, type Row } from './client';
import { shyftplan } from './shyftplanClient';

const sandbox = useSandbox();

const EMPLOYMENTS = 'v1/employments';
const EVALUATIONS = 'v1/evaluations';
const ACCOUNTS = 'v1/employment_time_accounts';
const ABSENCES = 'v1/absences';
const NOTHING_THAT_LATE = '2100-01-01T00:00:00Z';

describe.each([demo, variant])('system $system', (profile) => {
	const client = shyftplan(sandbox, profile);
	const { firstIds, seeded, locationNames } = profile;
	const isDemo = profile === demo;
	const ids = (rows: Row[]) => rows.map(({ id }) => id);

	describe('employments', () => {
		it('lists all by last name, in pages', async () => {
			const first = await client.get(EMPLOYMENTS, { page: 1, per_page: 60 });
			const second = await client.get(EMPLOYMENTS, { page: 2, per_page: 60 });
			expect(second.json).toMatchObject({ total: seeded.employments, current_page: 2 });
			const rows = [first, second].flatMap(({ json }) => json.items as Row[]);
			const names = rows.map(({ last_name }) => String(last_name));
			expect(names).toEqual([...names].sort());
			expect(new Set(ids(rows)).size).toBe(120);
			expect(rows[0]).toMatchObject({ company_id: profile.company.id, ...profile.extras.row });
		});

		it('gives everybody a name, and a staff number of its kind', () => {
			const { employments } = client.state();
			const names = employments.map(({ first_name, last_name }) => `${first_name} ${last_name}`);
			expect(new Set(names).size).toBe(seeded.employments);
			expect(ids([employments[0], employments.at(-1)] as Row[])).toEqual([
				firstIds.employment,
				firstIds.employment + seeded.employments - 1,
			]);
			expect(employments[0]?.staff_number).toBe(isDemo ? 10_001 : '00071');
			expect(employments.at(-1)?.staff_number).toBe(isDemo ? 11_000 : '00190');
		});

		it.each([
			['ids', { 'ids[]': [firstIds.employment, firstIds.employment + 1] }, 2],
			[
				'staff numbers',
				{ 'staff_numbers[]': isDemo ? [10_002, 10_003] : ['00072'] },
				isDemo ? 2 : 1,
			],
			['a name', { search: 'anna mül' }, 1],
			['a staff number', { search: isDemo ? '10042' : '00112' }, 1],
			['a location', { location_id: firstIds.location }, seeded.employments / locationNames.length],
			['those there are', { with_deleted: false }, seeded.employments - seeded.deleted],
			['nobody', { updated_after: NOTHING_THAT_LATE }, 0],
		])('narrows the list down to %s', async (_case, query, total) => {
			expect((await client.get(EMPLOYMENTS, query)).json.total).toBe(total);
		});

		it('gives one, with live information unless that is not wanted', async () => {
			const last = firstIds.employment + seeded.employments - 1;
			const { json } = await client.get(`${EMPLOYMENTS}/${last}`);
			expect(json).toMatchObject({ id: last, deleted_at: expect.any(String) });
			expect(json).toHaveProperty('punch_timing_live_info');
			const [row] = await client.items(EMPLOYMENTS, { include_live_info: false, id: last });
			expect(row).not.toHaveProperty('punch_timing_live_info');
			const nobody = await client.get(`${EMPLOYMENTS}/1`);
			expect([nobody.status, nobody.json]).toEqual([404, { error: 'Employment not found' }]);
		});

		it('knows whose the credentials are', async () => {
			const { json } = await client.get(`${EMPLOYMENTS}/my`);
			expect(json).toMatchObject({ items: [{ id: firstIds.employment }], total: 1 });
		});
	});

	it('lists locations', async () => {
		const rows = await client.items('v1/locations');
		expect(rows.map(({ name }) => name)).toEqual(locationNames);
		expect(ids(await client.items('v1/locations', { 'ids[]': firstIds.location + 1 }))).toEqual([
			firstIds.location + 1,
		]);
	});

	describe('evaluations', () => {
		it('lists all, at most 500 on a page', async () => {
			const rows = await client.items(EVALUATIONS);
			expect(rows).toHaveLength(seeded.evaluations);
			expect(rows[0]).toMatchObject({
				evaluation_starts_at: `2026-06-01T06:00:00.000${isDemo ? '+02:00' : '-04:00'}`,
				evaluation_break: 30,
				evaluation_duration: 450,
			});
			expect((await client.get(EVALUATIONS, { per_page: 501 })).status).toBe(422);
		});

		it('narrows the list down', async () => {
			const noShows = await client.items(EVALUATIONS, { state: 'no_show' });
			expect(noShows).toHaveLength(seeded.evaluations / 6);
			expect(new Set(noShows.map((row) => row.evaluation_duration))).toEqual(new Set([0]));
			const own = { 'employment_ids[]': [firstIds.employment] };
			expect(ids(await client.items(EVALUATIONS, own))).toEqual([firstIds.evaluation]);
			const there = await client.items(EVALUATIONS, { 'location_ids[]': [firstIds.location] });
			expect(there).toHaveLength(seeded.evaluations / locationNames.length);
			const day = { starts_at: '2026-06-03T00:00', ends_at: '2026-06-03T23:59' };
			const starts = (await client.items(EVALUATIONS, day)).map((row) => row.evaluation_ends_at);
			expect(starts.length).toBeGreaterThan(0);
			expect(starts.every((end) => /^2026-06-0[34]/.test(String(end)))).toBe(true);
			expect((await client.get(EVALUATIONS, { state: 'done' })).status).toBe(422);
		});
	});

	describe('without a request', () => {
		/** Later than everything seeded. */
		const SEEDED = { updated_after: '2026-07-01T00:00:00Z' };

		it('adds employments with their accounts', async () => {
			const added = client.act('employments', { count: 150 }) as Row[];
			const newest = firstIds.employment + seeded.employments + 149;
			expect(ids(added).at(-1)).toBe(newest);
			const accounts = await client.items(ACCOUNTS, { 'employment_ids[]': newest });
			expect(accounts).toHaveLength(2);
			expect((await client.get(EMPLOYMENTS, SEEDED)).json.total).toBe(150);
		});

		it('enters absences', async () => {
			const added = client.act('absences', { count: 30 }) as Row[];
			const listed = await client.items(ABSENCES, SEEDED);
			expect(new Set(ids(listed))).toEqual(new Set(ids(added)));
			expect(new Set(listed.map(({ state }) => state)).size).toBeGreaterThan(2);
		});

		it.each([
			['absences', ABSENCES, firstIds.absence, 'notes'],
			['employments', EMPLOYMENTS, firstIds.employment, 'note'],
			['evaluations', EVALUATIONS, firstIds.evaluation, 'notes'],
		])('touches %s', async (resource, path, id, member) => {
			const [before] = client.act('touch', { resource, ids: [id] }) as Row[];
			expect(ids(await client.items(path, SEEDED))).toEqual([id]);
			const note = before?.[member];
			client.act('touch', { resource, ids: [id] });
			const [after] = await client.items(path, SEEDED);
			expect(after?.[member]).not.toBe(note);
		});

		it('deletes absences', async () => {
			const gone = [firstIds.absence, firstIds.absence + 5];
			client.act('deleteAbsences', { ids: gone });
			const left = ids(await client.items(ABSENCES));
			expect(left).toHaveLength(seeded.absences - 2);
			expect(left).not.toEqual(expect.arrayContaining([gone[0]]));
		});

		it('changes balances, of some accounts or of all', () => {
			const before = client.state().timeAccounts;
			client.act('accounts', { ids: [firstIds.account], minutes: 15 });
			client.act('accounts', { minutes: 60 });
			const moved = client
				.state()
				.timeAccounts.map(
					({ balance_minutes }, nth) =>
						Number(balance_minutes) - Number(before[nth]?.balance_minutes),
				);
			expect([moved[0], new Set(moved.slice(1))]).toEqual([75, new Set([60])]);
		});

		it.each([
			['employments', { count: 20_001 }, 'count'],
			['absences', { count: 0 }, 'count'],
			['touch', { resource: 'shifts', ids: [1] }, 'resource'],
			['touch', { resource: 'absences', ids: [1] }, 'record 1'],
			['touch', { resource: 'absences' }, 'ids'],
			['deleteAbsences', { ids: [1] }, 'absence 1'],
			['accounts', { minutes: 'many' }, 'minutes'],
		])('refuses %s of %j', (action, body, words) => {
			expect(() => client.act(action, body)).toThrow(words);
		});
	});
});

it('knows no third system', () => {
	expect(() => sandbox.control.act('shyftplan', 'nobody', 'absences')).toThrow('nobody');
});
