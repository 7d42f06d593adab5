import { demo, variant } from '../../sandbox/vendors/people-first/profiles';
import { useSandbox, type Row } from './client';
import { clockClient, clockIn, clockOut, closed, ends } from './peopleFirstClock';
import { peopleFirstClient, wordsOf } from './peopleFirstClient';

const sandbox = useSandbox();

describe.each([demo, variant])('system $system', (profile) => {
	const {
		send,
		get,
		person,
		journal,
		path,
		create,
		update,
		remove,
		resource,
		rows,
		stored,
		etagOf,
	} = clockClient(sandbox, profile);
	const shell = { ...profile.extras.row, _links: {}, _meta: {} };

	it('gives the template', async () => {
		const reply = await get(path('resourceTemplate'));
		const blank = Object.fromEntries(Object.keys(clockIn).map((name) => [name, null]));
		expect([reply.status, resource(reply)]).toEqual([200, { ...shell, ...blank }]);
	});

	it('goes through the life of a record', async () => {
		const created = await create(clockIn);
		const { id } = resource(created);
		const open = {
			...shell,
			id,
			personId: person(0).personId,
			...clockIn,
			processingStatus: 'Open',
			version: 1,
		};
		expect([created.status, resource(created)]).toEqual([201, open]);
		expect(created.headers.get('location')).toBe(`${profile.linkHost}${path(String(id))}`);
		expect(created.headers.get('etag')).toBe(etagOf(1));

		const one = await get(path(String(id)));
		expect([one.status, resource(one)]).toEqual([200, open]);
		expect(one.headers.get('etag')).toBe(etagOf(1));

		const out = await update({ ...open, ...clockOut, processingStatus: 'Nonsense' });
		const processed = { ...open, ...clockOut, processingStatus: 'Processed', version: 2 };
		expect([out.status, resource(out)]).toEqual([200, processed]);
		expect(out.headers.get('etag')).toBe(etagOf(2));
		expect(wordsOf(await remove(processed))).toEqual([400, 'A processed clock record stays.']);

		const undone = await update({ ...processed, ...ends });
		const reopened = { ...open, processingStatus: 'Open', version: 3 };
		expect([undone.status, resource(undone)]).toEqual([200, reopened]);

		const gone = await remove(reopened);
		expect([gone.status, gone.text]).toEqual([204, '']);
		expect((await get(path(String(id)))).status).toBe(404);
		expect(journal()).toEqual([
			'clockRecord.create booked 201',
			'clockRecord.update booked 200',
			'clockRecord.delete refused 400',
			'clockRecord.update booked 200',
			'clockRecord.delete booked 204',
		]);
		expect(sandbox.control.journal()[0]).toMatchObject({ body: clockIn, method: 'POST' });
	});

	it('loads a closed record', async () => {
		const record = resource(await create(closed));
		expect(record).toMatchObject({
			...closed,
			version: 1,
			processingStatus: profile === demo ? 'Processed' : 'Open',
		});
		const moved = { ...record, startTimestamp: '2026-02-24T07:05:00Z' };
		expect(resource(await update(moved))).toMatchObject({
			startTimestamp: '2026-02-24T07:05:00Z',
			processingStatus: 'Processed',
			version: 2,
		});
	});

	it('needs no more than start, zone and source', async () => {
		const { startTimestamp, startTimeZone, startSource } = clockIn;
		const reply = await create({ startTimestamp, startTimeZone, startSource });
		expect(resource(reply)).toMatchObject({ ...ends, startLongitude: null, version: 1 });
	});

	it('does not find what is not there, or belongs to somebody else', async () => {
		const record = resource(await create(clockIn));
		const headers = { 'if-match': profile.ifMatch(1) };
		const nobody = `${profile.clockPrefix}/nobody/clockRecords`;
		const replies = [
			await get(nobody),
			await get(`${nobody}/resourceTemplate`),
			await send('POST', nobody, { body: clockIn }),
			await get(path('nothing')),
			await get(path(String(record.id), 1)),
			await send('PUT', path('nothing'), { body: record, headers }),
			await send('DELETE', path(String(record.id), 1), { headers }),
		];
		for (const { status, text } of replies) {
			expect([status, text === '']).toEqual([404, profile === demo]);
		}
	});

	describe('the list', () => {
		const starts = async (query: string, index = -1) => {
			const list = rows(await get(`${path('', index)}${query}`));
			return list.map(({ startTimestamp }) => startTimestamp);
		};
		const range = (from: string, to: string) => `?viewStartDateTime=${from}&viewEndDateTime=${to}`;
		const all = ['2026-02-24T07:00:00Z', '2026-03-02T06:58:00Z', '2026-03-31T05:55:00Z'];

		it('has all records, whole', async () => {
			expect((await starts('')).sort()).toEqual(all);
			const { id, personId } = resource(await create(clockIn));
			expect(rows(await get(path()))).toEqual([
				{ ...shell, id, personId, ...clockIn, processingStatus: 'Open', version: 1 },
			]);
		});

		it.each([
			['2026-03-02T15:31:00Z', '2026-03-31T05:55:00Z', all.slice(1)],
			['2026-03-02T15:31:01Z', '2026-03-31T05:54:59Z', []],
			['2026-02-24T10:00:00Z', '2026-02-24T10:00:00Z', all.slice(0, 1)],
			['2031-01-01T00:00:00Z', '2031-01-02T00:00:00Z', all.slice(2)],
		])('has what touches %s to %s, both inclusive', async (from, to, expected) => {
			expect((await starts(range(from, to))).sort()).toEqual(expected);
		});

		it('may be open to one side', async () => {
			expect(await starts('?viewEndDateTime=2026-02-28T00:00:00Z')).toEqual(all.slice(0, 1));
			expect(await starts('?viewStartDateTime=2026-03-03T00:00:00Z')).toEqual(all.slice(2));
		});

		it('refuses what is no moment', async () => {
			const reply = await get(`${path()}?viewStartDateTime=2026-03-03`);
			expect(wordsOf(reply)).toEqual([400, expect.stringContaining('viewStartDateTime')]);
		});
	});

	it('loses the answers that a fault takes, but not the bookings', async () => {
		const record = resource(await create(clockIn));
		sandbox.control.faults([{ kind: 'reset-after', times: 1 }]);
		await expect(remove(record)).rejects.toThrow('fetch failed');
		expect(journal().at(-1)).toBe('clockRecord.delete booked 204');
		expect(stored()).toEqual([]);
	});
});

