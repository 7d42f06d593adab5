import { choices, defaultTimeType } from '../../sandbox/vendors/people-first/choices';
import { demo, variant } from '../../sandbox/vendors/people-first/profiles';
import { useSandbox } from './client';
import { wordsOf } from './peopleFirstClient';
import { ROOT, sample, timePairClient, VERSIONED } from './peopleFirstPairs';

const sandbox = useSandbox();

describe.each([demo, variant])('system $system', (profile) => {
	const {
		send,
		get,
		person,
		state,
		journal,
		occupancyId,
		create,
		path,
		idOf,
		pairIn,
		metaIn,
		etagOf,
		update,
		remove,
		stored,
	} = timePairClient(sandbox, profile);
	const { blank, extras, linkHost } = profile;

	describe('the template', () => {
		const template = async (query = '') =>
			get(`${VERSIONED}/person/${person(0).personId}/resourcetemplate${query}`);

		it('has all members, empty but for a zone', async () => {
			const reply = await template('?annotate=t');
			const self = `${ROOT}/person/${person(0).personId}/resourcetemplate`;
			expect(reply.status).toBe(200);
			expect(pairIn(reply)).toMatchObject({
				...extras.row,
				_links: {
					create: { href: `${ROOT}/person/${person(0).personId}` },
					self: { href: self },
					occupancies: { href: `/ta/people/${person(0).personId}/occupancies` },
				},
				clockRecordId: blank,
				occupancyId: blank,
				startDateTime: blank,
				startTimeZone: 'Europe/London',
				endTimeZone: 'Europe/London',
				rateOfPay: blank,
				workingFromHome: false,
				timeOffInLieu: false,
				substitutedOccupancyId: blank,
				breakDuration: blank,
			});
			expect(metaIn(reply)).toMatchObject({ links: { self: { href: `${self}?annotate=t` } } });
		});

		it('has the choices when they are wanted', async () => {
			const meta = metaIn(await template('?annotate=t'));
			const valuesOf = (name: string) => meta[`actualShiftTimePair.${name}`]?.values;
			expect(meta['actualShiftTimePair.startDateTime']).toEqual({ mandatory: 'true' });
			expect(meta['actualShiftTimePair.startTimeZone']).toEqual({ mandatory: 'true' });
			expect(meta['actualShiftTimePair.timePairType']?.mandatory).toBe('true');
			expect(valuesOf('timePairType')).toMatchObject([
				{ value: 'Overtime', id: '4f2a433b-2fa5-44ad-aadc-4ec39097e15a' },
				{ value: 'Standard', id: '47d7ae8a-2cd2-4e3d-b5e4-b5e3d68574e4' },
			]);
			expect(valuesOf('timeTypeItemId')?.[0]).toEqual({
				value: 'Standard - Time paid by hour',
				active: true,
				code: '',
				version: 1,
				id: defaultTimeType,
				identifier: defaultTimeType,
			});
			for (const name of Object.keys(choices)) expect(valuesOf(name)).not.toHaveLength(0);
			expect(Object.keys(metaIn(await template()))).toEqual(['links']);
		});

		it('of nobody is refused with 400', async () => {
			const reply = await get(`${VERSIONED}/person/nobody/resourcetemplate`);
			expect(wordsOf(reply)).toEqual([400, 'There is no such person.']);
		});
	});

	it('goes through the life of a time pair', async () => {
		const created = await create(sample);
		const id = idOf(created);
		expect(created.status).toBe(201);
		expect(created.headers.get('location')).toBe(`${linkHost}${VERSIONED}/${id}`);

		const one = await get(path(id));
		const whole = pairIn(one);
		expect(created.text).toBe(profile === demo ? one.text : '');
		expect(one.headers.get('etag')).toMatch(/^"[0-9a-f]{32}"$/);
		expect(whole).toMatchObject({
			...extras.row,
			_links: {
				change: { href: `${ROOT}/${id}` },
				delete: { href: `${ROOT}/${id}` },
				self: { href: `${ROOT}/${id}` },
				latestTimePair: { href: `${ROOT}/${id}` },
				clockIn: { href: '/ta/clockin/resourcetemplate' },
				occupancies: { href: `/ta/people/${person(0).personId}/occupancies` },
			},
			id,
			hrmPersonId: person(0).personId,
			occupancyId: occupancyId(),
			firstName: 'Aisha',
			lastName: 'Mills',
			startDateTime: '2025-03-06T11:22:00Z',
			endDateTime: '2025-03-06T11:23:00Z',
			startTimeEntryType: 1,
			endTimeEntryType: 1,
			approvalState: 0,
			startSource: 'Web',
			startLatitude: blank,
			rateOfPay: blank,
			customer: blank,
		});
		expect(metaIn(one)).toMatchObject({
			links: { self: { href: `${ROOT}/${id}` } },
			'actualShiftTimePair.startTimeEntryType': { values: [{ value: 'Manual', id: '1' }] },
			'actualShiftTimePair.endTimeEntryType': { values: [{ value: 'Manual', id: '1' }] },
			'actualShiftTimePair.approvalState': { values: [{ value: 'Awaiting Approval', id: '0' }] },
			'actualShiftTimePair.timeTypeItemId': { values: [{ id: defaultTimeType }] },
			'actualShiftTimePair.currencyIsoCode': { values: [] },
		});
		const annotated = metaIn(await get(`${path(id)}?annotate=t`));
		expect(annotated['actualShiftTimePair.currencyIsoCode']?.values).toHaveLength(2);

		const etag = one.headers.get('etag') ?? '';
		const later = { ...whole, endDateTime: '2025-03-06T16:00:00Z', workReference: 'W-7' };
		const updated = await update(id, later, { 'if-match': etag });
		expect([updated.status, pairIn(updated)]).toEqual([200, later]);
		expect(await etagOf(id)).not.toBe(etag);
		expect(updated.headers.get('etag')).toBe(await etagOf(id));

		const gone = await remove(id, { 'if-match': await etagOf(id) });
		expect([gone.status, gone.text]).toEqual([204, '']);
		expect(wordsOf(await get(path(id)))).toEqual([400, 'There is no such time pair.']);
		expect(journal()).toEqual([
			'timeRecord.create booked 201',
			'timeRecord.update booked 200',
			'timeRecord.delete booked 204',
		]);
	});

	it('stores the members it knows, and with a PUT nothing else than what was sent', async () => {
		const id = idOf(await create({ ...sample, customer: 'Gate 3', rateOfPay: 12.5, pet: 'cat' }));
		expect(stored()[0]).toMatchObject({ id, customer: 'Gate 3', rateOfPay: 12.5 });
		expect(stored()[0]).not.toHaveProperty('pet');
		const { startDateTime, startTimeZone } = sample;
		const headers = { 'if-match': await etagOf(id) };
		const reply = await update(id, { startDateTime, startTimeZone }, headers);
		expect(pairIn(reply)).toMatchObject({ customer: blank, rateOfPay: blank, endDateTime: blank });
	});

	it('answers 400 for what is not there', async () => {
		const body = { actualShiftTimePair: sample };
		const headers = { 'if-match': '"1"' };
		expect(wordsOf(await get(path('nothing')))).toEqual([400, 'There is no such time pair.']);
		expect((await send('PUT', path('nothing'), { body, headers })).status).toBe(400);
		expect((await remove('nothing', headers)).status).toBe(400);
		const nobody = await send('POST', `${VERSIONED}/person/nobody`, { body });
		expect(wordsOf(nobody)).toEqual([400, 'There is no such person.']);
		expect(journal()).toEqual([
			'timeRecord.update refused 400',
			'timeRecord.delete refused 400',
			'timeRecord.create refused 400',
		]);
	});

	it('has seeded time pairs', async () => {
		expect(state().timePairs).toHaveLength(12);
		const reply = await get(path(state().timePairs[0]?.id));
		expect(pairIn(reply)).toMatchObject({ startDateTime: '2026-02-25T08:00:00Z' });
	});
});
