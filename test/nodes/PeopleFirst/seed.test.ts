/**
 * @jest-environment ./test/harness/environment.ts
 */
import type { IDataObject } from 'n8n-workflow';
import type { FaultRule } from '../../../sandbox/server';
import { byId, byReference, demo, rows, systems, usePeopleFirst } from '../../support/peopleFirst';
import { clockSamples, lookupSamples, pairSamples } from './seedSamples';

const place = (longitude: number, latitude: number, accuracy: number) => ({
	longitude,
	latitude,
	accuracy,
});
const clockStart = {
	start: '2026-02-24T08:00',
	startTimeZone: 'Europe/Warsaw',
	startSource: 'Mobile',
	startLocation: place(21.0122, 52.2297, 10.5),
};
const clockEnd = {
	end: '2026-02-24T16:30',
	endTimeZone: 'Europe/Warsaw',
	endSource: 'Mobile',
	endLocation: place(21.013, 52.23, 8),
};

describe.each(systems)('what the vendor prints of clock records, on %s', (_name, profile) => {
	const peopleFirst = usePeopleFirst();
	const { extras } = profile;

	/** What a system adds to what is printed. */
	const asAnswered = (sample: IDataObject, own: IDataObject) => ({
		...extras.row,
		...sample,
		...own,
	});

	test('the template, clocking in, clocking out, undoing it and deleting', async () => {
		const { personId } = peopleFirst.personAt(profile, 0);
		const person = byId(personId);
		const run = async (operation: string, parameters: IDataObject) => {
			const result = await peopleFirst.run(profile, `clockRecord:${operation}`, {
				parameters: { person, ...parameters },
			});
			expect(result.error).toBeUndefined();
			return rows(result.items)[0] ?? {};
		};
		const sent = () => peopleFirst.booked(profile).at(-1);
		const path = `${profile.clockPrefix}/${personId}/clockRecords`;

		expect(await run('getTemplate', {})).toEqual(asAnswered(clockSamples.template, {}));

		const created = await run('clockIn', clockStart);
		const own = { id: created.id, personId };
		expect(sent()).toEqual({
			operation: 'clockRecord.create',
			path,
			body: clockSamples.clockIn,
			outcome: 'booked',
			status: 201,
		});
		expect(created).toEqual(asAnswered(clockSamples.created, own));

		const clockRecordId = created.id;
		const read = { clockRecordId, simplify: false };
		expect(await run('get', read)).toEqual(asAnswered(clockSamples.single, own));

		const updated = await run('clockOut', { which: 'given', clockRecordId, ...clockEnd });
		expect(sent()).toEqual({
			operation: 'clockRecord.update',
			path: `${path}/${String(clockRecordId)}`,
			body: { ...extras.row, ...clockSamples.clockOut, ...own },
			outcome: 'booked',
			status: 200,
		});
		expect(updated).toEqual(asAnswered(clockSamples.updated, own));

		const day = { from: '2026-02-24T00:00:00Z', to: '2026-02-24T23:59:59Z' };
		expect(await run('getAll', { ...day, simplify: false })).toEqual(
			asAnswered(clockSamples.list.clockRecord[0] ?? {}, own),
		);

		const undone = await run('undoClockOut', { clockRecordId });
		expect(sent()?.body).toEqual({ ...extras.row, ...clockSamples.undo, ...own });
		expect(undone).toMatchObject({ endTimestamp: null, processingStatus: 'Open', version: 3 });

		expect(await run('delete', { clockRecordId })).toEqual({ id: clockRecordId, deleted: true });
		expect(sent()).toMatchObject({
			operation: 'clockRecord.delete',
			outcome: 'booked',
			status: 204,
		});
		expect(peopleFirst.clockRecordsOf(profile, { personId })).toEqual([]);
	});

	test('a time pair is created and amended with all members of the samples', async () => {
		const { personId, personalReference, occupancies } = peopleFirst.personAt(profile, 2);
		const [job] = occupancies;
		const created = await peopleFirst.run(profile, 'timeRecord:create', {
			parameters: {
				person: byReference(personalReference),
				start: '2025-03-06T11:22:00Z',
				startTimeZone: 'Europe/London',
				startSource: 'Web',
				end: '2025-03-06T11:23:00Z',
				occupancyId: job?.occupancyId,
				details: { timeTypeItemId: pairSamples.created.timeTypeItemId },
			},
		});
		expect(created.error).toBeUndefined();
		const own = { occupancyId: job?.occupancyId };
		expect(peopleFirst.booked(profile)).toEqual([
			{
				operation: 'timeRecord.create',
				path: `/api/v1/ta/actualshifttimepairs/person/${personId}`,
				body: { actualShiftTimePair: { ...pairSamples.created, ...own } },
				outcome: 'booked',
				status: 201,
			},
		]);
		const [pair] = peopleFirst.timeRecordsOf(profile, { personId });
		expect(rows(created.items)).toMatchObject([{ id: pair?.id, startSource: 'Web', ...own }]);

		const amended = await peopleFirst.run(profile, 'timeRecord:update', {
			parameters: {
				timeRecordId: pair?.id,
				changes: {
					start: '2025-03-30T08:00:00Z',
					end: '2025-03-30T16:00:00Z',
					startSource: 'WFM_Test',
					endSource: 'WFM_Test',
				},
			},
		});
		expect(amended.error).toBeUndefined();
		expect(peopleFirst.booked(profile).at(-1)).toEqual({
			operation: 'timeRecord.update',
			path: `/api/v1/ta/actualshifttimepairs/${String(pair?.id)}`,
			body: { actualShiftTimePair: { ...pairSamples.amended, ...own } },
			outcome: 'booked',
			status: 200,
		});
	});
});

