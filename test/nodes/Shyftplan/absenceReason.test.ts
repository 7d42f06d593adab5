/**
 * @jest-environment ./test/harness/environment.ts
 */
import type { IDataObject } from 'n8n-workflow';
import { byId, demo, rows, systems, useShyftplan } from '../../support/shyftplan';

describe.each(systems)('absence reasons on %s', (_name, profile) => {
	const shyftplan = useShyftplan();
	const { firstIds, names, company, system, seeded } = profile;

	const run = async (operation: string, parameters: IDataObject) =>
		await shyftplan.run(profile, `absenceReason:${operation}`, { parameters });
	const accountsOf = (reasonId: number): IDataObject[] =>
		(shyftplan.control.state('shyftplan') as Record<string, { timeAccounts: IDataObject[] }>)[
			system
		]?.timeAccounts.filter((account) => account.absence_reason_id === reasonId) ?? [];

	test('are created as time accounts, under the names that are in use', async () => {
		const { items, error } = await run('create', {
			name: 'External Time Account',
			calculationType: 'rotations',
			options: {
				shortName: 'ETA',
				employeesMayRequest: false,
				allowOverride: true,
				permission: 'managers',
				lowerLimit: -30,
				lowerWarning: -15,
				upperWarning: 75,
				upperLimit: 100,
			},
		});
		expect(error).toBeUndefined();
		const reasonId = firstIds.reason + 4;
		expect(rows(items)).toMatchObject([{ id: reasonId, type: 'time_account' }]);
		expect(shyftplan.booked(profile)).toEqual([
			{
				operation: 'absenceReason.create',
				path: '/api/v2/absence_reasons',
				body: {
					company_id: company.id,
					type: 'time_account',
					name: 'External Time Account',
					calculation_type: 'rotations',
					short_name: 'ETA',
					employee_management_enabled: false,
					[names['absenceReason.allowOverride']]: true,
					[names['absenceReason.permission']]: names['permission.managers'],
					lower_limit_minutes: -30,
					lower_warning_minutes: -15,
					upper_warning_minutes: 75,
					upper_limit_minutes: 100,
				},
				outcome: 'booked',
			},
		]);
		expect(accountsOf(reasonId)).toHaveLength(seeded.employments);
	});

	test.each([
		['allUsers', 'all_users'],
		['managers', names['permission.managers']],
		['superAdmins', names['permission.superAdmins']],
	])('may be edited by %s', async (permission, level) => {
		const absenceReason = byId(firstIds.reason);
		const { error } = await run('update', { absenceReason, updateFields: { permission } });
		expect(error).toBeUndefined();
		expect(shyftplan.booked(profile)).toMatchObject([
			{
				path: `/api/v2/absence_reasons/${firstIds.reason}`,
				body: { company_id: company.id, [names['absenceReason.permission']]: level },
			},
		]);
	});

	test('leave the limits of accounts alone unless they are to be applied', async () => {
		const absenceReason = byId(firstIds.reason);
		const limitsOf = () => accountsOf(firstIds.reason).map((row) => row.lower_limit_minutes);
		await run('update', { absenceReason, updateFields: { lowerLimit: -900 } });
		expect(new Set(limitsOf())).toEqual(new Set([-600]));
		await run('update', { absenceReason, updateFields: { lowerLimit: -900, updateAll: true } });
		expect(new Set(limitsOf())).toEqual(new Set([-900]));
	});

	test('take what no field covers, which wins', async () => {
		const { items, error } = await run('create', {
			name: 'Holiday',
			additionalFields: JSON.stringify({
				type: 'with_entitlement',
				calculation_type: 'standard',
				days: 28,
			}),
		});
		expect(error).toBeUndefined();
		expect(rows(items)).toMatchObject([{ type: 'with_entitlement', days: 28 }]);
	});

	test('are refused in the words of shyftplan, each field by its name', async () => {
		const { error } = await run('create', {
			name: 'x',
			additionalFields: '{"short_name": "ABCD", "days": 3}',
		});
		const told =
			profile === demo
				? 'short_name: is too long (maximum is 3 characters); days: must be blank'
				: 'short_name is too long (maximum is 3 characters) (short_name_invalid); days must be blank (days_invalid)';
		expect(error).toMatchObject({
			message: `shyftplan: ${told} [item 0]`,
			description: 'shyftplan refused the values. Check the fields of this item.',
		});
	});
});
