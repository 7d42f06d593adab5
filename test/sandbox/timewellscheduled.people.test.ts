import { demo, variant } from '../../sandbox/vendors/timewellscheduled/profiles';
import { useSandbox, type Row } from './client';
import { listOf, SALT, timeWellScheduled } from './timewellscheduledClient';

const sandbox = useSandbox();

const FORTNIGHT = { StartDate: '2026-06-01', EndDate: '2026-06-14' };
const MONTH = { startDate: '2026-06-01', endDate: '2026-06-30' };

it('has 60 employees in demo, whose codes are of many forms, and 8 in variant', () => {
	const codesIn = (profile: typeof demo) =>
		timeWellScheduled(sandbox, profile)
			.state()
			.employees.map(({ employeeCode }) => String(employeeCode));
	const codes = codesIn(demo);
	expect(codes.slice(0, 10)).toEqual(
		'12345 abc123 995e5 007 1e3 xyz444 6e4 000007 20008 tw9x'.split(' '),
	);
	expect(new Set(codes).size).toBe(60);
	expect(codesIn(variant)).toEqual('0815 V001 V002 V003 V004 V005 V006 V007'.split(' '));
});

describe.each([demo, variant])('system $system', (profile) => {
	const client = timeWellScheduled(sandbox, profile);
	const { code, lists } = profile;
	const u = code(1);
	const leaver = code(profile.employees - 1);
	const details = async (of = u): Promise<Row> =>
		(await client.read('employee_details', { u: of })).employee as Row;

	it('verifies with the people who are employed, and the salt', async () => {
		const message = (await client.read('verify')).message as Row;
		const ids = (message.employees as { employee: Row[] }).employee.map(({ id }) => id);
		const employed = client.state().employees.filter(({ terminationDate }) => !terminationDate);
		expect(ids).toEqual(employed.map(({ employeeCode }) => employeeCode));
		expect(ids).not.toContain(leaver);
		expect(message.bcryptSalt).toBe(SALT);
	});

	it.each([
		['role_list', 'roles', 'role', lists.roles.length],
		['status_list', 'statuses', 'status', lists.statuses.length],
		['department_list', 'departments', 'department', lists.departments.length],
		[
			'absence_request_type_list',
			'absenceRequestTypes',
			'absenceRequestType',
			lists.absenceTypes.length,
		],
	])('%s lists all', async (module, list, row, count) => {
		expect(listOf(await client.read(module), list, row)).toHaveLength(count);
	});

	it('gives the details of one, also of those who left', async () => {
		expect(await details()).toMatchObject({ employeeCode: u, internalStatusName: 'Active' });
		expect(await details(leaver)).toMatchObject({
			internalStatusName: 'No longer employed',
			terminationDate: '2015-08-28 5:37:49 PM',
		});
		expect((await client.read('employee_details', { u: 'nobody' })).success).toBe('0');
		expect((await client.read('employee_details')).success).toBe('0');
	});

	it('updates members, and the role by its name', async () => {
		const { roleName } = lists.roles[0] as { roleName: string };
		const query = { u, eRoleName: roleName, eStreet: '1 Main St & Co', ePhone2: '555-0100' };
		expect((await client.read('employee_update', query)).success).toBe('1');
		expect(await details()).toMatchObject({ street: '1 Main St & Co', phone2: '555-0100' });
		const schedules = await client.read('schedule_list', { u, ...FORTNIGHT });
		const roles = listOf(schedules, 'schedules', 'schedule').map(({ roleBelong }) => roleBelong);
		expect(new Set(roles)).toEqual(new Set([roleName]));
		expect(client.journal()).toMatchObject([{ operation: 'employee.update', body: query }]);
	});

	it('takes unknown roles and empty members in demo only', async () => {
		const success = profile === demo ? '1' : '0';
		expect((await client.read('employee_update', { u, eRoleName: 'Astronaut' })).success).toBe(
			success,
		);
		expect((await client.read('employee_update', { u, ePhone1: '' })).success).toBe(success);
		expect((await details()).phone1).toBe(profile === demo ? '' : '000-000-0001');
		expect((await client.read('employee_update', { u, phone1: '1' })).success).toBe('0');
	});

	it('changes the status, by which somebody leaves and comes back', async () => {
		const statusID = (employed: boolean) =>
			String(lists.statuses.find((status) => status.employed === employed)?.statusID);
		await client.read('employee_status_change', { u, statusID: statusID(false) });
		expect(await details()).toMatchObject({
			internalStatusName: 'No longer employed',
			terminationDate: expect.stringMatching(/^\d{4}-\d\d-\d\d \d{1,2}:\d\d:\d\d [AP]M$/),
		});
		await client.read('employee_status_change', { u, statusID: statusID(true) });
		expect(await details()).toMatchObject({ internalStatusName: 'Active', terminationDate: '' });
		const refused = await client.read('employee_status_change', { u, statusID: '1' });
		expect(refused.success).toBe('0');
		expect(client.journal().map(({ operation, outcome }) => `${operation} ${outcome}`)).toEqual([
			'employee.changeStatus booked',
			'employee.changeStatus booked',
			'employee.changeStatus refused',
		]);
	});

	it('lists unread messages until they are marked as read', async () => {
		const { list, row } = profile.messageNames;
		client.act('messages', { count: 2, employeeCode: code(0) });
		const unread = async () =>
			[(await client.read('message_list', { u: code(0) }))[list] as Row | undefined].flatMap(
				(holder) => holder?.[row] as Row | Row[] | undefined,
			);
		const [first, second] = (await unread()) as Row[];
		expect(first).toMatchObject({ subject: expect.stringMatching(/./) });
		const MessageID = String(first?.['@MessageID']);
		expect((await client.read('messages_mark_read', { MessageID })).success).toBe('1');
		expect(await unread()).toEqual([second]);
		expect((await client.read('messages_mark_read', { MessageID: '1' })).success).toBe('0');
		expect(client.journal()).toMatchObject([
			{ operation: 'message.markRead', outcome: 'booked', body: { MessageID } },
			{ operation: 'message.markRead', outcome: 'refused' },
		]);
		expect((await client.read('message_list', { u: 'nobody' })).success).toBe('0');
	});

	it('counts unread messages at the begin of a shift', async () => {
		const [unread, none] = [
			await client.punch('begin', 1, '2031-03-04T09:00'),
			await client.punch('begin', 3, '2031-03-04T09:00'),
		];
		expect(unread.message).toBe(
			`${profile.recorded}. You have 12 unread message(s) in your Inbox.`,
		);
		expect(none.message).toBe(`${profile.recorded}.`);
	});

	it('sums up the payroll of a period', async () => {
		const { payroll } = await client.read('payroll_list', FORTNIGHT);
		const { period, employeeData } = payroll as { period: string; employeeData: Row[] };
		expect(period).toBe('June 1, 2026-June 14, 2026');
		const of = (index: number) =>
			employeeData.find(({ employeeCode }) => employeeCode === code(index));
		expect(of(1)).toMatchObject({
			employeeName: 'Peter Smith',
			totalRT: '80',
			totalOT: '0',
			totalShifts: '10',
			totalDays: '10',
		});
		expect(of(4)).toMatchObject({ totalRT: '8', totalOT: '4', totalDOT: '2', totalShifts: '1' });
		const total = client.state().employees.length;
		const withShifts = client.state().employees.filter(({ shifts }) => Number(shifts) > 0).length;
		expect(employeeData).toHaveLength(profile.idlePayroll ? total : withShifts);
		expect(total).toBeGreaterThan(withShifts);
		const empty = await client.read('payroll_list', {
			StartDate: '2027-06-01',
			EndDate: '2027-06-01',
		});
		expect(listOf(empty, 'payroll', 'employeeData')).toHaveLength(profile.idlePayroll ? total : 0);
	});

	describe('actions', () => {
		it('hire employees, who are on the payroll', async () => {
			const added = client.act('employees', { count: 300 }) as Row[];
			expect(added).toHaveLength(300);
			const codes = client.state().employees.map(({ employeeCode }) => employeeCode);
			expect(new Set(codes).size).toBe(profile.employees + 300);
			const payroll = await client.read('payroll_list', FORTNIGHT);
			const paid = listOf(payroll, 'payroll', 'employeeData').map((row) => row.employeeCode);
			expect(paid).toEqual(expect.arrayContaining(added.map((row) => row.employeeCode)));
		});

		it('enter absences', async () => {
			const period = { startDate: '2026-08-01', endDate: '2026-12-31' };
			const added = client.act('absences', { count: 150 }) as Row[];
			const listed = listOf(await client.read('absence_list', period), 'absences', 'absence');
			expect(listed.map((row) => row['@absenceID'])).toEqual(added.map((row) => row.absenceID));
		});

		it('send messages to everybody in turn', () => {
			const sent = client.act('messages', { count: 3 }) as Row[];
			expect(sent.map(({ employeeCode }) => employeeCode)).toEqual([code(0), code(1), code(2)]);
		});

		it('touch and remove employees', async () => {
			const before = (await details()).phone2;
			client.act('touch', { resource: 'employees', ids: [u] });
			const after = (await details()).phone2;
			expect(after).not.toBe(before);
			client.act('touch', { resource: 'employees', ids: [u] });
			expect((await details()).phone2).not.toBe(after);
			client.act('remove', { resource: 'employees', ids: [u] });
			const { employees, schedules, absences, messages } = client.state();
			for (const rows of [employees, schedules, absences, messages]) {
				expect(rows).not.toEqual([]);
				expect(rows.filter(({ employeeCode }) => employeeCode === u)).toEqual([]);
			}
		});

		it('touch and remove absences', async () => {
			const rows = async () =>
				listOf(await client.read('absence_list', MONTH), 'absences', 'absence');
			const [first, ...others] = await rows();
			const ids = [Number(first?.['@absenceID'])];
			client.act('touch', { resource: 'absences', ids });
			const [touched] = await rows();
			expect(touched).toEqual({ ...first, comment: 'Changed.' });
			client.act('touch', { resource: 'absences', ids });
			expect((await rows())[0]?.comment).toBe('Changed again.');
			client.act('remove', { resource: 'absences', ids });
			expect(await rows()).toEqual(others);
		});

		it('touch and remove schedules', async () => {
			const rows = async () =>
				listOf(await client.read('schedule_list', { u, ...FORTNIGHT }), 'schedules', 'schedule');
			const [first, ...others] = await rows();
			const shift = client
				.state()
				.schedules.find((row) => row.employeeCode === u && row.from === '2026-06-01T09:00:00');
			const ids = [shift?.scheduleID];
			client.act('touch', { resource: 'schedules', ids });
			expect((await rows())[0]).toEqual({ ...first, comment: 'Changed.' });
			client.act('remove', { resource: 'schedules', ids });
			expect(await rows()).toEqual(others);
		});

		it('touch the payroll', async () => {
			client.act('touch', { resource: 'payroll', ids: [u] });
			const rows = listOf(await client.read('payroll_list', FORTNIGHT), 'payroll', 'employeeData');
			expect(rows.find(({ employeeCode }) => employeeCode === u)?.totalRT).toBe('80.5');
		});

		it.each([
			['employees', { count: 20_001 }, 'count'],
			['absences', { count: 0 }, 'count'],
			['messages', { employeeCode: 'nobody' }, 'nobody'],
			['touch', { resource: 'shifts', ids: ['1'] }, 'resource'],
			['touch', { resource: 'absences', ids: ['1'] }, 'record 1'],
			['touch', { resource: 'schedules', ids: ['0'] }, 'record 0'],
			['touch', { resource: 'payroll', ids: ['nobody'] }, 'record nobody'],
			['touch', { resource: 'employees' }, 'ids'],
			['remove', { resource: 'employees', ids: ['nobody'] }, 'record nobody'],
			['remove', { resource: 'schedules', ids: ['0'] }, 'record 0'],
			['remove', { resource: 'payroll', ids: ['1'] }, 'payroll'],
			['restrict', { on: 'yes' }, 'on'],
		])('refuse %s of %j', (action, body, words) => {
			expect(() => client.act(action, body)).toThrow(words);
		});
	});
});

it('makes the payroll of 20,000 employees in XML and JSON', async () => {
	const client = timeWellScheduled(sandbox, demo);
	client.act('employees', { count: 20_000 });
	const xml = await client.send('payroll_list', FORTNIGHT);
	expect(xml.text.match(/<employeeData>/g)?.length).toBeGreaterThan(20_000);
	const { payroll } = await client.json('payroll_list', FORTNIGHT);
	expect((payroll as { employeeData: Row[] }).employeeData.length).toBeGreaterThan(20_000);
}, 30_000);
