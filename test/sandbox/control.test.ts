import { startSandbox } from '../../sandbox/server';
import { until, useSandbox } from './client';

const sandbox = useSandbox();

const OFFICES = '/dyflexis/demo/api2/offices';
const EMPLOYEE = '/dyflexis/demo/api2/external-employees/E-1';

it('says that it is there', async () => {
	expect((await sandbox.get('/_sandbox/health')).json).toEqual({
		status: 'ok',
		vendors: expect.arrayContaining(['dyflexis', 'people-first']),
	});
});

it('journals writes and filters them, over HTTP as in process', async () => {
	await sandbox.post(`${EMPLOYEE}?dry=1`, { firstName: 'Ada' });
	await sandbox.post(`${EMPLOYEE}`, { gender: 'man' });
	await sandbox.post('/dyflexis/variant/api/clock/v3/clock-out', { personnelReference: 'A' });
	await sandbox.get(OFFICES);
	expect(sandbox.control.journal()).toEqual([
		{
			seq: 1,
			at: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/),
			vendor: 'dyflexis',
			system: 'demo',
			method: 'POST',
			path: EMPLOYEE,
			operation: 'employee.upsert',
			body: { firstName: 'Ada' },
			outcome: 'booked',
			status: 200,
		},
		expect.objectContaining({ seq: 2, outcome: 'warned', status: 200 }),
		expect.objectContaining({ seq: 3, system: 'variant', outcome: 'refused', status: 409 }),
	]);
	const overHttp = async (query: string) =>
		JSON.parse((await sandbox.get(`/_sandbox/journal${query}`)).text) as unknown;
	expect(await overHttp('')).toEqual(sandbox.control.journal());
	expect(await overHttp('?system=demo&outcome=warned')).toEqual([
		expect.objectContaining({ seq: 2 }),
	]);
});

it('counts requests, paths and sockets, but not its own', async () => {
	const before = sandbox.control.traffic();
	expect(before).toEqual({ requests: 0, openSockets: 0, peakSockets: 0, byPath: {} });
	sandbox.control.faults([{ kind: 'latency', ms: 300 }]);
	await Promise.all([1, 2, 3].map(async () => sandbox.get(`${OFFICES}?n=1`)));
	await sandbox.get('/_sandbox/health');
	const { json } = await sandbox.get('/_sandbox/traffic');
	expect(json).toMatchObject({ requests: 3, peakSockets: 3, byPath: { [OFFICES]: 3 } });
});

it('forgets closed sockets', async () => {
	await sandbox.call('GET', OFFICES, undefined, { headers: { connection: 'close' } });
	await until(() => sandbox.control.traffic().openSockets === 0);
	expect(sandbox.control.traffic().peakSockets).toBe(1);
});

it('shows, replaces and clears faults over HTTP', async () => {
	const rules = [{ kind: 'status', status: 500, times: 1, match: { path: 'offices' } }];
	expect((await sandbox.post('/_sandbox/faults', rules)).status).toBe(200);
	await sandbox.get(OFFICES);
	await sandbox.get(OFFICES);
	const shown = JSON.parse((await sandbox.get('/_sandbox/faults')).text) as unknown;
	expect(shown).toEqual([{ ...rules[0], hits: 2, struck: 1 }]);
	expect((await sandbox.call('DELETE', '/_sandbox/faults')).text).toBe('[]');
});

it.each([
	[[{ kind: 'earthquake' }], 'kind'],
	[[{ kind: 'latency' }], 'ms'],
	[[{ kind: 'status', status: 42 }], 'status'],
	[{ kind: 'empty' }, 'array'],
])('refuses the faults %j', async (rules, words) => {
	const reply = await sandbox.post('/_sandbox/faults', rules);
	expect([reply.status, String(reply.json.message)]).toEqual([400, expect.stringContaining(words)]);
});

it('resets data, journal, faults and figures over HTTP', async () => {
	await sandbox.post(EMPLOYEE, { firstName: 'Ada' });
	sandbox.control.act('dyflexis', 'demo', 'periods', { count: 2 });
	sandbox.control.faults([{ kind: 'empty', match: { path: 'nothing' } }]);
	const fresh = await startSandbox({ port: 0 });
	try {
		expect(sandbox.control.state()).not.toEqual(fresh.control.state());
		expect((await sandbox.post('/_sandbox/reset')).status).toBe(200);
		expect(sandbox.control.state()).toEqual(fresh.control.state());
	} finally {
		await fresh.close();
	}
	expect(sandbox.control.journal()).toEqual([]);
	expect(sandbox.control.traffic().requests).toBe(0);
	expect((await sandbox.get('/_sandbox/faults')).text).toBe('[]');
});

it('finalises further payroll periods over HTTP', async () => {
	const added = await sandbox.post('/_sandbox/dyflexis/demo/periods', { count: 2 });
	expect(JSON.parse(added.text)).toMatchObject([
		{ queueId: 1004, periodId: '2026-W23', start: '2026-06-01', end: '2026-06-07' },
		{ queueId: 1005, periodId: '2026-W24' },
	]);
	const state = (await sandbox.get('/_sandbox/state?vendor=dyflexis')).json;
	expect((state.demo as { queue: unknown[] }).queue).toHaveLength(5);
});

it('changes the schedule over HTTP', async () => {
	const wanted = { departmentId: 113, start: '2026-07-01T07:00:00', end: '2026-07-01T15:00:00' };
	const added = await sandbox.post('/_sandbox/dyflexis/demo/shifts', {
		remove: [70001],
		add: [wanted, { ...wanted, reference: 'P-0001', breakMinutes: 30 }],
	});
	expect(JSON.parse(added.text)).toMatchObject([
		{ id: 70123, ...wanted, employee: null, breakMinutes: 0 },
		{ id: 70124, employee: 'P-0001', departmentName: 'Cold Kitchen', breakMinutes: 30 },
	]);
	const idsOn = async (day: string) => {
		const path = `/dyflexis/demo/api/business/v3/scheduled?startDate=${day}&endDate=${day}`;
		return ((await sandbox.get(path)).json.shifts as Array<{ id: number }>).map(({ id }) => id);
	};
	expect(await idsOn('2026-07-01')).toEqual([70123, 70124]);
	expect(await idsOn('2026-06-01')).not.toContain(70001);
});

it.each([
	['/_sandbox/dyflexis/demo/shifts', { remove: 70001 }, 400],
	['/_sandbox/dyflexis/demo/shifts', { add: [{ departmentId: 110 }] }, 400],
	['/_sandbox/dyflexis/demo/shifts', { add: [{ departmentId: 113, reference: 'X' }] }, 404],
	['/_sandbox/dyflexis/demo/periods', { count: 0 }, 400],
	['/_sandbox/dyflexis/nobody/periods', { count: 1 }, 404],
	['/_sandbox/dyflexis/demo/toString', {}, 404],
	['/_sandbox/nobody/demo/periods', {}, 404],
])('refuses POST %s %j', async (path, body, status) => {
	const reply = await sandbox.post(path, body);
	expect(reply.status).toBe(status);
	expect(reply.json.message).toEqual(expect.any(String));
});

it('does not know the state of a vendor it has not', async () => {
	expect((await sandbox.get('/_sandbox/state?vendor=nobody')).status).toBe(404);
});

it('closes with requests hanging', async () => {
	const other = await startSandbox({ port: 0 });
	other.control.faults([{ kind: 'timeout' }]);
	const hanging = expect(fetch(`${other.url}${OFFICES}`)).rejects.toThrow('fetch failed');
	await until(() => other.control.traffic().requests === 1);
	await other.close();
	await hanging;
});
