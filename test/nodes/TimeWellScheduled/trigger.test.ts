/**
 * @jest-environment ./test/harness/environment.ts
 */
import { DateTime } from 'luxon';
import type { IDataObject } from 'n8n-workflow';
import { findSecret, type PollResult } from '../../harness';
import {
	APP_ID,
	byCode,
	byId,
	demo,
	rows,
	systems,
	useTimeWellScheduled,
	type Profile,
} from '../../support/timeWellScheduled';
import { useRecorder } from '../../support/recorder';

const MINUTE = 60_000;

/** Static data as n8n keeps it: written to a database and read again. */
const kept = ({ staticData }: PollResult): IDataObject =>
	JSON.parse(JSON.stringify(staticData)) as IDataObject;

const tws = useTimeWellScheduled();

describe.each(systems)('the TimeWellScheduled trigger on %s', (_name, profile: Profile) => {
	const start = async (parameters: IDataObject) => {
		const first = await tws.poll(profile, { parameters });
		expect(first.error).toBeUndefined();
		expect(first.items).toBeNull();
		return first;
	};
	const next = async (parameters: IDataObject, before: PollResult) =>
		await tws.poll(profile, { parameters, staticData: kept(before) });
	const changesIn = ({ items }: PollResult) =>
		items && rows(items).map(({ change, employeeCode }) => [change, employeeCode]);

	test('employees: created, updated and removed, with what was before', async () => {
		const parameters = { watch: 'employees' };
		const one = await start(parameters);
		const [changed, gone] = [profile.code(0), profile.code(1)];
		tws.act(profile, 'touch', { resource: 'employees', ids: [changed] });
		tws.act(profile, 'remove', { resource: 'employees', ids: [gone] });
		tws.act(profile, 'employees', { count: 1 });
		const two = await next(parameters, one);
		expect(changesIn(two)).toEqual([
			['updated', changed],
			['created', profile.code(profile.employees)],
			['removed', gone],
		]);
		expect(two.items?.[0]?.json).toMatchObject({
			phone2: '000-000-0001',
			before: { employeeCode: changed, phone2: '' },
		});
		expect(two.items?.[1]?.json).toMatchObject({ before: null });
		expect(two.items?.[2]?.json).toMatchObject({
			name: 'Peter',
			hireDateIso: '2006-03-02',
			before: { name: 'Peter' },
		});
		expect((await next(parameters, two)).items).toBeNull();
	});

	test('only the wanted changes', async () => {
		const parameters = { watch: 'employees', changes: ['removed'] };
		const one = await start(parameters);
		tws.act(profile, 'touch', { resource: 'employees', ids: [profile.code(0)] });
		tws.act(profile, 'remove', { resource: 'employees', ids: [profile.code(1)] });
		expect(changesIn(await next(parameters, one))).toEqual([['removed', profile.code(1)]]);
	});

	test('absences around today: created, updated and removed', async () => {
		const parameters = { watch: 'absences', daysBack: 2, daysAhead: 5 };
		const [type, other] = profile.lists.absenceTypes.map((each) => each.absenceRequestTypeID);
		const create = async (offset: number) => {
			const { items } = await tws.run(profile, 'absence:create', {
				parameters: {
					employee: byCode(profile.code(0)),
					absenceType: byId(String(type)),
					startDate: day(offset),
					startTime: '09:00',
					endTime: '12:00',
				},
			});
			return String(items[0]?.json.absenceID);
		};
		const remove = async (absenceId: string) =>
			await tws.run(profile, 'absence:delete', { parameters: { absenceId } });
		const [changed, gone] = [await create(0), await create(1)];
		await create(20);
		const one = await start(parameters);
		await tws.run(profile, 'absence:update', {
			parameters: { absenceId: changed, absenceType: byId(String(other)) },
		});
		await remove(gone);
		const fresh = await create(2);
		await create(21);
		const two = await next(parameters, one);
		const events = rows(two.items ?? []);
		expect(events.map(({ change, absenceID }) => [change, absenceID])).toEqual([
			['updated', changed],
			['created', fresh],
			['removed', gone],
		]);
		const [first] = profile.lists.absenceTypes;
		expect(events[0]).toMatchObject({ before: { requestType: first?.name } });
		expect(events[2]).toMatchObject({ key: gone, requestFromIso: `${day(1)}T09:00:00` });
		expect((await next(parameters, two)).items).toBeNull();
		const ofNobody = { ...parameters, employee: byCode('nobody') };
		const three = await next(ofNobody, two);
		await remove(fresh);
		expect((await next(ofNobody, three)).items).toBeNull();
	});

	test('a test in the editor shows what is there, and keeps nothing', async () => {
		const parameters = { watch: 'employees' };
		const one = await start(parameters);
		const sample = await tws.poll(profile, {
			parameters,
			mode: 'manual',
			staticData: kept(one),
		});
		expect(sample.items?.length).toBeGreaterThan(5);
		expect(sample.items?.length).toBeLessThanOrEqual(10);
		expect(sample.staticData).toEqual(kept(one));
	});
});

