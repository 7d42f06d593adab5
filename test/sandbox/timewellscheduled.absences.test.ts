import { demo, variant } from '../../sandbox/vendors/timewellscheduled/profiles';
import { useSandbox, type Row } from './client';
import { listOf, timeWellScheduled, type Query } from './timewellscheduledClient';

const sandbox = useSandbox();

describe.each([demo, variant])('absences of $system', (profile) => {
	const client = timeWellScheduled(sandbox, profile);
	const { approved, pending } = profile.absenceStatus;
	const [manual, automatic] = [false, true].map((wanted) =>
		profile.lists.absenceTypes.find(({ autoApproved }) => autoApproved === wanted),
	);
	const u = profile.code(1);
	const morning: Query = {
		u,
		absenceRequestTypeID: String(automatic?.absenceRequestTypeID),
		startDate: '2031-03-04',
		sHour: 9,
		sMinute: 0,
		eHour: 12,
		eMinute: 30,
		Days: 1,
	};
	const rowsIn = (response: Row) => listOf(response, 'absences', 'absence');
	const insert = async (query: Query = {}) =>
		client.read('absence_insert', { ...morning, ...query });
	const list = async (query: Query = {}) =>
		rowsIn(
			await client.read('absence_list', {
				startDate: '2031-01-01',
				endDate: '2031-12-31',
				...query,
			}),
		);
	const outcomes = () =>
		client.journal().map(({ operation, outcome }) => `${operation} ${outcome}`);

	it('are inserted', async () => {
		const response = await insert();
		expect(response).toMatchObject({ success: '1', ontime: '1', message: profile.recorded });
		expect(response.alert).toBe(profile === demo ? undefined : '0');
		expect(response.alertMessage).toBe(profile === demo ? undefined : '');
		expect(rowsIn(response)).toEqual([
			expect.objectContaining({
				'@absenceID': String(profile.nextAbsence),
				requestFrom: '2031-03-04 9:00:00 AM',
				requestTo: '2031-03-04 12:30:00 PM',
			}),
		]);
		expect(await list()).toEqual([
			expect.objectContaining({
				'@absenceID': String(profile.nextAbsence),
				employeeName: 'Peter Smith',
				employeeCode: u,
				requestDateTime: expect.stringMatching(/^\d{4}-\d\d-\d\d \d{1,2}:\d\d:\d\d [AP]M$/),
				requestType: automatic?.name,
				hours: '3.5',
				comment: '',
				status: approved,
			}),
		]);
		expect(outcomes()).toEqual(['absence.create booked']);
	});

	it('take the spellings of the table and of the example', async () => {
		const { startDate = '', Days = '', ...others } = morning;
		const query = { ...others, StartDate: startDate, days: Days };
		expect((await client.read('absence_insert', query)).success).toBe('1');
	});

	it('may be whole days, and as many as 21', async () => {
		const whole = { sHour: 0, sMinute: 0, eHour: 23, eMinute: 59 };
		const rows = rowsIn(await insert({ ...whole, Days: 21, comment: 'By the sea' }));
		expect(rows).toHaveLength(21);
		expect(rows.at(-1)).toMatchObject({
			requestFrom: '2031-03-24',
			requestTo: '2031-03-24 11:59:59 PM',
		});
		expect((await list())[0]).toMatchObject({ hours: '7.5', comment: 'By the sea' });
	});

	it('are taken with an alert when they overlap another, or a shift', async () => {
		await insert();
		const again = await insert({ sHour: 12, eHour: 13 });
		expect(again).toMatchObject({ success: '1', alert: '1' });
		expect(again.alertMessage).toMatch(
			/^There is an absence overlapping the request\. Absence for:\[2031-03-04 9:00:00 AM\]\s+to \[2031-03-04 12:30:00 PM\] \. The Absence request was inserted\.$/,
		);
		const working = await insert({ startDate: '2026-06-01' });
		expect(working.alertMessage).toMatch(/^There is a schedule overlapping the request\./);
		expect(client.state().absences.at(-1)).toMatchObject({ status: pending });
		expect(outcomes()).toEqual([
			'absence.create booked',
			'absence.create warned',
			'absence.create warned',
		]);
		const next = await insert({ sHour: 14, eHour: 15 });
		expect(next.alert).toBe(profile === demo ? undefined : '0');
	});

	it('are taken with an alert when they exceed the entitlement of a year', async () => {
		const absenceRequestTypeID = String(manual?.absenceRequestTypeID);
		const hours = Number(manual?.entitlement);
		const days = Math.floor(hours / 6);
		const long = { absenceRequestTypeID, eHour: 15, eMinute: 0 };
		const within = await insert({ ...long, Days: days });
		expect(within.alert).toBe(profile === demo ? undefined : '0');
		const beyond = await insert({ ...long, startDate: '2031-05-04' });
		expect(beyond).toMatchObject({ success: '1', alert: '1' });
		expect(beyond.alertMessage).toContain(`The entitlement of ${manual?.name} is exceeded.`);
		expect((await list()).map(({ status }) => status)).toContain(pending);
		const nextYear = await insert({ ...long, startDate: '2032-05-04' });
		expect(nextYear.alert).toBe(profile === demo ? undefined : '0');
	});

	it.each([
		['u', 'nobody'],
		['absenceRequestTypeID', '1'],
		['startDate', '2031-02-30'],
		['sHour', 24],
		['sMinute', 60],
		['eHour', 8],
		['eMinute', ''],
		['Days', 0],
		['Days', 22],
	])('are refused with %s %j', async (name, value) => {
		expect((await insert({ [name]: value })).success).toBe('0');
		expect(await list()).toEqual([]);
		expect(outcomes()).toEqual(['absence.create refused']);
	});

	it('are listed when they overlap the period', async () => {
		await insert({ Days: 3 });
		const days = async (startDate: string, endDate: string) =>
			(await list({ startDate, endDate })).length;
		expect(await days('2031-03-05', '2031-03-05')).toBe(1);
		expect(await days('2031-03-05', '2031-03-31')).toBe(2);
		expect(await days('2031-03-07', '2031-03-31')).toBe(0);
	});

	it('are listed by employee in variant only', async () => {
		await insert();
		expect(await list({ u: profile.code(0) })).toHaveLength(profile === demo ? 1 : 0);
		expect(await list({ u })).toHaveLength(1);
	});

	it('are updated, where a start without a time is midnight in demo', async () => {
		await insert();
		const absenceID = profile.nextAbsence;
		const absenceRequestTypeID = String(manual?.absenceRequestTypeID);
		const update = async (query: Query = {}) =>
			rowsIn(await client.read('absence_update', { absenceID, absenceRequestTypeID, ...query }))[0];
		expect(await update()).toMatchObject({
			requestFrom: profile === demo ? '2031-03-04' : '2031-03-04 9:00:00 AM',
			requestTo: '2031-03-04 12:30:00 PM',
		});
		expect((await list())[0]).toMatchObject({ requestType: manual?.name });
		expect(
			await update({ startDate: '2031-03-06', sHour: 10, sMinute: 5, eHour: 11, eMinute: 35 }),
		).toMatchObject({
			'@absenceID': String(absenceID),
			requestFrom: '2031-03-06 10:05:00 AM',
			requestTo: '2031-03-06 11:35:00 AM',
		});
		expect((await list())[0]).toMatchObject({ hours: '1.5' });
		const refused: Query[] = [
			{ sHour: 12, sMinute: 0 },
			{ absenceRequestTypeID: '1' },
			{ absenceID: 1 },
		];
		for (const query of refused) {
			expect(await update(query)).toBeUndefined();
		}
		expect(outcomes().slice(1)).toEqual([
			'absence.update booked',
			'absence.update booked',
			'absence.update refused',
			'absence.update refused',
			'absence.update refused',
		]);
	});

	it('are deleted once', async () => {
		await insert();
		const absenceID = profile.nextAbsence;
		const remove = async () => (await client.read('absence_delete', { absenceID })).success;
		expect(await remove()).toBe('1');
		expect(await list()).toEqual([]);
		expect(await remove()).toBe('0');
		expect(outcomes().slice(1)).toEqual(['absence.delete booked', 'absence.delete refused']);
	});
});
