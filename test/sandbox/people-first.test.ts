import { startSandbox } from '../../sandbox/server';
import { demo, variant } from '../../sandbox/vendors/people-first/profiles';
import { useSandbox, type Row } from './client';
import { headersOf, peopleFirstClient, TOKEN, wordsOf } from './peopleFirstClient';

const sandbox = useSandbox();

const GUID = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-8[0-9a-f]{3}-[0-9a-f]{12}$/;
const basic = (pair: string) => `Basic ${Buffer.from(pair).toString('base64')}`;

describe.each([demo, variant])('system $system', (profile) => {
	const { send, get, person, state } = peopleFirstClient(sandbox, profile);
	const { extras, statuses } = profile;

	describe('access', () => {
		it.each([
			['Bearer', `Bearer ${TOKEN}`],
			['Basic with a name', basic(`any name:${TOKEN}`)],
			['Basic without a name', basic(`:${TOKEN}`)],
		])('lets %s in', async (_case, authorization) => {
			const reply = await send('GET', '/api/profile', { headers: { authorization } });
			expect(reply.status).toBe(200);
			expect(reply.json.data).toMatchObject({ profile: { tenantCode: profile.tenantCode } });
		});

		it.each([
			['nothing', ''],
			['another token', 'Bearer another'],
			['a token without its colon', basic(TOKEN)],
			['another scheme', `Token ${TOKEN}`],
		])('answers %s with 401 and no body', async (_case, authorization) => {
			const reply = await send('GET', '/api/profile', { headers: { authorization } });
			expect([reply.status, reply.text]).toEqual([401, '']);
		});

		it.each([
			['TenantCode', { tenantcode: 'NOBODY' }],
			['TenantCode', { tenantcode: '' }],
			['EnvironmentCode', { environmentcode: 'LIVE' }],
			['Accept', { accept: 'text/html' }],
		])('refuses another %s: %j', async (name, headers) => {
			const reply = await send('GET', '/api/profile', { headers });
			expect(wordsOf(reply)).toEqual([400, expect.stringContaining(name)]);
		});

		it('has nothing at other paths, and does not mix the systems up', async () => {
			expect((await get('/api/nothing')).status).toBe(404);
			const other = profile === demo ? variant : demo;
			const astray = await get(`${other.clockPrefix}/${person(0).personId}/clockRecords`);
			expect(astray.status).toBe(404);
		});
	});

	it('has people that are always the same', async () => {
		const people = state().persons;
		expect(people).toHaveLength(profile.people);
		expect(people[0]?.personalReference).toBe(profile.reference(0));
		expect(new Set(people.map(({ personId }) => personId)).size).toBe(profile.people);
		for (const { personId } of people) expect(personId).toMatch(GUID);
		const fresh = await startSandbox({ port: 0 });
		try {
			expect(fresh.control.state('people-first')).toEqual(sandbox.control.state('people-first'));
		} finally {
			await fresh.close();
		}
	});

	describe('a personal reference', () => {
		const path = (reference: string) => `/api/v1/ta/people/personalreference/${reference}`;

		it('leads to the person', async () => {
			const { personId } = person(0);
			const reply = await get(path(profile.reference(0)));
			expect(reply.status).toBe(200);
			expect(reply.json).toEqual({
				...extras.answer,
				meta: {
					links: { self: { href: `/ta/people/personalreference/${profile.reference(0)}` } },
				},
				data: {
					peopleextended: {
						...extras.row,
						_links: {
							self: { href: `/ta/people/${personId}` },
							thumbnail: { href: `/ta/people/${personId}/photo` },
						},
						personId,
						firstName: 'Aisha',
						lastName: 'Mills',
						knownAs: 'Aisha',
						photoId: null,
					},
				},
			});
		});

		it('that nobody has is refused', async () => {
			const { status, text } = await get(path('HNB123'));
			expect(status).toBe(statuses.unknownPerson);
			expect(text.includes('There is no such person.')).toBe(profile === variant);
		});
	});

	describe('occupancies', () => {
		const rows = async (query: string, index = 2) => {
			const reply = await get(`/api/v1/ta/people/${person(index).personId}/occupancies${query}`);
			return (reply.json.data as { occupancy: Row[] }).occupancy;
		};
		const march = '?effectiveDateTimeFrom=2026-03-01T00:00:00Z';

		it('are those of a person in a range', async () => {
			const [first, second] = person(2).occupancies;
			expect(await rows(`${march}&effectiveDateTimeTo=2026-03-02T00:00:00Z`)).toEqual([
				{
					...extras.row,
					_links: {},
					occupancyId: first?.occupancyId,
					jobName: 'Night Porter',
				},
				{
					...extras.row,
					_links: {},
					occupancyId: second?.occupancyId,
					jobName: 'Stock Controller',
				},
			]);
			expect(await rows('?effectiveDateTimeFrom=2025-05-12T12:00:00Z')).toHaveLength(1);
			expect(
				await rows(
					'?effectiveDateTimeFrom=2025-05-12T12:00:00Z&effectiveDateTimeTo=2025-07-01T00:00:00Z',
				),
			).toHaveLength(2);
			expect(await rows('?effectiveDateTimeFrom=2019-12-31T00:00:00Z')).toEqual([]);
		});

		it('end', async () => {
			expect(person(5).occupancies[0]?.end).toBe('2025-12-31T00:00:00Z');
			expect(await rows(march, 5)).toHaveLength(1);
		});

		it.each(['', '?effectiveDateTimeFrom=2026-03-01', '?effectiveDateTimeTo=2026-03-01T00:00:00Z'])(
			'need a moment in UTC to begin with, not "%s"',
			async (query) => {
				const reply = await get(`/api/v1/ta/people/${person(2).personId}/occupancies${query}`);
				expect(wordsOf(reply)).toEqual([400, expect.stringContaining('effectiveDateTimeFrom')]);
			},
		);

		it('of nobody are refused', async () => {
			const reply = await get(`/api/v1/ta/people/nobody/occupancies${march}`);
			expect(reply.status).toBe(statuses.unknownPerson);
		});
	});

	it('hires people', async () => {
		const added = sandbox.control.act('people-first', profile.system, 'persons', { count: 2 });
		expect(added).toMatchObject([
			{ personalReference: profile.reference(profile.people) },
			{ personalReference: profile.reference(profile.people + 1) },
		]);
		expect(state().persons).toHaveLength(profile.people + 2);
		const reference = profile.reference(profile.people);
		const reply = await get(`/api/v1/ta/people/personalreference/${reference}`);
		expect(reply.status).toBe(200);
	});

	it('warns beside its data', async () => {
		sandbox.control.faults([{ kind: 'warning' }]);
		expect((await get('/api/profile')).json).toEqual({
			data: {},
			messages: [expect.objectContaining({ text: expect.any(String) })],
		});
	});
});

it('takes another token when it is told one', async () => {
	const other = await startSandbox({ port: 0, keys: { 'people-first': 'mine' } });
	const ask = async (token: string) =>
		fetch(`${other.url}/people-first/demo/api/profile`, {
			headers: { ...headersOf(demo), authorization: `Bearer ${token}` },
		});
	try {
		expect([(await ask('mine')).status, (await ask(TOKEN)).status]).toEqual([200, 401]);
	} finally {
		await other.close();
	}
});

it.each([
	['demo', 'events', { count: 1 }, 400],
	['demo', 'events', { type: 'PersonCreated', at: 'noon' }, 400],
	['demo', 'edit', { personId: 'nobody', clockRecordId: 'nothing' }, 404],
	['demo', 'edit', {}, 400],
	['demo', 'persons', { count: 0 }, 400],
	['nobody', 'persons', { count: 1 }, 404],
])('refuses the action %s %s %j', async (system, action, body, status) => {
	const reply = await sandbox.post(`/_sandbox/people-first/${system}/${action}`, body);
	expect([reply.status, reply.json.message]).toEqual([status, expect.any(String)]);
});
