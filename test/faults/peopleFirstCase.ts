import type { IDataObject } from 'n8n-workflow';
import { demo } from '../../sandbox/vendors/people-first/profiles';
import { seedPeople } from '../../sandbox/vendors/people-first/seed';
import { peopleFirst } from '../../nodes/PeopleFirst/vendor';
import type { Item, OperationCase, Picker, RequestCase, VendorCase } from './vendorCase';

/** The seeded people are always the same: the last six have times, the others have none. */
const people = seedPeople(demo);
const FREE = 50;
const pairs = people.flatMap(({ timePairs }) => [...timePairs.keys()]);

const four = (n: number) => String(n).padStart(4, '0');
const minutesAfter = (n: number) =>
	new Date(Date.parse('2031-03-04T00:00:00Z') + n * 60_000).toISOString();

/** The n-th shift of a person: five minutes long, ten minutes after the one before. */
function shift(person: number, n: number, mark = `Gate ${person}-${four(n)}`): Item {
	const { personId, personalReference, occupancies } = people[person % FREE] ?? {};
	return {
		mark,
		person: personId,
		reference: personalReference,
		occupancy: occupancies?.at(-1)?.occupancyId,
		start: minutesAfter(10 * n),
		end: minutesAfter(10 * n + 5),
	};
}

const person = { __rl: true, mode: 'id', value: '={{ $json.person }}' };
const byReference = { __rl: true, mode: 'reference', value: '={{ $json.reference }}' };
const start = { start: '={{ $json.start }}', startSource: '={{ $json.mark }}' };
const ends = { ...start, end: '={{ $json.end }}' };
const record = { person, clockRecordId: '={{ $json.id }}' };
const pair = { timeRecordId: '={{ $json.id }}' };

const lookUp: RequestCase = { method: 'GET', path: 'personalreference', effect: 'read' };
const readRecord: RequestCase = { method: 'GET', path: '/clockRecords/', effect: 'read' };
const readPair: RequestCase = { method: 'GET', path: 'actualshifttimepairs', effect: 'read' };
const put: RequestCase = { method: 'PUT', versioned: true };
const remove: RequestCase = { method: 'DELETE', versioned: true, answersNothing: true };

const each = (n: number) => shift(n, n);
const ofPerson = (key: number, n: number) => shift(key, n);
/** What leaves no other trace in the journal is told by the person. */
const byPerson = (n: number) => shift(n, n, people[n % FREE]?.personId);
const reading = (parameters: IDataObject): OperationCase => ({ parameters, item: each });

/** A write of the journal that is one of a clock record or a time record. */
const booksClockRecord = { journal: 'clockRecord.create', looksUp: true } as const;
const changesClockRecord = { journal: 'clockRecord.update' } as const;

const list = (method: string): Picker => ({
	kind: 'loadOptions',
	method,
	parameters: { person: { __rl: true, mode: 'id', value: people[0]?.personId } },
});

/** How each operation of the People First node is exercised. */
export const peopleFirstCase: VendorCase = {
	name: 'people-first',
	nodeType: 'peopleFirst',
	resources: peopleFirst.resources,
	credentialType: peopleFirst.credentialType,
	credential: (url, { key }) => ({
		tenantCode: demo.tenantCode,
		accessToken: key,
		scheme: 'bearer',
		baseUrl: `${url}/people-first/${demo.system}`,
		clockRecordPath: demo.clockPrefix,
	}),
	batch: { upsert: 'clockRecord.update', once: 'clockRecord.create' },
	// No simulated person may choose a job title.
	pickers: [
		'getCurrencies',
		'getDepartments',
		'getExternalLocations',
		'getFinanceReferences',
		'getLocations',
		'getOccupancies',
		'getOvertimeReasons',
		'getTimePairTypes',
		'getTimeTypes',
		'getWorkTypes',
	].map(list),
	triggers: [{ type: 'peopleFirstTrigger', parameters: { startAt: '2026-03-01T00:00:00Z' } }],
	operations: {
		'person.getByReference': reading({ reference: '={{ $json.reference }}' }),
		'occupancy.getAll': reading({ person, from: '={{ $json.start }}' }),
		'clockRecord.getTemplate': reading({ person }),
		'clockRecord.clockIn': {
			...booksClockRecord,
			parameters: { ...start, person: byReference },
			item: each,
			requests: [lookUp, { method: 'POST' }],
		},
		'clockRecord.clockOut': {
			...changesClockRecord,
			parameters: { person, end: '={{ $json.end }}', endSource: '={{ $json.mark }}' },
			item: each,
			after: 'clockRecord.clockIn',
			requests: [{ method: 'GET', path: 'viewStartDateTime', effect: 'read' }, put],
		},
		'clockRecord.clockEvent': {
			...booksClockRecord,
			parameters: {
				person,
				direction: 'in',
				moment: '={{ $json.start }}',
				source: '={{ $json.mark }}',
			},
			item: each,
			requests: [{ method: 'POST' }],
		},
		'clockRecord.create': {
			...booksClockRecord,
			parameters: { ...ends, person },
			item: (n) => shift(n % FREE, Math.floor(n / FREE)),
			inOrder: ofPerson,
			requests: [{ method: 'POST' }],
		},
		'clockRecord.update': {
			...changesClockRecord,
			parameters: { ...record, changes: { endSource: 'corrected' } },
			item: (n) => shift(n % FREE, Math.floor(n / FREE)),
			inOrder: ofPerson,
			after: 'clockRecord.create',
			requests: [readRecord, put],
		},
		'clockRecord.undoClockOut': {
			...changesClockRecord,
			parameters: record,
			item: each,
			after: 'clockRecord.create',
			requests: [readRecord, put],
		},
		'clockRecord.get': { ...reading(record), after: 'clockRecord.create' },
		'clockRecord.getAll': { ...reading({ person }), after: 'clockRecord.create' },
		'clockRecord.delete': {
			parameters: record,
			item: byPerson,
			after: 'clockRecord.clockIn',
			requests: [readRecord, remove],
			takesEmptyAnswer: true,
		},
		'timeRecord.getTemplate': reading({ person }),
		'timeRecord.create': {
			parameters: { ...ends, person, occupancyId: '={{ $json.occupancy }}' },
			item: each,
			takesEmptyAnswer: true,
		},
		'timeRecord.update': {
			parameters: { ...pair, changes: { customer: '={{ $json.mark }}' } },
			item: each,
			after: 'timeRecord.create',
			requests: [readPair, put],
			takesEmptyAnswer: true,
		},
		'timeRecord.get': { ...reading(pair), after: 'timeRecord.create' },
		'timeRecord.delete': {
			parameters: { timeRecordId: '={{ $json.mark }}' },
			item: (n) => ({ mark: pairs[n % pairs.length] ?? '' }),
			requests: [readPair, remove],
			takesEmptyAnswer: true,
		},
		'event.getAll': reading({ from: '2026-03-01T00:00:00Z', limit: 3 }),
	},
};
