import type { IDataObject } from 'n8n-workflow';
import type { BadInput } from '../../support/badInput';
import { badTimesAndEvents } from './badTimesAndEvents';

const v = '={{ $json.v }}';
const reference = { __rl: true, mode: 'reference', value: v };
const guidWanted = 'Expected a GUID, such as 3fa85f64-5717-4562-b3fc-2c963f66afa6.';
const momentWanted = 'Expected something like 2031-03-04T09:00 or 2031-03-04T09:00:00+01:00.';
const zoneWanted = 'Expected a name from the IANA list, such as Europe/Amsterdam.';
const segmentWanted = 'It may not contain a slash, a backslash or a line break, or be just dots.';
const leaveOpen = 'Enter the end, or leave all of it empty for a record that is open.';
const nothing = 'Add a field under Changes.';

/** What the table needs of the people in the system that it runs against. */
export interface Known {
	/** Somebody without times. */
	free: { personId: string; personalReference: string; occupancyId: string };
	/** Somebody with times. */
	busy: { personId: string; clockRecordId: string; openRecordId: string; timeRecordId: string };
}

/** The values that operations refuse before anything is sent, with what they say. */
export function badInputsFor({ free, busy }: Known): BadInput[] {
	const person = { __rl: true, mode: 'id', value: free.personId };
	const busyPerson = { __rl: true, mode: 'id', value: busy.personId };
	const clockIn = { person, start: '2031-03-04T09:00:00Z', startSource: 'Kiosk' };
	const ofRecord = { person: busyPerson, clockRecordId: busy.clockRecordId };
	const clockOut = { person: busyPerson, end: '2026-03-31T14:00:00Z', endSource: 'Kiosk' };
	const startLocation = (member: string): IDataObject => ({ [member]: v });

	return [
		{
			operation: 'person:getByReference',
			parameters: { reference: v },
			good: free.personalReference,
			cases: [
				['', 'Personal Reference is empty'],
				['A/12', 'Personal Reference "A/12" cannot be part of an address', segmentWanted],
				['..', 'Personal Reference ".." cannot be part of an address', segmentWanted],
				[{ a: 1 }, 'Personal Reference "{"a":1}" is not text'],
			],
		},
		{
			operation: 'clockRecord:getAll',
			parameters: { person: reference },
			good: free.personalReference,
			requests: 2,
			cases: [
				['', 'Person is empty'],
				['A\\12', 'Personal Reference "A\\12" cannot be part of an address', segmentWanted],
			],
		},
		{
			operation: 'clockRecord:getAll',
			parameters: { person: { __rl: true, mode: 'id', value: v } },
			good: free.personId,
			cases: [
				['PR0001', 'Person ID "PR0001" is not an ID of People First', guidWanted],
				[
					`${free.personId}0`,
					`Person ID "${free.personId}0" is not an ID of People First`,
					guidWanted,
				],
			],
		},
		{
			operation: 'clockRecord:getAll',
			parameters: { person, from: '2031-03-04T00:00:00Z', to: v },
			good: '2031-03-05T00:00:00Z',
			cases: [
				['2031-03-03T00:00:00Z', 'To is before From'],
				['tomorrow', 'To "tomorrow" is not a date and time', momentWanted],
			],
		},
		{
			operation: 'clockRecord:getAll',
			parameters: { person, limit: v },
			good: 1,
			cases: [[0, 'Limit "0" is not a whole number of at least 1']],
		},
		{
			operation: 'occupancy:getAll',
			parameters: { person, from: v },
			good: '2031-03-05T00:00:00Z',
			cases: [
				['', 'From is empty'],
				['2031-03-05', 'From "2031-03-05" is not a date and time', momentWanted],
			],
		},
		{
			operation: 'clockRecord:clockIn',
			parameters: { ...clockIn, start: v },
			good: '2031-03-04T09:00:00Z',
			cases: [
				['', 'Start is empty'],
				['nine', 'Start "nine" is not a date and time', momentWanted],
				['2031-02-30T09:00', 'Start "2031-02-30T09:00" is not a date and time', momentWanted],
			],
		},
		{
			operation: 'clockRecord:clockIn',
			parameters: { ...clockIn, startSource: v },
			good: 'Kiosk',
			cases: [
				['', 'Start Source is empty'],
				['  ', 'Start Source is empty'],
			],
		},
		{
			operation: 'clockRecord:clockIn',
			parameters: { ...clockIn, startTimeZone: v },
			good: 'Europe/London',
			cases: [
				['Mars/Olympus', 'Start Time Zone "Mars/Olympus" is not a time zone', zoneWanted],
				['+01:00', 'Start Time Zone "+01:00" is not a time zone', zoneWanted],
				['BSTX', 'Start Time Zone "BSTX" is not a time zone', zoneWanted],
			],
		},
		{
			operation: 'clockRecord:clockIn',
			parameters: { ...clockIn, startLocation: startLocation('longitude') },
			good: -180,
			cases: [
				[180.1, 'Longitude "180.1" is not a number from -180 to 180'],
				['west', 'Longitude "west" is not a number'],
			],
		},
		{
			operation: 'clockRecord:clockIn',
			parameters: { ...clockIn, startLocation: startLocation('latitude') },
			good: '90',
			cases: [[-91, 'Latitude "-91" is not a number from -90 to 90']],
		},
		{
			operation: 'clockRecord:clockIn',
			parameters: { ...clockIn, startLocation: startLocation('accuracy') },
			good: 0,
			cases: [[-1, 'Accuracy "-1" is not a number of at least 0']],
		},
		{
			operation: 'clockRecord:clockIn',
			parameters: { ...clockIn, additionalFields: v },
			good: '{"startAccuracy": 5}',
			cases: [
				['[1]', 'Additional Fields (JSON) "[1]" is not a JSON object such as {"name": "value"}'],
			],
		},
		{
			operation: 'clockRecord:clockEvent',
			parameters: { person, moment: '2031-03-04T09:00:00Z', source: 'Kiosk', direction: v },
			good: 'IN',
			cases: [
				['', 'Direction is empty'],
				['through', 'Direction "through" is not In or Out', 'Expected In or Out, in any case.'],
			],
		},
		{
			operation: 'clockRecord:clockEvent',
			parameters: { person, moment: v, source: 'Kiosk', timeZone: 'Europe/London' },
			good: '2031-03-04T09:00:00',
			cases: [
				['', 'Moment is empty'],
				[
					'2031-03-30T01:30',
					'Moment "2031-03-30T01:30" does not exist in Europe/London: the clocks change',
					'Write it with its offset: 2031-03-30T00:30:00+00:00 or 2031-03-30T02:30:00+01:00.',
				],
			],
		},
		{
			operation: 'clockRecord:create',
			parameters: { ...clockIn, end: v },
			good: '2031-03-04T09:01:00Z',
			cases: [
				[
					'2031-03-04T09:00:59.999Z',
					'End 2031-03-04T09:00:59Z is not at least one minute after Start 2031-03-04T09:00:00Z',
				],
				[
					'2031-03-03T09:00:00Z',
					'End 2031-03-03T09:00:00Z is not at least one minute after Start 2031-03-04T09:00:00Z',
				],
			],
		},
		{
			operation: 'clockRecord:create',
			parameters: { ...clockIn, endSource: v },
			good: '',
			cases: [['Kiosk', 'End is empty, but End Source is not', leaveOpen]],
		},
		{
			operation: 'clockRecord:create',
			parameters: { ...clockIn, endLocation: { latitude: v } },
			good: '',
			cases: [[0, 'End is empty, but Latitude is not', leaveOpen]],
		},
		{
			operation: 'clockRecord:clockOut',
			parameters: { ...clockOut, which: 'given', clockRecordId: v },
			good: busy.openRecordId,
			requests: 2,
			cases: [
				['', 'Clock Record ID is empty'],
				['last', 'Clock Record ID "last" is not an ID of People First', guidWanted],
			],
		},
		{
			operation: 'clockRecord:clockOut',
			parameters: { ...clockOut, lookBack: v },
			good: 24,
			requests: 2,
			cases: [
				[0, 'Look Back (Hours) "0" is not a whole number of at least 1'],
				['a day', 'Look Back (Hours) "a day" is not a whole number of at least 1'],
			],
		},
		{
			operation: 'clockRecord:clockOut',
			parameters: { ...clockOut, endSource: v },
			good: 'Kiosk',
			requests: 2,
			cases: [['', 'End Source is empty']],
		},
		{
			operation: 'clockRecord:update',
			parameters: { ...ofRecord, changes: { endSource: v } },
			good: 'Web',
			requests: 2,
			cases: [['', 'Nothing is to be changed', nothing]],
		},
		{
			operation: 'clockRecord:update',
			parameters: { ...ofRecord, changes: { endLongitude: v } },
			good: 7.5,
			requests: 2,
			cases: [['east', 'End Longitude "east" is not a number']],
		},
		{
			operation: 'clockRecord:update',
			parameters: { ...ofRecord, changes: { endSource: 'Web' }, version: v },
			good: 2,
			requests: 2,
			cases: [
				['"2"', 'Version "2" is not a whole number of at least 1'],
				[0, 'Version "0" is not a whole number of at least 1'],
			],
		},
		...badTimesAndEvents({ free, busy }),
	];
}
