/** A job of a person. Moments in UTC; `end` is null while the person holds it. */
export interface Occupancy {
	occupancyId: string;
	jobName: string;
	start: string;
	end: string | null;
}

/** What a client says of a clock record. Source of the members: vendors/people-first.md 2.3. */
export interface ClockTimes {
	startTimestamp: string | null;
	startTimeZone: string | null;
	startSource: string | null;
	startLongitude: number | null;
	startLatitude: number | null;
	startAccuracy: number | null;
	/** Null while the person is at work. */
	endTimestamp: string | null;
	endTimeZone: string | null;
	endSource: string | null;
	endLongitude: number | null;
	endLatitude: number | null;
	endAccuracy: number | null;
}

export interface ClockRecord extends ClockTimes {
	id: string;
	personId: string;
	startTimestamp: string;
	processingStatus: 'Open' | 'Processed';
	/** Counts up with each change, from 1. */
	version: number;
}

/** What a client says of a time pair; other members than these are checked only. */
export interface PairFields {
	[member: string]: unknown;
	startDateTime: string;
	endDateTime: string | null;
}

export interface TimePair {
	id: string;
	personId: string;
	/** Counts up with each change; the ETag is made of it. */
	revision: number;
	fields: PairFields;
}

export interface Person {
	personId: string;
	personalReference: string;
	firstName: string;
	lastName: string;
	knownAs: string;
	occupancies: Occupancy[];
	/** By id, in order of arrival. */
	clockRecords: Map<string, ClockRecord>;
	/** By id, in order of arrival. */
	timePairs: Map<string, TimePair>;
}

/** Something that happened, for the event stream. Source: vendors/people-first.md 2.5. */
export interface StreamEvent {
	id: string;
	eventType: string;
	/** When it happened. */
	timeOfCreation: string;
	/** When it came into the stream. */
	timeOfReceipt: string;
	eventData: Record<string, unknown>;
}
