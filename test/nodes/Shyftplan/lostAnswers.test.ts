/**
 * @jest-environment ./test/harness/environment.ts
 */
import type { FaultRule } from '../../../sandbox/server';
import { byId, rows, systems, useShyftplan } from '../../support/shyftplan';

describe.each(systems)('an answer that is lost on %s', (_name, profile) => {
	const shyftplan = useShyftplan();
	const absenceId = String(profile.firstIds.absence + 1);
	const run = async (operation: string) =>
		await shyftplan.run(profile, `absence:${operation}`, { parameters: { absenceId } });
	const lose = (...rules: FaultRule[]) =>
		shyftplan.control.faults([
			{ kind: 'reset-after', match: { method: 'POST' }, times: 1 },
			{ kind: 'reset-after', match: { method: 'DELETE' }, times: 1 },
			...rules,
		]);

	test('of a delete: the second attempt finds nothing, so it is done', async () => {
		lose();
		const { items, error } = await run('delete');
		expect(error).toBeUndefined();
		expect(rows(items)).toEqual([{ deleted: true, id: Number(absenceId) }]);
		expect(shyftplan.booked(profile).map(({ outcome }) => outcome)).toEqual(['booked', 'refused']);
	});

	test.each([
		['approve', 'accepted'],
		['decline', 'refused'],
		['withdraw', 'withdrawn'],
	])(
		'of %s: the second attempt is refused, but the state is right, so it is done',
		async (operation, state) => {
			lose({
				kind: 'status',
				status: 422,
				body: { error: 'invalid', invalid: { state: ['is so'] } },
				match: { method: 'POST' },
				times: 1,
			});
			const { items, error } = await run(operation);
			expect(error).toBeUndefined();
			expect(rows(items)).toMatchObject([{ id: Number(absenceId), state }]);
			expect(shyftplan.booked(profile)).toHaveLength(1);
		},
	);

	test('of decline: the second attempt is refused and the state is another, so it is not done', async () => {
		shyftplan.control.faults([
			{ kind: 'reset-before', match: { method: 'POST' }, times: 1 },
			{
				kind: 'status',
				status: 422,
				body: { error: 'locked' },
				match: { method: 'POST' },
				times: 1,
			},
		]);
		const { error } = await run('decline');
		expect(error?.message).toBe('shyftplan: locked [item 0]');
	});

	test('of create: it is not sent again, and says so', async () => {
		lose();
		const { firstIds } = profile;
		const { error } = await shyftplan.run(profile, 'absence:create', {
			parameters: {
				employment: byId(firstIds.employment + 70),
				absenceReason: byId(firstIds.reason),
				firstDay: '2031-03-05',
				lastDay: '2031-03-07',
			},
		});
		expect(error).toMatchObject({
			description: expect.stringContaining('check whether it was booked') as string,
		});
		expect(shyftplan.booked(profile)).toHaveLength(1);
	});
});
