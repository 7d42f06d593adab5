/**
 * @jest-environment ./test/harness/environment.ts
 */
import type { IDataObject } from 'n8n-workflow';
import { executeNode, type NodeResult } from '../../harness';
import { byId, EMAIL, rows, TOKEN } from '../../support/shyftplan';
import { bodyOf, useRecorder } from './recorder';
import { account, reason, writtenAbsence, writtenReason } from './seedAnswers';

/** The pair as the vendor's examples print it: "api_user@my.corp", "tkn54321". */
const pair = { user_email: EMAIL, authentication_token: TOKEN };

describe('what the page on external time accounts prints', () => {
	const recorder = useRecorder();

	const run = async (
		operation: string,
		parameters: IDataObject,
		answer: unknown,
	): Promise<NodeResult> => {
		recorder.answer(() => ({ body: answer }));
		const [resource, name] = operation.split(':');
		const result = await executeNode({
			type: 'shyftplan',
			parameters: { resource, operation: name, ...parameters },
			credentials: recorder.credentials(),
		});
		expect(result.error).toBeUndefined();
		return result;
	};
	const only = () => {
		const [request, ...others] = recorder.requests;
		if (!request || others.length > 0) throw new Error(`${others.length + 1} requests`);
		return request;
	};

	test('creates an absence reason as the curl example does', async () => {
		const printed =
			'user_email=api_user%40my.corp&authentication_token=tkn54321&company_id=12345&type=time_account&name=External%20Time%20Account&calculation_type=rotations&short_name=ETA&employee_management_enabled=true&lower_limit_minutes=-30&lower_warning_minutes=-15&upper_warning_minutes=%2B75&upper_limit_minutes=%2B100&calculation_type=rotations';
		const { items } = await run(
			'absenceReason:create',
			{
				name: 'External Time Account',
				calculationType: 'rotations',
				options: {
					shortName: 'ETA',
					employeesMayRequest: true,
					lowerLimit: -30,
					lowerWarning: -15,
					upperWarning: 75,
					upperLimit: 100,
				},
			},
			writtenReason,
		);
		expect(only()).toMatchObject({
			method: 'POST',
			path: '/api/v2/absence_reasons',
			query: [],
			headers: { accept: 'application/json', 'content-type': 'application/json' },
		});
		// The form of the example, as the JSON that is sent instead.
		const form = Object.fromEntries(new URLSearchParams(printed));
		const body = bodyOf(only());
		const texts = Object.entries(body).map(([name, value]) => [name, String(value)]);
		expect(Object.fromEntries(texts)).toEqual({
			...form,
			...pair,
			upper_warning_minutes: '75',
			upper_limit_minutes: '100',
		});
		expect(body).toMatchObject({
			company_id: 12345,
			employee_management_enabled: true,
			upper_limit_minutes: 100,
		});
		expect(rows(items)).toEqual([writtenReason]);
	});

	test('changes an absence reason at the address of version 2 under /api', async () => {
		const { items } = await run(
			'absenceReason:update',
			{
				absenceReason: byId(2452221),
				updateFields: {
					name: 'Overtime',
					shortName: 'OTA',
					updateAll: true,
					permission: 'allUsers',
				},
			},
			writtenReason,
		);
		expect(only()).toMatchObject({ method: 'PATCH', path: '/api/v2/absence_reasons/2452221' });
		expect(bodyOf(only())).toEqual({
			...pair,
			company_id: 12345,
			name: 'Overtime',
			short_name: 'OTA',
			update_all_employment_time_accounts: true,
			permission_level: 'all_users',
		});
		expect(rows(items)).toEqual([writtenReason]);
	});

	test('reads one absence reason', async () => {
		const { items } = await run(
			'absenceReason:get',
			{ absenceReason: byId(532784), simplify: false },
			reason,
		);
		expect(only()).toMatchObject({
			method: 'GET',
			path: '/api/v1/absence_reasons/532784',
			query: [
				['company_id', '12345'],
				['user_email', EMAIL],
				['authentication_token', TOKEN],
			],
			text: '',
		});
		expect(rows(items)).toEqual([reason]);
	});

	test('reads absence reasons by their types, from an answer that has items alone', async () => {
		const { items } = await run(
			'absenceReason:getAll',
			{ types: ['time_account'], simplify: false },
			{ items: [reason] },
		);
		expect(recorder.requests[0]?.query).toEqual(
			expect.arrayContaining([
				['types[]', 'time_account'],
				['page', '1'],
				['per_page', '50'],
			]),
		);
		expect(rows(items)).toEqual([reason]);
	});

	test('reads statistics', async () => {
		const stats = {
			absence_reasons: [
				{
					id: 1,
					name: 'Overtime',
					type: 'time_account',
					limit: 0,
					used: 3,
					carry_over_info: { used: 0, limit: 0 },
					balance_minutes: 1200,
				},
			],
			total_days: 3,
		};
		const { items } = await run(
			'absence:getStats',
			{
				filters: {
					start: '2024-05-31T10:23:25.230+02:00',
					end: '2024-06-30T10:23:25.230+02:00',
					employmentIds: '11223, 12435',
					locationIds: '7',
					attachment: false,
					employeesMayRequest: true,
				},
			},
			stats,
		);
		expect(only().path).toBe('/api/v1/absences/stats');
		expect(only().query).toEqual([
			['company_id', '12345'],
			['starts_at', '2024-05-31T08:23:25.230Z'],
			['ends_at', '2024-06-30T08:23:25.230Z'],
			['employment_ids[]', '11223'],
			['employment_ids[]', '12435'],
			['location_ids[]', '7'],
			['attachment', 'false'],
			['employee_management_enabled', 'true'],
			['user_email', EMAIL],
			['authentication_token', TOKEN],
		]);
		expect(rows(items)).toEqual([stats]);
	});

	test('creates an absence with days, paid and a breakdown', async () => {
		const { items } = await run(
			'absence:create',
			{
				employment: byId(908066),
				absenceReason: byId(104454),
				firstDay: '2024-07-24',
				lastDay: '2024-07-26',
				minutesPerDay: 'fields',
				days: { day: [{ day: '2024-07-25', minutes: 240 }] },
				options: { timeZone: 'Europe/Berlin' },
			},
			writtenAbsence,
		);
		expect(only()).toMatchObject({ method: 'POST', path: '/api/v1/absences' });
		expect(bodyOf(only())).toEqual({
			...pair,
			company_id: 12345,
			employment_id: 908066,
			absence_reason_id: 104454,
			starts_at: '2024-07-24T00:00:00+02:00',
			ends_at: '2024-07-26T00:00:00+02:00',
			is_full_day: true,
			days: 0,
			paid: true,
			days_breakdown: [{ day: '2024-07-25', minutes: 240 }],
		});
		expect(rows(items)).toEqual([writtenAbsence]);
	});

	test('changes an absence with its id in the address, and never its employee', async () => {
		const { items } = await run(
			'absence:update',
			{
				absenceId: '137640',
				absenceReason: byId(104455),
				options: { state: 'refused', refuseMessage: 'Not now', notes: 'Agreed' },
			},
			writtenAbsence,
		);
		expect(only()).toMatchObject({ method: 'PUT', path: '/api/v1/absences/137640' });
		expect(bodyOf(only())).toEqual({
			...pair,
			company_id: 12345,
			absence_reason_id: 104455,
			state: 'refused',
			refuse_message: 'Not now',
			notes: 'Agreed',
		});
		expect(rows(items)).toEqual([writtenAbsence]);
	});

	test('sets a time account as the curl example does', async () => {
		const printed = {
			user_email: 'api_user@my.corp',
			authentication_token: 'tkn54321',
			company_id: 12345,
			employment_id: 54432,
			absence_reason_id: 11223,
			balance_minutes: 1200,
			lower_limit_minutes: -1200,
			lower_warning_minutes: -600,
			upper_warning_minutes: 1200,
			upper_limit_minutes: 2400,
		};
		const answered = {
			id: 7889332,
			employment_id: 54432,
			absence_reason_id: 11223,
			balance_minutes: 1200,
			upper_limit_minutes: 2400,
			upper_warning_minutes: 1200,
			lower_warning_minutes: -600,
			lower_limit_minutes: -1200,
			created_at: '2024-01-01T09:05:03.321+01:00',
			updated_at: '2024-05-03T09:10:02.148+02:00',
		};
		const { items } = await run(
			'timeAccount:update',
			{
				employment: byId(54432),
				absenceReason: byId(11223),
				balance: '20',
				balanceFormat: 'hours',
				limits: { lowerLimit: -1200, lowerWarning: -600, upperWarning: 1200, upperLimit: 2400 },
			},
			answered,
		);
		expect(only()).toMatchObject({ method: 'PATCH', path: '/api/v1/employment_time_accounts' });
		expect(bodyOf(only())).toEqual({ ...printed, ...pair });
		expect(rows(items)).toEqual([answered]);
	});

	test('lists time accounts as the curl example does, though all rows have one id', async () => {
		const printed =
			'user_email=api_user%40my.corp&authentication_token=tkn54321&company_id=12345&employment_ids[]=11223&employment_ids[]=12435&absence_reason_ids[]=72873&absence_reason_ids[]=63746';
		const items = [
			account(11223, 72873, 60),
			account(11223, 63746, 120),
			account(12435, 72873, 0),
			account(12435, 63746, -60),
		];
		const result = await run(
			'timeAccount:getAll',
			{ filters: { employmentIds: '11223, 12435', absenceReasonIds: '72873, 63746' } },
			{ items, total: 4 },
		);
		expect(only()).toMatchObject({ method: 'GET', path: '/api/v1/employment_time_accounts' });
		const sent = only().query.filter(([name]) => !['page', 'per_page'].includes(name));
		const expected = [...new URLSearchParams(printed)].map(([name, value]) => [
			name,
			{ user_email: EMAIL, authentication_token: TOKEN }[name] ?? value,
		]);
		expect(sent.sort()).toEqual(expected.sort());
		expect(rows(result.items)).toEqual(items);
	});
});
