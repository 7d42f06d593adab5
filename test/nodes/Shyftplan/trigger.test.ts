/**
 * @jest-environment ./test/harness/environment.ts
 */
import type { IDataObject } from 'n8n-workflow';
import { findSecret, type PollResult } from '../../harness';
import { byId, rows, systems, TOKEN, useShyftplan, type Profile } from '../../support/shyftplan';

/** Static data as n8n keeps it: written to a database and read again. */
const kept = ({ staticData }: PollResult): IDataObject =>
	JSON.parse(JSON.stringify(staticData)) as IDataObject;

const ids = ({ items }: PollResult) => items && rows(items).map(({ id }) => id);

describe.each(systems)('the shyftplan trigger on %s', (_name, profile: Profile) => {
	const shyftplan = useShyftplan();
	const { firstIds, system, extras } = profile;
	const act = (action: string, body: IDataObject) =>
		shyftplan.control.act('shyftplan', system, action, body);

	const start = async (parameters: IDataObject) => {
		const first = await shyftplan.poll(profile, { parameters });
		expect(first.error).toBeUndefined();
		expect(first.items).toBeNull();
		return first;
	};
	const next = async (parameters: IDataObject, before: PollResult) =>
		await shyftplan.poll(profile, { parameters, staticData: kept(before) });

	describe.each([
		['absences', 'absences', firstIds.absence],
		['employments', 'employments', firstIds.employment],
		['evaluations', 'evaluations', firstIds.evaluation],
	])('watching %s', (watch, resource, first) => {
		const parameters = { watch };

		test('gives each change once, over restarts', async () => {
			const one = await start(parameters);
			act('touch', { resource, ids: [first + 1, first + 3] });
			const two = await next(parameters, one);
			expect(ids(two)?.sort()).toEqual([first + 1, first + 3]);
			expect(two.items?.[0]?.json).toMatchObject(extras.row);

			const three = await next(parameters, two);
			expect(three.items).toBeNull();
			act('touch', { resource, ids: [first + 3] });
			expect(ids(await next(parameters, three))).toEqual([first + 3]);
		});

		test('gives the same again when n8n repeats a poll', async () => {
			const one = await start(parameters);
			act('touch', { resource, ids: [first] });
			const tries = [await next(parameters, one), await next(parameters, one)];
			expect(tries.map(ids)).toEqual([[first], [first]]);
		});

		test('starts where it is told to, and again when that is changed', async () => {
			const early = { ...parameters, startAt: '2026-01-01T00:00:00Z' };
			const one = await shyftplan.poll(profile, { parameters: early });
			expect(one.items?.length).toBeGreaterThan(40);
			expect((await next(early, one)).items).toBeNull();
			const later = { ...parameters, startAt: '2026-01-02T00:00:00Z' };
			expect(ids(await next(later, one))).toEqual(ids(one));
		});

		test('shows a sample in the editor and leaves the cursor alone', async () => {
			const one = await start(parameters);
			act('touch', { resource, ids: [first] });
			const sample = await shyftplan.poll(profile, {
				parameters,
				mode: 'manual',
				staticData: kept(one),
			});
			expect(ids(sample)).toEqual([first]);
			expect(sample.staticData).toEqual(kept(one));
		});

		test('never shows the PIN of the punch clock', async () => {
			const early = { ...parameters, startAt: '2026-01-01T00:00:00Z' };
			const { items } = await shyftplan.poll(profile, { parameters: early });
			expect(items?.filter(({ json }) => 'user_token' in json)).toEqual([]);
			expect(findSecret(`pin-${firstIds.employment}`, items)).toEqual([]);
		});
	});

	test('narrows absences down by employee, reason, location and state', async () => {
		const state = shyftplan.control.state('shyftplan') as Record<
			string,
			{ absences: IDataObject[] }
		>;
		const all = state[system]?.absences ?? [];
		const startAt = '2026-01-01T00:00:00Z';
		const given = async (filter: IDataObject) =>
			ids(await shyftplan.poll(profile, { parameters: { watch: 'absences', startAt, ...filter } }));
		const expected = (fits: (row: IDataObject) => boolean) => all.filter(fits).map(({ id }) => id);

		const of = expected(({ absence_reason_id: id }) => id === firstIds.reason);
		expect((await given({ absenceReason: byId(firstIds.reason) }))?.sort()).toEqual(of.sort());
		const mine = expected(({ employment_id: id }) => id === firstIds.employment);
		expect(await given({ employment: byId(firstIds.employment) })).toEqual(mine);
		const refused = expected((row) => row.state === 'refused' || row.state === 'withdrawn');
		expect(await given({ states: ['refused', 'withdrawn'] })).toEqual(refused);
		const here = await given({ location: byId(firstIds.location) });
		expect(here?.length).toBeGreaterThan(0);
		expect(here?.length).toBeLessThan(all.length);
	});

	test('starts anew when a filter is changed', async () => {
		const one = await start({ watch: 'absences' });
		act('touch', { resource: 'absences', ids: [firstIds.absence] });
		const other = { watch: 'absences', states: ['accepted'] };
		const two = await next(other, one);
		expect(two.items).toBeNull();
		act('touch', { resource: 'absences', ids: [firstIds.absence] });
		expect(ids(await next(other, two))).toEqual([firstIds.absence]);
	});

	describe('watching time accounts', () => {
		const parameters = { watch: 'timeAccounts', absenceReason: byId(firstIds.reason) };
		const account = firstIds.account;

		test('gives what changed, with the members as they were', async () => {
			const one = await start(parameters);
			act('accounts', { ids: [account], minutes: 90 });
			const two = await next(parameters, one);
			expect(two.items?.map(({ json }) => json)).toMatchObject([
				{
					change: 'updated',
					id: account,
					employment_id: firstIds.employment,
					absence_reason_id: firstIds.reason,
					balance_minutes: -210,
					before: { balance_minutes: -300, lower_limit_minutes: -600, upper_limit_minutes: 2400 },
				},
			]);
			expect((await next(parameters, two)).items).toBeNull();
		});

		test('gives new accounts where they are wanted, and not otherwise', async () => {
			const wanted = { ...parameters, changes: ['created'] };
			const one = await start(wanted);
			act('employments', { count: 2 });
			act('accounts', { ids: [account], minutes: 1 });
			const two = await next(wanted, one);
			expect(two.items?.map(({ json }) => [json.change, json.before])).toEqual([
				['created', null],
				['created', null],
			]);
			expect((await next(parameters, one)).items?.map(({ json }) => json.id)).toEqual([account]);
		});

		test('shows a sample in the editor', async () => {
			const sample = await shyftplan.poll(profile, { parameters, mode: 'manual' });
			expect(sample.items).toHaveLength(10);
			expect(sample.staticData).toEqual({});
		});
	});

	describe('watching deleted absences', () => {
		const parameters = { watch: 'deletedAbsences', fromDay: '2026-05-01' };
		const gone = firstIds.absence + 2;

		test('gives those that are gone, once, with what is known of them', async () => {
			const one = await start(parameters);
			act('deleteAbsences', { ids: [gone] });
			const two = await next(parameters, one);
			expect(two.items?.map(({ json }) => json)).toEqual([
				{
					change: 'removed',
					id: gone,
					employment_id: firstIds.employment + 2,
					absence_reason_id: firstIds.reason + 2,
					starts_at: expect.stringMatching(/^2026-05-21T00:00:00/) as string,
					ends_at: expect.stringMatching(/^2026-05-23T00:00:00/) as string,
				},
			]);
			expect((await next(parameters, two)).items).toBeNull();
		});

		test('does not take one for deleted that only left the period', async () => {
			const one = await start(parameters);
			const moved = await shyftplan.run(profile, 'absence:update', {
				parameters: {
					absenceId: String(gone),
					period: 'fullDays',
					firstDay: '2026-03-02',
					lastDay: '2026-03-03',
				},
			});
			expect(moved.error).toBeUndefined();
			const two = await next(parameters, one);
			expect(two.error).toBeUndefined();
			expect(two.items).toBeNull();
		});

		test('shows what it would give as a sample', async () => {
			const sample = await shyftplan.poll(profile, { parameters, mode: 'manual' });
			expect(sample.items).toHaveLength(10);
			expect(Object.keys(sample.items?.[0]?.json ?? {})).toEqual([
				'change',
				'id',
				'employment_id',
				'absence_reason_id',
				'starts_at',
				'ends_at',
			]);
		});
	});

	describe('says why a poll did not work, and keeps its cursor', () => {
		const cursor = { subject: 'absences {}', since: '2026-11-01T00:00:00.000Z', seen: ['a'] };

		test('with a wrong token', async () => {
			const result = await shyftplan.poll(
				profile,
				{ parameters: { watch: 'absences' }, staticData: cursor },
				{ token: 'wrong-token-of-mine' },
			);
			expect(result.error).toMatchObject({
				message: 'shyftplan: Unauthorized',
				failure: { cause: 'credential-invalid' },
			});
			expect(result.staticData).toEqual(cursor);
			expect(findSecret('wrong-token-of-mine', [result.error, result.logs])).toEqual([]);
		});

		test('when it is not taken for longer than the poll may last', async () => {
			shyftplan.control.faults([
				{ kind: 'status', status: 429, headers: { 'retry-after': '400' } },
			]);
			const result = await shyftplan.poll(profile, {
				parameters: { watch: 'absences' },
				staticData: cursor,
			});
			expect(result.error).toMatchObject({
				failure: { cause: 'rate-limited', retryAfterMs: 400_000 },
			});
			expect(result.staticData).toEqual(cursor);
			expect(findSecret(TOKEN, [result.error, result.logs])).toEqual([]);
		});

		test.each<[IDataObject, string]>([
			[{ watch: 'deletedAbsences' }, 'From Day is empty'],
			[{ watch: 'deletedAbsences', fromDay: 'soon' }, 'From Day "soon" is not a date'],
			[{ watch: 'absences', startAt: 'yesterday' }, 'Start At "yesterday" is not a date and time'],
			[
				{ watch: 'absences', options: { overlap: -1 } },
				'Overlap (Minutes) "-1" is not a number from 0 to 10080',
			],
			[
				{ watch: 'absences', employment: byId('Anna') },
				'Employee "Anna" is not an ID (a whole number)',
			],
			[
				{ watch: 'absences', states: ['gone'] },
				'States "gone" is not one of accepted, new, refused, withdrawn',
			],
		])('with %j', async (parameters, message) => {
			const result = await shyftplan.poll(profile, { parameters });
			expect(result.error).toMatchObject({ message });
			expect(shyftplan.control.traffic().requests).toBe(0);
		});
	});
});
