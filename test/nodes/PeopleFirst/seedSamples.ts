import type { IDataObject } from 'n8n-workflow';

const RECORD = '3fa85f64-5717-4562-b3fc-2c963f66afa6';
const PERSON = '8e4b3a91-1234-4f00-b123-000000000001';
const links = { _links: {}, _meta: {} };

const start = {
	startTimestamp: '2026-02-24T07:00:00Z',
	startTimeZone: 'Europe/Warsaw',
	startSource: 'Mobile',
	startLongitude: 21.0122,
	startLatitude: 52.2297,
	startAccuracy: 10.5,
};
const end = {
	endTimestamp: '2026-02-24T15:30:00Z',
	endTimeZone: 'Europe/Warsaw',
	endSource: 'Mobile',
	endLongitude: 21.013,
	endLatitude: 52.23,
	endAccuracy: 8.0,
};
const noEnd = {
	endTimestamp: null,
	endTimeZone: null,
	endSource: null,
	endLongitude: null,
	endLatitude: null,
	endAccuracy: null,
};
const ids = { id: RECORD, personId: PERSON };
const open = { ...ids, ...start, ...noEnd, processingStatus: 'Open', version: 1 };
const closed = { ...ids, ...start, ...end, processingStatus: 'Processed', version: 2 };

/** The bodies that the vendor's page prints for clock records: what is sent, what is answered. */
export const clockSamples = {
	ids: { record: RECORD, person: PERSON },
	template: {
		...links,
		startTimestamp: null,
		startTimeZone: null,
		startSource: null,
		startLongitude: null,
		startLatitude: null,
		startAccuracy: null,
		...noEnd,
	},
	clockIn: { ...start, ...noEnd },
	created: { ...links, ...open },
	clockOut: { ...ids, ...start, ...end, processingStatus: 'Open', version: 1 },
	undo: { ...ids, ...start, ...noEnd, processingStatus: 'Processed', version: 2 },
	updated: { ...links, ...closed },
	list: { clockRecord: [{ ...links, ...closed }] },
	single: { ...links, ...open },
} satisfies Record<string, IDataObject>;

const href = (path: string) => ({ href: path });
const PAIR = 'bf4acb54-587a-4fad-aecb-b35900f53c15';
const HRM_PERSON = '366f70ca-c356-4374-b67d-b24c0117b4cb';
const TIME_TYPE = '7473d6d9-3f62-4d33-97f9-cf7e6355caca';
const pairPath = `/ta/actualshifttimepairs/${PAIR}`;

/** The members of a time pair as it was read that a PUT sends again, in their order. */
const amended = {
	occupancyId: 'c5ad6b75-12d6-4867-a6a3-b24c0117f4b3',
	startDateTime: '2025-03-30T08:00:00Z',
	startTimeZone: 'Europe/London',
	startLatitude: '',
	startLongitude: '',
	startAccuracy: '',
	startSource: 'WFM_Test',
	endDateTime: '2025-03-30T16:00:00Z',
	endTimeZone: 'Europe/London',
	endLatitude: '',
	endLongitude: '',
	endAccuracy: '',
	endSource: 'WFM_Test',
	timeTypeItemId: TIME_TYPE,
	rateOfPay: '',
	currencyIsoCode: '',
	workingFromHome: false,
	timeOffInLieu: false,
	overtimeReasonId: '',
	overtimeReasonDetails: '',
	substitutedOccupancyId: '',
	departmentId: '',
	financeReferenceNumberId: '',
	locationId: '',
	workTypeId: '',
	externalLocationId: '',
	workReference: '',
	customer: '',
};

