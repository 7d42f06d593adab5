/**
 * @jest-environment ./test/harness/environment.ts
 */
import type { IDataObject } from 'n8n-workflow';
import { executeNode } from '../../harness';
import { byId, rows, systems, useShyftplan } from '../../support/shyftplan';
import { listOf, useRecorder, type Recorded } from './recorder';

describe.each(systems)('the projected balance on %s', (_name, profile) => {
	const shyftplan = useShyftplan();
	const { firstIds, company } = profile;
	const reasonId = firstIds.reason;
	/** Somebody without another absence at that time. */
	const employmentId = firstIds.employment + 70;
	const account = { employment: byId(employmentId), absenceReason: byId(reasonId) };

	const run = async (operation: string, parameters: IDataObject) => {
		const result = await shyftplan.run(profile, operation, { parameters });
		expect(result.error).toBeUndefined();
		return rows(result.items);
	};
	/** An absence from Wednesday to Friday with 8, 0 and 8 hours, on the days of either reading. */
	const takeOff = async (state: string) => {
		const lastDay = profile.lastDay === 'included' ? '2031-03-07' : '2031-03-08';
		const [created] = await run('absence:create', {
			...account,
			firstDay: '2031-03-05',
			lastDay,
			minutesPerDay: 'json',
			daysJson: [
				{ day: '2031-03-05', minutes: 480 },
				{ day: '2031-03-06', minutes: 0 },
				{ day: '2031-03-07', minutes: 480 },
			],
		});
		const absenceId = String(created?.id);
		if (state === 'accepted') await run('absence:approve', { absenceId });
		return Number(created?.id);
	};
	const projected = async (asOf: string) => {
		const [row, ...others] = await run('timeAccount:getProjectedBalance', { ...account, asOf });
		expect(others).toEqual([]);
		return row;
	};
	const sync = async (balance: string) =>
		await run('timeAccount:sync', {
			employeeBy: 'id',
			employee: String(employmentId),
			absenceReason: byId(reasonId),
			balanceFormat: 'clock',
			balance,
		});

	test('is the worked example of the vendor', async () => {
		const absence_id = await takeOff('accepted');
		const wednesday = { absence_id, day: '2031-03-05', minutes: 480 };
		const thursday = { absence_id, day: '2031-03-06', minutes: 0 };
		const friday = { absence_id, day: '2031-03-07', minutes: 480 };

		await sync('20:00');
		expect(await projected('2031-03-03')).toEqual({
			employment_id: employmentId,
			absence_reason_id: reasonId,
			as_of: '2031-03-03',
			balance_minutes: 1200,
			future_minutes: 960,
			projected_minutes: 240,
			days: [wednesday, thursday, friday],
			beyond: null,
		});
		await sync('12:00');
		expect(await projected('2031-03-06')).toMatchObject({
			balance_minutes: 720,
			future_minutes: 480,
			projected_minutes: 240,
			days: [thursday, friday],
		});
		expect(await projected('2031-03-07')).toMatchObject({
			projected_minutes: 240,
			days: [friday],
		});
		await sync('4:00');
		expect(await projected('2031-03-08')).toMatchObject({
			balance_minutes: 240,
			future_minutes: 0,
			projected_minutes: 240,
			days: [],
		});
	});

	test('leaves out what is not accepted, and what is against another account', async () => {
		await takeOff('new');
		await sync('20:00');
		expect(await projected('2031-03-03')).toMatchObject({ projected_minutes: 1200, days: [] });
		const others = await run('timeAccount:getProjectedBalance', {
			employment: byId(employmentId),
			asOf: '2031-03-03',
		});
		expect(others).toHaveLength(2);
	});

	test('says which limit it is beyond', async () => {
		await takeOff('accepted');
		await sync('5:00');
		expect(await projected('2031-03-03')).toMatchObject({
			projected_minutes: -660,
			beyond: 'lowerLimit',
		});
	});

	test('is that of every account, in pages, and as of today in the zone of the company', async () => {
		const all = await run('timeAccount:getProjectedBalance', {});
		expect(all).toHaveLength(2 * profile.seeded.employments);
		const today = new Intl.DateTimeFormat('sv-SE', { timeZone: company.time_zone }).format();
		expect(new Set(all.map((row) => row.as_of))).toEqual(new Set([today]));
		const pages = Math.ceil((2 * profile.seeded.employments) / profile.mostAccounts);
		expect(shyftplan.requests(profile)).toMatchObject({
			'/api/v1/companies': 1,
			'/api/v1/employment_time_accounts': pages,
			'/api/v1/absences': 1,
		});
	});

	test('agrees with what is stored, account by account', async () => {
		const asOf = '2026-06-10';
		const { absences, timeAccounts } = (
			shyftplan.control.state('shyftplan') as Record<string, Record<string, IDataObject[]>>
		)[profile.system] as Record<string, IDataObject[]>;
		const expected = new Map<string, number>();
		for (const { employment_id, absence_reason_id, balance_minutes } of timeAccounts ?? []) {
			expected.set(`${employment_id}/${absence_reason_id}`, Number(balance_minutes));
		}
		for (const absence of absences ?? []) {
			const key = `${absence.employment_id}/${absence.absence_reason_id}`;
			const before = expected.get(key);
			if (absence.state !== 'accepted' || before === undefined) continue;
			const days = absence.absence_days as Array<{ day: string; minutes: number }>;
			const future = days
				.filter(({ day }) => day >= asOf)
				.reduce((sum, day) => sum + day.minutes, 0);
			expected.set(key, before - future);
		}
		const all = await run('timeAccount:getProjectedBalance', { asOf });
		const got = all.map((row): [string, number] => [
			`${row.employment_id}/${row.absence_reason_id}`,
			Number(row.projected_minutes),
		]);
		expect(new Map(got)).toEqual(expected);
		expect(all.some(({ days }) => (days as IDataObject[]).length > 0)).toBe(true);
	});
});

