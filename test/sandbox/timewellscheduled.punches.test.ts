import { demo, variant } from '../../sandbox/vendors/timewellscheduled/profiles';
import { useSandbox, type Row } from './client';
import {
	ADMINISTRATOR,
	HASHED,
	HASHED_ADMINISTRATOR,
	PASSWORD,
	at,
	listOf,
	timeWellScheduled,
	type Query,
} from './timewellscheduledClient';

const sandbox = useSandbox();

/** A day without shifts. */
const FREE = '2031-03-04';
/** Employees whose shifts on the first of June 2026 are 7:00-14:00, 9:00-17:00 and 16:00-20:00. */
const [MORNING, DAY, SHORT] = [0, 1, 2] as const;

const reasonsIn = ({ watchdog }: Row): Row[] => listOf(watchdog as Row, 'reasons', 'reason');

describe.each([demo, variant])('punches in $system', (profile) => {
	const client = timeWellScheduled(sandbox, profile);
	const { punch } = client;
	const { reasons } = profile.lists;
	const u = profile.code(MORNING);
	const punches = () =>
		client.state().punches.map(({ action, at: moment, presence }) => [action, moment, presence]);
	const successOf = async (module: string, moment: string, index: number = MORNING, more = {}) =>
		(await punch(module, index, moment, more)).success;

	it('go through a day, with break and meal out and back', async () => {
		const steps = [
			['begin', '09:00', 'in'],
			['break', '10:00', 'break'],
			['break', '10:14', 'in'],
			['meal', '12:00', 'meal'],
			['meal', '12:30', 'in'],
			['end', '17:00', 'out'],
		] as const;
		for (const [module, time] of steps) {
			const { success, ontime, message } = await punch(module, MORNING, `${FREE}T${time}`);
			expect([success, ontime]).toEqual(['1', '1']);
			expect(message).toEqual(expect.stringMatching(/./));
		}
		expect(punches()).toEqual(
			steps.map(([module, time, presence]) => [module, `${FREE}T${time}:00`, presence]),
		);
	});

	it.each([
		['end', []],
		['break', []],
		['meal', []],
		['begin', ['begin']],
		['meal', ['begin', 'break']],
		['break', ['begin', 'meal']],
		['end', ['begin', 'break']],
		['end', ['begin', 'meal']],
		['end', ['begin', 'end']],
	] as const)('refuse %s after %j', async (module, before) => {
		for (const each of before) expect(await successOf(each, `${FREE}T09:00`)).toBe('1');
		const refused = await punch(module, MORNING, `${FREE}T09:05`);
		expect(refused).toMatchObject({ success: '0', ontime: '0' });
		expect(refused).not.toHaveProperty('watchdog');
		expect(punches()).toHaveLength(before.length);
		expect(client.journal().at(-1)).toMatchObject({
			operation: `punch.${module}`,
			outcome: 'refused',
		});
	});

	it('keep the presence of each employee apart', async () => {
		expect(await successOf('begin', `${FREE}T09:00`, MORNING)).toBe('1');
		expect(await successOf('end', `${FREE}T09:00`, DAY)).toBe('0');
		expect(await successOf('begin', `${FREE}T09:00`, DAY)).toBe('1');
	});

	describe('the watchdog', () => {
		it.each([
			['early', '2026-06-01T08:00', '1'],
			['five minutes late', '2026-06-01T09:05', '1'],
			['six minutes late', '2026-06-01T09:06', '0'],
		])('lets somebody begin, or asks: %s', async (_case, moment, success) => {
			expect(await successOf('begin', moment, DAY)).toBe(success);
		});

		it('asks who is late, and records the same request with a reason', async () => {
			const asked = await punch('begin', DAY, '2026-06-01T09:30');
			expect(asked).toMatchObject({
				success: '0',
				ontime: '0',
				message: 'You are 30 minutes late',
			});
			expect(reasonsIn(asked)).toEqual(
				reasons.late.map(({ ID, text }) => expect.objectContaining({ '@ID': ID, '#text': text })),
			);
			expect(punches()).toEqual([]);
			for (const reason of ['0', 'Traffic', '']) {
				const again = await punch('begin', DAY, '2026-06-01T09:30', { reason });
				expect(reasonsIn(again)).toHaveLength(reasons.late.length);
			}
			const reason = String(reasons.late[1]?.ID);
			expect(await successOf('begin', '2026-06-01T09:30', DAY, { reason })).toBe('1');
			expect(client.state().punches).toMatchObject([{ reason, presence: 'in' }]);
			expect(client.journal().map(({ outcome }) => outcome)).toEqual([
				...Array.from({ length: 4 }, () => 'refused'),
				'booked',
			]);
		});

		it('asks who leaves early', async () => {
			await punch('begin', DAY, '2026-06-01T09:00');
			const asked = await punch('end', DAY, '2026-06-01T16:54');
			expect(reasonsIn(asked)).toHaveLength(reasons.early.length);
			const reason = String(reasons.early[0]?.ID);
			expect(await successOf('end', '2026-06-01T16:54', DAY, { reason })).toBe('1');
		});

		it('does not ask who leaves on time', async () => {
			await punch('begin', DAY, '2026-06-01T09:00');
			expect(await successOf('end', '2026-06-01T16:55', DAY)).toBe('1');
		});

		it.each([
			['break', 15],
			['meal', 30],
		])('asks who is late back from a %s', async (module, minutes) => {
			await punch('begin', MORNING, `${FREE}T09:00`);
			const out = await punch(module, MORNING, `${FREE}T12:10`);
			expect(out.message).toBe(
				`Have a great ${module}. You need to be back in ${minutes} minutes. That means punch back by 12:${10 + minutes} PM`,
			);
			const asked = await punch(module, MORNING, `${FREE}T12:50`);
			expect(asked.message).toBe(`You are ${40 - minutes} minutes late`);
			expect(reasonsIn(asked)).toHaveLength(reasons.back.length);
			expect(punches()).toHaveLength(2);
			const reason = String(reasons.back[0]?.ID);
			expect(await successOf(module, `${FREE}T12:50`, MORNING, { reason })).toBe('1');
			expect(punches().at(-1)).toEqual([module, `${FREE}T12:50:00`, 'in']);
		});
	});

	it('allow a meal in long shifts only', async () => {
		await punch('begin', SHORT, '2026-06-01T16:00');
		const refused = await punch('meal', SHORT, '2026-06-01T18:00');
		expect(refused).toMatchObject({ success: '0', ontime: '0' });
		expect(refused).not.toHaveProperty('watchdog');
		await punch('begin', DAY, '2026-06-01T09:00');
		expect(await successOf('meal', '2026-06-01T12:00', DAY)).toBe('1');
	});

	describe('passwords', () => {
		const begin = async (more: Query) =>
			(await client.read('begin', { u, ...at(`${FREE}T09:00`), ...more })).success;

		it('are taken as bcrypt makes them with the salt, and as typed in demo', async () => {
			expect(await begin({ p: 'wrong' })).toBe('0');
			expect(await begin({})).toBe('0');
			expect(await begin({ p: HASHED_ADMINISTRATOR })).toBe('0');
			expect(await begin({ p: PASSWORD })).toBe(profile === demo ? '1' : '0');
			sandbox.control.reset();
			expect(await begin({ p: HASHED })).toBe('1');
		});

		it('of administrators open what is restricted', async () => {
			client.act('restrict', { on: true });
			const refused = await punch('begin', MORNING, `${FREE}T09:00`);
			expect(refused).toMatchObject({
				success: '0',
				ontime: '0',
				message: expect.stringMatching(/incorrect Or IP is not Valid - 127\.0\.0\.1$/),
			});
			expect(refused).not.toHaveProperty('watchdog');
			expect(await begin({ p: HASHED, pws: 'wrong' })).toBe('0');
			expect(await begin({ p: 'wrong', pws: HASHED_ADMINISTRATOR })).toBe('0');
			expect(await begin({ p: HASHED, pws: ADMINISTRATOR })).toBe(profile === demo ? '1' : '0');
			client.act('restrict', { on: false });
			expect(await begin({ p: HASHED })).toBe(profile === demo ? '0' : '1');
			client.act('restrict', { on: true });
			expect(await successOf('begin', `${FREE}T09:00`, DAY, { pws: HASHED_ADMINISTRATOR })).toBe(
				'1',
			);
		});
	});

	it('are not for those whose status does not let them in', async () => {
		const away = profile.lists.statuses.find(({ canLogin }) => !canLogin);
		await client.read('employee_status_change', { u, statusID: String(away?.statusID) });
		expect(await successOf('begin', `${FREE}T09:00`)).toBe('0');
		expect(await successOf('begin', `${FREE}T09:00`, profile.employees - 1)).toBe('0');
	});

	it.each([
		['Month', 13],
		['Month', ''],
		['Day', 30],
		['Hour', 24],
		['Minute', '0x1'],
		['Second', -1],
		['Year', 26],
		['u', 'nobody'],
	])('refuse %s %j', async (name, value) => {
		const refused = await punch('begin', MORNING, '2031-02-04T09:00', { [name]: value });
		expect(refused.success).toBe('0');
		expect(punches()).toEqual([]);
	});
});
