import { demo, variant, type Profile } from '../../sandbox/vendors/shyftplan/profiles';
import { useSandbox, type Row } from './client';
import { shyftplan } from './shyftplanClient';

const sandbox = useSandbox();

const REASONS = 'v1/absence_reasons';
const ACCOUNTS = 'v1/employment_time_accounts';
const NEW_REASON = {
	type: 'time_account',
	name: 'Night Bonus',
	calculation_type: 'planned_shifts',
	short_name: 'NGT',
	lower_limit_minutes: -60,
	upper_limit_minutes: 600,
};

/** The body of a refusal of one field. */
const refusal = ({ refusals }: Profile, field: string, reason: string) =>
	refusals === 'older'
		? { error: 'invalid', invalid: { [field]: [reason] } }
		: {
				message: 'Invalid request',
				errors: [{ error_key: `${field}_invalid`, message: `${field} ${reason}`, data: { field } }],
			};

const IN_LIST = 'is not included in the list';

describe.each([demo, variant])('system $system', (profile) => {
	const client = shyftplan(sandbox, profile);
	const { names, firstIds, seeded, extras } = profile;
	const flex = firstIds.reason;
	const overtime = flex + 1;
	const someone = firstIds.employment + 3;
	const accountOf = (employmentId: number, reasonId: number): Row | undefined =>
		client
			.state()
			.timeAccounts.find(
				(account) =>
					account.employment_id === employmentId && account.absence_reason_id === reasonId,
			);
	const stored = (reasonId: number): Row | undefined =>
		client.state().absenceReasons.find(({ id }) => id === reasonId);
	const patch = async (members: object) =>
		client.send('PATCH', ACCOUNTS, {
			employment_id: someone,
			absence_reason_id: flex,
			...members,
		});

	describe('absence reasons', () => {
		it('lists all, those of one type, and one', async () => {
			expect((await client.items(REASONS)).map(({ type }) => type)).toEqual([
				'time_account',
				'time_account',
				'with_entitlement',
				'without_entitlement',
			]);
			const accounts = await client.items(REASONS, {
				[names['absenceReasons.types']]: ['time_account', 'with_entitlement'],
			});
			expect(accounts.map(({ id }) => id)).toEqual([flex, overtime, flex + 2]);
			const { json } = await client.get(`${REASONS}/${flex}`);
			expect(json).toMatchObject({ id: flex, employee_management_enabled: true, ...extras.row });
			expect(Object.keys(json)).not.toEqual(expect.arrayContaining(['is_default']));
			expect((await client.get(`${REASONS}/999999`)).json).toEqual({ error: 'not found' });
		});

		it('refuses a type there is not', async () => {
			const reply = await client.get(REASONS, { [names['absenceReasons.types']]: 'holiday' });
			expect([reply.status, reply.json]).toEqual([422, refusal(profile, 'types', IN_LIST)]);
		});

		it('creates one, with an account of its limits for every employment', async () => {
			const reply = await client.send('POST', 'v2/absence_reasons', {
				...NEW_REASON,
				[names['absenceReason.permission']]: names['permission.superAdmins'],
				[names['absenceReason.allowOverride']]: true,
			});
			const id = flex + 4;
			expect(reply.status).toBe(profile.reasonCreated);
			expect(reply.json).toMatchObject({ id, has_localization: false, short_name: 'NGT' });
			expect(reply.json).not.toHaveProperty('employee_management_enabled');
			expect(stored(id)).toMatchObject({
				permission: names['permission.superAdmins'],
				allowOverride: true,
			});
			const accounts = client
				.state()
				.timeAccounts.filter(({ absence_reason_id }) => absence_reason_id === id);
			expect(accounts).toHaveLength(seeded.employments);
			expect(accounts.at(-1)).toMatchObject({
				balance_minutes: 0,
				lower_limit_minutes: -60,
				lower_warning_minutes: null,
				upper_limit_minutes: 600,
			});
			expect(client.journal()).toEqual([`absenceReason.create booked ${profile.reasonCreated}`]);
		});

		it('creates one with entitlement, without accounts', async () => {
			const vacation = { type: 'with_entitlement', name: 'Study leave', days: 5 };
			const before = client.state().timeAccounts.length;
			const reply = await client.send('POST', 'v2/absence_reasons', vacation);
			expect(reply.json).toMatchObject({ days: 5, calculation_type: 'standard' });
			expect(client.state().timeAccounts).toHaveLength(before);
		});

		it.each([
			['days of a time account', { days: 3 }, 'days', 'must be blank'],
			[
				'a long short name',
				{ short_name: 'LONG' },
				'short_name',
				'is too long (maximum is 3 characters)',
			],
			['another calculation', { calculation_type: 'standard' }, 'calculation_type', IN_LIST],
			['no calculation', { calculation_type: '' }, 'calculation_type', 'is missing'],
			['no name', { name: null }, 'name', 'is missing'],
			[
				'text for minutes',
				{ lower_limit_minutes: '8h' },
				'lower_limit_minutes',
				'is no whole number',
			],
			[
				'no days of leave',
				{ type: 'with_entitlement', calculation_type: 'standard' },
				'days',
				'is missing',
			],
		])('refuses %s', async (_case, members, field, reason) => {
			const reply = await client.send('POST', 'v2/absence_reasons', { ...NEW_REASON, ...members });
			expect([reply.status, reply.json]).toEqual([422, refusal(profile, field, reason)]);
			expect(client.journal()).toEqual(['absenceReason.create refused 422']);
			expect(client.state().absenceReasons).toHaveLength(4);
		});

		it('refuses a permission level of its neighbour', async () => {
			const permission = names['absenceReason.permission'];
			const neighbour = profile === demo ? variant : demo;
			const reply = await client.send('PATCH', `v2/absence_reasons/${flex}`, {
				[permission]: neighbour.names['permission.managers'],
			});
			expect(reply.json).toEqual(refusal(profile, permission, IN_LIST));
		});

		it('changes one, and its accounts only when told to', async () => {
			const path = `v2/absence_reasons/${flex}`;
			const before = accountOf(someone, flex);
			const reply = await client.send('PATCH', path, { name: 'Flexi', upper_limit_minutes: 3000 });
			expect(reply.status).toBe(200);
			expect(reply.json).toMatchObject({ name: 'Flexi', lower_limit_minutes: -600 });
			expect(accountOf(someone, flex)).toEqual(before);

			await client.send('PATCH', path, { [names['absenceReason.updateAll']]: true });
			expect(accountOf(someone, flex)).toMatchObject({
				balance_minutes: before?.balance_minutes,
				upper_limit_minutes: 3000,
			});
			expect(accountOf(someone, flex)?.updated_at).not.toBe(before?.updated_at);
			expect((await client.send('PATCH', 'v2/absence_reasons/1', {})).status).toBe(404);
		});
	});

	describe('time accounts', () => {
		it('lists every account once, over as many pages as it takes', async () => {
			const total = seeded.employments * 2;
			const rows: Row[] = [];
			let page = 0;
			while (rows.length < total) {
				page += 1;
				const reply = await client.get(ACCOUNTS, { page, per_page: 1000 });
				expect(reply.json.total).toBe(total);
				rows.push(...(reply.json.items as Row[]));
			}
			expect(page).toBe(Math.ceil(total / profile.mostAccounts));
			expect(new Set(rows.map(({ id }) => id)).size).toBe(total);
			const first = profile === demo ? firstIds.account : firstIds.account + total - 1;
			expect(rows[0]).toMatchObject({ id: first, ...extras.row });
			expect(await client.items(ACCOUNTS, { page: 1000 })).toEqual([]);
		});

		it('lists those of some people and reasons', async () => {
			const rows = await client.items(ACCOUNTS, {
				'employment_ids[]': [someone, someone + 1],
				'absence_reason_ids[]': [overtime],
			});
			expect(rows.map(({ employment_id }) => employment_id).sort()).toEqual([someone, someone + 1]);
			expect(new Set(rows.map((row) => row.absence_reason_id))).toEqual(new Set([overtime]));
			const reply = await client.get(ACCOUNTS, { 'absence_reason_ids[]': flex + 2 });
			expect(reply.json).toEqual(refusal(profile, 'absence_reason_ids', 'is no time account'));
		});

		it('sets what is given; the last write wins', async () => {
			const before = accountOf(someone, flex);
			await patch({ balance_minutes: 90, upper_limit_minutes: 500 });
			const reply = await patch({ balance_minutes: '+120' });
			expect(reply.status).toBe(200);
			expect(accountOf(someone, flex)).toMatchObject({
				balance_minutes: 120,
				lower_limit_minutes: before?.lower_limit_minutes,
				upper_limit_minutes: 500,
			});
			expect(accountOf(someone, flex)?.updated_at).toBe(reply.json.updated_at);
			expect(reply.json.updated_at).not.toBe(before?.updated_at);
			expect(accountOf(someone, overtime)?.updated_at).toBe(before?.updated_at);
			expect(client.journal()).toEqual(Array(2).fill('timeAccount.update booked 200'));
		});

		it('reads a null limit as its profile says', async () => {
			const { json } = await patch({ upper_limit_minutes: null });
			expect(json.upper_limit_minutes).toBe(profile.nullLimit === 'clears' ? null : 2400);
		});

		it('refuses an unknown pair, and values that are no minutes', async () => {
			const unknown = await patch({ absence_reason_id: flex + 2, balance_minutes: 1 });
			expect([unknown.status, unknown.json]).toEqual(
				profile === demo
					? [404, { error: 'Employment not found' }]
					: [422, refusal(profile, 'employment_id', 'has no time account for this absence reason')],
			);
			const bad = await patch({ balance_minutes: 1.5 });
			expect(bad.json).toEqual(refusal(profile, 'balance_minutes', 'is no whole number'));
			const nobody = await client.send('PATCH', ACCOUNTS, { absence_reason_id: flex });
			expect(nobody.json).toEqual(refusal(profile, 'employment_id', 'is missing'));
		});
	});

	it('adds up used days and balances', async () => {
		await patch({ balance_minutes: 1200 });
		const query = { 'employment_ids[]': someone };
		const reasonsOf = async (more = {}) =>
			(await client.get('v1/absences/stats', { ...query, ...more })).json;
		expect((await reasonsOf()).absence_reasons).toContainEqual({
			id: flex,
			name: profile.reasonNames[0],
			type: 'time_account',
			limit: null,
			used: 0,
			carry_over_info: { used: 0, limit: 0 },
			balance_minutes: 1200,
		});
		await client.send('POST', 'v1/absences', {
			employment_id: someone,
			absence_reason_id: flex,
			starts_at: '2026-09-07',
			ends_at: '2026-09-09',
			days: 0,
			paid: true,
			state: 'accepted',
		});
		const days = profile === demo ? 3 : 2;
		const september = { starts_at: '2026-09-01', ends_at: '2026-09-30' };
		expect(await reasonsOf(september)).toMatchObject({
			absence_reasons: expect.arrayContaining([
				expect.objectContaining({ id: flex, used: days, balance_minutes: 1200 }),
			]),
			total_days: days,
		});
		expect(await reasonsOf({ ...september, attachment: true })).toMatchObject({ total_days: 0 });
		const managed = await reasonsOf({ [names['stats.employee']]: false });
		expect((managed.absence_reasons as Row[]).map(({ id }) => id)).toEqual([overtime]);
		const all = (await client.get('v1/absences/stats')).json.absence_reasons as Row[];
		expect(all[0]).not.toHaveProperty('limit');
	});
});