/** The bodies that the vendor's page prints for time pairs. */
export const pairSamples = {
	ids: { pair: PAIR, person: HRM_PERSON },
	/** With the commas that the page forgets, and without what it prints twice. */
	template: {
		meta: {
			links: { self: href('/ta/actualshifttimepairs/person/{person id}/resourcetemplate') },
			'actualShiftTimePair.timePairType': {
				mandatory: 'true',
				values: [
					{ value: 'Overtime', id: '4f2a433b-2fa5-44ad-aadc-4ec39097e15a' },
					{ value: 'Standard', id: '47d7ae8a-2cd2-4e3d-b5e4-b5e3d68574e4' },
				],
			},
			'actualShiftTimePair.startDateTime': { mandatory: 'true' },
			'actualShiftTimePair.startTimeZone': { mandatory: 'true' },
		},
		data: {
			actualShiftTimePair: {
				_links: { create: href('/ta/actualshifttimepairs/person/{person id}') },
				clockRecordId: '',
				occupancyId: '',
				startDateTime: '',
				startTimeZone: 'Europe/London',
				endTimeZone: 'Europe/London',
				workingFromHome: false,
				breakDuration: '',
			},
		},
	},
	created: {
		startDateTime: '2025-03-06T11:22:00Z',
		startTimeZone: 'Europe/London',
		startLatitude: '',
		startLongitude: '',
		startAccuracy: '',
		startSource: 'Web',
		endDateTime: '2025-03-06T11:23:00Z',
		endTimeZone: 'Europe/London',
		endLatitude: '',
		endLongitude: '',
		endAccuracy: '',
		endSource: 'Web',
		rateOfPay: null,
		workingFromHome: false,
		timeOffInLieu: false,
		overtimeReasonDetails: '',
		timeTypeItemId: TIME_TYPE,
		overtimeReasonId: '',
		workTypeId: '',
		currencyIsoCode: '',
		jobTitleId: '',
		departmentId: '',
		financeReferenceNumberId: '',
		locationId: '',
		externalLocationId: '',
		workReference: '',
		customer: '',
		occupancyId: '47d7ae8a-2cd2-4e3d-b5e4-b5e3d68574e4',
	},
	read: {
		meta: {
			links: { self: href(pairPath) },
			'actualShiftTimePair.approvalState': { values: [{ value: 'Awaiting Approval', id: '0' }] },
			'actualShiftTimePair.timeTypeItemId': {
				values: [
					{
						rateOfPay: '',
						currencyIsoCode: '',
						value: 'Standard - Time paid by hour',
						active: true,
						code: '',
						relatedResources: '',
						version: 5,
						id: TIME_TYPE,
						identifier: TIME_TYPE,
					},
				],
			},
			'actualShiftTimePair.currencyIsoCode': { values: [] },
		},
		data: {
			actualShiftTimePair: {
				_links: { change: href(pairPath), delete: href(pairPath), self: href(pairPath) },
				id: PAIR,
				hrmPersonId: HRM_PERSON,
				jobTitle: '',
				firstName: 'Susanne',
				lastName: 'Mills',
				startTimeEntryType: 1,
				endTimeEntryType: 1,
				approvalState: 0,
				...amended,
				departmentId: 'ab127b01-946c-485b-984f-b2a500ebf26e',
			},
		},
	},
	amended,
};

/** The answers that the vendor's page prints for look-ups. */
export const lookupSamples = {
	person: {
		meta: { links: { self: href('/ta/people/personalreference/HNB123') } },
		data: {
			peopleextended: {
				_links: {
					self: href('/ta/people/[person id]'),
					thumbnail: href('/ta/people/[person id]/photo'),
				},
				personId: '[person id]',
				firstName: 'First',
				lastName: 'Last',
				knownAs: 'TestUser',
				photoId: 'bcacc7c8-fe50-4cc5-af65-b65e3f065b3e',
			},
		},
	},
	occupancies: {
		meta: { links: { self: href('/ta/people/[person id]/occupancies') } },
		data: {
			occupancy: [
				{
					_links: {},
					occupancyId: '19252599-d761-446f-80f4-b2d600619772',
					jobName: 'Force Compliance Officer',
				},
				{
					_links: {},
					occupancyId: '57abf2b6-a289-44be-8b76-b2d60061cef8',
					jobName: 'Portal Stability Specialist',
				},
			],
		},
	},
};
