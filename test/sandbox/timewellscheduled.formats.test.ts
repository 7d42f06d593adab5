import { XMLValidator } from 'fast-xml-parser';
import { demo, variant } from '../../sandbox/vendors/timewellscheduled/profiles';
import { useSandbox, type Row } from './client';
import { listOf, timeWellScheduled } from './timewellscheduledClient';

const sandbox = useSandbox();
const inDemo = timeWellScheduled(sandbox, demo);
const inVariant = timeWellScheduled(sandbox, variant);

const PERIOD = { StartDate: '2026-06-03', EndDate: '2026-06-03' };
/** Who has no shift, who has one on that day, and who has two on another. */
const [IDLE, BUSY, TWICE] = [3, 0, 10] as const;
const LATE = { module: 'begin', p: 'pass-word-1', Year: 2026, Month: 6, Day: 1 };

describe('XML', () => {
	it('of demo has the declaration that is not well-formed, and no encoding', async () => {
		const { text, headers } = await inDemo.send('verify');
		expect(headers.get('content-type')).toBe('text/xml');
		expect(text.split('\n', 1)).toEqual(['<?xml version=”1.0”?>']);
		expect(text).toContain("<name>Zoë O'Neill</name>");
	});

	it('of variant is whole, and has more than was asked for', async () => {
		for (const module of ['verify', 'role_list', 'employee_list']) {
			const { text, headers } = await inVariant.send(module);
			expect(headers.get('content-type')).toBe('application/xml; charset=utf-8');
			expect(text).toMatch(/^<\?xml version="1.0" encoding="UTF-8"\?>\n<response release="/);
			expect(XMLValidator.validate(text)).toBe(true);
			expect(text).not.toMatch(/ id="/);
		}
		const absences = await inVariant.send('absence_list', {
			startDate: '2026-06-01',
			endDate: '2026-06-30',
		});
		expect(XMLValidator.validate(absences.text)).toBe(true);
		const { server, roles } = await inVariant.read('role_list');
		expect(server).toEqual({ node: 'b' });
		expect((roles as { role: Row[] }).role[0]).toEqual({
			'@rev': '7',
			'@roleID': '3',
			label: 'simulated',
			roleName: 'Supervisor',
			roleLevel: '1',
		});
	});

	it('has lists of none, one and many', async () => {
		const { text } = await inDemo.send('schedule_list', { u: demo.code(IDLE), ...PERIOD });
		expect(text).toContain('<schedules></schedules>');
		const none = await inVariant.read('schedule_list', { u: variant.code(IDLE), ...PERIOD });
		expect(none).not.toHaveProperty('schedules');
		for (const [client, { code }] of [
			[inDemo, demo],
			[inVariant, variant],
		] as const) {
			const one = await client.read('schedule_list', { u: code(BUSY), ...PERIOD });
			expect(listOf(one, 'schedules', 'schedule')).toHaveLength(1);
			const many = await client.read('schedule_list', {
				u: code(BUSY),
				StartDate: '2026-06-01',
				EndDate: '2026-06-14',
			});
			expect(listOf(many, 'schedules', 'schedule')).toHaveLength(10);
		}
	});

	it('keeps the line breaks and the marks of texts', async () => {
		const { text } = await inDemo.send('schedule_list', { u: demo.code(BUSY), ...PERIOD });
		expect(text).toContain(
			'<comment>Bring the keys &amp; the float.\nAsk at the office.</comment>',
		);
	});
});

describe('JSON', () => {
	it('of demo has attributes as members and lists as arrays', async () => {
		const one = await inDemo.json('schedule_list', { u: demo.code(BUSY), ...PERIOD });
		expect(one).toEqual({
			success: 1,
			ontime: 1,
			schedules: [
				{
					date: '2026-6-3',
					time: '7:00 AM-2:00 PM',
					type: 'Regular Hours',
					deptName: 'Office',
					roleBelong: 'Cash Balancing',
					comment: 'Bring the keys & the float.\nAsk at the office.',
				},
			],
		});
		const none = await inDemo.json('schedule_list', { u: demo.code(IDLE), ...PERIOD });
		expect(none.schedules).toEqual([]);
		expect((await inDemo.json('verify')).message).toMatchObject({
			employees: expect.arrayContaining([{ name: 'Peter Smith', id: 'abc123' }]),
			branding: { logo: demo.logo, text: 'Maple Hardware' },
		});
		const payroll = await inDemo.json('payroll_list', PERIOD);
		expect(payroll.payroll).toMatchObject({
			period: 'June 3, 2026-June 3, 2026',
			employeeData: expect.arrayContaining([expect.objectContaining({ totalRT: 7 })]),
		});
		const asked = await inDemo.json('begin', {
			...LATE,
			u: 'abc123',
			Hour: 9,
			Minute: 6,
			Second: 0,
		});
		expect(asked).toMatchObject({
			success: 0,
			watchdog: { reasons: expect.arrayContaining([{ ID: '153', text: 'Car problems' }]) },
		});
	});

	it('of variant is XML that was converted', async () => {
		const one = await inVariant.json('schedule_list', { u: variant.code(BUSY), ...PERIOD });
		expect(one).toMatchObject({
			success: 1,
			ontime: 1,
			'@release': '2031.2',
			schedules: { schedule: { '@date': '2026-6-3', label: 'simulated' } },
		});
		const none = await inVariant.json('schedule_list', { u: variant.code(IDLE), ...PERIOD });
		expect(none).not.toHaveProperty('schedules');
		const roles = await inVariant.json('role_list');
		expect(roles.roles).toEqual({
			role: [
				expect.objectContaining({ '@roleID': '3', roleLevel: '1' }),
				expect.objectContaining({ '@roleID': '4', roleLevel: '2' }),
			],
		});
		expect((await inVariant.json('verify')).message).toMatchObject({
			branding: { '@logo': variant.logo, '#text': 'Harbour & Sons' },
		});
	});

	it('of schedule_count stands bare in demo, and in the envelope in variant', async () => {
		expect(await inDemo.json('schedule_count', { Date: '2018-04-20' })).toEqual(
			Object.fromEntries(
				Array.from({ length: 8 }, (_, nth) => [
					String(nth + 9).padStart(2, '0'),
					[{ department: 'Housewares', employee: 1 }],
				]),
			),
		);
		expect(await inDemo.json('schedule_count', { Date: '2018-04-19' })).toEqual({});
		expect(await inVariant.json('schedule_count')).toMatchObject({
			success: 1,
			'07': { department: 'Food & Drink', employee: '1' },
		});
	});
});

it('has two shifts on one day, and shifts past midnight', async () => {
	const day = { StartDate: '2026-06-01', EndDate: '2026-06-07' };
	const twice = listOf(
		await inDemo.read('schedule_list', { u: demo.code(TWICE), ...day }),
		'schedules',
		'schedule',
	);
	expect(twice.slice(0, 2).map(({ '@date': date, time }) => [date, time])).toEqual([
		['2026-6-1', '7:00 AM-2:00 PM'],
		['2026-6-1', '6:00 PM-9:00 PM'],
	]);
	const night = await inDemo.read('schedule_list', { u: demo.code(8), ...day });
	expect(listOf(night, 'schedules', 'schedule')[0]).toMatchObject({ time: '10:00 PM-6:00 AM' });
});
