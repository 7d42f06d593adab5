import { demo, variant } from '../../sandbox/vendors/dyflexis/profiles';
import { followLinks, rowsOf, useSandbox, type Row } from './client';

const sandbox = useSandbox();

interface SystemState {
	employees: Row[];
	streams: Array<{ key: string; points: Row[] }>;
	punches: Row[];
	queue: Row[];
}

describe.each([demo, variant])('system $system', (profile) => {
	const { names, system } = profile;
	const at = (path: string) => `/dyflexis/${system}${path}`;
	const state = () =>
		(sandbox.control.state('dyflexis') as Record<string, SystemState>)[system] as SystemState;
	const stored = (reference: string) =>
		state().employees.find((employee) => employee.reference === reference);
	const journal = () =>
		sandbox.control
			.journal({ system })
			.map(({ operation, outcome, status }) => `${operation} ${outcome} ${status}`);

	describe('employees', () => {
		const path = at('/api2/external-employees/E-1');

		it('creates, then updates what is sent and keeps the rest', async () => {
			const created = await sandbox.post(path, { firstName: 'Ada', city: 'Ghent' });
			expect([created.status, created.text]).toEqual([200, '[]']);
			await sandbox.post(path, { firstName: 'Ada', city: null, hobby: 'chess' });
			expect(stored('E-1')).toMatchObject({ firstName: 'Ada', city: null, hobby: 'chess' });
			expect(state().employees).toHaveLength(63);
			expect(journal()).toEqual(['employee.upsert booked 200', 'employee.upsert booked 200']);

			const pages = await followLinks(sandbox, at('/api/payroll/v3/employees'));
			const rows = pages.flatMap((page) => rowsOf(page, 'employees'));
			expect(rows.at(-1)).toMatchObject({ firstName: 'Ada', contracts: [] });
		});

		it('warns of a refused value and stores the others', async () => {
			await sandbox.post(path, { gender: 'female', maritalStatus: 'single' });
			const reply = await sandbox.post(path, {
				lastName: 'Byron',
				gender: 'man',
				maritalStatus: 'gehuwd',
			});
			expect(reply.status).toBe(200);
			expect(reply.json).toEqual({
				status: 'warning',
				data: [
					{ fieldName: 'gender', value: 'man' },
					{ fieldName: 'maritalStatus', value: 'gehuwd' },
				],
			});
			expect(stored('E-1')).toMatchObject({
				lastName: 'Byron',
				gender: 'female',
				maritalStatus: 'single',
			});
			expect(journal().at(-1)).toBe('employee.upsert warned 200');
		});

		it.each([
			['an array', [], 'object'],
			['a day there is not', { dateOfBirth: '1999-02-29' }, 'dateOfBirth'],
			['a number for a text', { streetNumber: 7 }, 'streetNumber'],
		])('refuses %s before it reaches the booking', async (_case, body, words) => {
			const reply = await sandbox.post(path, body);
			expect(reply.status).toBe(400);
			expect(reply.json.message).toContain(words);
			expect(journal()).toEqual([]);
		});

		it('refuses a body that is no JSON', async () => {
			const reply = await sandbox.call('POST', path, undefined, {
				body: '{"firstName":',
				headers: {
					authorization: 'Token sandbox-dyflexis-key',
					'content-type': 'application/json',
				},
			});
			expect(reply.status).toBe(400);
			expect(reply.json.message).toEqual(expect.any(String));
		});

		it('takes a reference with a slash as one reference', async () => {
			await sandbox.post(at('/api2/external-employees/A%2F1%20%C3%BC'), { firstName: 'Ada' });
			expect(stored('A/1 ü')).toMatchObject({ firstName: 'Ada' });
		});
	});

	describe('contracts', () => {
		const path = at('/api2/external-employees/P-0001/contracts');
		const good = { contractReference: 'C-1', office: 1, type: 3, start: '2026-01-01', end: null };

		it('stores rows by their reference and keeps those left out', async () => {
			const reply = await sandbox.post(path, [good]);
			expect([reply.status, reply.text]).toEqual([200, '[]']);
			await sandbox.post(path, [{ ...good, hours: 24 }]);
			expect(stored('P-0001')?.contracts).toEqual([
				expect.objectContaining({ contractReference: 'P-0001-1' }),
				{ ...good, hours: 24 },
			]);
		});

		it('warns of each bad row and stores the others', async () => {
			const reply = await sandbox.post(path, [
				{ ...good, contractReference: 'C-2', start: '2026-02-01', end: '2026-01-01' },
				good,
				{ ...good, contractReference: 'C-3', office: 99 },
				{ ...good, contractReference: 'C-4', type: 99 },
			]);
			expect(reply.status).toBe(200);
			const open = { startDate: '2026-01-01T00:00:00Z', endDate: null };
			expect(reply.json).toEqual({
				status: 'warning',
				warnings: [
					{
						contractReference: 'C-2',
						type: 'invalid_data',
						data: { startDate: '2026-02-01T00:00:00Z', endDate: '2026-01-01T00:00:00Z' },
					},
					{ contractReference: 'C-3', type: 'invalid_data', data: open },
					{ contractReference: 'C-4', type: 'invalid_data', data: open },
				],
			});
			expect((stored('P-0001')?.contracts as Row[]).map((row) => row.contractReference)).toEqual([
				'P-0001-1',
				'C-1',
			]);
			expect(journal()).toEqual(['contract.upsert warned 200']);
		});

		it('refuses a single object, a row without reference and a person nobody has sent', async () => {
			expect((await sandbox.post(path, good)).status).toBe(400);
			expect((await sandbox.post(path, [{ office: 1 }])).status).toBe(400);
			const reply = await sandbox.post(at('/api2/external-employees/E-9/contracts'), [good]);
			expect([reply.status, reply.json.message]).toEqual([404, 'There is no employee E-9.']);
			expect(journal()).toEqual(['contract.upsert refused 404']);
		});
	});

	describe('clock', () => {
		const punch = (employee: string, moment: string) => ({
			[names['clock.employee']]: employee,
			[names['clock.device']]: 'till-3',
			[names['clock.moment']]: moment,
		});
		const clockIn = async (body: unknown) => sandbox.post(at('/api/clock/v3/clock-in'), body);
		const clockOut = async (body: unknown) => sandbox.post(at('/api/clock/v3/clock-out'), body);

		it('lets in and out take turns, person by person', async () => {
			expect((await clockOut(punch('A', '2026-06-01T08:00:00Z'))).status).toBe(409);
			expect((await clockIn(punch('A', '2026-06-01T08:00:00Z'))).status).toBe(200);
			expect((await clockIn(punch('B', '2026-06-01T08:00:00Z'))).status).toBe(200);
			const twice = await clockIn(punch('A', '2026-06-01T08:01:00Z'));
			expect([twice.status, twice.json.message]).toEqual([
				409,
				'Employee A is clocked in since 2026-06-01T08:00:00Z.',
			]);
			expect((await clockOut(punch('A', '2026-06-01T07:59:00Z'))).status).toBe(409);
			expect((await clockOut(punch('A', '2026-06-01T18:00:00+02:00'))).status).toBe(200);
			expect(state().punches.map(({ employee, kind, device }) => [employee, kind, device])).toEqual(
				[
					['A', 'in', 'till-3'],
					['B', 'in', 'till-3'],
					['A', 'out', 'till-3'],
				],
			);
			expect(journal().filter((line) => line.includes('booked'))).toHaveLength(3);
		});

		it('needs the employee, but neither device nor moment', async () => {
			const unknown = await clockIn({ somebody: 'A' });
			expect(unknown.status).toBe(400);
			expect(unknown.json.message).toContain(names['clock.employee']);
			expect((await clockIn({ [names['clock.employee']]: 'A' })).status).toBe(200);
			expect(state().punches).toEqual([
				expect.objectContaining({ device: null, moment: expect.any(String) }),
			]);
		});
	});

	describe('streams', () => {
		const prefix = at(names['paths.informationStreams']);
		const point = {
			[names['datapoint.moment']]: '2026-06-01T12:00:00',
			[names['datapoint.value']]: 42,
		};
		const list = names['datapoint.list'];
		const body = list === '' ? point : { [list]: [point] };

		it('creates a stream once and adds points', async () => {
			const stream = {
				[names['stream.name']]: 'Covers served',
				[names['stream.granularity']]: 'hour',
			};
			const created = await sandbox.post(`${prefix}/streams`, stream);
			expect(created.json).toMatchObject({ [names['stream.key']]: 'covers-served' });
			expect((await sandbox.post(`${prefix}/streams`, stream)).status).toBe(409);

			const pushes = [`${prefix}/datapoint/covers-served`, `${prefix}/datapoint/covers-served`];
			for (const push of pushes) expect((await sandbox.post(push, body)).status).toBe(200);
			expect(state().streams.at(-1)?.points).toEqual([
				{ moment: '2026-06-01T12:00:00', value: 42 },
				{ moment: '2026-06-01T12:00:00', value: 42 },
			]);
		});

		it('refuses what it does not know', async () => {
			expect((await sandbox.post(`${prefix}/datapoint/nothing`, body)).status).toBe(404);
			const late = { ...point, [names['datapoint.moment']]: 'noon' };
			const bad = await sandbox.post(
				`${prefix}/datapoint/transactions`,
				list === '' ? late : { [list]: [late] },
			);
			expect([bad.status, String(bad.json.message)]).toEqual([
				400,
				expect.stringContaining(names['datapoint.moment']),
			]);
			const weekly = {
				[names['stream.name']]: 'Weekly',
				[names['stream.granularity']]: 'week',
			};
			expect((await sandbox.post(`${prefix}/streams`, weekly)).status).toBe(400);
		});
	});

	describe('payroll queue', () => {
		const path = (id: number) => at(`/api2/payroll/queue/${id}/status`);
		const { firstQueueId } = profile;

		it('takes an acknowledgement and goes on listing the entry', async () => {
			const done = {
				[names['queueStatus.status']]: names['queueStatus.done'],
				[names['queueStatus.message']]: 'paid',
			};
			expect((await sandbox.post(path(firstQueueId), done)).status).toBe(200);
			expect(state().queue[0]).toMatchObject({
				status: names['queueStatus.done'],
				message: 'paid',
			});
			const list = await sandbox.get(at(`/api2/payroll/queue/from/${names['queue.first']}`));
			expect(rowsOf(list, names['queue.list'])[0]?.[names['queue.id']]).toBe(firstQueueId);
		});

		it('refuses another status and another entry', async () => {
			const done = { [names['queueStatus.status']]: names['queueStatus.done'] };
			const odd = await sandbox.post(path(firstQueueId), {
				[names['queueStatus.status']]: 'maybe',
			});
			expect([odd.status, String(odd.json.message)]).toEqual([
				400,
				expect.stringContaining(names['queueStatus.status']),
			]);
			expect((await sandbox.post(path(1), done)).status).toBe(404);
			expect(journal()).toEqual(['payrollQueue.acknowledge refused 404']);
		});
	});
});

it('keeps the systems apart', async () => {
	await sandbox.post('/dyflexis/demo/api2/external-employees/E-1', { firstName: 'Ada' });
	const { demo: one, variant: other } = sandbox.control.state('dyflexis') as Record<
		string,
		SystemState
	>;
	expect([one?.employees.length, other?.employees.length]).toEqual([63, 62]);
});
