import { setTimeout } from 'node:timers/promises';
import { createFaultSet } from '../../sandbox/kit/faultRules';
import type { FaultRule } from '../../sandbox/server';
import { until, useSandbox } from './client';

const sandbox = useSandbox();

const OFFICES = '/dyflexis/demo/api2/offices';
const HOURS = '/dyflexis/demo/api/business/v3/registered-hours';
const EMPLOYEE = '/dyflexis/demo/api2/external-employees/E-1';
const CLOCK_IN = '/dyflexis/demo/api/clock/v3/clock-in';

const upsert = async (init: RequestInit = {}) =>
	sandbox.call('POST', EMPLOYEE, { firstName: 'Ada' }, init);
const faults = (...rules: FaultRule[]) => sandbox.control.faults(rules);
const bookings = () => sandbox.control.journal().map(({ outcome }) => outcome);
const statuses = async (count: number, path = OFFICES) => {
	const all: number[] = [];
	for (let n = 0; n < count; n += 1) all.push((await sandbox.get(path)).status);
	return all;
};

it('latency holds an answer up, and adds up', async () => {
	faults({ kind: 'latency', ms: 40 }, { kind: 'latency', ms: 40 });
	const began = performance.now();
	const reply = await upsert();
	expect(performance.now() - began).toBeGreaterThanOrEqual(75);
	expect(reply.status).toBe(200);
	expect(bookings()).toEqual(['booked']);
});

it.each([
	[undefined, '1'],
	[3, '3'],
] as const)('rate refuses and says when to come back (%s)', async (retryAfter, header) => {
	faults({ kind: 'rate', perSecond: 0, ...(retryAfter === undefined ? {} : { retryAfter }) });
	const reply = await upsert();
	expect([reply.status, reply.headers.get('retry-after')]).toEqual([429, header]);
	expect(reply.json.message).toEqual(expect.any(String));
	expect(bookings()).toEqual([]);
});

it('rate counts in seconds from the first request of each', () => {
	const set = createFaultSet();
	set.replace([{ kind: 'rate', perSecond: 2, retryAfter: 'date' }]);
	const judge = (now: number) => set.judge('GET', OFFICES, now).fault;
	expect([judge(10_300), judge(11_299)]).toEqual([null, null]);
	expect(judge(11_299)).toMatchObject({
		status: 429,
		headers: { 'retry-after': new Date(12_000).toUTCString() },
	});
	expect([judge(11_300), judge(11_400), judge(11_500)]).toEqual([
		null,
		null,
		expect.objectContaining({ status: 429 }),
	]);
	expect(set.read()).toMatchObject([{ hits: 6, struck: 2 }]);
});

it('status answers instead of the vendor', async () => {
	faults({ kind: 'status', status: 503, headers: { 'retry-after': '1' }, body: { oops: true } });
	const reply = await upsert();
	expect([reply.status, reply.headers.get('retry-after'), reply.json]).toEqual([
		503,
		'1',
		{ oops: true },
	]);
	faults({ kind: 'status', status: 500 });
	expect((await upsert()).json.message).toEqual(expect.any(String));
	expect(bookings()).toEqual([]);
});

it.each([
	['reset-before', []],
	['reset-after', ['booked']],
] as const)('%s drops the connection', async (kind, booked) => {
	faults({ kind, times: 1 });
	await expect(upsert()).rejects.toThrow('fetch failed');
	expect(bookings()).toEqual(booked);
	expect((await upsert()).status).toBe(200);
});

it.each([
	[undefined, []],
	[true, ['booked']],
])('timeout never answers (booked: %s)', async (booked, expected) => {
	faults(booked === undefined ? { kind: 'timeout' } : { kind: 'timeout', booked });
	const patience = new AbortController();
	const answer = expect(upsert({ signal: patience.signal })).rejects.toThrow('aborted');
	await until(() => sandbox.control.traffic().requests === 1);
	await until(() => bookings().length === expected.length);
	await setTimeout(50);
	expect(bookings()).toEqual(expected);
	patience.abort();
	await answer;
	await until(() => sandbox.control.traffic().openSockets === 0);
});