describe('the projected balance where the list of absences tells no days', () => {
	const recorder = useRecorder();
	const accounts = [
		{ employment_id: 1, absence_reason_id: 5, balance_minutes: 600 },
		{ employment_id: 2, absence_reason_id: 5, balance_minutes: 600 },
	];
	const absence = (id: number, employment_id: number, ends_at: string, more: IDataObject = {}) => ({
		id,
		employment_id,
		absence_reason_id: 5,
		state: 'accepted',
		starts_at: '2031-03-03T00:00:00.000+01:00',
		ends_at,
		deleted_at: null,
		...more,
	});
	const answer = ({ path }: Recorded) => {
		if (path === '/api/v1/employment_time_accounts') return listOf(accounts);
		if (path === '/api/v1/absences') {
			return listOf([
				absence(10, 1, '2031-03-05T00:00:00.000+01:00'),
				absence(11, 2, '2031-02-01T00:00:00.000+01:00'),
				absence(12, 2, '2031-03-05T00:00:00.000+01:00', { state: 'new' }),
				absence(13, 2, '2031-03-05T00:00:00.000+01:00', { absence_reason_id: 6 }),
				absence(14, 2, '2031-03-05T00:00:00.000+01:00', { deleted_at: '2031-01-01T00:00:00Z' }),
			]);
		}
		const absence_days = [
			{ day: '2031-03-03', minutes: 100 },
			{ day: '2031-03-04', minutes: 200 },
		];
		return { body: absence(10, 1, '2031-03-05T00:00:00.000+01:00', { absence_days }) };
	};

	test('reads each absence that counts, and no other', async () => {
		recorder.answer(answer);
		const { items } = await executeNode({
			type: 'shyftplan',
			parameters: {
				resource: 'timeAccount',
				operation: 'getProjectedBalance',
				asOf: '2031-03-04',
				timeZone: 'Europe/Berlin',
			},
			credentials: recorder.credentials(),
		});
		expect(rows(items).map((row) => row.projected_minutes)).toEqual([400, 600]);
		expect(recorder.requests.map(({ path }) => path)).toEqual([
			'/api/v1/employment_time_accounts',
			'/api/v1/absences',
			'/api/v1/absences/10',
		]);
		const query = Object.fromEntries(recorder.requests[1]?.query ?? []);
		expect(query).toMatchObject({
			'states[]': 'accepted',
			'absence_reason_ids[]': '5',
			starts_at: '2028-02-28T00:00:00+01:00',
		});
	});
});
