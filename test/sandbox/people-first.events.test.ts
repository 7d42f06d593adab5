import { demo, variant, type Profile } from '../../sandbox/vendors/people-first/profiles';
import { useSandbox, type Reply, type Row } from './client';
import { peopleFirstClient, wordsOf } from './peopleFirstClient';

const sandbox = useSandbox();

const PATH = '/api/v1/rtpi/eventstream';
const ELSEWHERE = 'https://attacker.example.invalid/?page%5BOffset%5D=0';

interface Meta {
	links: Partial<Record<'first' | 'last' | 'previous' | 'next', { href: string }>>;
	paging: Row;
}

const asked = {
	eventTypes: 'PersonCreated',
	timeOfCreationFrom: '2026-03-01T00:00:00Z',
	timeOfCreationTo: '2026-04-01T00:00:00Z',
	'page[Limit]': '3',
	'page[Offset]': '0',
};

const search = (query: Record<string, string>) => `?${new URLSearchParams(query).toString()}`;
const eventsIn = ({ json }: Reply) => (json.data as { eventStream: Row[] }).eventStream;
const metaIn = ({ json }: Reply) => json.meta as Meta;

describe.each([demo, variant])('system $system', (profile: Profile) => {
	const { get, person, state } = peopleFirstClient(sandbox, profile);
	const ask = async (query: Record<string, string> = {}) =>
		get(`${PATH}${search({ ...asked, ...query })}`);
	const act = (body: unknown) =>
		sandbox.control.act('people-first', profile.system, 'events', body);

	/** All pages, by the query of the next link over the one that was sent. */
	const walk = async (query: Record<string, string> = {}) => {
		const events: Row[] = [];
		let next: Record<string, string> | null = query;
		while (next !== null) {
			const reply: Reply = await ask({ ...query, ...next });
			events.push(...eventsIn(reply));
			const href: string | undefined = metaIn(reply).links.next?.href;
			next =
				href === undefined
					? null
					: Object.fromEntries(new URLSearchParams(href.slice(href.indexOf('?'))));
		}
		return events;
	};

	it('gives a page of events', async () => {
		const reply = await ask();
		const [first] = profile === demo ? eventsIn(reply) : (await walk()).slice(-1);
		expect(reply.status).toBe(200);
		expect(eventsIn(reply)).toHaveLength(3);
		expect(metaIn(reply).paging).toEqual({ pageLimit: 3, pageOffset: 0, totalCount: 8 });
		expect(first).toEqual({
			...profile.extras.row,
			id: expect.stringMatching(/^[0-9a-f-]{36}$/),
			eventType: profile === demo ? 'PersonCreated' : 'personCreated',
			timeOfCreation: '2026-03-02T08:00:00.000Z',
			timeOfReceipt: '2026-03-02T08:00:00.000Z',
			eventData: {
				personId: person(0).personId,
				personalReference: profile.reference(0),
				firstName: 'Aisha',
				lastName: 'Mills',
				knownAs: 'Aisha',
			},
		});
	});

	it('links to its pages', async () => {
		const { links } = metaIn(await ask({ 'page[Offset]': '3' }));
		const page = { 'page[Limit]': '3', 'page[Offset]': '6' };
		expect(links.next?.href).toBe(
			profile === demo
				? `/rtpi/eventstream${search({ ...asked, eventTypes: 'personcreated', ...page })}`
				: `https://elsewhere.example.invalid/rtpi/eventstream${search(page)}`,
		);
		expect(links.last).toEqual(links.next);
		expect(links.previous?.href).toContain('Offset%5D=0');
		expect(metaIn(await ask()).links).not.toHaveProperty('previous');
		const last = metaIn(await ask(page));
		expect(last.links).not.toHaveProperty('next');
		expect(last.paging).toEqual({ pageLimit: 3, pageOffset: 6, totalCount: 8 });
	});

	it('comes by receipt, and not as things happened', async () => {
		const events = await walk({ eventTypes: 'AbsenceLeaveCreated' });
		expect(new Set(events.map(({ id }) => id)).size).toBe(8);
		const receipts = events.map(({ timeOfReceipt }) => String(timeOfReceipt));
		const ascending = [...receipts].sort();
		expect(receipts).toEqual(profile === demo ? ascending : ascending.reverse());
		expect(events.some((event) => event.timeOfCreation !== event.timeOfReceipt)).toBe(true);
	});

	it('takes names in any case, and several where it does', async () => {
		expect(eventsIn(await ask({ eventTypes: 'PERSONcreated' }))).toHaveLength(3);
		expect(eventsIn(await ask({ eventTypes: 'NothingKnown' }))).toEqual([]);
		const comma = await ask({ eventTypes: 'PersonCreated,AbsenceSicknessCreated' });
		const repeated = await get(`${PATH}${search(asked)}&eventTypes=AbsenceSicknessCreated`);
		for (const reply of [comma, repeated]) {
			if (profile === demo) expect(metaIn(reply).paging.totalCount).toBe(16);
			else expect(wordsOf(reply)).toEqual([400, 'One event type at a time.']);
		}
	});

	it('has a window of creation, both ends inclusive', async () => {
		const [first, , , fourth] = state()
			.events.filter(({ eventType }) => eventType === 'OccupancyCreated')
			.map(({ timeOfCreation }) => String(timeOfCreation));
		const events = await walk({
			eventTypes: 'OccupancyCreated',
			timeOfCreationFrom: String(first),
			timeOfCreationTo: String(fourth),
		});
		expect(events).toHaveLength(4);
	});

	it('caps the page', async () => {
		act({ type: 'PersonDeleted', count: 150, at: '2026-03-20T08:00:00Z' });
		const reply = await ask({ eventTypes: 'PersonDeleted', 'page[Limit]': '5000' });
		const most = profile === demo ? 100 : 3;
		expect(eventsIn(reply)).toHaveLength(most);
		expect(metaIn(reply).paging).toEqual({ pageLimit: most, pageOffset: 0, totalCount: 150 });
		const all = await walk({ eventTypes: 'PersonDeleted', 'page[Limit]': '100' });
		expect(new Set(all.map(({ id }) => id)).size).toBe(150);
	});

	it.each(Object.keys(asked))('needs %s', async (name) => {
		const query = Object.entries(asked).filter(([key]) => key !== name);
		const reply = await get(`${PATH}${search(Object.fromEntries(query))}`);
		expect(wordsOf(reply)).toEqual([400, expect.stringContaining(name)]);
	});

	it.each([
		['timeOfCreationFrom', '2026-03-01'],
		['timeOfCreationTo', 'soon'],
		['page[Limit]', '0'],
		['page[Offset]', '-1'],
		['eventTypes', ''],
	])('refuses %s=%s', async (name, value) => {
		expect(wordsOf(await ask({ [name]: value }))).toEqual([400, expect.stringContaining(name)]);
	});

	it('lets things happen', () => {
		const added = act({ type: 'EmploymentPeriodEnded', count: 2, at: '2026-03-20T08:00:00Z' });
		expect(added).toMatchObject([
			{
				eventType: 'EmploymentPeriodEnded',
				timeOfCreation: '2026-03-20T07:59:59.850Z',
				timeOfReceipt: '2026-03-20T08:00:00.000Z',
				eventData: { personId: person(0).personId, startDate: '2026-03-20' },
			},
			{ eventData: { personId: person(1).personId } },
		]);
		expect(state().events.slice(-2)).toEqual(added);
	});

	it('lets late events appear behind those that were there', async () => {
		act({ type: 'AbsenceOtherCreated', at: '2026-03-20T08:00:00Z' });
		const late = { type: 'AbsenceOtherCreated', at: '2026-03-20T08:00:01Z', count: 2, late: true };
		const added = act(late) as Row[];
		expect(added.map(({ timeOfCreation }) => timeOfCreation)).toEqual([
			'2026-03-20T07:55:01.000Z',
			'2026-03-20T07:57:31.001Z',
		]);
		const events = await walk({ eventTypes: 'AbsenceOtherCreated' });
		const ids = state()
			.events.slice(-3)
			.map(({ id }) => id);
		expect(events.map(({ id }) => id)).toEqual(profile === demo ? ids : ids.reverse());
		expect(events[0]).toMatchObject({ eventData: { absenceCategoryCode: 'Other' } });
	});

	it('is led elsewhere by the fault next-link', async () => {
		sandbox.control.faults([{ kind: 'next-link', href: ELSEWHERE }]);
		const reply = await ask();
		expect(metaIn(reply).links.next).toEqual({ href: ELSEWHERE });
		expect(metaIn(reply).links.first).toBeDefined();
		expect(reply.json).not.toHaveProperty('_links');
	});
});

it('happens now when nothing else is said', () => {
	const before = Date.now();
	const [event] = sandbox.control.act('people-first', 'demo', 'events', {
		type: 'PersonCreated',
	}) as Array<{ timeOfReceipt: string }>;
	const received = Date.parse(event?.timeOfReceipt ?? '');
	expect(received).toBeGreaterThanOrEqual(before);
	expect(received).toBeLessThanOrEqual(Date.now());
});