it('drops what still waits when the sandbox is reset', async () => {
	faults({ kind: 'latency', ms: 100 });
	const answer = expect(upsert()).rejects.toThrow('fetch failed');
	await until(() => sandbox.control.traffic().requests === 1);
	sandbox.control.reset();
	await answer;
	expect(bookings()).toEqual([]);
});

it.each([
	[undefined, []],
	[true, ['booked']],
])('html comes with status 200 (booked: %s)', async (booked, expected) => {
	faults(booked === undefined ? { kind: 'html' } : { kind: 'html', booked });
	const reply = await upsert();
	expect(reply.status).toBe(200);
	expect(reply.headers.get('content-type')).toContain('text/html');
	expect(reply.text).toContain('<html>');
	expect(bookings()).toEqual(expected);
});

it('cut-json sends half of the real body', async () => {
	const whole = await sandbox.get(OFFICES);
	faults({ kind: 'cut-json' });
	const cut = await sandbox.get(OFFICES);
	expect(cut.headers.get('content-type')).toContain('application/json');
	expect(whole.text.startsWith(cut.text)).toBe(true);
	expect(cut.text.length).toBeLessThan(whole.text.length);
	expect(() => cut.json).toThrow(SyntaxError);
	await upsert();
	expect(bookings()).toEqual(['booked']);
});

it('empty sends nothing with status 200', async () => {
	faults({ kind: 'empty' });
	const reply = await upsert();
	expect([reply.status, reply.text]).toEqual([200, '']);
	expect(bookings()).toEqual(['booked']);
});

it('next-link leads elsewhere', async () => {
	faults({ kind: 'next-link', href: 'https://attacker.example.invalid/?page=2' });
	const reply = await sandbox.get(HOURS);
	expect(reply.json._links).toEqual({ next: { href: 'https://attacker.example.invalid/?page=2' } });
	expect(reply.json.pageCount).toBe(3);
});

it('warning replaces a good answer, in the shape of the route', async () => {
	faults({ kind: 'warning' });
	expect((await upsert()).json).toMatchObject({
		status: 'warning',
		data: [{ fieldName: 'gender' }],
	});
	const contracts = await sandbox.post(`${EMPLOYEE}/contracts`, []);
	expect(contracts.json).toMatchObject({ status: 'warning', warnings: [{ type: 'invalid_data' }] });
	const punch = { employeeReference: 'A', dateTime: '2026-06-01T08:00:00Z' };
	await sandbox.post(CLOCK_IN, punch);
	expect((await sandbox.post(CLOCK_IN, punch)).status).toBe(409);
	expect(bookings()).toEqual(['warned', 'warned', 'warned', 'refused']);
});

it('conflict is nothing to a vendor whose records have no versions', async () => {
	const rules = [{ kind: 'conflict' }];
	expect((await sandbox.post('/_sandbox/faults', rules)).json).toEqual([
		{ kind: 'conflict', hits: 0, struck: 0 },
	]);
	expect((await upsert()).status).toBe(200);
	expect(bookings()).toEqual(['booked']);
});

describe('aim', () => {
	it('by method and part of the path', async () => {
		faults({ kind: 'status', status: 500, match: { method: 'post', path: '/clock-in' } });
		expect((await sandbox.get('/dyflexis/demo/api2/offices?x=/clock-in')).status).toBe(200);
		expect((await upsert()).status).toBe(200);
		expect((await sandbox.post(CLOCK_IN, { employeeReference: 'A' })).status).toBe(500);
	});

	it('by skip, every and times', async () => {
		faults({ kind: 'status', status: 500, skip: 1, every: 2, times: 2 });
		expect(await statuses(8)).toEqual([200, 200, 500, 200, 500, 200, 200, 200]);
	});

	it('lets the first rule that strikes decide', async () => {
		faults({ kind: 'status', status: 500, times: 1 }, { kind: 'status', status: 502, times: 1 });
		expect(await statuses(3)).toEqual([500, 502, 200]);
	});

	it('never at the controls', async () => {
		faults({ kind: 'reset-before' });
		expect((await sandbox.get('/_sandbox/health')).status).toBe(200);
	});
});
