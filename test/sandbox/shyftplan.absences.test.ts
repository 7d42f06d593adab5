import { demo, variant } from '../../sandbox/vendors/shyftplan/profiles';
import { useSandbox, type Row } from './client';
import { shyftplan } from './shyftplanClient';

const sandbox = useSandbox();

const ABSENCES = 'v1/absences';
const WRITTEN_KEYS = [
	'id',
	'starts_at',
	'ends_at',
	'state',
	'reason',
	'notes',
	'employment_id',
	'created_at',
	'updated_at',
	'deleted_at',
	'days',
	'vacation_minutes',
	'paid',
	'absence_reason_id',
	'is_full_day',
	'refuse_message',
	'metadata',
	'file_uploaded_at',
	'state_updated_at',
	'file_name',
	'file_uid',
	'file',
	'deleted_staff_shifts_info',
	'can_manage',
];

describe.each([demo, variant])('absences of $system', (profile) => {
	const client = shyftplan(sandbox, profile);
	const { firstIds, seeded, company } = profile;
	const flex = firstIds.reason;
	/** Somebody without a seeded absence. */
	const someone = firstIds.employment + seeded.absences + 10;
	const nextId = firstIds.absence + seeded.absences;
	const isDemo = profile === demo;

	/** From a Friday to a Monday. */
	const WEEKEND = {
		employment_id: someone,
		absence_reason_id: flex,
		starts_at: '2026-09-04',
		ends_at: '2026-09-07',
		days: 0,
		paid: true,
	};
	const create = async (members: object = {}) =>
		client.send('POST', ABSENCES, { ...WEEKEND, ...members });
	const one = async (id: unknown) => (await client.get(`${ABSENCES}/${String(id)}`)).json;
	const daysOf = (absence: Row) =>
		(absence.absence_days as Row[]).map(({ day, minutes, original_value }) => [
			day,
			minutes,
			original_value,
		]);
	/** Fields named by a refusal, in either shape. */
	const refused = (json: Row): string[] =>
		isDemo
			? Object.keys(json.invalid as Row)
			: (json.errors as Array<{ data: { field: string } }>).map(({ data }) => data.field);

	it('creates one with the days it takes, and leaves every balance alone', async () => {
		const before = client.state().timeAccounts;
		const reply = await create({ notes: 'Trip' });
		expect(reply.status).toBe(201);
		expect(Object.keys(reply.json)).toEqual(expect.arrayContaining(WRITTEN_KEYS));
		expect(reply.json).not.toHaveProperty('absence_days');
		const offset = isDemo ? '+02:00' : '-04:00';
		expect(reply.json).toMatchObject({
			id: nextId,
			starts_at: `2026-09-04T00:00:00.000${offset}`,
			ends_at: `2026-09-07T00:00:00.000${offset}`,
			state: 'new',
			state_updated_at: null,
			notes: 'Trip',
			paid: true,
			is_full_day: true,
		});
		const read = await one(nextId);
		expect(read).toMatchObject({ absence_reason_type: 'time_account', notes: 'Trip' });
		expect(daysOf(read)).toEqual([
			['2026-09-04', 480, 480],
			['2026-09-05', 0, 0],
			['2026-09-06', 0, 0],
			...(isDemo ? [['2026-09-07', 480, 480]] : []),
		]);
		expect(client.state().timeAccounts).toEqual(before);
		expect(client.journal()).toEqual(['absence.create booked 201']);
	});

	it('reads the dates of full days as its profile says', async () => {
		const midnight = { starts_at: '2026-09-04T22:00:00Z', ends_at: '2026-09-04T22:00:00Z' };
		await create(midnight);
		const [[day]] = daysOf(await one(nextId)) as [[string]];
		expect(day).toBe(isDemo ? '2026-09-05' : '2026-09-04');
	});

	it('keeps the calculated value of a day that is overridden, also over a later change', async () => {
		await create({ days_breakdown: [{ day: '2026-09-04', minutes: 300 }] });
		const [first] = (await one(nextId)).absence_days as Row[];
		expect(first).toEqual({
			day: '2026-09-04',
			minutes: 300,
			original_value: 480,
			special_day: null,
			last_edited_by: firstIds.employment,
		});
		await client.send('PUT', `${ABSENCES}/${nextId}`, {
			ends_at: '2026-09-10',
			days_breakdown: [{ day: '2026-09-08', minutes: 60 }],
		});
		expect(daysOf(await one(nextId)).slice(0, 5)).toEqual([
			['2026-09-04', 300, 480],
			['2026-09-05', 0, 0],
			['2026-09-06', 0, 0],
			['2026-09-07', 480, 480],
			['2026-09-08', 60, 480],
		]);
	});

	it('counts a part of a day by the clock', async () => {
		const part = {
			is_full_day: false,
			starts_at: '2026-09-04T22:30:00',
			ends_at: '2026-09-05T02:00:00',
		};
		const { json } = await create(part);
		expect(String(json.starts_at)).toContain('2026-09-04T22:30:00.000');
		expect(daysOf(await one(nextId))).toEqual([
			['2026-09-04', 90, 90],
			['2026-09-05', 120, 120],
		]);
		// The night in which clocks go back has an hour more.
		const night = isDemo ? '2026-10-25' : '2026-11-01';
		await create({ is_full_day: false, starts_at: `${night}T00:00`, ends_at: `${night}T06:00` });
		expect(daysOf(await one(nextId + 1))).toEqual([[night, 420, 420]]);
	});

	it('names the days on which nobody works', async () => {
		await create({ starts_at: '2026-12-24', ends_at: '2026-12-26' });
		const days = (await one(nextId)).absence_days as Row[];
		expect(days[1]).toMatchObject({ day: '2026-12-25', minutes: 0, special_day: 'Christmas Day' });
	});

	it.each([
		['without days and paid', { days: undefined, paid: undefined }, ['days', 'paid']],
		['unpaid, on a time account', { paid: false }, ['paid']],
		['that ends before it starts', { ends_at: '2026-09-03' }, ['ends_at']],
		['without an end of a part', { is_full_day: false, ends_at: '2026-09-04' }, ['ends_at']],
		['of four years', { ends_at: '2030-09-04' }, ['ends_at']],
		['in a state there is not', { state: 'declined' }, ['state']],
		['with half an override', { days_breakdown: [{ day: '2026-09-04' }] }, ['days_breakdown']],
		['on no day', { starts_at: 'tomorrow' }, ['starts_at']],
	])('refuses one %s', async (_case, members, fields) => {
		const reply = await create(members);
		expect([reply.status, refused(reply.json)]).toEqual([422, fields]);
		expect(client.journal()).toEqual(['absence.create refused 422']);
		expect(client.state().absences).toHaveLength(seeded.absences);
	});

	it('takes an unpaid one for another reason', async () => {
		const reply = await create({ absence_reason_id: flex + 3, paid: false, days: 2.5 });
		expect([reply.status, reply.json.days, reply.json.paid]).toEqual([201, 2.5, false]);
	});

	it('takes an override of a strange day as its profile says', async () => {
		const reply = await create({ days_breakdown: [{ day: '2026-10-04', minutes: 60 }] });
		expect(reply.status).toBe(isDemo ? 422 : 201);
	});

	it.each([
		['a person nobody knows', { employment_id: 1 }, 'Employment not found'],
		[
			'someone deleted',
			{ employment_id: firstIds.employment + seeded.employments - 1 },
			'Employment not found',
		],
		['a reason nobody knows', { absence_reason_id: 1 }, 'Absence reason not found'],
	])('refuses one for %s', async (_case, members, error) => {
		const reply = await create(members);
		expect([reply.status, reply.json]).toEqual([404, { error }]);
	});

	it('changes one by its path or, as the seed prints it, by the id in the body', async () => {
		const created = (await create()).json;
		const reply = await client.send('PUT', `${ABSENCES}/${nextId}`, { state: 'accepted' });
		expect(reply.status).toBe(200);
		expect(reply.json).toMatchObject({ state: 'accepted', notes: null });
		expect(reply.json.state_updated_at).toBe(reply.json.updated_at);
		expect(Date.parse(String(reply.json.updated_at))).toBeGreaterThan(
			Date.parse(String(created.updated_at)),
		);
		const again = await client.send('PUT', ABSENCES, { id: nextId, notes: 'Trip' });
		expect(again.json).toMatchObject({ id: nextId, state: 'accepted', notes: 'Trip' });
		expect(again.json.state_updated_at).toBe(reply.json.state_updated_at);
		expect((await client.send('PUT', `${ABSENCES}/1`, {})).status).toBe(404);
		expect((await client.send('PUT', ABSENCES, {})).status).toBe(422);
	});

	it.each([
		['another person', { employment_id: 1 }, 'employment_id'],
		['a reason that is no time account', { absence_reason_id: flex + 2 }, 'absence_reason_id'],
		['unpaid', { paid: false }, 'paid'],
	])('refuses to change one to %s', async (_case, members, field) => {
		await create();
		const reply = await client.send('PUT', `${ABSENCES}/${nextId}`, members);
		expect([reply.status, refused(reply.json)]).toEqual([422, [field]]);
	});

	it('refuses one in the way of another of the same person, unless forced', async () => {
		await create();
		const overlapping = { starts_at: '2026-09-05', ends_at: '2026-09-08' };
		const reply = await create(overlapping);
		expect(reply.status).toBe(422);
		expect(reply.json).toEqual({
			error: 'conflicts',
			conflicts: {
				absences_collision: {
					message: expect.any(String),
					details: { absence_ids: [nextId] },
				},
			},
		});
		expect((await create({ ...overlapping, employment_id: someone + 1 })).status).toBe(201);
		expect((await create({ ...overlapping, force_collision: true })).status).toBe(201);
		const later = nextId + 2;
		// Its note can change; approving it is refused again, and works by force.
		expect((await client.send('PUT', `${ABSENCES}/${later}`, { notes: 'ok' })).status).toBe(200);
		const approve = `${ABSENCES}/${later}/approve`;
		expect((await client.send('POST', approve)).status).toBe(422);
		expect((await client.send('POST', approve, { force_collision: true })).status).toBe(201);
		// Refused absences are in nobody's way.
		await client.send('POST', `${ABSENCES}/${later}/decline`);
		await client.send('POST', `${ABSENCES}/${nextId}/withdraw`);
		expect((await create(overlapping)).status).toBe(201);
	});

	it('approves, declines, withdraws and deletes', async () => {
		await create();
		const act = async (action: string, body: object = {}) => {
			const reply = await client.send('POST', `${ABSENCES}/${nextId}/${action}`, body);
			expect(reply.status).toBe(201);
			const { state, refuse_message } = await one(nextId);
			if (isDemo) expect(reply.json).toMatchObject({ id: nextId, state });
			else expect(reply.json).toEqual({ success: true });
			return [state, refuse_message];
		};
		expect(await act('approve')).toEqual(['accepted', null]);
		expect(await act('decline', { refuse_message: 'Too few' })).toEqual(['refused', 'Too few']);
		expect(await act('withdraw')).toEqual(['withdrawn', 'Too few']);
		const gone = await client.remove(`${ABSENCES}/${nextId}`);
		expect([gone.status, gone.text]).toEqual([204, '']);
		expect((await client.remove(`${ABSENCES}/${nextId}`)).json).toEqual({ error: 'not found' });
		expect((await client.get(`${ABSENCES}/${nextId}`)).status).toBe(404);
		expect(await client.items(ABSENCES, { id: nextId })).toEqual([]);
		expect(client.journal()).toEqual([
			'absence.create booked 201',
			'absence.approve booked 201',
			'absence.decline booked 201',
			'absence.withdraw booked 201',
			'absence.delete booked 204',
			'absence.delete refused 404',
		]);
	});

	it('writes times in the zone of its company', async () => {
		expect((await client.items('v1/companies'))[0]).toMatchObject({
			id: company.id,
			time_zone: isDemo ? 'Europe/Berlin' : 'America/New_York',
			api_limit_per_minute: expect.any(Number),
		});
		expect((await one(firstIds.absence)).created_at).toBe(
			`2026-05-04T08:00:00.000${isDemo ? '+02:00' : '-04:00'}`,
		);
	});
});