/** A day so many days from today, in the zone of both companies near enough. */
function day(offset: number): string {
	return DateTime.now().setZone(demo.zone).plus({ days: offset }).toFormat('yyyy-MM-dd');
}

describe('the TimeWellScheduled trigger', () => {
	const recorder = useRecorder();
	/** What each module answers inside of its envelope. */
	let answers: Record<string, string> = {};
	const credential = () => ({ host: recorder.url });
	const poll = async (parameters: IDataObject, before?: PollResult) =>
		await tws.poll(demo, { parameters, ...(before && { staticData: kept(before) }) }, credential());
	beforeEach(() => {
		recorder.answer(({ query }) => {
			const { module = '', u = '' } = Object.fromEntries(query);
			const content = answers[`${module} ${u}`] ?? answers[module] ?? '';
			return { text: `<response><success>1</success><ontime>1</ontime>${content}</response>` };
		});
	});
	const people = (...codes: Array<[code: string, left?: string]>) =>
		`<employees>${codes
			.map(
				([code, left = '']) =>
					`<employee><employeeCode>${code}</employeeCode><terminationDate>${left}</terminationDate></employee>`,
			)
			.join('')}</employees>`;
	const shifts = (...list: Array<[date: string, time: string]>) =>
		`<schedules>${list
			.map(([date, time]) => `<schedule date="${date}"><time>${time}</time></schedule>`)
			.join('')}</schedules>`;

	test('schedules of all who have not left, shift by shift', async () => {
		const parameters = { watch: 'schedules', daysBack: 1, daysAhead: 5 };
		const [early, late] = ['7:00 AM-2:00 PM', '2:00 PM-9:00 PM'];
		answers = {
			employee_list: people(['007'], ['a17'], ['gone', '2015-08-28 5:37:49 PM']),
			'schedule_list 007': shifts([day(-1), early], [day(0), early], [day(0), late]),
			'schedule_list a17': shifts([day(1), early], [day(2), early]),
		};
		const one = await poll(parameters);
		expect(one.error).toBeUndefined();
		expect(one.items).toBeNull();
		const asked = recorder.requests.map(({ query }) => Object.fromEntries(query));
		expect(asked).toMatchObject([
			{ module: 'employee_list' },
			{ module: 'schedule_list', u: '007', StartDate: day(-1), EndDate: day(5) },
			{ module: 'schedule_list', u: 'a17' },
		]);

		answers['schedule_list 007'] = shifts([day(-1), early], [day(0), early], [day(0), early]);
		answers['schedule_list a17'] = shifts([day(2), early], [day(3), late]);
		const two = await poll(parameters, one);
		expect(rows(two.items ?? [])).toMatchObject([
			{ change: 'updated', key: `007 ${day(0)} 2`, time: early, before: { time: late } },
			{ change: 'created', key: `a17 ${day(3)} 1`, startIso: `${day(3)}T14:00:00` },
			{
				change: 'removed',
				key: `a17 ${day(1)} 1`,
				employeeCode: 'a17',
				dateIso: day(1),
				endIso: `${day(1)}T14:00:00`,
			},
		]);
	});

	test('what is gone because the day moved on is no removal', async () => {
		const parameters = { watch: 'schedules', daysBack: 0, daysAhead: 5, employees: '007' };
		const time = '7:00 AM-2:00 PM';
		answers = { 'schedule_list 007': shifts([day(-1), time], [day(0), time]) };
		const one = await poll(parameters);
		answers = {};
		expect(rows((await poll(parameters, one)).items ?? [])).toMatchObject([
			{ change: 'removed', date: day(0) },
		]);

		const absence = (id: number, from: string, to: string) =>
			`<absence absenceID="${id}"><requestFrom>${from}</requestFrom><requestTo>${to} 11:59:59 PM</requestTo></absence>`;
		const watch = { watch: 'absences', daysBack: 0, daysAhead: 5 };
		const list = absence(1, day(-3), day(-1)) + absence(2, day(-3), day(0));
		answers = { absence_list: `<absences>${list}</absences>` };
		const three = await poll(watch);
		answers = {};
		expect(rows((await poll(watch, three)).items ?? [])).toMatchObject([
			{ change: 'removed', key: '2' },
		]);
	});

	test('payroll totals of the period that is under way, and of one department', async () => {
		const parameters = { watch: 'payroll', firstDay: day(-20), periodDays: 14, periodsBack: 0 };
		const totals = (code: string, department: string, hours: string) =>
			`<employeeData><employeeCode>${code}</employeeCode><primaryDepartment>${department}</primaryDepartment><totalRT>${hours}</totalRT></employeeData>`;
		const answer = (...list: string[]) => {
			answers = { payroll_list: `<payroll><period>x</period>${list.join('')}</payroll>` };
		};
		const department = { __rl: true, mode: 'name', value: 'Office' };
		const ofOffice = { ...parameters, department };
		answer(totals('007', 'Office', '8'), totals('a17', 'Store', '8'));
		const [one, office] = [await poll(parameters), await poll(ofOffice)];
		const query = Object.fromEntries(recorder.requests[0]?.query ?? []);
		expect(query).toMatchObject({ StartDate: day(-6), EndDate: day(7) });

		answer(totals('007', 'Office', '16'), totals('a17', 'Store', '9.5'), totals('b', 'Store', '1'));
		const two = await poll(parameters, one);
		expect(rows(two.items ?? [])).toMatchObject([
			{ change: 'updated', employeeCode: '007', totalRT: 16, before: { totalRT: 8 } },
			{ change: 'updated', employeeCode: 'a17', totalRT: 9.5 },
			{ change: 'created', employeeCode: 'b', before: null },
		]);
		const narrowed = await poll(ofOffice, office);
		expect(rows(narrowed.items ?? []).map(({ employeeCode }) => employeeCode)).toEqual(['007']);

		answer(totals('a17', 'Store', '9.5'), totals('b', 'Store', '1'));
		expect(rows((await poll(parameters, two)).items ?? [])).toMatchObject([
			{ change: 'removed', employeeCode: '007', periodStartIso: day(-6), periodEndIso: day(7) },
		]);

		// A fortnight later the totals of the next period are new, and nobody was removed.
		const later = kept(two);
		later.kept = Object.fromEntries(
			Object.entries(later.kept as IDataObject).map(([key, row]) => [
				key.replace(day(-6), day(-20)),
				row,
			]),
		);
		const three = await poll(parameters, { ...two, staticData: later });
		expect(
			rows(three.items ?? []).map(({ change, employeeCode }) => [change, employeeCode]),
		).toEqual([
			['created', 'a17'],
			['created', 'b'],
		]);
	});

	test(
		'10,000 employees are compared, and 20,001 refused with the bound',
		async () => {
			const parameters = { watch: 'employees' };
			tws.act(demo, 'employees', { count: 9_940 });
			const one = await tws.poll(demo, { parameters });
			expect(one.error).toBeUndefined();
			tws.act(demo, 'touch', { resource: 'employees', ids: [demo.code(9_998)] });
			const two = await tws.poll(demo, { parameters, staticData: kept(one) });
			expect(rows(two.items ?? []).map(({ employeeCode }) => employeeCode)).toEqual([
				demo.code(9_998),
			]);

			tws.act(demo, 'employees', { count: 10_001 });
			const three = await tws.poll(demo, { parameters, staticData: kept(two) });
			expect(three.error).toMatchObject({
				message: expect.stringContaining('too long to compare'),
				description: expect.stringContaining('20000 records, 2000000 characters'),
			});
			expect(three.staticData).toEqual(kept(two));
		},
		MINUTE,
	);

	test('schedules of more employees than a poll can ask for are refused with the bound', async () => {
		tws.act(demo, 'employees', { count: 600 });
		const { error } = await tws.poll(demo, { parameters: { watch: 'schedules' } });
		expect(error).toMatchObject({
			message: 'Schedules of 654 employees are too many for a trigger',
			description: expect.stringContaining('up to 500. Choose some of them in Employee Codes.'),
		});
		expect(tws.requests(demo)).toEqual({ '/response.asp': 1 });
	});

	test('a wrong key is told in the words of the vendor, and not shown', async () => {
		const { error } = await tws.poll(demo, { parameters: {} }, { apiKey: 'wrong-key-of-mine' });
		expect(error?.message).toBe('TimeWellScheduled: The application ID is not valid.');
		expect(findSecret('wrong-key-of-mine', error)).toEqual([]);
		expect(findSecret(APP_ID, error)).toEqual([]);
	});
});
