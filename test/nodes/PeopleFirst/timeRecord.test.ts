/**
 * @jest-environment ./test/harness/environment.ts
 */
import type { IDataObject } from 'n8n-workflow';
import { choices, defaultTimeType } from '../../../sandbox/vendors/people-first/choices';
import { byId, rows, systems, usePeopleFirst } from '../../support/peopleFirst';

const idOf = (field: string, name: string) =>
	choices[field]?.find(({ value }) => value === name)?.id ?? '';

describe.each(systems)('time records of %s', (_name, profile) => {
	const peopleFirst = usePeopleFirst();

	const free = () => peopleFirst.personAt(profile, 0);
	const busy = () => peopleFirst.personAt(profile, -1);
	const stored = () => peopleFirst.timeRecordsOf(profile, free());
	const run = async (operation: string, parameters: IDataObject) =>
		await peopleFirst.run(profile, `timeRecord:${operation}`, {
			parameters,
			timezone: 'Europe/London',
		});
	const create = async (more: IDataObject = {}) =>
		await run('create', {
			person: byId(free().personId),
			occupancyId: free().occupancies[0]?.occupancyId,
			start: '2031-03-04T09:00',
			startSource: 'Web',
			...more,
		});

	const details = {
		timeTypeItemId: defaultTimeType,
		timePairType: idOf('timePairType', 'Standard'),
		overtimeReasonId: idOf('overtimeReasonId', 'Stock-taking'),
		overtimeReasonDetails: 'Half-yearly count',
		workTypeId: idOf('workTypeId', 'Standby'),
		departmentId: idOf('departmentId', 'Warehouse'),
		locationId: idOf('locationId', 'Cardiff'),
		financeReferenceNumberId: idOf('financeReferenceNumberId', 'Cost centre 200'),
		externalLocationId: idOf('externalLocationId', 'Customer site north'),
		currencyIsoCode: 'GBP',
		rateOfPay: 14.25,
		workingFromHome: true,
		timeOffInLieu: true,
		workReference: 'WO-17',
		customer: 'Acme',
	};

	test('one is created with all that is known of it', async () => {
		const location = { longitude: -1.15, latitude: 52.95, accuracy: 10 };
		const result = await create({
			end: '2031-03-04T17:30',
			startLocation: location,
			details,
			additionalFields: '{"breakDuration": 30}',
		});
		expect(result.error).toBeUndefined();
		const [pair] = stored();
		const members = {
			startDateTime: '2031-03-04T09:00:00Z',
			startTimeZone: 'Europe/London',
			startSource: 'Web',
			startLongitude: -1.15,
			startLatitude: 52.95,
			startAccuracy: 10,
			endDateTime: '2031-03-04T17:30:00Z',
			endTimeZone: 'Europe/London',
			endSource: 'Web',
			breakDuration: 30,
			...details,
		};
		expect(pair).toMatchObject(members);
		expect(rows(result.items)).toMatchObject([{ id: pair?.id, ...members }]);
	});

	test('one may be open, and is amended when the person leaves', async () => {
		const { items } = await create();
		const id = items[0]?.json.id;
		expect(stored()).toMatchObject([{ id, endDateTime: null }]);
		const result = await run('update', {
			timeRecordId: id,
			changes: { end: '2031-03-04T17:30', endTimeZone: 'Europe/London', endSource: 'Web' },
		});
		expect(result.error).toBeUndefined();
		expect(rows(result.items)).toMatchObject([{ id, endDateTime: '2031-03-04T17:30:00Z' }]);
		expect(stored()).toMatchObject([{ id, endDateTime: '2031-03-04T17:30:00Z' }]);
	});

	test('an update keeps all members that it does not change', async () => {
		const more = '{"breakDuration": 30}';
		const { items } = await create({ end: '2031-03-04T17:30', details, additionalFields: more });
		const [before] = stored();
		await run('update', {
			timeRecordId: items[0]?.json.id,
			changes: { customer: 'Bolts', timeOffInLieu: false },
			additionalFields: '{"workReference": ""}',
		});
		const { workReference, ...kept } = before ?? {};
		expect(workReference).toBe('WO-17');
		expect(stored()).toEqual([{ ...kept, customer: 'Bolts', timeOffInLieu: false }]);
	});

	test('a change that changes nothing is done without a write', async () => {
		const { items } = await create({ end: '2031-03-04T17:30', details });
		const result = await run('update', {
			timeRecordId: items[0]?.json.id,
			changes: { start: '2031-03-04T09:00:00.000Z', customer: 'Acme', workingFromHome: true },
		});
		expect(rows(result.items)).toMatchObject([{ id: items[0]?.json.id, customer: 'Acme' }]);
		expect(peopleFirst.booked(profile)).toHaveLength(1);
	});

	test('get gives the version that an update can name', async () => {
		const [pair] = peopleFirst.timeRecordsOf(profile, busy());
		const simple = await run('get', { timeRecordId: pair?.id });
		expect(Object.keys(rows(simple.items)[0] ?? {})).toEqual([
			'id',
			'hrmPersonId',
			'occupancyId',
			'startDateTime',
			'startTimeZone',
			'endDateTime',
			'endTimeZone',
			'timeTypeItemId',
			'approvalState',
			'etag',
		]);
		expect(rows(simple.items)[0]?.etag).toMatch(/^"[0-9a-f]{32}"$/);
		const full = await run('get', { timeRecordId: pair?.id, simplify: false });
		expect(rows(full.items)).toMatchObject([
			{ firstName: busy().firstName, _links: { change: {}, delete: {} }, approvalState: 0 },
		]);
	});

	test('the template gives the choices as rows', async () => {
		const { items } = await run('getTemplate', { person: byId(free().personId) });
		const { template, choices: offered, mandatory } = rows(items)[0] ?? {};
		expect(template).toMatchObject({ startTimeZone: 'Europe/London', workingFromHome: false });
		expect(mandatory).toEqual(['timePairType', 'startDateTime', 'startTimeZone']);
		const wanted = Object.entries(choices).flatMap(([field, values]) =>
			values.map(({ id, value: name, code, active }) => ({ field, id, name, code, active })),
		);
		const order = (rowsOf: IDataObject[]) => rowsOf.map((row) => JSON.stringify(row)).sort();
		const plain = (offered as IDataObject[]).map(({ field, id, name, code, active }) => ({
			field,
			id,
			name,
			code,
			active,
		}));
		expect(order(plain)).toEqual(order(wanted));
	});

	test('what is refused is told in the words of People First', async () => {
		const elsewhere = peopleFirst.personAt(profile, 1).occupancies[0]?.occupancyId;
		const job = await create({ occupancyId: elsewhere });
		expect(job.error).toMatchObject({
			message: 'People First: The person does not have this job. (Occupancy) [item 0]',
			httpCode: '400',
		});
		const timeRecordId = '00000000-0000-4000-8000-000000000000';
		for (const operation of ['get', 'delete']) {
			const gone = await run(operation, { timeRecordId });
			expect(gone.error).toMatchObject({
				message: 'People First: There is no such time pair. (NotFound) [item 0]',
			});
		}
	});

	test('one that would be too short is refused before it is sent', async () => {
		const [pair] = peopleFirst.timeRecordsOf(profile, busy());
		const result = await run('update', {
			timeRecordId: pair?.id,
			changes: { end: '2026-02-25T08:00:30Z' },
		});
		expect(result.error).toMatchObject({
			message:
				'End 2026-02-25T08:00:30Z is not at least one minute after Start 2026-02-25T08:00:00Z [item 0]',
		});
		expect(peopleFirst.booked(profile)).toEqual([]);
	});

	test('an answer without the version is told so', async () => {
		const [pair] = peopleFirst.timeRecordsOf(profile, busy());
		const body = { data: { actualShiftTimePair: { id: pair?.id } } };
		peopleFirst.control.faults([{ kind: 'status', status: 200, body }]);
		const { error } = await run('get', { timeRecordId: pair?.id });
		expect(error).toMatchObject({
			message: 'People First answered a time record without its version [item 0]',
		});
	});

	test('a created one that is answered with neither body nor address is done', async () => {
		peopleFirst.control.faults([{ kind: 'status', status: 201, body: '' }]);
		const result = await create();
		expect(result.error).toBeUndefined();
		expect(rows(result.items)).toMatchObject([{ startDateTime: '2031-03-04T09:00:00Z' }]);
		expect(rows(result.items)[0]).not.toHaveProperty('id');
	});

	test('a warning beside the answer is shown', async () => {
		const body = {
			data: { actualShiftTimePair: { id: 'x', startDateTime: '2031-03-04T09:00:00Z' } },
			messages: [{ id: 'Late', text: 'Recorded late.', object: null }],
		};
		peopleFirst.control.faults([{ kind: 'status', status: 201, body }]);
		const result = await create();
		expect(rows(result.items)).toMatchObject([{ id: 'x', warnings: ['Recorded late. (Late)'] }]);
		expect(result.hints.map(({ message }) => message)).toEqual([
			'1 item came back with a warning.',
		]);
	});
});
