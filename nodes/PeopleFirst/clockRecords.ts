import type { IDataObject } from 'n8n-workflow';
import { isObject } from '../../lib/answer';
import { applyChange, applyRemoval, insist } from '../../lib/conflicts';
import { sendOrFind } from '../../lib/sendOrFind';
import type { PeopleFirstClient } from './client';
import { recordIn, rowsIn, withoutEntity } from './envelope';
import { given, type Period, writeUtc } from './inputs';
import { same } from './same';

/** A clock record as People First answers it (vendors/people-first.md 2.3). */
export interface ClockRecord extends IDataObject {
	id: string;
	startTimestamp: string;
	/** Null while the person is at work. */
	endTimestamp: string | null;
	version: number;
}

const ENTITY = 'clockRecord';
const DAY_MS = 86_400_000;

/** The six members of the end of a clock record, each without a value. */
export const NO_END: IDataObject = {
	endTimestamp: null,
	endTimeZone: null,
	endSource: null,
	endLongitude: null,
	endLatitude: null,
	endAccuracy: null,
};

/** A new clock record of which nothing is known: the shape of the template. */
export const BLANK: IDataObject = {
	startTimestamp: null,
	startTimeZone: null,
	startSource: null,
	startLongitude: null,
	startLatitude: null,
	startAccuracy: null,
	...NO_END,
};

/** The path of the clock records of a person. */
export const clockRecordsPath = ({ clockPath }: PeopleFirstClient, personId: string) =>
	`${clockPath}/${personId}/clockRecords`;

/** A clock record comes bare, as all samples print it, or in `data`, as all others do (1.5). */
function clockRecordIn(body: unknown): ClockRecord {
	const record = recordIn(body, ENTITY) ?? body;
	const { id, version } = isObject(record) ? record : {};
	if (typeof id !== 'string' || typeof version !== 'number') throw withoutEntity(ENTITY, body);
	return record as ClockRecord;
}

/** The blank clock record of a person. */
export async function readTemplate(
	client: PeopleFirstClient,
	personId: string,
): Promise<IDataObject> {
	const { body } = await client.get(`${clockRecordsPath(client, personId)}/resourceTemplate`);
	return recordIn(body, ENTITY) ?? (body as IDataObject);
}

export async function readClockRecord(
	client: PeopleFirstClient,
	personId: string,
	id: string,
): Promise<ClockRecord> {
	const { body } = await client.get(`${clockRecordsPath(client, personId)}/${id}`);
	return clockRecordIn(body);
}

/** The clock records of a period; no paging is described (vendors/people-first.md 1.6). */
export async function listClockRecords(
	client: PeopleFirstClient,
	personId: string,
	{ from, to }: Period,
): Promise<ClockRecord[]> {
	const query = given({
		viewStartDateTime: from && writeUtc(from),
		viewEndDateTime: to && writeUtc(to),
	});
	const { body } = await client.get(clockRecordsPath(client, personId), query);
	return rowsIn(body, ENTITY) as ClockRecord[];
}

/** Whether a stored record is the one that was sent: its start, and its end if that was sent. */
const isSent = (record: ClockRecord, { startTimestamp, endTimestamp }: IDataObject): boolean =>
	same(record.startTimestamp, startTimestamp) &&
	(endTimestamp === null || same(record.endTimestamp, endTimestamp));

/**
 * The record of a person that was booked with these times; undefined when there is none.
 * @param times by the names on the wire
 */
export async function findClockRecord(
	client: PeopleFirstClient,
	personId: string,
	times: IDataObject,
): Promise<ClockRecord | undefined> {
	const start = Date.parse(String(times.startTimestamp));
	const around = { from: new Date(start - DAY_MS), to: new Date(start + DAY_MS) };
	const records = await listClockRecords(client, personId, around);
	return records.find((record) => isSent(record, times));
}

/**
 * Books a clock record, never twice. When its answer is lost, the records of the person around the
 * start are read: one with this start is the answer, with `lookedUp: true`. If there is none,
 * nothing was booked, and it is sent again; should the first one be booked late all the same,
 * People First refuses the second, because records may not overlap (vendors/people-first.md 3.3).
 * @param times what is sent, by the names on the wire
 * @throws Problem that asks to check whether it was booked, when looking got no answer either
 */
export async function bookClockRecord(
	client: PeopleFirstClient,
	personId: string,
	times: IDataObject,
): Promise<IDataObject> {
	const path = clockRecordsPath(client, personId);
	const { record, found } = await sendOrFind({
		send: async () =>
			await insist(async () => {
				const write = { method: 'POST', path, body: times, expects: 'object' } as const;
				return clockRecordIn((await client.write(write)).body);
			}),
		find: async () => await findClockRecord(client, personId, times),
		again: async (lost) => await client.again(lost),
	});
	return found ? { ...record, lookedUp: true } : record;
}

const ifMatchOf = ({ names }: PeopleFirstClient, version: number): string =>
	names['clockRecord.ifMatch'].replaceAll('{version}', String(version));

/** The whole record as it was read, as a PUT wants it; links and their like are not part of it. */
const resourceOf = (record: ClockRecord): IDataObject =>
	Object.fromEntries(Object.entries(record).filter(([name]) => !name.startsWith('_')));

/** Which clock record is changed, and how it becomes known. */
export interface ClockTarget {
	personId: string;
	id: string;
	/** The record, when it was read a moment ago. */
	known?: ClockRecord;
	/** The only version to change, when the user gave one. */
	version?: number;
}

/**
 * Changes a clock record: reads it, and sends the whole with its version (2.3). When somebody else
 * was faster, it is read and changed again, at most three times in all.
 * @param change the members to change, by the record as it is; throws when they make no sense
 */
export async function changeClockRecord(
	client: PeopleFirstClient,
	{ personId, id, known, version }: ClockTarget,
	change: (record: ClockRecord) => IDataObject,
): Promise<ClockRecord> {
	let latest = known;
	return await applyChange<ClockRecord, ClockRecord>(
		{
			async read() {
				const record = latest ?? (await readClockRecord(client, personId, id));
				latest = undefined;
				return record;
			},
			settled(record) {
				const isSo = Object.entries(change(record)).every(([name, value]) =>
					same(record[name], value),
				);
				return isSo ? record : undefined;
			},
			async write(record) {
				const changed = version ?? record.version;
				const { body } = await client.write({
					method: 'PUT',
					path: `${clockRecordsPath(client, personId)}/${id}`,
					body: { ...resourceOf(record), ...change(record), version: changed },
					ifMatch: ifMatchOf(client, changed),
					expects: 'object',
				});
				return clockRecordIn(body);
			},
		},
		version === undefined ? undefined : 1,
	);
}

/** Deletes a clock record that is open; the service refuses others (vendors/people-first.md 3.2). */
export async function removeClockRecord(
	client: PeopleFirstClient,
	{ personId, id, version }: ClockTarget,
): Promise<void> {
	const remove = async (changed: number) => {
		const path = `${clockRecordsPath(client, personId)}/${id}`;
		const ifMatch = ifMatchOf(client, changed);
		await client.write({ method: 'DELETE', path, ifMatch, expects: 'any' });
	};
	const read = async () => (await readClockRecord(client, personId, id)).version;
	await applyRemoval({ read, remove }, version);
}
