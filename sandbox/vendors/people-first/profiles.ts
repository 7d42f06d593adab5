/** How one simulated system answers where the facts leave it open (vendors/people-first.md 4). */
export interface Profile {
	system: string;
	tenantCode: string;
	/** Null for the default environment, where the header has to be left out. */
	environmentCode: string | null;
	/** Path of everything about clock records, up to the person. */
	clockPrefix: string;
	people: number;
	/** Personal reference of a person by position, from 0. */
	reference: (index: number) => string;
	/** The If-Match header of a clock record. */
	ifMatch: (version: number) => string;
	/** Statuses of what is refused. */
	statuses: {
		unknownPerson: number;
		overlap: number;
		/** The If-Match header is of another version. */
		stale: number;
		/** A clock record comes without If-Match header. */
		unconditional: number;
	};
	/** Refusals that are answered without a body. */
	silent: readonly number[];
	/** Whether the record in the way of another one is named. */
	namesObstacle: boolean;
	/** Whether a clock record with an end needs the zone and the source of the end. */
	wholeEnds: boolean;
	/** Status of a clock record that is loaded with its end. */
	loaded: 'Open' | 'Processed';
	/** Whether clock records stand inside `data`, with an ETag beside them. */
	wrapsClockRecords: boolean;
	/** Whether a created time pair is answered with itself. */
	returnsCreatedPair: boolean;
	/** Stands for a value that a time pair has not. */
	blank: '' | null;
	/** Put before the path of links and Locations; empty for relative ones. */
	linkHost: string;
	/** Whether a link to a page repeats all that was asked for, or the page alone. */
	wholeLinks: boolean;
	events: {
		/** Most events on a page. */
		limit: number;
		/** Whether several types may be asked for at once. */
		severalTypes: boolean;
		newestFirst: boolean;
		/** The type of an event as it is written in an answer. */
		spell: (eventType: string) => string;
	};
	/** Members that nobody expects, in every answer and in every row. */
	extras: { answer: Record<string, unknown>; row: Record<string, unknown> };
}

/** System `demo`: answers as the samples of the vendor do, and otherwise as a node assumes. */
export const demo: Profile = {
	system: 'demo',
	tenantCode: 'DEMO',
	environmentCode: null,
	clockPrefix: '/api/person',
	people: 60,
	reference: (index) => `PR${String(index + 1).padStart(4, '0')}`,
	ifMatch: String,
	statuses: { unknownPerson: 404, overlap: 400, stale: 409, unconditional: 400 },
	silent: [401, 404],
	namesObstacle: true,
	wholeEnds: false,
	loaded: 'Processed',
	wrapsClockRecords: false,
	returnsCreatedPair: true,
	blank: '',
	linkHost: '',
	wholeLinks: true,
	events: { limit: 100, severalTypes: true, newestFirst: false, spell: (eventType) => eventType },
	extras: { answer: {}, row: {} },
};

/** System `variant`: everything that may be otherwise is, and there is more than was asked for. */
export const variant: Profile = {
	system: 'variant',
	tenantCode: 'VARIANT',
	environmentCode: 'UAT',
	clockPrefix: '/api/v1/ta/person',
	people: 12,
	reference: (index) => `V-${String(index + 1).padStart(3, '0')}`,
	ifMatch: (version) => `"${version}"`,
	statuses: { unknownPerson: 400, overlap: 409, stale: 412, unconditional: 428 },
	silent: [401],
	namesObstacle: false,
	wholeEnds: true,
	loaded: 'Open',
	wrapsClockRecords: true,
	returnsCreatedPair: false,
	blank: null,
	linkHost: 'https://elsewhere.example.invalid',
	wholeLinks: false,
	events: {
		limit: 3,
		severalTypes: false,
		newestFirst: true,
		spell: (eventType) => `${eventType.charAt(0).toLowerCase()}${eventType.slice(1)}`,
	},
	extras: {
		answer: { notices: [], server: { release: '2031.2', node: 'b' } },
		row: { revision: 7, labels: ['simulated'] },
	},
};
