/**
 * @jest-environment ./test/harness/environment.ts
 */
import type { IDataObject } from 'n8n-workflow';
import { byId, origins, rows, systems, upTo, useShyftplan } from '../../support/shyftplan';

const perItem = { employee: '={{ $json.employee }}', balance: '={{ $json.balance }}' };
const EMPLOYMENTS = '/api/v1/employments';
const ACCOUNTS = '/api/v1/employment_time_accounts';

describe.each(systems)('sync on %s', (_name, profile) => {
	const shyftplan = useShyftplan();
	const { firstIds, firstStaffNumber, seeded } = profile;
	const reason = byId(firstIds.reason);
	const staffNumber = (index: number) => String(firstStaffNumber + index).padStart(5, '0');
	/** The seeded balance of the first account of the person at a position. */
	const seededBalance = (index: number) => (((index * 37) % 81) - 20) * 15;

	const sync = async (parameters: IDataObject, items?: IDataObject[], more = {}) =>
		await shyftplan.run(profile, 'timeAccount:sync', {
			parameters: { absenceReason: reason, ...parameters },
			...(items && { items }),
			...more,
		});
	const row = (index: number, members: IDataObject) => ({
		employee: staffNumber(index),
		employment_id: firstIds.employment + index,
		absence_reason_id: firstIds.reason,
		...members,
	});
	const written = () => shyftplan.booked(profile).map(({ body }) => body);

	test('writes what differs, and says of each account what became of it', async () => {
		const items = [
			{ employee: staffNumber(0), balance: '1200' },
			{ employee: staffNumber(1), balance: String(seededBalance(1)) },
			{ employee: 'nobody', balance: '5' },
			{ employee: ` ${staffNumber(2)} `, balance: -615 },
		];
		const result = await sync(perItem, items);
		expect(result.error).toBeUndefined();
		expect(rows(result.items)).toEqual([
			row(0, {
				outcome: 'updated',
				before_minutes: -300,
				after_minutes: 1200,
				change_minutes: 1500,
				beyond: null,
			}),
			row(1, {
				outcome: 'unchanged',
				before_minutes: 255,
				after_minutes: 255,
				change_minutes: 0,
				beyond: null,
			}),
			{
				employee: 'nobody',
				employment_id: null,
				absence_reason_id: firstIds.reason,
				outcome: 'notFound',
				before_minutes: null,
				after_minutes: null,
				change_minutes: null,
				beyond: null,
			},
			row(2, {
				outcome: 'updated',
				before_minutes: 810,
				after_minutes: -615,
				change_minutes: -1425,
				beyond: 'lowerLimit',
			}),
		]);
		expect(origins(result.items)).toEqual([{ item: 0 }, { item: 1 }, { item: 2 }, { item: 3 }]);
		expect(shyftplan.booked(profile)).toEqual(
			[
				[0, 1200],
				[2, -615],
			].map(([index, minutes]) => ({
				operation: 'timeAccount.update',
				path: ACCOUNTS,
				body: {
					company_id: profile.company.id,
					employment_id: firstIds.employment + Number(index),
					absence_reason_id: firstIds.reason,
					balance_minutes: minutes,
				},
				outcome: 'booked',
			})),
		);
		expect(shyftplan.requests(profile)).toEqual({ [EMPLOYMENTS]: 1, [ACCOUNTS]: 3 });

		const again = await sync(perItem, items);
		expect(rows(again.items).map(({ outcome }) => outcome)).toEqual([
			'unchanged',
			'unchanged',
			'notFound',
			'unchanged',
		]);
		expect(written()).toHaveLength(2);
	});

	test('takes one list, whose entries may name their own account', async () => {
		const other = firstIds.reason + 1;
		const { items, error } = await sync({
			balancesFrom: 'list',
			balances: [
				{ employee: staffNumber(0), balance: '7:30' },
				{ employee: staffNumber(0), balance: '-0:15', absenceReason: other },
				{ employee: staffNumber(1), balance: '1:00' },
			],
			balanceFormat: 'clock',
		});
		expect(error).toBeUndefined();
		expect(
			rows(items).map((each) => [each.employment_id, each.absence_reason_id, each.after_minutes]),
		).toEqual([
			[firstIds.employment, firstIds.reason, 450],
			[firstIds.employment, other, -15],
			[firstIds.employment + 1, firstIds.reason, 60],
		]);
		expect(origins(items)).toEqual([{ item: 0 }, { item: 0 }, { item: 0 }]);
		expect(written()).toHaveLength(3);
	});

	test.each([
		['hours', '7.75', 465],
		['hours', '-0,05', -3],
		['clock', '+100:01', 6001],
		['clock', '-0:59', -59],
		['minutes', '-30', -30],
	])('reads a balance in %s: %s', async (balanceFormat, balance, minutes) => {
		const { items } = await sync({ ...perItem, employeeBy: 'id', balanceFormat }, [
			{ employee: firstIds.employment, balance },
		]);
		expect(rows(items)[0]).toMatchObject({
			employee: String(firstIds.employment),
			after_minutes: minutes,
		});
		expect(shyftplan.requests(profile)).toEqual({ [ACCOUNTS]: 2 });
	});

	test.each([
		[2401, 'upperLimit'],
		[2400, 'upperWarning'],
		[1201, 'upperWarning'],
		[1200, null],
		[-300, null],
		[-301, 'lowerWarning'],
		[-600, 'lowerWarning'],
		[-601, 'lowerLimit'],
	])('reports a balance of %d minutes as beyond %s', async (balance, beyond) => {
		const { items } = await sync(perItem, [{ employee: staffNumber(0), balance }]);
		expect(rows(items)[0]).toMatchObject({ after_minutes: balance, beyond });
	});

	test('writes nothing in a dry run', async () => {
		const items = [
			{ employee: staffNumber(0), balance: '5000' },
			{ employee: staffNumber(1), balance: String(seededBalance(1)) },
		];
		const result = await sync({ ...perItem, options: { dryRun: true } }, items);
		expect(rows(result.items)).toMatchObject([
			{ outcome: 'wouldUpdate', before_minutes: -300, after_minutes: 5000, beyond: 'upperLimit' },
			{ outcome: 'unchanged' },
		]);
		expect(written()).toEqual([]);
	});

	test('refuses who is not found where that is wanted, and does the rest', async () => {
		const items = [
			{ employee: 'nobody', balance: '5' },
			{ employee: staffNumber(0), balance: '5' },
		];
		const parameters = { ...perItem, options: { notFound: 'refuse' } };
		const result = await sync(parameters, items, { onError: 'continueErrorOutput' });
		expect(rows(result.failed)).toEqual([
			{
				...items[0],
				error: 'There is no employee with the staff number "nobody" [item 0]',
				message: 'Nothing was written for this account.',
			},
		]);
		expect(rows(result.items)).toMatchObject([{ outcome: 'updated' }]);

		const byNumber = await sync({ ...parameters, employeeBy: 'id' }, [
			{ employee: '999999', balance: '5' },
		]);
		expect(byNumber.error?.message).toBe(
			`There is no time account of employee 999999 for absence reason ${firstIds.reason} [item 0]`,
		);
	});

	test('does not find somebody who was deleted', async () => {
		const last = seeded.employments - 1;
		const { items } = await sync(perItem, [{ employee: staffNumber(last), balance: '5' }]);
		expect(rows(items)).toMatchObject([{ outcome: 'notFound', employment_id: null }]);
		expect(shyftplan.requests(profile)).toEqual({ [EMPLOYMENTS]: 1 });
	});

	test('refuses an account that is named twice, before anything is sent', async () => {
		const items = [1, 2, 1].map((index) => ({ employee: staffNumber(index), balance: '5' }));
		const result = await sync(perItem, items);
		expect(result.error).toMatchObject({
			message: `The account of employee ${staffNumber(1)} for absence reason ${firstIds.reason} is named twice [item 2]`,
			description: expect.stringContaining('Item 0 names it already') as string,
		});
		expect(shyftplan.control.traffic().requests).toBe(0);
	});

	test('asks for all accounts of the reason where many people are wanted', async () => {
		const items = upTo(101).map((index) => ({
			employee: staffNumber(index),
			balance: seededBalance(index) + (index === 50 ? 1 : 0),
		}));
		const result = await sync(perItem, items);
		expect(result.error).toBeUndefined();
		expect(rows(result.items).filter(({ outcome }) => outcome === 'updated')).toHaveLength(1);
		const pages = Math.ceil(seeded.employments / profile.mostAccounts);
		expect(shyftplan.requests(profile)).toEqual({ [EMPLOYMENTS]: 1, [ACCOUNTS]: pages + 1 });
	});

	test('sends a write again whose answer was lost, and ends with the same balance', async () => {
		shyftplan.control.faults([{ kind: 'reset-after', match: { method: 'PATCH' }, times: 1 }]);
		const result = await sync(perItem, [{ employee: staffNumber(0), balance: '77' }]);
		expect(rows(result.items)).toMatchObject([
			{ outcome: 'updated', before_minutes: -300, after_minutes: 77 },
		]);
		expect(written()).toHaveLength(2);
	});

	test('says of every entry why the accounts could not be read', async () => {
		const items = upTo(3).map((index) => ({ employee: staffNumber(index), balance: '5' }));
		const notOne = { ...perItem, absenceReason: byId(firstIds.reason + 3) };
		const result = await sync(notOne, items, { onError: 'continueErrorOutput' });
		expect(result.failed).toHaveLength(3);
		expect(result.failed[0]?.json.error).toMatch(
			/^shyftplan: absence_reason_ids.* is no time account/,
		);
		expect(written()).toEqual([]);
	});
});
