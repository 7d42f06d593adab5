import { startSandbox } from '../../sandbox/server';
import { demo, variant } from '../../sandbox/vendors/timewellscheduled/profiles';
import { useSandbox } from './client';
import {
	ADMINISTRATOR,
	APP_ID,
	HASHED,
	at,
	responseIn,
	timeWellScheduled,
} from './timewellscheduledClient';

const sandbox = useSandbox();

describe.each([demo, variant])('access to $system', (profile) => {
	const client = timeWellScheduled(sandbox, profile);
	const { code, company } = profile;
	const punch = { module: 'begin', u: code(0), p: HASHED, ...at('2031-03-04T09:00') };

	it.each([
		['another application ID', { appid: 'guess' }],
		['the company ID in another case', { c: company.toLowerCase() }],
		['a module that there is not', { module: 'employee_delete' }],
		['a module in another case', { module: 'Verify' }],
		['no module', { module: '' }],
	])('answers %s with 200 and success 0', async (_case, query) => {
		const asked = { module: 'verify', ...query };
		const xml = await sandbox.get(client.url('response.asp', asked));
		expect([xml.status, responseIn(xml.text)]).toEqual([
			200,
			expect.objectContaining({ success: '0', ontime: '0', message: expect.stringMatching(/./) }),
		]);
		const json = await sandbox.get(client.url('response_json.asp', asked));
		expect([json.status, json.json]).toEqual([
			200,
			expect.objectContaining({ success: 0, ontime: 0, message: expect.stringMatching(/./) }),
		]);
		expect(client.journal()).toEqual([]);
	});

	it('reads names of parameters in its own way', async () => {
		const asked = { U: code(0), startdate: '2026-06-01', ENDDATE: '2026-06-14' };
		const { success } = await client.read('schedule_list', asked);
		expect(success).toBe(profile === demo ? '0' : '1');
		const documented = { u: code(0), StartDate: '2026-06-01', EndDate: '2026-06-14' };
		expect((await client.read('schedule_list', documented)).success).toBe('1');
	});

	it('reads dates in its own way', async () => {
		const period = { startDate: '2026-6-1', endDate: '2026-06-14' };
		expect((await client.read('absence_list', period)).success).toBe(profile === demo ? '1' : '0');
	});

	it.each([
		['no date', { startDate: 'today', endDate: '2026-06-14' }],
		['a day that there is not', { startDate: '2026-02-30', endDate: '2026-06-14' }],
		['an end before the start', { startDate: '2026-06-15', endDate: '2026-06-14' }],
		['no end', { startDate: '2026-06-15' }],
	])('refuses %s', async (_case, period) => {
		expect((await client.read('absence_list', period)).success).toBe('0');
	});

	it('takes GET only, but for schedule_count', async () => {
		const sent = await sandbox.post(client.url('response.asp', punch));
		expect(responseIn(sent.text).success).toBe('0');
		await sandbox.call('HEAD', client.url('response.asp', punch));
		expect(client.state().punches).toEqual([]);
		const module = 'schedule_count';
		const none = await sandbox.post(
			client.url('response_json.asp', { module, Date: '2026-05-01' }),
		);
		expect(none.json['07']).toBeUndefined();
		const form = await sandbox.call('POST', client.url('response_json.asp', {}), undefined, {
			headers: { 'content-type': 'application/x-www-form-urlencoded' },
			body: 'module=schedule_count&Date=2026-06-02',
		});
		const asked = await client.json(module, { Date: '2026-06-02' });
		expect(form.json).toEqual(asked);
		expect(Object.keys(asked)).toContain('07');
		const object = await sandbox.post(client.url('response_json.asp', { module }), {
			Date: '2026-06-02',
		});
		expect(object.json).toEqual(asked);
	});

	it('answers schedule_count on the path of XML in its own way', async () => {
		const { text } = await client.send('schedule_count');
		if (profile === demo) expect(JSON.parse(text)).toHaveProperty('07');
		else expect(responseIn(text).success).toBe('0');
	});

	it('has nothing at other paths', async () => {
		const reply = await sandbox.get(client.url('', { module: 'verify' }));
		expect(reply.status).toBe(404);
	});

	it('journals writes by their operations, without what has to stay secret', async () => {
		await client.read('begin', { ...punch, pws: ADMINISTRATOR, lat: '43.697772' });
		await client.read('begin', punch);
		await client.read('employee_details', { u: code(0) });
		const [booked, refused, ...others] = client.journal();
		expect(others).toEqual([]);
		expect(booked).toMatchObject({
			operation: 'punch.begin',
			method: 'GET',
			path: `/timewellscheduled/${profile.system}/response.asp`,
			outcome: 'booked',
			status: 200,
		});
		const sent = Object.entries({ ...punch, c: company, lat: '43.697772' })
			.filter(([name]) => name !== 'p')
			.map(([name, value]) => [name, String(value)]);
		expect(booked?.body).toEqual(Object.fromEntries(sent));
		expect(refused).toMatchObject({ operation: 'punch.begin', outcome: 'refused', status: 200 });
		const journal = JSON.stringify(client.journal());
		for (const secret of [APP_ID, HASHED, ADMINISTRATOR]) expect(journal).not.toContain(secret);
	});

	it('keeps secrets in another case out of the journal as well', async () => {
		await sandbox.get(
			client.url('response.asp', { ...punch, P: 'word', PWS: 'word', AppID: 'word' }),
		);
		expect(JSON.stringify(client.journal())).not.toContain('word');
	});

	describe('faults', () => {
		it('reset-after strikes one module after it booked', async () => {
			const match = { path: 'module=begin' };
			sandbox.control.faults([{ kind: 'reset-after', match, times: 1 }]);
			expect((await client.read('verify')).success).toBe('1');
			await expect(client.send('begin', punch)).rejects.toThrow('fetch failed');
			expect(client.state().punches).toHaveLength(1);
			expect(client.journal()).toMatchObject([{ operation: 'punch.begin', outcome: 'booked' }]);
		});

		it('a warning is a success with an alert, in the format that was asked for', async () => {
			const { employeeCode } = client.state().employees[1] as { employeeCode: string };
			const update = { u: employeeCode, ePhone1: '1' };
			sandbox.control.faults([{ kind: 'warning' }]);
			const said = { message: profile.recorded, alertMessage: expect.stringMatching(/./) };
			const xml = await client.read('employee_update', update);
			expect(xml).toMatchObject({ success: '1', ontime: '1', alert: '1', ...said });
			const json = await client.json('employee_update', update);
			expect(json).toMatchObject({ success: 1, ontime: 1, ...said });
			expect(String(json.alert)).toBe('1');
			expect(client.journal().map(({ outcome }) => outcome)).toEqual(['warned', 'warned']);
			expect(client.state().employees[1]?.phone1).toBe('1');
		});

		it('what is refused is not turned into a warning', async () => {
			sandbox.control.faults([{ kind: 'warning' }]);
			expect((await client.read('begin', { ...punch, p: 'wrong' })).success).toBe('0');
			expect(client.journal()).toMatchObject([{ outcome: 'refused' }]);
		});

		it.each(['html', 'cut-json', 'empty'] as const)('%s spoils an answer', async (kind) => {
			const whole = (await client.send('role_list')).text;
			sandbox.control.faults([{ kind }]);
			const { status, text } = await client.send('role_list');
			expect(status).toBe(200);
			expect(text).not.toBe(whole);
		});
	});
});

it('takes another application ID when it is started with one', async () => {
	const other = await startSandbox({ port: 0, keys: { timewellscheduled: 'another-id' } });
	try {
		const successWith = async (appid: string) => {
			const query = `appid=${appid}&c=DEMO&module=role_list`;
			const reply = await fetch(`${other.url}/timewellscheduled/demo/response_json.asp?${query}`);
			return ((await reply.json()) as { success: number }).success;
		};
		expect(await successWith('another-id')).toBe(1);
		expect(await successWith(APP_ID)).toBe(0);
	} finally {
		await other.close();
	}
});

it('knows no third system', () => {
	expect(() => sandbox.control.act('timewellscheduled', 'nobody', 'absences')).toThrow('nobody');
});
