/**
 * @jest-environment ./test/harness/environment.ts
 */
import type { IDataObject } from 'n8n-workflow';
import { rows, systems, usePeopleFirst } from '../../support/peopleFirst';

const march = { from: '2026-03-01T00:00:00Z', to: '2026-03-31T00:00:00Z' };
const STREAM = '/api/v1/rtpi/eventstream';

describe.each(systems)('the event stream of %s', (_name, profile) => {
	const peopleFirst = usePeopleFirst();
	const { limit, newestFirst } = profile.events;

	const run = async (parameters: IDataObject) =>
		await peopleFirst.run(profile, 'event:getAll', { parameters: { ...march, ...parameters } });
	const ids = async (parameters: IDataObject) =>
		rows((await run(parameters)).items).map(({ id }) => id);
	const stored = (type: string) => {
		const found = peopleFirst
			.state(profile)
			.events.filter(({ eventType }) => eventType === type)
			.map(({ id }) => id);
		return newestFirst ? found.reverse() : found;
	};

	test('all events of a type come, over as many pages as there are', async () => {
		expect(await ids({ eventTypes: ['PersonCreated'], returnAll: true })).toEqual(
			stored('PersonCreated'),
		);
		expect(peopleFirst.requests(profile)).toEqual({ [STREAM]: Math.ceil(8 / limit) });
	});

	test('each event is told with its time and its data', async () => {
		const { items } = await run({ eventTypes: ['AbsenceSicknessCreated'], limit: 1 });
		const [row] = rows(items);
		expect(row).toMatchObject({
			id: stored('AbsenceSicknessCreated')[0],
			eventType: profile.events.spell('AbsenceSicknessCreated'),
			timeOfCreation: expect.stringMatching(/^2026-03-/) as string,
			timeOfReceipt: expect.stringMatching(/^2026-03-/) as string,
			eventData: { absenceCategoryCode: 'Sickness' },
		});
	});

	test('several types are asked for one by one', async () => {
		const found = await ids({
			eventTypes: ['PersonCreated', 'PersonNameChanged'],
			furtherTypes: ' OccupancyCreated, personcreated ,',
			returnAll: true,
		});
		expect(found).toEqual([
			...stored('PersonCreated'),
			...stored('PersonNameChanged'),
			...stored('OccupancyCreated'),
		]);
		expect(peopleFirst.control.traffic().requests).toBe(3 * Math.ceil(8 / limit));
	});

	test.each([1, 3, 4, 7])('a limit of %i is kept, and no further page read', async (count) => {
		expect(await ids({ eventTypes: ['PersonCreated'], limit: count })).toEqual(
			stored('PersonCreated').slice(0, count),
		);
		expect(peopleFirst.control.traffic().requests).toBe(Math.ceil(count / Math.min(limit, count)));
	});

	test('the window is inclusive', async () => {
		const [first] = peopleFirst
			.state(profile)
			.events.filter(({ eventType }) => eventType === 'PersonCreated');
		const at = String(first?.timeOfCreation);
		const window = { eventTypes: ['PersonCreated'], from: at, to: at };
		expect(await ids(window)).toEqual([first?.id]);
		expect(await ids({ ...window, from: '2026-03-01T00:00', to: '2026-03-01T01:00' })).toEqual([]);
	});

	test('an event that comes with two types, or twice, is given once', async () => {
		const row = (id: string) => ({ id, eventType: 'x', timeOfCreation: '2026-03-02T08:00:00Z' });
		const body = { data: { eventStream: [row('a'), row('b'), row('a')] }, meta: {} };
		peopleFirst.control.faults([{ kind: 'status', status: 200, body }]);
		expect(await ids({ eventTypes: ['PersonCreated', 'PersonDeleted'] })).toEqual(['a', 'b']);
	});

	test('a next link that is a text is followed, by its query alone', async () => {
		const row = (id: string) => ({ id, eventType: 'x', timeOfCreation: '2026-03-02T08:00:00Z' });
		const page = (id: string, next?: string) => ({
			data: { eventStream: [row(id)] },
			meta: { links: next === undefined ? {} : { next } },
		});
		const href = 'https://elsewhere.example.invalid/x?page%5BLimit%5D=1&page%5BOffset%5D=1';
		const match = (offset: number) => ({ path: `page%5BOffset%5D=${offset}` });
		peopleFirst.control.faults([
			{ kind: 'status', status: 200, match: match(0), body: page('a', href) },
			{ kind: 'status', status: 200, match: match(1), body: page('b') },
		]);
		expect(await ids({ eventTypes: ['PersonCreated'] })).toEqual(['a', 'b']);
		expect(peopleFirst.requests(profile)).toEqual({ [STREAM]: 2 });
	});

	test('a next link that leads round in a circle is told so', async () => {
		const href = `/rtpi/eventstream?page%5BLimit%5D=100&page%5BOffset%5D=0&again=1`;
		peopleFirst.control.faults([{ kind: 'next-link', href }]);
		const { error } = await run({ eventTypes: ['PersonCreated'], returnAll: true });
		expect(error).toMatchObject({
			message: expect.stringMatching(/^The list leads back to a page that was read/) as string,
		});
	});

	test('an answer without a list names what it has', async () => {
		const body = { data: { events: [] } };
		peopleFirst.control.faults([{ kind: 'status', status: 200, body }]);
		expect((await run({ eventTypes: ['PersonCreated'] })).error).toMatchObject({
			message: 'People First answered without a list "eventStream" [item 0]',
			description: 'The answer has: events. It is not what the vendor documents.',
		});
	});
});
