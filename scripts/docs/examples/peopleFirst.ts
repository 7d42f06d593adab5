import { by, type Examples } from './example';

/** The IDs that the simulated vendor gives. */
const PERSON = '8c70fa62-8880-40a7-83e2-86be78a0c120';
const OCCUPANCY = 'b6491755-5040-4e28-80c8-4ad70080a90d';
const CLOCK_RECORD = 'd7f9c1b1-908e-4245-898b-f5df24b2fb74';
const TIME_RECORD = 'a7dc2e3a-5cbc-4ae1-8bd7-139d2d25c36d';

const person = by('reference', 'PR0001');
const started = {
	start: '2031-03-04T09:00:00',
	startTimeZone: 'Europe/London',
	startSource: 'Kiosk',
};
const ended = { end: '2031-03-04T17:30:00', endTimeZone: 'Europe/London', endSource: 'Kiosk' };
const recorded = {
	id: CLOCK_RECORD,
	personId: PERSON,
	startTimestamp: '2031-03-04T09:00:00Z',
	startTimeZone: 'Europe/London',
	startSource: 'Kiosk',
	endTimestamp: '2031-03-04T17:30:00Z',
	endTimeZone: 'Europe/London',
};
const record = { person, clockRecordId: '={{ $json.id }}' };
const pair = { timeRecordId: '={{ $json.id }}' };

/** An example of each operation of the People First node. */
export const peopleFirstExamples: Examples = {
	'person.getByReference': {
		set: { reference: 'PR0001' },
		out: {
			personId: PERSON,
			firstName: 'Aisha',
			lastName: 'Mills',
			knownAs: 'Aisha',
		},
	},
	'occupancy.getAll': {
		set: { person, from: '2031-03-04T09:00:00Z', limit: 1 },
		out: {
			occupancyId: OCCUPANCY,
			jobName: 'Force Compliance Officer',
		},
	},
	'clockRecord.clockIn': {
		set: { person, ...started },
		out: {
			id: CLOCK_RECORD,
			personId: PERSON,
			startTimestamp: '2031-03-04T09:00:00Z',
			startTimeZone: 'Europe/London',
			startSource: 'Kiosk',
			processingStatus: 'Open',
			version: 1,
		},
	},
	'clockRecord.clockOut': {
		after: 'clockRecord.clockIn',
		set: { person, ...ended },
		out: {
			id: CLOCK_RECORD,
			startTimestamp: '2031-03-04T09:00:00Z',
			endTimestamp: '2031-03-04T17:30:00Z',
			endTimeZone: 'Europe/London',
			processingStatus: 'Processed',
			version: 2,
		},
	},
	'clockRecord.clockEvent': {
		item: { badge: 'PR0001', at: '2031-03-04T09:00:00Z', gate: 'Gate 2' },
		set: {
			person: by('reference', '={{ $json.badge }}'),
			moment: '={{ $json.at }}',
			timeZone: 'Europe/London',
			source: '={{ $json.gate }}',
		},
		out: {
			id: CLOCK_RECORD,
			startTimestamp: '2031-03-04T09:00:00Z',
			startTimeZone: 'Europe/London',
			startSource: 'Gate 2',
			processingStatus: 'Open',
			alreadyBooked: false,
		},
	},
	'clockRecord.create': {
		set: { person, ...started, ...ended },
		out: recorded,
	},
	'clockRecord.update': {
		after: 'clockRecord.create',
		set: { ...record, changes: { endSource: 'Corrected' } },
		out: {
			id: CLOCK_RECORD,
			startTimestamp: '2031-03-04T09:00:00Z',
			endTimestamp: '2031-03-04T17:30:00Z',
			endSource: 'Corrected',
			version: 2,
		},
	},
	'clockRecord.undoClockOut': {
		after: 'clockRecord.create',
		set: record,
		out: {
			id: CLOCK_RECORD,
			endTimestamp: null,
			processingStatus: 'Open',
			version: 2,
		},
	},
	'clockRecord.get': {
		after: 'clockRecord.create',
		set: record,
		out: recorded,
	},
	'clockRecord.getAll': {
		after: 'clockRecord.create',
		set: { person, from: '2031-03-04T00:00:00Z', to: '2031-03-05T00:00:00Z', limit: 1 },
		out: recorded,
	},
	'clockRecord.getTemplate': {
		set: { person },
		out: { startTimestamp: null, startTimeZone: null, startSource: null },
	},
	'clockRecord.delete': {
		after: 'clockRecord.clockIn',
		set: record,
		out: { id: CLOCK_RECORD, deleted: true },
	},
	'timeRecord.getTemplate': {
		set: { person },
		out: { mandatory: ['timePairType', 'startDateTime', 'startTimeZone'] },
	},
	'timeRecord.create': {
		after: 'occupancy.getAll',
		set: { person, ...started, ...ended, occupancyId: '={{ $json.occupancyId }}' },
		out: {
			id: TIME_RECORD,
			occupancyId: OCCUPANCY,
			startDateTime: '2031-03-04T09:00:00Z',
			endDateTime: '2031-03-04T17:30:00Z',
		},
	},
	'timeRecord.update': {
		after: 'timeRecord.create',
		set: { ...pair, changes: { workReference: 'WR-204' } },
		out: {
			id: TIME_RECORD,
			startDateTime: '2031-03-04T09:00:00Z',
			workReference: 'WR-204',
		},
	},
	'timeRecord.get': {
		after: 'timeRecord.create',
		set: pair,
		out: {
			id: TIME_RECORD,
			occupancyId: OCCUPANCY,
			startDateTime: '2031-03-04T09:00:00Z',
			endDateTime: '2031-03-04T17:30:00Z',
			approvalState: 0,
		},
	},
	'timeRecord.delete': {
		after: 'timeRecord.create',
		set: pair,
		out: { id: TIME_RECORD, deleted: true },
	},
	'event.getAll': {
		set: { from: '2026-03-01T00:00:00Z', limit: 1 },
		out: {
			id: 'a81229b9-81f5-4903-8e62-30bf95091b76',
			eventType: 'PersonCreated',
			timeOfCreation: '2026-03-02T08:00:00.000Z',
		},
	},
};
