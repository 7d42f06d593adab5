import { startSandbox } from '../../sandbox/server';
import { demo, variant } from '../../sandbox/vendors/shyftplan/profiles';
import { useSandbox } from './client';
import { PAIR, shyftplan } from './shyftplanClient';

const sandbox = useSandbox();

const ACCEPT = { accept: 'application/json' };

/** The body of the seed's form, with the sandbox's own user. */
const FORM =
	'user_email=api_user%40example.com&authentication_token=sandbox-shyftplan-token&company_id=12345&type=time_account&name=External%20Time%20Account&calculation_type=rotations&short_name=ETA&employee_management_enabled=true&lower_limit_minutes=-30&lower_warning_minutes=-15&upper_warning_minutes=%2B75&upper_limit_minutes=%2B100&calculation_type=rotations';

/** The body of the seed's JSON, with the sandbox's own user and ids. */
const JSON_BODY = `{
"user_email": "api_user@example.com",
"authentication_token": "sandbox-shyftplan-token",
"company_id": 12345,
"employment_id": 3001,
"absence_reason_id": 501,
"balance_minutes": 1200,
"lower_limit_minutes": -1200,
"lower_warning_minutes": -600,
"upper_warning_minutes": 1200,
"upper_limit_minutes": 2400
}`;

const MOMENT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}[+-]\d\d:\d\d$/;

describe('the requests that the seed prints', () => {
	it('creates an absence reason from a form', async () => {
		const reply = await sandbox.call('POST', '/shyftplan/demo/api/v2/absence_reasons', undefined, {
			headers: { ...ACCEPT, 'content-type': 'application/x-www-form-urlencoded;' },
			body: FORM,
		});
		expect(reply.status).toBe(201);
		expect(reply.json).toEqual({
			id: 505,
			company_id: 12345,
			name: 'External Time Account',
			type: 'time_account',
			has_localization: false,
			deleted_at: null,
			created_at: expect.stringMatching(MOMENT),
			updated_at: expect.stringMatching(MOMENT),
			is_absence_attachments_allowed: false,
			days: null,
			calculation_type: 'rotations',
			carry_over_days_enabled: false,
			carry_over_days_deadline: null,
			hours_calculation_type: null,
			short_name: 'ETA',
			is_default: false,
			lower_limit_minutes: -30,
			lower_warning_minutes: -15,
			upper_warning_minutes: 75,
			upper_limit_minutes: 100,
		});
	});

	it('changes a time account from JSON', async () => {
		const reply = await sandbox.call(
			'PATCH',
			'/shyftplan/demo/api/v1/employment_time_accounts',
			undefined,
			{ headers: { ...ACCEPT, 'content-type': 'application/json;' }, body: JSON_BODY },
		);
		expect(reply.status).toBe(200);
		expect(reply.json).toEqual({
			id: 7001,
			employment_id: 3001,
			absence_reason_id: 501,
			balance_minutes: 1200,
			upper_limit_minutes: 2400,
			upper_warning_minutes: 1200,
			lower_warning_minutes: -600,
			lower_limit_minutes: -1200,
			created_at: '2026-01-05T09:00:00.000+01:00',
			updated_at: expect.stringMatching(MOMENT),
		});
		expect(sandbox.control.journal()).toMatchObject([
			{
				operation: 'timeAccount.update',
				outcome: 'booked',
				body: expect.not.objectContaining({ authentication_token: expect.anything() }),
			},
		]);
	});

	it('lists time accounts of some people and reasons', async () => {
		const { json } = await sandbox.call(
			'GET',
			'/shyftplan/demo/api/v1/employment_time_accounts?user_email=api_user%40example.com&authentication_token=sandbox-shyftplan-token&company_id=12345&employment_ids[]=3001&employment_ids[]=3002&absence_reason_ids[]=501&absence_reason_ids[]=502',
			undefined,
			{ headers: ACCEPT },
		);
		const pairs = (json.items as Array<Record<string, unknown>>).map(
			({ employment_id, absence_reason_id }) => [employment_id, absence_reason_id],
		);
		expect(pairs).toEqual([
			[3001, 501],
			[3001, 502],
			[3002, 501],
			[3002, 502],
		]);
		expect(json.total).toBe(4);
	});
});

