import { choices, defaultTimeType } from '../../sandbox/vendors/people-first/choices';
import { demo, variant } from '../../sandbox/vendors/people-first/profiles';
import { useSandbox, type Row } from './client';
import { wordsOf } from './peopleFirstClient';
import { sample, timePairClient, VERSIONED } from './peopleFirstPairs';

const sandbox = useSandbox();

describe.each([demo, variant])('system $system', (profile) => {
	const { send, person, state, create, idOf, etagOf, update, remove, stored } = timePairClient(
		sandbox,
		profile,
	);
	const { statuses } = profile;

	it.each([
		['no start', { startDateTime: '' }, 'startDateTime is required'],
		['no zone', { startTimeZone: '' }, 'startTimeZone is required'],
		['no occupancy', { occupancyId: null }, 'occupancyId is required'],
		['a zone there is not', { startTimeZone: 'Mars/Base' }, 'Mars/Base'],
		['an end zone there is not', { endTimeZone: 'Mars/Base' }, 'Mars/Base'],
		['a start without UTC', { startDateTime: '2025-03-06T11:22:00' }, 'startDateTime'],
		['59 seconds', { endDateTime: '2025-03-06T11:22:59Z' }, 'one minute'],
		['a job of nobody', { occupancyId: defaultTimeType }, 'does not have this job.'],
		['a start before the job', { startDateTime: '2019-12-31T08:00:00Z' }, 'job at the start'],
		['another time type', { timeTypeItemId: 'other' }, 'timeTypeItemId is none of the choices'],
		[
			'a time type of old',
			{ timeTypeItemId: choices.timeTypeItemId?.[2]?.id },
			'timeTypeItemId is none of the choices',
		],
		['a text for a number', { rateOfPay: 'much' }, 'rateOfPay'],
	])('refuses %s', async (_case, fields, words) => {
		const reply = await create({ ...sample, ...fields });
		expect(wordsOf(reply)).toEqual([400, expect.stringContaining(words)]);
		expect(stored()).toEqual([]);
	});

	it('refuses a job that has ended, and one of somebody else', async () => {
		const [ended] = person(5).occupancies;
		const march = { startDateTime: '2026-03-06T08:00:00Z', endDateTime: '2026-03-06T16:00:00Z' };
		const fields = { ...sample, ...march, occupancyId: ended?.occupancyId };
		expect(wordsOf(await create(fields, 5))).toEqual([
			400,
			'The person does not have this job at the start.',
		]);
		expect(wordsOf(await create(fields, 0))).toEqual([400, 'The person does not have this job.']);
		expect((await create({ ...sample, ...march }, 5)).status).toBe(201);
	});

	it('refuses a body without its wrapper', async () => {
		const reply = await send('POST', `${VERSIONED}/person/${person(0).personId}`, { body: sample });
		expect(wordsOf(reply)).toEqual([400, expect.stringContaining('actualShiftTimePair')]);
	});

	describe('overlap', () => {
		const refused = (kind: string, id: unknown) => [
			statuses.overlap,
			profile === demo
				? expect.stringContaining(`the ${kind} ${String(id)}`)
				: 'The times of this person do not allow it.',
		];

		it('with a time pair, also by a change', async () => {
			const id = idOf(await create(sample));
			expect(wordsOf(await create(sample))).toEqual(refused('time pair', id));
			const next = { startDateTime: '2025-03-06T11:23:00Z', endDateTime: '' };
			const other = idOf(await create({ ...sample, ...next }));
			const headers = { 'if-match': await etagOf(other) };
			expect(wordsOf(await update(other, sample, headers))).toEqual(refused('time pair', id));
			const years = {
				startDateTime: '2031-01-01T08:00:00Z',
				endDateTime: '2031-01-01T16:00:00Z',
			};
			expect(wordsOf(await create({ ...sample, ...years }))).toEqual(refused('time pair', other));
			expect(stored()).toHaveLength(2);
		});

		it('with a clock record', async () => {
			const { personId } = person(-2);
			const record = state().clockRecords.find((each) => each.personId === personId) as Row;
			const times = { startDateTime: '2026-02-24T15:00:00Z', endDateTime: '2026-02-24T16:00:00Z' };
			expect(wordsOf(await create({ ...sample, ...times }, -2))).toEqual(
				refused('clock record', record.id),
			);
		});
	});

	describe('ETags', () => {
		const changed = [statuses.stale, 'Somebody else has changed the time pair.'];
		const missing = [412, 'If-Match is missing.'];

		it('have to be in If-Match', async () => {
			const id = idOf(await create(sample));
			expect(wordsOf(await update(id, sample, {}))).toEqual(missing);
			expect(wordsOf(await remove(id, {}))).toEqual(missing);
			expect(wordsOf(await remove(id, { 'if-match': '"1"' }))).toEqual(changed);
		});

		it('go stale', async () => {
			const id = idOf(await create(sample));
			const headers = { 'if-match': await etagOf(id) };
			expect((await update(id, { ...sample, customer: 'Gate 3' }, headers)).status).toBe(200);
			expect(wordsOf(await update(id, sample, headers))).toEqual(changed);
			expect(wordsOf(await remove(id, headers))).toEqual(changed);
			expect(stored()[0]).toMatchObject({ customer: 'Gate 3' });
		});

		it('go stale in the middle of a write when somebody else is faster', async () => {
			const id = idOf(await create(sample));
			sandbox.control.faults([
				{ kind: 'conflict', times: 2, match: { path: String(id) }, skip: 1 },
			]);
			const headers = { 'if-match': await etagOf(id) };
			expect(wordsOf(await update(id, sample, headers))).toEqual(changed);
			expect(wordsOf(await remove(id, headers))).toEqual(changed);
			expect((await remove(id, { 'if-match': await etagOf(id) })).status).toBe(204);
		});

		it('have nothing to do with a creation, which is refused with 409', async () => {
			sandbox.control.faults([{ kind: 'conflict' }]);
			expect(wordsOf(await create(sample))[0]).toBe(409);
			expect(stored()).toEqual([]);
		});
	});
});
