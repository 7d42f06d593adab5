/**
 * @jest-environment ./test/harness/environment.ts
 */
import { origins, rows, systems, upTo, usePeopleFirst } from '../../support/peopleFirst';

const PEOPLE = 10;
const ITEMS = 1000;

describe.each(systems)('persons of %s', (_name, profile) => {
	const peopleFirst = usePeopleFirst();
	const lookUp = (reference: string) =>
		`/api/v1/ta/people/personalreference/${encodeURIComponent(reference)}`;

	test('are resolved once when a thousand items name ten of them', async () => {
		const people = upTo(PEOPLE).map((index) => peopleFirst.personAt(profile, index));
		const items = upTo(ITEMS).map((index) => ({
			who: people[index % PEOPLE]?.personalReference,
		}));
		const result = await peopleFirst.run(profile, 'clockRecord:getAll', {
			items,
			parameters: {
				person: { __rl: true, mode: 'reference', value: '={{ $json.who }}' },
				requestOptions: { requestsAtOnce: 16 },
			},
		});
		expect(result.error).toBeUndefined();
		const requests = peopleFirst.requests(profile);
		for (const { personId, personalReference } of people) {
			expect(requests[lookUp(personalReference)]).toBe(1);
			const path = `${profile.clockPrefix}/${personId}/clockRecords`;
			expect(requests[path]).toBe(ITEMS / PEOPLE);
		}
		expect(peopleFirst.control.traffic().requests).toBe(ITEMS + PEOPLE);
	}, 60_000);

	test('are given by reference and with their names', async () => {
		const { personId, personalReference, firstName, lastName, knownAs } = peopleFirst.personAt(
			profile,
			3,
		);
		const result = await peopleFirst.run(profile, 'person:getByReference', {
			items: [{ who: personalReference }, { who: ` ${personalReference} ` }],
			parameters: { reference: '={{ $json.who }}' },
		});
		expect(rows(result.items)).toMatchObject([
			{ personId, firstName, lastName, knownAs },
			{ personId },
		]);
		expect(peopleFirst.control.traffic().requests).toBe(1);
		// Each item has a record of its own, to be changed by what follows.
		expect(result.items[0]?.json).not.toBe(result.items[1]?.json);
	});

	test('that are not known are asked for once, and each item says so', async () => {
		const result = await peopleFirst.run(profile, 'clockRecord:getAll', {
			items: [{ who: 'nobody' }, { who: 'nobody' }, { who: 'nobody' }],
			parameters: { person: { __rl: true, mode: 'reference', value: '={{ $json.who }}' } },
			onError: 'continueErrorOutput',
		});
		expect(origins(result.failed)).toEqual([{ item: 0 }, { item: 1 }, { item: 2 }]);
		const said =
			profile.statuses.unknownPerson === 404
				? 'People First knows no person with the reference "nobody" [item 0]'
				: 'People First: There is no such person. (NotFound) [item 0]';
		expect(rows(result.failed)[0]).toMatchObject({ who: 'nobody', error: said });
		expect(peopleFirst.requests(profile)).toEqual({ [lookUp('nobody')]: 1 });
	});

	test('are given by id without any look-up, and by an expression alone in either way', async () => {
		const { personId, personalReference } = peopleFirst.personAt(profile, -1);
		const result = await peopleFirst.run(profile, 'clockRecord:getAll', {
			items: [{ who: personId }, { who: personalReference }, { who: personId.toUpperCase() }],
			parameters: { person: '={{ $json.who }}', limit: 1 },
		});
		expect(rows(result.items)).toMatchObject([{ personId }, { personId }, { personId }]);
		expect(peopleFirst.requests(profile)[lookUp(personalReference)]).toBe(1);
	});

	test('jobs are those of a moment or a period', async () => {
		const { personalReference, occupancies } = peopleFirst.personAt(profile, 5);
		const run = async (from: string, to = '') =>
			rows(
				(
					await peopleFirst.run(profile, 'occupancy:getAll', {
						parameters: {
							person: { __rl: true, mode: 'reference', value: personalReference },
							from,
							to,
						},
					})
				).items,
			).map(({ occupancyId }) => occupancyId);
		// The first job ended with the year 2025, the second began in June of it.
		const [first, second] = occupancies.map(({ occupancyId }) => occupancyId);
		expect(await run('2025-09-01T00:00:00Z')).toEqual([first, second]);
		expect(await run('2026-02-01T00:00:00Z')).toEqual([second]);
		expect(await run('2025-01-01T00:00:00Z')).toEqual([first]);
		expect(await run('2025-01-01T00:00:00Z', '2026-02-01T00:00:00Z')).toEqual([first, second]);
	});
});
