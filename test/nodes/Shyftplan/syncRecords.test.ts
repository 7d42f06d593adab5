/**
 * @jest-environment ./test/harness/environment.ts
 */
import type { IDataObject } from 'n8n-workflow';
import { executeNode } from '../../harness';
import { byId, demo, rows, useShyftplan } from '../../support/shyftplan';
import { bodyOf, listOf, useRecorder, type Recorded } from './recorder';

const perItem = { employee: '={{ $json.employee }}', balance: '={{ $json.balance }}' };
const EMPLOYMENTS = '/api/v1/employments';
const ACCOUNTS = '/api/v1/employment_time_accounts';

describe('sync of people and accounts that are not as they should be', () => {
	const recorder = useRecorder();
	const person = (
		id: number,
		staff_number: string | number | null,
		deleted_at: string | null = null,
	): IDataObject => ({
		id,
		staff_number,
		deleted_at,
	});
	const account = (
		employment_id: number,
		balance_minutes: number | null,
		more: IDataObject = {},
	) => ({
		id: 1,
		employment_id,
		absence_reason_id: 5,
		balance_minutes,
		...more,
	});

	const run = async (
		people: IDataObject[],
		accounts: IDataObject[],
		items: IDataObject[],
		written: IDataObject = {},
	) => {
		recorder.answer(({ method, path }: Recorded) => {
			if (method === 'PATCH') return { body: written };
			return path === EMPLOYMENTS ? listOf(people) : listOf(accounts);
		});
		return await executeNode({
			type: 'shyftplan',
			parameters: {
				resource: 'timeAccount',
				operation: 'sync',
				absenceReason: byId(5),
				...perItem,
			},
			items: items.map((json) => ({ json })),
			credentials: recorder.credentials(),
			onError: 'continueErrorOutput',
		});
	};

	test('refuses a staff number that two people have, for that entry alone', async () => {
		const people = [person(1, 7), person(2, '7'), person(3, '007'), person(4, 8)];
		const result = await run(
			people,
			[account(3, 0), account(4, 0)],
			[
				{ employee: '7', balance: 60 },
				{ employee: '007', balance: 60 },
				{ employee: 8, balance: 60 },
			],
		);
		expect(rows(result.failed)).toEqual([
			{
				employee: '7',
				balance: 60,
				error: 'The staff number "7" belongs to several employees [item 0]',
				message: 'Their employment IDs are 1, 2. Name the one by its ID.',
			},
		]);
		expect(rows(result.items).map(({ employment_id }) => employment_id)).toEqual([3, 4]);
	});

	test('leaves out who was deleted, whatever the service was asked for', async () => {
		const people = [person(1, '7', '2026-01-01T00:00:00Z'), person(2, '7'), person(3, null)];
		const result = await run(people, [account(2, 0)], [{ employee: '7', balance: 60 }]);
		expect(rows(result.items)).toMatchObject([{ employment_id: 2, outcome: 'updated' }]);
		expect(Object.fromEntries(recorder.requests[0]?.query ?? [])).toMatchObject({
			with_deleted: 'false',
			include_live_info: 'false',
			per_page: '1000',
		});
	});

	test('reports somebody who has no such account', async () => {
		const result = await run([person(1, '7')], [account(9, 0)], [{ employee: '7', balance: 60 }]);
		expect(rows(result.items)).toMatchObject([{ outcome: 'notFound', employment_id: 1 }]);
	});

	test('writes an account that has no balance yet, also to 0', async () => {
		const result = await run([person(1, '7')], [account(1, null)], [{ employee: '7', balance: 0 }]);
		expect(rows(result.items)).toMatchObject([
			{ outcome: 'updated', before_minutes: 0, after_minutes: 0 },
		]);
		const [, , patch] = recorder.requests;
		expect(patch && bodyOf(patch)).toMatchObject({ balance_minutes: 0 });
	});

	test('tells the balance and the limits that the service answers', async () => {
		const answered = { balance_minutes: 50, upper_limit_minutes: 40 };
		const result = await run(
			[person(1, '7')],
			[account(1, 10)],
			[{ employee: '7', balance: 60 }],
			answered,
		);
		expect(rows(result.items)).toMatchObject([
			{ before_minutes: 10, after_minutes: 50, change_minutes: 40, beyond: 'upperLimit' },
		]);
	});
});

describe('sync of ten thousand accounts, of which 300 differ', () => {
	const shyftplan = useShyftplan();

	test('costs 10 reads and 300 writes', async () => {
		const { firstIds, system, seeded } = demo;
		shyftplan.control.act('shyftplan', system, 'employments', { count: 9_000 });
		const { timeAccounts } = (
			shyftplan.control.state('shyftplan') as Record<string, Record<string, IDataObject[]>>
		)[system] as Record<string, IDataObject[]>;
		const accounts = (timeAccounts ?? []).filter(
			(account) => account.absence_reason_id === firstIds.reason,
		);
		expect(accounts).toHaveLength(9_000 + seeded.employments);
		const items = accounts.map(({ employment_id, balance_minutes }, index) => ({
			employee: employment_id,
			balance: Number(balance_minutes) + (index % 33 === 0 && index < 9_900 ? 30 : 0),
		}));
		const result = await shyftplan.run(demo, 'timeAccount:sync', {
			parameters: { ...perItem, employeeBy: 'id', absenceReason: byId(firstIds.reason) },
			items,
		});
		expect(result.error).toBeUndefined();
		const outcomes = rows(result.items).map(({ outcome }) => outcome);
		expect(outcomes).toHaveLength(10_000);
		expect(outcomes.filter((outcome) => outcome === 'updated')).toHaveLength(300);
		expect(shyftplan.booked(demo)).toHaveLength(300);
		expect(shyftplan.requests(demo)).toEqual({ [ACCOUNTS]: 310 });
	}, 120_000);
});
