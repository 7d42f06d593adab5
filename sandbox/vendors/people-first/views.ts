import type { Choice } from './choices';
import type { Profile } from './profiles';
import type { ClockRecord, ClockTimes, Occupancy, Person, StreamEvent } from './records';

/** A link of the domain API, relative to the version root (vendors/people-first.md 1.1). */
export const link = (path: string) => ({ href: path });

/** The envelope of the domain API (vendors/people-first.md 1.5). */
export const envelope = (
	{ extras }: Profile,
	self: string,
	data: Record<string, unknown>,
	annotations: Record<string, unknown> = {},
) => ({
	...extras.answer,
	meta: { links: { self: link(self) }, ...annotations },
	data,
});

/** The answer about a person looked up by personal reference (vendors/people-first.md 2.1). */
export const personView = (
	{ extras }: Profile,
	{ personId, firstName, lastName, knownAs }: Person,
) => ({
	...extras.row,
	_links: {
		self: link(`/ta/people/${personId}`),
		thumbnail: link(`/ta/people/${personId}/photo`),
	},
	personId,
	firstName,
	lastName,
	knownAs,
	photoId: null,
});

/** A row of the occupancies (vendors/people-first.md 2.2). */
export const occupancyRow = ({ extras }: Profile, { occupancyId, jobName }: Occupancy) => ({
	...extras.row,
	_links: {},
	occupancyId,
	jobName,
});

/** A clock record, or its template (vendors/people-first.md 2.3). */
export const clockView = ({ extras }: Profile, record: ClockRecord | ClockTimes) => ({
	...extras.row,
	_links: {},
	_meta: {},
	...record,
});

/** One clock record or many, as they stand in an answer. */
export const clockEnvelope = (
	{ wrapsClockRecords, extras }: Profile,
	clockRecord: object | object[],
) => {
	if (wrapsClockRecords) return { ...extras.answer, data: { clockRecord } };
	return Array.isArray(clockRecord) ? { clockRecord } : clockRecord;
};

/** A choice in an annotation (vendors/people-first.md 1.5). */
export const choiceView = ({ id, value, active, code }: Choice) => ({
	value,
	active,
	code,
	version: 1,
	id,
	identifier: id,
});

/** A row of the event stream (vendors/people-first.md 2.5). */
export const eventRow = ({ extras, events }: Profile, event: StreamEvent) => ({
	...extras.row,
	...event,
	eventType: events.spell(event.eventType),
});
