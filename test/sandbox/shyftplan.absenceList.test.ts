import { demo, variant } from '../../sandbox/vendors/shyftplan/profiles';
import { useSandbox, type Row } from './client';
import { shyftplan } from './shyftplanClient';

const sandbox = useSandbox();

const ABSENCES = 'v1/absences';

describe.each([demo, variant])('the list of absences of $system', (profile) => {
	const client = shyftplan(sandbox, profile);
	const { firstIds, seeded } = profile;
	const flex = firstIds.reason;
	const isDemo = profile === demo;
	const one = async (id: number) => (await client.get(`${ABSENCES}/${id}`)).json;
	const ids = async (query: Parameters<typeof client.items>[1]) =>
		(await client.items(ABSENCES, query)).map(({ id }) => id);

	it('holds all, the latest start first, in pages', async () => {
		const rows = await client.items(ABSENCES);
		expect(rows).toHaveLength(seeded.absences);
		const starts = rows.map(({ starts_at }) => String(starts_at));
		expect(starts).toEqual([...starts].sort().reverse());
		expect(rows[0]).toMatchObject({ absence_days: expect.any(Array), ...profile.extras.row });
		const page = await client.get(ABSENCES, { page: 2, per_page: 7 });
		expect((page.json.items as Row[]).map(({ id }) => id)).toEqual(
			rows.slice(7, 14).map(({ id }) => id),
		);
		const usual = (await client.get(ABSENCES)).json.items as Row[];
		expect(usual).toHaveLength(Math.min(profile.perPage, seeded.absences));
		expect(await ids({ order_key: 'id', order_dir: 'asc', per_page: 2 })).toEqual([
			firstIds.absence,
			firstIds.absence + 1,
		]);
		expect((await client.get(ABSENCES, { per_page: 1001 })).status).toBe(422);
		expect((await client.get(ABSENCES, { page: 0 })).status).toBe(422);
	});

	it('is mixed', () => {
		const { absences } = client.state();
		const kinds = (member: string) => new Set(absences.map((row) => row[member])).size;
		expect([kinds('state'), kinds('absence_reason_id'), kinds('is_full_day')]).toEqual([4, 4, 2]);
		const edited = absences.filter(({ absence_days }) =>
			(absence_days as Row[]).some(({ last_edited_by }) => last_edited_by !== null),
		);
		expect(edited.length).toBeGreaterThan(10);
	});

	it.each([
		['ids', { 'ids[]': [firstIds.absence + 1, firstIds.absence + 2] }, 2],
		['people', { 'employment_ids[]': [firstIds.employment, firstIds.employment + 1] }, 2],
		['reasons', { 'absence_reason_ids[]': [flex, flex + 1] }, seeded.absences / 2],
		['states', { 'states[]': ['refused', 'withdrawn'] }, Math.floor((seeded.absences * 2) / 5)],
		['one state and one reason', { state: 'accepted', absence_reason_id: 1 }, 0],
		['unpaid ones', { paid: false }, 0],
		['those with a file', { attachment: true }, Math.floor(seeded.absences / 25)],
		[
			'a location',
			{ location_id: firstIds.location },
			seeded.absences / profile.locationNames.length,
		],
		['staff numbers', { 'emp_staff_numbers[]': isDemo ? 10_001 : '00071' }, 1],
	] as const)('is narrowed down to %s', async (_case, query, count) => {
		const { json } = await client.get(ABSENCES, query);
		expect(Math.abs(Number(json.total) - count)).toBeLessThanOrEqual(1);
	});

	it('is narrowed down to a period as its profile says', async () => {
		const someone = firstIds.employment + seeded.absences + 10;
		const nextId = firstIds.absence + seeded.absences;
		await client.send('POST', ABSENCES, {
			employment_id: someone,
			absence_reason_id: flex,
			starts_at: '2026-09-04',
			ends_at: '2026-09-07',
			days: 0,
			paid: true,
		});
		const person = { employment_id: someone };
		const touched = { starts_at: '2026-09-05', ends_at: '2026-09-06' };
		expect(await ids({ ...person, ...touched })).toEqual(isDemo ? [nextId] : []);
		expect(await ids({ ...person, starts_at: '2026-09-01', ends_at: '2026-09-30' })).toEqual([
			nextId,
		]);
		expect(await ids({ ...person, starts_at: '2026-10-01' })).toEqual([]);
	});

	it('is narrowed down to what changed after a moment', async () => {
		const before = String((await one(firstIds.absence + seeded.absences - 1)).updated_at);
		expect(await ids({ updated_after: before })).toEqual([]);
		await client.send('PUT', `${ABSENCES}/${firstIds.absence}`, { notes: 'Changed' });
		expect(await ids({ updated_after: before })).toEqual([firstIds.absence]);
		expect(await ids({ created_after: before })).toEqual([]);
		expect(await ids({ updated_before: before })).toHaveLength(seeded.absences - 2);
		expect((await client.get(ABSENCES, { updated_after: 'yesterday' })).status).toBe(422);
	});
});
