/**
 * @jest-environment ./test/harness/environment.ts
 */
import type { IDataObject } from 'n8n-workflow';
import { findSecret, poll, type PollRequest, type PollResult } from '../../harness';
import { systems, TOKEN, usePeopleFirst, type Profile } from '../../support/peopleFirst';

const MINUTE_MS = 60_000;
const ago = (minutes: number) => new Date(Date.now() - minutes * MINUTE_MS).toISOString();

describe.each(systems)('the People First Trigger on %s', (_name, profile: Profile) => {
	const peopleFirst = usePeopleFirst();

	const pollOnce = async (
		request: Partial<PollRequest> = {},
		credential?: IDataObject,
	): Promise<PollResult> =>
		await poll({
			type: 'peopleFirstTrigger',
			credentials: peopleFirst.credentials(profile, credential),
			...request,
			parameters: { eventTypes: ['PersonCreated', 'PersonNameChanged'], ...request.parameters },
		});

	/** Lets something happen; `at` is when it comes into the stream. */
	const happen = (count: number, more: IDataObject = {}) =>
		(
			peopleFirst.control.act('people-first', profile.system, 'events', {
				type: 'PersonCreated',
				count,
				...more,
			}) as IDataObject[]
		).map(({ id }) => id);
	const ids = ({ items }: PollResult) => items?.map(({ json }) => json.id) ?? null;
	const sorted = (values: unknown[] | null) => values && [...values].map(String).sort();

	test('gives what happens after the first poll, each event once', async () => {
		happen(2, { at: ago(1) });
		const first = await pollOnce();
		expect(first.error).toBeUndefined();
		expect(first.items).toBeNull();
		const later = [...happen(3), ...happen(1, { type: 'PersonNameChanged' })];
		happen(1, { type: 'OccupancyCreated' });
		// What happens now has a part of a second, which the window does not reach yet.
		await new Promise((resolve) => setTimeout(resolve, 1100));
		const second = await pollOnce({ staticData: first.staticData });
		expect(sorted(ids(second))).toEqual(sorted(later));
		expect(second.items?.[0]?.json).toMatchObject({
			eventType: profile.events.spell('PersonCreated'),
			eventData: { firstName: expect.any(String) as string },
		});
		const third = await pollOnce({ staticData: second.staticData });
		expect(third.items).toBeNull();
		expect(third.staticData).toEqual(second.staticData);
		expect(peopleFirst.booked(profile)).toEqual([]);
	});

	test('events come in order of creation, whatever that of the stream', async () => {
		const { staticData } = await pollOnce({ parameters: { startAt: ago(60) } });
		const late = happen(2, { at: ago(8) });
		const early = happen(2, { at: ago(12) });
		const result = await pollOnce({ staticData, parameters: { startAt: ago(60) } });
		expect(result.error).toBeUndefined();
		expect(sorted(ids(result))).toEqual(sorted([...late, ...early]));
		const times = result.items?.map(({ json }) => String(json.timeOfCreation)) ?? [];
		expect(times).toEqual([...times].sort());
	});

	test('starts at a moment of the past, over all pages, and again when it is changed', async () => {
		const parameters = { startAt: '2026-03-02T00:00:00Z' };
		const one = await pollOnce({ parameters });
		expect(one.items).toHaveLength(16);
		expect(new Set(ids(one)).size).toBe(16);
		expect((await pollOnce({ parameters, staticData: one.staticData })).items).toBeNull();
		const changed = { startAt: '2026-03-08T00:00:00Z' };
		const two = await pollOnce({ parameters: changed, staticData: one.staticData });
		expect(two.items).toHaveLength(4);
		const cursor = JSON.stringify(two.staticData);
		expect(cursor.length).toBeLessThan(1000);
	});

	test('a local start is read in the zone of the workflow', async () => {
		const parameters = { startAt: '2026-03-02T04:00:00', eventTypes: ['PersonCreated'] };
		// The first event is of 08:00 UTC, which is 03:00 in New York.
		const east = await pollOnce({ parameters, timezone: 'America/New_York' });
		const utc = await pollOnce({ parameters, timezone: 'UTC' });
		expect([east.items?.length, utc.items?.length]).toEqual([7, 8]);
	});

	test('events that come in late are found within the overlap, and not twice', async () => {
		const start = { parameters: { startAt: ago(60) } };
		happen(1, { at: ago(2) });
		const { staticData } = await pollOnce(start);
		const late = happen(5, { at: ago(2), late: true });
		const next = await pollOnce({ ...start, staticData });
		expect(sorted(ids(next))).toEqual(sorted(late));
		expect((await pollOnce({ ...start, staticData: next.staticData })).items).toBeNull();
	});

	test('without an overlap late ones are not looked for', async () => {
		const start = { parameters: { startAt: ago(60), options: { overlap: 0 } } };
		happen(1, { at: ago(2) });
		const { staticData } = await pollOnce(start);
		happen(3, { at: ago(2), late: true });
		const { items } = await pollOnce({ ...start, staticData });
		expect(items ?? []).toHaveLength(0);
	});

	test('a type that is added later is found within the overlap', async () => {
		const { staticData } = await pollOnce({ parameters: { eventTypes: ['PersonCreated'] } });
		const other = happen(2, { type: 'PersonDeleted', at: ago(1) });
		const parameters = { eventTypes: ['PersonCreated'], furtherTypes: 'persondeleted' };
		const result = await pollOnce({ parameters, staticData });
		expect(sorted(ids(result))).toEqual(sorted(other));
	});

	test('a poll that n8n repeats gives the same events', async () => {
		const { staticData } = await pollOnce();
		happen(2, { at: ago(1) });
		const tries = [await pollOnce({ staticData }), await pollOnce({ staticData })];
		expect(ids(tries[0] as PollResult)).toHaveLength(2);
		expect(ids(tries[0] as PollResult)).toEqual(ids(tries[1] as PollResult));
		expect(tries[0]?.staticData).toEqual(tries[1]?.staticData);
	});

	test('a long past is read week by week, over several polls, and nothing twice', async () => {
		const parameters = { startAt: ago(30 * 24 * 60) };
		const all = [1, 9, 17, 25].flatMap((days) => happen(4, { at: ago(days * 24 * 60) }));
		peopleFirst.control.faults([{ kind: 'latency', ms: 40 }]);
		let staticData: IDataObject = {};
		const given: unknown[][] = [];
		for (let polls = 0; given.flat().length < all.length && polls < 20; polls += 1) {
			const result = await pollOnce({ parameters, staticData, budgetMs: 400 });
			expect(result.error).toBeUndefined();
			given.push(ids(result) ?? []);
			staticData = result.staticData;
		}
		expect(sorted(given.flat())).toEqual(sorted(all));
		expect(given.length).toBeGreaterThan(1);
	}, 20_000);

	test('a test in the editor gives a sample and leaves the cursor alone', async () => {
		happen(25, { at: ago(90) });
		const { staticData } = await pollOnce();
		const manual = await pollOnce({ mode: 'manual', staticData });
		expect(manual.items).toHaveLength(10);
		expect(manual.staticData).toEqual(staticData);
		expect((await pollOnce({ mode: 'manual' })).staticData).toEqual({});
	});

	describe('a poll that goes wrong leaves the cursor and says why', () => {
		const expectFailure = async (
			failure: object | undefined,
			message: string | RegExp,
			request: Partial<PollRequest> = {},
			credential?: IDataObject,
		) => {
			const { staticData } = await pollOnce();
			const result = await pollOnce({ staticData, ...request }, credential);
			expect(result.items).toBeNull();
			expect(result.staticData).toEqual(staticData);
			expect(result.error).toMatchObject({
				message: typeof message === 'string' ? message : (expect.stringMatching(message) as string),
				...(failure && { failure }),
			});
			expect(findSecret(TOKEN, [result.error, result.logs])).toEqual([]);
		};

		test('a wrong token', async () => {
			await expectFailure(
				{ cause: 'credential-invalid' },
				'People First did not accept the key',
				{},
				{ accessToken: 'wrong-token-of-mine' },
			);
		});

		test('no type of event', async () => {
			await expectFailure({ cause: 'configuration-invalid' }, 'Event Types is empty', {
				parameters: { eventTypes: [] },
			});
		});

		test('a type that is no name', async () => {
			await expectFailure(
				{ cause: 'configuration-invalid' },
				'Event type "Person Created" is not a name of letters and digits',
				{ parameters: { furtherTypes: 'Person Created' } },
			);
		});

		test('an overlap that is no number of minutes', async () => {
			await expectFailure(
				{ cause: 'configuration-invalid' },
				'Overlap (Minutes) "-1" is not a number from 0 to 10080',
				{ parameters: { options: { overlap: -1 } } },
			);
		});

		test('a start that is no moment', async () => {
			await expectFailure(undefined, 'Start At "soon" is not a date and time', {
				parameters: { startAt: 'soon' },
			});
		});

		test('a token without the role', async () => {
			const { staticData } = await pollOnce();
			peopleFirst.control.faults([{ kind: 'status', status: 403, body: '' }]);
			const result = await pollOnce({ staticData });
			expect(result.error).toMatchObject({ failure: { cause: 'credential-invalid' } });
			expect(result.staticData).toEqual(staticData);
		});
	});
});