it('keeps an order by arrival in demo, and the other way round in variant', async () => {
	for (const profile of [demo, variant]) {
		const { get, person } = peopleFirstClient(sandbox, profile);
		const reply = await get(`${profile.clockPrefix}/${person(-2).personId}/clockRecords`);
		const { clockRecord } = (reply.json.data ?? reply.json) as { clockRecord: Row[] };
		expect(clockRecord.map(({ startTimestamp }) => String(startTimestamp).slice(0, 7))).toEqual(
			profile === demo ? ['2026-02', '2026-03'] : ['2026-03', '2026-02'],
		);
	}
});

it('books a thousand records of fifty people', async () => {
	const { send, person, state } = peopleFirstClient(sandbox, demo);
	const before = state().clockRecords.length;
	const paths = Array.from(
		{ length: 50 },
		(_, index) => `${demo.clockPrefix}/${person(index).personId}/clockRecords`,
	);
	for (let day = 1; day <= 20; day += 1) {
		const date = `2026-05-${String(day).padStart(2, '0')}`;
		const body = {
			...closed,
			startTimestamp: `${date}T07:00:00Z`,
			endTimestamp: `${date}T15:30:00Z`,
		};
		const replies = await Promise.all(paths.map(async (path) => send('POST', path, { body })));
		expect(new Set(replies.map(({ status }) => status))).toEqual(new Set([201]));
	}
	expect(state().clockRecords).toHaveLength(before + 1000);
});