describe('the very answers that the vendor prints are read', () => {
	const peopleFirst = usePeopleFirst();
	const answer = (path: string, body: object, headers: Record<string, string> = {}): FaultRule => ({
		kind: 'status',
		status: 200,
		match: { path },
		body,
		headers: { 'content-type': 'application/json; charset=utf-8', ...headers },
	});
	const { ids } = clockSamples;
	const person = byId(ids.person);

	test.each<[string, string, object, IDataObject, IDataObject[]]>([
		[
			'person:getByReference',
			'/personalreference/HNB123',
			lookupSamples.person,
			{ reference: 'HNB123' },
			[lookupSamples.person.data.peopleextended],
		],
		[
			'occupancy:getAll',
			'/occupancies',
			lookupSamples.occupancies,
			{ person, from: '2025-05-12T12:00:00Z', to: '2025-05-12T12:00:00Z' },
			lookupSamples.occupancies.data.occupancy,
		],
		[
			'clockRecord:getTemplate',
			'/resourceTemplate',
			clockSamples.template,
			{ person },
			[clockSamples.template],
		],
		[
			'clockRecord:clockIn',
			'/clockRecords',
			clockSamples.created,
			{ person, ...clockStart },
			[clockSamples.created],
		],
		[
			'clockRecord:getAll',
			'/clockRecords',
			clockSamples.list,
			{ person, simplify: false },
			clockSamples.list.clockRecord,
		],
		[
			'clockRecord:get',
			`/clockRecords/${ids.record}`,
			clockSamples.single,
			{ person, clockRecordId: ids.record, simplify: false },
			[clockSamples.single],
		],
	])('%s', async (operation, path, body, parameters, expected) => {
		peopleFirst.control.faults([answer(path, body)]);
		const result = await peopleFirst.run(demo, operation, { parameters });
		expect(result.error).toBeUndefined();
		expect(rows(result.items)).toEqual(expected);
		expect(peopleFirst.control.traffic().requests).toBe(1);
	});

	test('timeRecord:getTemplate, with the choices as rows', async () => {
		peopleFirst.control.faults([answer('/resourcetemplate?annotate=t', pairSamples.template)]);
		const { items } = await peopleFirst.run(demo, 'timeRecord:getTemplate', {
			parameters: { person },
		});
		const type = { field: 'timePairType', code: '', active: true };
		expect(rows(items)).toEqual([
			{
				template: pairSamples.template.data.actualShiftTimePair,
				choices: [
					{ ...type, id: '4f2a433b-2fa5-44ad-aadc-4ec39097e15a', name: 'Overtime' },
					{ ...type, id: '47d7ae8a-2cd2-4e3d-b5e4-b5e3d68574e4', name: 'Standard' },
				],
				mandatory: ['timePairType', 'startDateTime', 'startTimeZone'],
			},
		]);
	});

	test('timeRecord:get, with its ETag', async () => {
		const { pair } = pairSamples.ids;
		peopleFirst.control.faults([answer(`/${pair}`, pairSamples.read, { etag: '"33a64df5"' })]);
		const { items } = await peopleFirst.run(demo, 'timeRecord:get', {
			parameters: { timeRecordId: pair, simplify: false },
		});
		expect(rows(items)).toEqual([
			{ ...pairSamples.read.data.actualShiftTimePair, etag: '"33a64df5"' },
		]);
	});
});

describe('the conditions of refusal that the vendor prints', () => {
	const peopleFirst = usePeopleFirst();

	test.each([
		[400, 'did not understand the request'],
		[404, 'does not know what was asked for'],
		[409, 'refused because of what is stored already'],
		[412, 'refused because the record was changed meanwhile'],
	])('%i is told in words', async (status, words) => {
		peopleFirst.control.faults([{ kind: 'status', status, body: { messages: [] } }]);
		const { error } = await peopleFirst.run(demo, 'timeRecord:get', {
			parameters: { timeRecordId: pairSamples.ids.pair },
		});
		expect(error).toMatchObject({
			message: `People First ${words} [item 0]`,
			httpCode: `${status}`,
		});
	});

	test.each<[object | string, string]>([
		[
			{ messages: [{ id: 'EndTooEarly', text: 'The end is too early.', object: 'endTimestamp' }] },
			'People First: The end is too early. (EndTooEarly) [item 0]',
		],
		[
			{ messages: [{ text: 'One.' }, { id: 'b', text: 'Two.' }, 'Three.', { object: 'x' }] },
			'People First: One. Two. (b) Three. [item 0]',
		],
		['"The accompanying text."', 'People First: The accompanying text. [item 0]'],
		[
			{ title: 'One or more values do not fit.' },
			'People First: One or more values do not fit. [item 0]',
		],
		['<not json>', 'People First did not understand the request [item 0]'],
	])('the text in %j is shown', async (body, message) => {
		const headers = { 'content-type': 'application/json' };
		peopleFirst.control.faults([{ kind: 'status', status: 400, body, headers }]);
		const { error } = await peopleFirst.run(demo, 'timeRecord:get', {
			parameters: { timeRecordId: pairSamples.ids.pair },
		});
		expect(error).toMatchObject({ message });
		if (body === '<not json>')
			expect(error).toMatchObject({
				description: expect.stringContaining('It said: <not json>') as string,
			});
	});
});
