import { demo, variant } from '../../sandbox/vendors/people-first/profiles';
import { useSandbox, type Row } from './client';
import { clockClient, clockIn, clockOut, closed, ends } from './peopleFirstClock';
import { wordsOf } from './peopleFirstClient';

const sandbox = useSandbox();

describe.each([demo, variant])('system $system', (profile) => {
	const { send, get, person, state, journal, path, create, update, remove, resource, stored } =
		clockClient(sandbox, profile);
	const { statuses } = profile;

	it.each([
		['no start', { ...clockIn, startTimestamp: null }, 'startTimestamp is required'],
		['no zone', { ...clockIn, startTimeZone: null }, 'startTimeZone is required'],
		['no source', { ...clockIn, startSource: '' }, 'startSource is required'],
		['a zone there is not', { ...clockIn, startTimeZone: 'Europe/Nowhere' }, 'Europe/Nowhere'],
		['an offset for a zone', { ...clockIn, startTimeZone: '+01:00' }, '+01:00'],
		['an end zone there is not', { ...closed, endTimeZone: 'CEWT' }, 'CEWT'],
		[
			'a start without UTC',
			{ ...clockIn, startTimestamp: '2026-02-24T07:00:00' },
			'startTimestamp',
		],
		['an offset', { ...clockIn, startTimestamp: '2026-02-24T08:00:00+01:00' }, 'startTimestamp'],
		[
			'a day there is not',
			{ ...clockIn, startTimestamp: '2026-02-30T07:00:00Z' },
			'startTimestamp',
		],
		['a text for a number', { ...clockIn, startLongitude: '21' }, 'startLongitude'],
		['an early end', { ...closed, endTimestamp: '2026-02-24T06:59:00Z' }, 'one minute'],
		['59 seconds', { ...closed, endTimestamp: '2026-02-24T07:00:59Z' }, 'one minute'],
		[
			'an end zone without end',
			{ ...closed, endTimestamp: null },
			'endTimeZone needs endTimestamp',
		],
	])('refuses %s', async (_case, body, words) => {
		expect(wordsOf(await create(body))).toEqual([400, expect.stringContaining(words)]);
		expect(stored()).toEqual([]);
	});

	it('takes a minute', async () => {
		expect((await create({ ...closed, endTimestamp: '2026-02-24T07:01:00Z' })).status).toBe(201);
	});

	it.each(['endTimeZone', 'endSource'])('wants %s where it wants it', async (name) => {
		const reply = await create({ ...closed, [name]: null });
		if (profile === demo) expect(reply.status).toBe(201);
		else expect(wordsOf(reply)).toEqual([400, `${name} is required.`]);
	});

	describe('overlap', () => {
		const refused = (kind: string, id: unknown) => [
			statuses.overlap,
			profile === demo
				? expect.stringContaining(`the ${kind} ${String(id)}`)
				: 'The times of this person do not allow it.',
		];
		const period = (start: string, end: string | null) =>
			end === null
				? { ...clockIn, startTimestamp: start }
				: { ...closed, startTimestamp: start, endTimestamp: end };

		it.each([
			['the same period', closed],
			['one within', period('2026-02-24T09:00:00Z', '2026-02-24T10:00:00Z')],
			['one around', period('2026-02-24T06:00:00Z', '2026-02-24T16:00:00Z')],
			['one at the end', period('2026-02-24T15:29:00Z', '2026-02-24T20:00:00Z')],
			['one that is open before', period('2026-02-01T07:00:00Z', null)],
		])('with a clock record: %s', async (_case, body) => {
			const { id } = resource(await create(closed));
			expect(wordsOf(await create(body))).toEqual(refused('clock record', id));
			expect(journal().at(-1)).toBe(`clockRecord.create refused ${statuses.overlap}`);
			expect((await create(body, 1)).status).toBe(201);
		});

		it('with an open record, which has no end', async () => {
			const { id } = resource(await create(clockIn));
			const years = period('2031-01-01T07:00:00Z', '2031-01-01T08:00:00Z');
			expect(wordsOf(await create(years))).toEqual(refused('clock record', id));
			const before = period('2026-02-24T06:00:00Z', '2026-02-24T07:00:00Z');
			expect((await create(before)).status).toBe(201);
		});

		it('with a time pair', async () => {
			const { personId } = person(-2);
			const pair = state().timePairs.find((each) => each.personId === personId) as Row;
			const body = period('2026-02-25T15:59:00Z', '2026-02-25T18:00:00Z');
			expect(wordsOf(await create(body, -2))).toEqual(refused('time pair', pair.id));
		});

		it('not with the neighbours, nor of a record with itself', async () => {
			const record = resource(await create(closed));
			expect((await create(period('2026-02-24T15:30:00Z', null))).status).toBe(201);
			const before = period('2026-02-24T06:00:00Z', '2026-02-24T07:00:00Z');
			expect((await create(before)).status).toBe(201);
			expect((await update({ ...record, endSource: 'Web' })).status).toBe(200);
		});

		it('by a change', async () => {
			const record = resource(await create(closed));
			const { id } = resource(await create(period('2026-02-24T16:00:00Z', null)));
			const longer = { ...record, endTimestamp: '2026-02-24T16:30:00Z' };
			expect(wordsOf(await update(longer))).toEqual(refused('clock record', id));
			expect(wordsOf(await update({ ...record, ...ends }))).toEqual(refused('clock record', id));
			expect(stored()[0]).toMatchObject({ ...closed, version: 1 });
		});
	});

	describe('versions', () => {
		const changed = [statuses.stale, 'Somebody else has changed the clock record.'];

		it('have to be in If-Match, as the system writes them', async () => {
			const record = resource(await create(clockIn));
			const body = { ...record, ...clockOut };
			const bare = await send('PUT', path(String(record.id)), { body });
			expect(wordsOf(bare)).toEqual([statuses.unconditional, 'If-Match is missing.']);
			expect(wordsOf(await remove(record, {}))).toEqual(wordsOf(bare));
			for (const header of ['one', '*', profile === demo ? '"1"' : '1']) {
				expect(wordsOf(await update(body, header))[0]).toBe(400);
			}
			expect(stored()[0]).toMatchObject({ version: 1, endTimestamp: null });
		});

		it('have to be the stored one', async () => {
			const record = resource(await create(clockIn));
			await update({ ...record, startSource: 'Kiosk' });
			expect(wordsOf(await update({ ...record, ...clockOut }))).toEqual(changed);
			expect(wordsOf(await remove(record))).toEqual(changed);
			expect(stored()[0]).toMatchObject({ startSource: 'Kiosk', version: 2 });
		});

		it('have to be the same in the body', async () => {
			const record = resource(await create(clockIn));
			const reply = await update({ ...record, version: 2 }, profile.ifMatch(1));
			expect(wordsOf(reply)).toEqual([400, 'version is not that of If-Match.']);
			const without = { ...record, version: undefined };
			expect(wordsOf(await update(without, profile.ifMatch(1)))).toEqual([
				400,
				expect.stringContaining('version'),
			]);
		});

		it('change when somebody else edits', async () => {
			const record = resource(await create(clockIn));
			const { personId, id: clockRecordId } = record;
			const edit = { personId, clockRecordId };
			expect(sandbox.control.act('people-first', profile.system, 'edit', edit)).toMatchObject({
				version: 2,
			});
			expect(wordsOf(await remove(record))).toEqual(changed);
			expect((await remove({ ...record, version: 2 })).status).toBe(204);
		});

		it('change in the middle of a write when somebody else is faster', async () => {
			const record = resource(await create(clockIn));
			sandbox.control.faults([{ kind: 'conflict', times: 1, match: { method: 'PUT' } }]);
			expect(wordsOf(await update({ ...record, ...clockOut }))).toEqual(changed);
			const now = resource(await get(path(String(record.id))));
			expect(now).toMatchObject({ version: 2, endTimestamp: null });
			expect((await update({ ...now, ...clockOut })).status).toBe(200);
			sandbox.control.faults([{ kind: 'conflict', match: { method: 'DELETE' } }]);
			expect(wordsOf(await remove({ ...record, version: 3 }))).toEqual(changed);
		});

		it('have nothing to do with a creation, which is refused with 409', async () => {
			sandbox.control.faults([{ kind: 'conflict', times: 1 }]);
			expect(wordsOf(await create(clockIn))[0]).toBe(409);
			expect(stored()).toEqual([]);
			expect((await create(clockIn)).status).toBe(201);
			expect(journal()).toEqual([
				'clockRecord.create refused 409',
				'clockRecord.create booked 201',
			]);
		});
	});

	it('refuses another identity in the body', async () => {
		const record = resource(await create(clockIn));
		const headers = { 'if-match': profile.ifMatch(1) };
		for (const name of ['id', 'personId']) {
			const body = { ...record, [name]: person(1).personId };
			const reply = await send('PUT', path(String(record.id)), { body, headers });
			expect(wordsOf(reply)).toEqual([400, expect.stringContaining('another clock record')]);
		}
	});
});