describe.each([
	[demo, { error: 'Unauthorized' }],
	[variant, { message: 'Unauthorized' }],
])('access to $system', (profile, unauthorized) => {
	const client = shyftplan(sandbox, profile);
	const company_id = profile.company.id;
	const ACCOUNTS = 'v1/employment_time_accounts';

	it.each([
		['nothing', {}],
		['another token', { ...PAIR, authentication_token: 'guess' }],
		['another e-mail', { ...PAIR, user_email: 'nobody@example.com' }],
	])('is refused with %s', async (_case, pair) => {
		const query = new URLSearchParams({ ...pair, company_id: String(company_id) }).toString();
		const read = await sandbox.get(`${client.at('v1/employments/my')}?${query}`);
		expect([read.status, read.json]).toEqual([401, unauthorized]);
		const write = await sandbox.call('PATCH', client.at(ACCOUNTS), { ...pair, company_id });
		expect([write.status, write.json]).toEqual([401, unauthorized]);
		expect(client.journal()).toEqual([]);
	});

	it('takes the pair of a write from the query too', async () => {
		const query = new URLSearchParams({ ...PAIR, company_id: String(company_id) }).toString();
		const { employment, reason } = profile.firstIds;
		const body = { employment_id: employment, absence_reason_id: reason, balance_minutes: 7 };
		const reply = await sandbox.call('PATCH', `${client.at(ACCOUNTS)}?${query}`, body);
		expect([reply.status, reply.json.balance_minutes]).toEqual([200, 7]);
	});

	it('needs the company where that is required, and never another one', async () => {
		const bare = new URLSearchParams(PAIR).toString();
		const without = await sandbox.get(`${client.at(ACCOUNTS)}?${bare}`);
		expect([without.status, without.json]).toEqual([403, { error: 'forbidden' }]);
		const other = await client.get('v1/absences', { company_id: 1 });
		expect([other.status, other.json]).toEqual([403, { error: 'forbidden' }]);
		expect((await sandbox.get(`${client.at('v1/employments/my')}?${bare}`)).status).toBe(200);
	});

	it('journals a write whose answer is lost, without the pair', async () => {
		sandbox.control.faults([{ kind: 'reset-after' }]);
		const id = profile.firstIds.absence;
		await expect(client.send('POST', `v1/absences/${id}/withdraw`)).rejects.toThrow('fetch failed');
		await expect(client.remove(`v1/absences/${id}`)).rejects.toThrow('fetch failed');
		expect(client.journal()).toEqual(['absence.withdraw booked 201', 'absence.delete booked 204']);
		const journal = JSON.stringify(sandbox.control.journal());
		expect(journal).not.toContain(PAIR.authentication_token);
		expect(journal).not.toContain(PAIR.user_email);
		expect(journal).toContain(`"company_id":${company_id}`);
	});

	it('answers a body that is no JSON with 400', async () => {
		const reply = await sandbox.call('PATCH', client.at(ACCOUNTS), undefined, {
			headers: { 'content-type': 'application/json' },
			body: '{"company_id":',
		});
		expect(reply.status).toBe(400);
		expect(reply.json.error).toEqual(expect.any(String));
	});
});

it('takes another token when it is started with one', async () => {
	const other = await startSandbox({ port: 0, keys: { shyftplan: 'another-token' } });
	try {
		const statusWith = async (token: string) => {
			const query = new URLSearchParams({ ...PAIR, authentication_token: token }).toString();
			return (await fetch(`${other.url}/shyftplan/demo/api/v1/employments/my?${query}`)).status;
		};
		expect(await statusWith('another-token')).toBe(200);
		expect(await statusWith(PAIR.authentication_token)).toBe(401);
	} finally {
		await other.close();
	}
});

it('answers no name of one profile in the other', () => {
	const theirs = Object.entries(variant.names);
	const shared = Object.entries(demo.names).filter(([id, name]) =>
		theirs.some(([other, another]) => other === id && another === name),
	);
	expect(shared).toEqual([]);
});
